"""How rare a full name is: the reason why one name in two places may be one person, or must not be taken for one.

The shares are of family, middle and given names (lexicon/name_shares.csv): for each word the larger of two, an estimate
for office holders and a count on 8,721 full names of students (the open list vietnamese-namedb by Le Van-Duyet, MIT),
so that a name is rather taken for more common than it is. A word that is not listed has the share of a rare one. Only
orders of magnitude matter: "Nguyễn Văn Hùng" is one name in some hundreds, "Giàng Páo Mỷ" one in many millions.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from kg.lexicon import rows
from kg.text import match_key

_UNLISTED: Final[Mapping[str, float]] = {"family": 0.0004, "middle": 0.002, "given": 0.001}
_NO_MIDDLE: Final = 0.06  # the share of names of two words


@cache
def _shares() -> Mapping[tuple[str, str], float]:
    return {(row["part"], match_key(row["word"])): float(row["percent"]) / 100 for row in rows("name_shares")}


def _share(part: str, word: str) -> float:
    return _shares().get((part, word), _UNLISTED[part])


@lru_cache(maxsize=100_000)
def share(name: str) -> float:
    """Return the share of office holders who bear a full name, from 0 to 1.

    >>> round(1 / share("Nguyễn Văn Hùng")) < 1000 < 1_000_000 < round(1 / share("Giàng Páo Mỷ"))
    True
    """
    family, *others = match_key(name).split()
    if not others:
        return _UNLISTED["given"]
    *middle, given = others
    found = _share("family", family) * _share("given", given)
    if not middle:
        return found * _NO_MIDDLE
    for word in middle:
        found *= _share("middle", word)
    return found
