"""Titles: posts as printed, read with their bodies, completed within their chain; see title_grammar, title_chain."""

from collections.abc import Iterator

from kg.mentions.body_grammar import BodyGrammar
from kg.mentions.title_chain import GAP, complete, with_place
from kg.mentions.title_forms import title_form
from kg.mentions.title_grammar import Draft, TitleGrammar
from kg.mentions.title_lexicon import title_words
from kg.model import Analysis, BlockKind, Body, BodyMention, Level, PlaceMention, TitleMention
from kg.text import match_key


def find_titles(analysis: Analysis) -> Iterator[TitleMention]:
    """Yield the titles of an article in reading order, one a post."""
    text = analysis.article.text
    grammar = TitleGrammar(BodyGrammar(text, match_key(text), analysis.find(PlaceMention)))
    local = _LocalPlaces(analysis)
    for chain in _chains(_drafts(analysis, grammar), text):
        complete(chain)
        for draft in chain:
            body = local.complete(draft.body, draft.start)
            yield TitleMention(
                start=draft.start,
                end=draft.end,
                text=text[draft.start : draft.end],
                rule="title.ellipsis" if draft.completed else "title.grammar",
                title=title_form(draft, text[draft.start : draft.end]),
                role=draft.role,
                body=body,
                former=draft.former,
                acting=draft.acting,
                plural=draft.plural,
                term=draft.term,
            )


def _drafts(analysis: Analysis, grammar: TitleGrammar) -> Iterator[Draft]:
    taken = sorted((m.start, m.end) for kind in (BodyMention, PlaceMention) for m in analysis.find(kind))
    position, at = 0, 0
    for match in title_words().finditer(grammar.key):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at < len(taken) and taken[at][0] < match.start() < taken[at][1]:
            continue  # "Văn phòng Chủ tịch nước" is a body
        if match.start() < position or analysis.kind_at(match.start()) is BlockKind.BYLINE:
            continue
        draft = grammar.read(match)
        if draft is not None:
            position = draft.end
            yield draft


def _chains(drafts: Iterator[Draft], text: str) -> Iterator[list[Draft]]:
    """Yield runs of titles with nothing but a comma, dash or "kiêm" between them."""
    key = match_key(text)
    chain: list[Draft] = []
    for draft in drafts:
        if chain and not GAP.fullmatch(key, chain[-1].end, draft.start):
            yield chain
            chain = []
        if chain and draft.start < chain[-1].end:
            continue
        chain.append(draft)
    if chain:
        yield chain


class _LocalPlaces:
    """The districts and communes of an article: a body without its name takes the one of its sentence, or the only one."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._seen: dict[Level, set[str]] = {Level.DISTRICT: set(), Level.COMMUNE: set()}
        for mention in analysis.find(PlaceMention):
            if mention.level in self._seen and mention.unit:
                self._seen[mention.level].add(mention.name)

    def complete(self, body: Body | None, position: int) -> Body | None:
        """Return the body with its place where the article leaves no doubt."""
        if body is None or not body.is_open or body.level not in self._seen:
            return body
        near = self._in_sentence(body.level, position)
        names = self._seen[body.level]
        if near is not None:
            return with_place(body, near.name, near.province)
        return with_place(body, next(iter(names)), None) if len(names) == 1 else body

    def _in_sentence(self, level: Level, position: int) -> PlaceMention | None:
        start = max((s.start for s in self._analysis.sentences if s.start <= position), default=0)
        found = [m for m in self._analysis.find(PlaceMention, start, position) if m.level is level and m.unit]
        return found[-1] if found else None
