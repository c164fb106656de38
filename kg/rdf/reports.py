"""What was said, counted and shown: statements, statistics, captions. Each is what one source reports."""

from kg.iris import named
from kg.model import CaptionFact, SpeechMode, StatementFact, StatisticFact
from kg.rdf.agents import labelled_place, membership_node, period_node
from kg.rdf.context import Context
from kg.rdf.events import event_node
from kg.rdf.terms import DCTERMS, FOAF, SCHEMA, SKOS, VNP, date, integer, number, vi
from kg.rdf.writer import Node, Writer


def write_statement(writer: Writer, fact: StatementFact, context: Context) -> None:
    """Add a quotation (direct speech) or a claim (reported speech)."""
    first = fact.evidence[0]
    node = writer.node("quotation", f"{writer.scope}.{first.start}-{first.end}")
    direct = fact.mode is SpeechMode.DIRECT
    writer.type(node, SCHEMA + ("Quotation" if direct else "Claim"))
    writer.add(node, SCHEMA + "author", writer.person(fact.speaker))
    writer.add(node, SCHEMA + ("isPartOf" if direct else "appearance"), writer.source)
    writer.add(node, VNP + "reportingVerb", vi(fact.verb))
    writer.add(node, SCHEMA + "text", vi(fact.text) if writer.quotes else None)
    for role in context.capacities(fact.speaker):
        writer.add(node, VNP + "inCapacityOf", membership_node(writer, role))
    event = context.events.get(fact.event or "")
    writer.add(node, SCHEMA + "recordedAt", event_node(writer, event) if event else None)
    writer.evidence(node, fact.evidence)


def statistic_node(writer: Writer, key: str, measure: str) -> Node:
    """Return the node of a statistic: two sources that disagree stay two nodes."""
    return writer.node("observation", f"{writer.scope}.{named(measure, key, length=6)}")


def write_statistic(writer: Writer, fact: StatisticFact, context: Context) -> None:
    """Add a number as an observation, or as a target where the article plans it."""
    node = statistic_node(writer, fact.key, fact.measure)
    writer.type(node, VNP + "Target" if fact.is_target else SCHEMA + "Observation")
    variable = writer.node("variable", named(fact.measure, length=6))
    writer.type(variable, SCHEMA + "StatisticalVariable")
    writer.add(variable, SKOS + "prefLabel", vi(fact.measure))
    writer.add(node, SCHEMA + "variableMeasured", variable)
    writer.add(node, SCHEMA + "value", number(fact.value))
    writer.add(node, VNP + "upperValue", number(fact.upper) if fact.upper else None)
    writer.add(node, VNP + "denominatorValue", number(fact.denominator) if fact.denominator else None)
    writer.add(node, SCHEMA + "unitText", vi(fact.unit))
    writer.add(node, VNP + "verbatim", vi(fact.verbatim))
    writer.add(node, VNP + "valueQualifier", writer.concept("qualifier", fact.qualifier))
    writer.add(node, SCHEMA + "observationAbout", _about(writer, fact, context))
    if fact.period_start:
        writer.add(node, DCTERMS + "temporal", period_node(writer, fact.period_start, fact.period_end or ""))
    elif writer.article.published:
        writer.add(node, SCHEMA + "observationDate", date(writer.article.published))
    writer.add(node, VNP + "statedPercentage", number(fact.stated_percentage) if fact.stated_percentage else None)
    links = {"shareOf": fact.share_of, "breakdownOf": fact.breakdown_of, "comparedTo": fact.compared_to}
    for predicate, key in links.items():
        if key is not None and key in context.measures:
            writer.add(node, VNP + predicate, statistic_node(writer, key, context.measures[key]))
    writer.evidence(node, fact.evidence)


def _about(writer: Writer, fact: StatisticFact, context: Context) -> Node | None:
    if fact.place:
        return context.place(writer, fact.place)
    return labelled_place(writer, writer.home) if writer.home else None


def write_caption(writer: Writer, fact: CaptionFact, context: Context) -> None:
    """Add an image with its caption."""
    node = writer.node("image", f"{writer.scope}.{fact.position}")
    writer.type(node, SCHEMA + "ImageObject")
    writer.add(node, SCHEMA + "position", integer(fact.position))
    writer.add(node, SCHEMA + "isPartOf", writer.source)
    writer.add(node, SCHEMA + "caption", vi(fact.text) if writer.quotes else None)
    for name in fact.depicts:
        writer.add(node, FOAF + "depicts", writer.person(name))
    event = context.events.get(fact.event or "")
    writer.add(node, SCHEMA + "about", event_node(writer, event) if event else None)
    writer.evidence(node, fact.evidence)
