"""Organizations: the bodies that an article names, each once."""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Analysis, Body, BodyMention, Evidence, Level, OrganizationFact, TitleMention


def extract_organizations(analysis: Analysis) -> Iterator[OrganizationFact]:
    """Yield each body that the article names, with every place where it does; bodies without an owner are left out."""
    merged: dict[tuple[str, str, str | None], OrganizationFact] = {}
    for mention in analysis.mentions:
        body = _body(mention) if isinstance(mention, (BodyMention, TitleMention)) else None
        if body is None or _ownerless(body):
            continue
        evidence = Evidence(start=mention.start, end=mention.end, quote=mention.text, rule=f"organization.{body.type}")
        key = (body.name, body.type, body.province)
        old = merged.get(key)
        if old is None:
            merged[key] = OrganizationFact(evidence=(evidence,), body=body)
        else:
            merged[key] = replace(old, evidence=(*old.evidence, evidence))
    yield from merged.values()


def _body(mention: BodyMention | TitleMention) -> Body | None:
    return mention.body


def _ownerless(body: Body) -> bool:
    """Return whether it is "UBND" without a level: some body of the kind, not one that can be told apart."""
    return body.is_open and body.level in (None, Level.VILLAGE)
