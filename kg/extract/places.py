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
        for district, same in _by_district(mentions).items():
            yield _fact(same, district)


def _by_district(mentions: list[PlaceMention]) -> dict[str | None, list[PlaceMention]]:
    """Return the mentions apart by district where several are told, "xã Tân Tiến" of two districts; else together."""
    told = {mention.district for mention in mentions} - {None}
    if len(told) < 2:
        return {next(iter(told), None): mentions}
    apart: dict[str | None, list[PlaceMention]] = {}
    for mention in mentions:
        apart.setdefault(mention.district, []).append(mention)
    return apart


def _fact(mentions: list[PlaceMention], district: str | None) -> PlaceFact:
    first = mentions[0]
    return PlaceFact(
        name=first.name,
        unit=first.unit,
        level=first.level,
        province=first.province,
        district=district,
        foreign=first.foreign,
        evidence=tuple(Evidence(start=m.start, end=m.end, quote=m.text, rule=m.rule) for m in mentions[:MAX_EVIDENCE]),
    )
