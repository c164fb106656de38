"""Numbers of documents, ``08-NQ/TU``, ``15/2013/NĐ-CP``, ``26 -NQ/TW``, and what they are made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.lexicon import rows, split_cell

_DASH: Final = r"[-–—‑\u2212]"
_SEP: Final = rf"\s?(?:{_DASH}|\\?/|&#x002[fF];|&#47;)\s?"
_SLASH: Final = r"\s?(?:\\?/|&#x002[fF];|&#47;)\s?"
_PART: Final = r"[A-ZĐƯ][A-Za-zĐđƯư&]{0,14}(?:\.[A-ZĐƯ]{1,3}(?!\w))?\d{0,3}"
# The issuers that a code in lower case ("08-nq/tu") is trusted with: anything else could be a word.
_LOWER: Final = r"(?:tw|tu|hu|đu|cp|ttg|ubnd|hđnd|ubtvqh\d{2}|b[a-zđ]{2,7}|vpcp)(?!\w)"
_CENTRAL: Final = re.compile(r"(?<![a-zđ])(?:t\.?ư|trung ương)\Z")  # "03-CT/T.Ư" is "03-CT/TW"
_ASSEMBLY: Final = r"(?:UBTVQH|QH)\s?\d{1,2}"
# State letters carry no type code: the first part is the sender, the last the drafting unit.
_LETTER: Final = r"(?:UBND|HĐBT|HĐND|VPCP|VPQH|TTg|CP|TTCP|NHNN|B[A-ZĐ]{2,8}|S[A-ZĐ]{2,8})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A number as it stands in the text: ``text[start:end]``; ``number`` is it without spaces, with plain separators.

    ``kind`` is the code of the type ("NQ"; None for letters and numbers of the National Assembly), ``issuer`` the code
    of who issued it ("TU", "CP", "QH15"): empty in "123/QĐ" and in codes that no list knows, which are documents only
    after a type word.
    """

    start: int
    end: int
    number: str
    serial: str
    year: str | None
    kind: str | None
    issuer: str
    letter: bool = False

    @property
    def key(self) -> str:
        """What two spellings of one number share: no leading zero, no case, one separator."""
        parts = re.sub(r"[-/]", "-", _CENTRAL.sub("tw", self.number.lower())).lstrip("0")
        return re.sub(r"^(\d+)(?=[a-zđ]{2})", r"\1-", parts)

    @property
    def suffix(self) -> str:
        """All that follows the serial: "/QĐ-UBND"."""
        return self.number[len(self.serial) :]


def type_codes() -> dict[str, str]:
    """Return the type words by code: ``{"NQ": "Nghị quyết", …}``."""
    return {code: row["type"] for row in rows("document_types") for code in split_cell(row["codes"])}


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(sorted(map(re.escape, type_codes()), key=len, reverse=True))
    more = rf"(?:{_DASH}{_PART}|\\?/{_PART}|\s?{_DASH}\s?[A-ZĐ]{{2,16}}(?!\w)){{0,5}}"
    typed = (
        rf"(?:{_SEP}|\s?\.\s?|\s)(?P<kind>(?i:{kinds}))(?:{_SEP}|\.(?=UBND|HĐND|UB|TU))"
        rf"(?P<issuer>(?:{_ASSEMBLY}|{_PART}|{_LOWER}){more})"
    )
    assembly = rf"{_SLASH}(?P<house>(?i:ubtvqh|qh)\s?\d{{1,2}})"
    letter = rf"(?:{_SLASH}|{_DASH}(?=CP|TTg|HĐBT))(?P<sender>{_LETTER}(?:\s?{_DASH}\s?{_PART})?)"
    bare = rf"\s?(?:{_DASH}|\\?/)\s?(?P<bare>{kinds})"
    other = rf"(?:{_SLASH}|{_DASH})(?P<other>[A-ZĐƯ]{{2}}[A-Za-zĐđƯư&]{{0,12}}{more})"
    return re.compile(
        rf"(?<![\w/])(?<!\d[.,:])(?P<serial>\d{{1,6}}[a-zđA-E]?)"
        rf"(?:(?:{_SLASH}|{_DASH}(?=\d{{4}}/))(?P<year>(?:19|20)\d\d))?(?:{typed}|{assembly}|{letter}|{bare}|{other})(?![\w])"
    )


def find_codes(text: str) -> Iterator[Code]:
    r"""Yield the document numbers of a text in reading order.

    >>> [c.number for c in find_codes("Số 19- NQ/TW và 15/2013/NĐ-CP, Văn bản số 6090/UBND-QLĐT, 09-NQ\\/TU")]
    ['19-NQ/TW', '15/2013/NĐ-CP', '6090/UBND-QLĐT', '09-NQ/TU']
    """
    for match in _pattern().finditer(text):
        issuer = match["issuer"] or match["house"] or match["sender"] or ""
        yield Code(
            start=match.start(),
            end=match.end(),
            number=clean_number(match[0]),
            serial=match["serial"],
            year=match["year"],
            kind=match["kind"] or match["bare"],
            issuer=clean_number(issuer),
            letter=match["sender"] is not None,
        )


def clean_number(printed: str) -> str:
    """Return a number without spaces, with "-" and "/" alone as separators.

    >>> clean_number("13/HD – MTTQ")
    '13/HD-MTTQ'
    """
    bare = re.sub(r"\s+", "", printed).replace("&#x002F;", "/").replace("&#x002f;", "/").replace("&#47;", "/")
    return re.sub(_DASH, "-", bare.replace("\\/", "/"))
