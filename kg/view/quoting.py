"""Quotes completed to sentences. The graph holds no article, but a longer quote often holds a shorter one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from kg.rdf.writer import CONTEXT
from kg.view.elements import Proof

LONGEST: Final = 500  # code points of a quote that is worth showing as the surroundings of another

LINE_END: Final = " | "  # how the graph writes the end of a line within a context


def in_context(proofs: Iterable[Proof]) -> dict[Proof, Proof]:
    """Return each proof with as much of its sentence around it as the quotes of the article hold."""
    by_article: defaultdict[str, set[Proof]] = defaultdict(set)
    for proof in proofs:
        by_article[proof.article].add(proof)
    return {proof: whole for found in by_article.values() for proof, whole in _completed(found).items()}


def _completed(found: set[Proof]) -> dict[Proof, Proof]:
    """Return the proofs of one article, each within the widest quote that covers it (one sweep over the text)."""
    done: dict[Proof, Proof] = {}
    covers: list[Proof] = []
    for proof in sorted(found, key=lambda p: (p.start, -p.end, p.rule, p.confidence, p.status)):
        covers = [cover for cover in covers if cover.end > proof.start]
        around = next((cover for cover in covers if cover.end >= proof.end), None)
        done[proof] = _within(proof, around) if around and proof.quote else _trimmed(proof)
        if proof.quote and len(proof.quote) <= LONGEST and not around:
            covers.append(proof)
    return done


def _within(proof: Proof, cover: Proof) -> Proof:
    cut, stop = proof.start - cover.start, proof.end - cover.start
    is_sentence = cover.quote[0].isupper() and cover.quote.endswith((".", "!", "?", "”"))
    whole = replace(cover, before="", after="") if is_sentence else _trimmed(cover)
    return replace(proof, before=whole.before + cover.quote[:cut], after=cover.quote[stop:] + whole.after)


def _trimmed(proof: Proof) -> Proof:
    """Return the proof with context of its own line alone and without the word that the graph cut at its far end."""
    before, after = proof.before, proof.after
    if LINE_END in before:
        before = before.rsplit(LINE_END, 1)[1]
    elif len(before) >= CONTEXT and " " in before.strip():
        before = "…" + before.lstrip().split(" ", 1)[1]
    if LINE_END in after:
        after = after.split(LINE_END, 1)[0]
    elif len(after) >= CONTEXT and " " in after.strip():
        after = after.rstrip().rsplit(" ", 1)[0] + "…"
    return replace(proof, before=before, after=after)
