"""Organizations: the bodies that an article names, each once."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.model import Analysis, Body, BodyMention, Evidence, Level, OrganizationFact, TitleMention


def extract_organizations(analysis: Analysis) -> Iterator[OrganizationFact]:
    """Yield each body that the article names, with every place where it does; bodies without an owner are left out."""
    known = known_provinces(analysis)
    found: dict[tuple[str, str, str | None], tuple[Body, list[Evidence], set[str]]] = {}
    titles = [m for m in analysis.find(TitleMention) if m.body is not None]
    starts = [m.start for m in titles]
    for mention in analysis.mentions:
        body = mention.body if isinstance(mention, (BodyMention, TitleMention)) else None
        if body is None or _ownerless(body):
            continue
        title = titles[bisect_right(starts, mention.start) - 1] if starts and starts[0] <= mention.start else None
        if title is not None and isinstance(mention, BodyMention) and _shorter(mention, title):
            continue
        body = with_province(body, known)
        evidence = Evidence(start=mention.start, end=mention.end, quote=mention.text, rule=f"organization.{body.type}")
        _, places, names = found.setdefault((body.name, body.type, body.province), (body, [], set()))
        places.append(evidence)
        if isinstance(mention, BodyMention):
            names.add(" ".join(mention.text.split()))
    for body, places, names in found.values():
        yield OrganizationFact(evidence=tuple(places), body=body, names=tuple(sorted(names - {body.name})))


def _shorter(mention: BodyMention, title: TitleMention) -> bool:
    """Return whether a body is printed within a title that tells it in full ("Cục Thú y" of "Bộ Nông nghiệp")."""
    whole = title.body
    if whole is None or mention.end > title.end or whole.type != mention.body.type:
        return False
    part = mention.body.name
    return whole.name != part and (whole.name.startswith(part) or whole.name.endswith(part))


def known_provinces(analysis: Analysis) -> dict[str, str]:
    """Return the province of each district and commune body by its name, where the article tells exactly one."""
    told: dict[str, set[str]] = {}
    for mention in analysis.mentions:
        body = mention.body if isinstance(mention, (BodyMention, TitleMention)) else None
        if body is not None and body.province is not None:
            told.setdefault(body.name, set()).add(body.province)
    return {name: next(iter(provinces)) for name, provinces in told.items() if len(provinces) == 1}


def with_province(body: Body, known: Mapping[str, str]) -> Body:
    """Return the body with the province that the article tells elsewhere."""
    province = known.get(body.name) if body.province is None else None
    return replace(body, province=province) if province else body


def _ownerless(body: Body) -> bool:
    """Return whether it is "UBND" without a level: some body of the kind, not one that can be told apart.

    A country ("Tổng thống Brazil") is the owner of a post, but no body of the article either.
    """
    if body.template == "{}":
        return True
    return body.is_open and body.level in (None, Level.VILLAGE)
