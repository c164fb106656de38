"""Bodies: party committees, councils, offices, ministries, front, courts, army, enterprises; see body_grammar."""

import re
from collections.abc import Iterator

from kg.mentions.body_grammar import BodyGrammar
from kg.mentions.body_lexicon import opening
from kg.model import Analysis, BlockKind, BodyMention, PlaceMention
from kg.text import match_key

_POST = re.compile(
    r"(?:bí thư|chủ tịch|ủy viên|trưởng ban|chủ nhiệm|thứ trưởng|thủ tướng|trưởng đoàn|giám đốc|phó ban)[^\S\n]+\Z"
)


def find_bodies(analysis: Analysis) -> Iterator[BodyMention]:
    """Yield the bodies that the text names, in reading order, the longest at each place, bylines left out."""
    text = analysis.article.text
    grammar = BodyGrammar(text, match_key(text), analysis.find(PlaceMention))
    position = 0
    for match in opening().finditer(grammar.key):
        if match.start() < position or analysis.kind_at(match.start()) is BlockKind.BYLINE:
            continue
        if match[0] == "thường trực" and _POST.search(grammar.key, max(0, match.start() - 24), match.start()):
            continue  # "Phó Bí thư Thường trực Tỉnh ủy" is a post
        found = grammar.read(match.start())
        if found is None:
            continue
        position = found.end
        yield BodyMention(
            start=match.start(),
            end=found.end,
            text=text[match.start() : found.end],
            rule=f"body.{found.body.type}",
            body=found.body,
        )
