"""Titles: posts as printed, read with their bodies, completed within their chain; see title_grammar, title_chain."""

import re
from collections.abc import Iterator

from kg.mentions.body_grammar import BodyGrammar
from kg.mentions.title_chain import GAP, complete, past_places
from kg.mentions.title_context import TitleContext
from kg.mentions.title_forms import printed_owners, title_form, with_owner
from kg.mentions.title_grammar import Draft, TitleGrammar
from kg.mentions.title_lexicon import title_words
from kg.model import Analysis, BlockKind, BodyMention, PlaceMention, TitleMention
from kg.text import match_key

# "chức vụ Trưởng Ban", "cán bộ Trưởng trạm": the first syllable, in lower case, belongs to the word before
_CUT = re.compile(
    r"(?<!\w)(?:(?:chức|nhiệm|nghĩa|phục|công|nội)[^\S\n]+(?=vụ)|(?:cán|nội)[^\S\n]+(?=bộ)|bệnh[^\S\n]+(?=viện)"
    r"|quân[^\S\n]+(?=đội)|xã[^\S\n]+(?=hội))"
)


def find_titles(analysis: Analysis) -> Iterator[TitleMention]:
    """Yield the titles of an article in reading order, one a post."""
    text = analysis.article.text
    grammar = TitleGrammar(BodyGrammar(text, match_key(text), analysis.find(PlaceMention)))
    drafts: list[Draft] = []
    for chain in _chains(_drafts(analysis, grammar), text):
        complete(chain)
        drafts += chain
    context = TitleContext(analysis, drafts)
    owners = printed_owners(drafts, text)
    for draft in drafts:
        context.complete(draft)
        printed = text[draft.start : draft.end]
        yield TitleMention(
            start=draft.start,
            end=draft.end,
            text=printed,
            rule=_rule(draft),
            title=with_owner(title_form(draft, printed), draft.body, owners),
            role=draft.role,
            body=draft.body,
            former=draft.former,
            acting=draft.acting,
            plural=draft.plural,
            term=draft.term,
        )


def _rule(draft: Draft) -> str:
    if draft.only_commune:
        return "title.only-commune"
    return "title.ellipsis" if draft.completed else "title.grammar"


def _drafts(analysis: Analysis, grammar: TitleGrammar) -> Iterator[Draft]:
    taken = sorted((m.start, m.end) for kind in (BodyMention, PlaceMention) for m in analysis.find(kind))
    position, at = 0, 0
    for match in _openings(grammar.text, grammar.key):
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


def _openings(text: str, key: str) -> Iterator[re.Match[str]]:
    """Yield the words that open titles; "chức vụ | Trưởng Ban" is read again after the word that it cuts."""
    match = title_words().search(key)
    while match is not None:
        cut = text[match.start()].islower() and any(
            found.end() == match.start() for found in _CUT.finditer(key, max(0, match.start() - 8), match.end())
        )
        if not cut:
            yield match
        match = title_words().search(key, match.start() + 2 if cut else match.end())


def _chains(drafts: Iterator[Draft], text: str) -> Iterator[list[Draft]]:
    """Yield runs of titles with nothing but a comma, dash or "kiêm" between them."""
    key = match_key(text)
    chain: list[Draft] = []
    for draft in drafts:
        if chain and not GAP.fullmatch(key, past_places(key, chain[-1].end, chain[-1].body), draft.start):
            yield chain
            chain = []
        if chain and draft.start < chain[-1].end:
            continue
        chain.append(draft)
    if chain:
        yield chain
