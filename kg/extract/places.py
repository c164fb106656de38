"""Places: the administrative units and countries that an article names."""

from collections.abc import Iterator

from kg.model import Analysis, BlockKind, Evidence, PlaceFact, PlaceMention
from kg.text import match_key

MAX_EVIDENCE = 10  # the first namings are enough to find the place again


def extract_places(analysis: Analysis) -> Iterator[PlaceFact]:
    """Yield one fact for each distinct place, under the words of its first mention, with its first mentions."""
    found: dict[tuple[str, str, str], list[PlaceMention]] = {}
    for mention in analysis.find(PlaceMention):
        if analysis.kind_at(mention.start) is not BlockKind.BYLINE:
            key = (match_key(mention.name), mention.unit or "", match_key(mention.province or ""))
            found.setdefault(key, []).append(mention)
    for mentions in found.values():
        first = mentions[0]
        yield PlaceFact(
            name=first.name,
            unit=first.unit,
            level=first.level,
            province=first.province,
            foreign=first.foreign,
            evidence=tuple(
                Evidence(start=m.start, end=m.end, quote=m.text, rule=m.rule) for m in mentions[:MAX_EVIDENCE]
            ),
        )
