"""Organizations: the bodies that an article names, each once."""

from collections.abc import Iterator

from kg.model import Analysis, Body, BodyMention, Evidence, Level, OrganizationFact, TitleMention


def extract_organizations(analysis: Analysis) -> Iterator[OrganizationFact]:
    """Yield each body that the article names, with every place where it does; bodies without an owner are left out."""
    found: dict[tuple[str, str, str | None], tuple[Body, list[Evidence]]] = {}
    for mention in analysis.mentions:
        body = mention.body if isinstance(mention, (BodyMention, TitleMention)) else None
        if body is None or _ownerless(body):
            continue
        evidence = Evidence(start=mention.start, end=mention.end, quote=mention.text, rule=f"organization.{body.type}")
        found.setdefault((body.name, body.type, body.province), (body, []))[1].append(evidence)
    for body, places in found.values():
        yield OrganizationFact(evidence=tuple(places), body=body)


def _ownerless(body: Body) -> bool:
    """Return whether it is "UBND" without a level: some body of the kind, not one that can be told apart."""
    return body.is_open and body.level in (None, Level.VILLAGE)
