"""Syndication: articles that print one text, so that an agency's report counts once however many papers carry it.

Articles are alike when they share most of their runs of five words (Jaccard index). Which pairs are worth comparing is
found by MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
ch. 3), so the work grows with the number of articles and not with its square.
"""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.model import Article
from kg.text import match_key

RUN: Final = 5  # words; shorter runs are common to texts of one genre
SIMILAR: Final = 0.6  # of the runs: another headline, a cut end, a dozen words changed in a report of 300
ENOUGH: Final = 40  # runs; below, two texts are alike by chance, such as two notices of a meeting
BANDS: Final = (32, 4)  # bands × hashes: a pair at SIMILAR is compared with a chance of 0.99, at 0.1 of 0.003
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """An article that prints nearly the text of an earlier one; ``similarity`` is the Jaccard index of their runs."""

    article: Article
    of: Article
    similarity: float


def near_duplicates(articles: Iterable[Article]) -> tuple[NearDuplicate, ...]:
    """Return which articles repeat which earlier one, each linked to the first of its kind.

    Articles are taken by day of publication, so the result follows from their set alone; one text twice is no pair.
    """
    distinct = {article.sha256: article for article in sorted(articles, key=_age, reverse=True)}
    if len(distinct) < 2:
        return ()
    from datasketch import MinHash, MinHashLSH  # here, because it loads SciPy, which takes long

    empty = MinHash(num_perm=BANDS[0] * BANDS[1], hashfunc=int)
    index = MinHashLSH(num_perm=empty.num_perm, params=BANDS)
    firsts: list[Article] = []
    found = []
    for article in sorted(distinct.values(), key=_age):
        article_runs = runs(article.text)
        if len(article_runs) < ENOUGH:
            continue
        sketch = empty.copy()
        sketch.update_batch(article_runs)
        candidates = [(_jaccard(article_runs, runs(firsts[n].text)), -n) for n in index.query(sketch)]
        similarity, newest = max(candidates, default=(0.0, 0))
        if similarity >= SIMILAR:
            found.append(NearDuplicate(article, firsts[-newest], similarity))
        else:
            index.insert(len(firsts), sketch)
            firsts.append(article)
    return tuple(found)


def _age(article: Article) -> tuple[str, str, str]:
    return article.published or "9999", article.sha256, article.id


def runs(text: str) -> frozenset[int]:
    """Return the CRC-32 of every run of five words of a text, in one tone placement and lower case.

    >>> len(runs("Lãnh đạo tỉnh Hòa Bình làm việc")), runs("tỉnh Hoà Bình làm việc") == runs("Tỉnh Hòa Bình làm việc!")
    (3, True)
    """
    words = _WORD.findall(match_key(text))
    return frozenset(zlib.crc32(" ".join(words[n : n + RUN]).encode()) for n in range(len(words) - RUN + 1))


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common)
