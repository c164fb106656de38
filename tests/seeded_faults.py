"""Faults seeded into the gold graph: each update breaks it in one way, and the named shape must say so.

A fault is (what is wrong, the shape that catches it, its severity, a SPARQL update of the gold graph).
"""

from pathlib import Path

import pyoxigraph as ox

GOLD = Path(__file__).parent / "data" / "seed-gold.ttl"
PREFIXES = """
PREFIX d-doctype: <https://w3id.org/vnpol/def/doctype/>
PREFIX d-role: <https://w3id.org/vnpol/def/role/>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX id: <https://w3id.org/vnpol/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <http://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX vnp: <https://w3id.org/vnpol/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
# How the updates below find a node of the gold graph.
SECRETARY = '?m vnp:roleTitle "Bí thư Tỉnh ủy"@vi'
NAMED = '?p vnp:foldedName "vang seo my"'
COMMITTEE = '?b skos:prefLabel "Tỉnh ủy Lâm Sơn"@vi'
COUNCIL = '?c skos:prefLabel "Hội đồng nhân dân tỉnh Lâm Sơn"@vi'
RESOLUTION = '?d eli:id_local "09-NQ/TU"'
CONCLUSION = '?k eli:id_local "215-KL/TU"'
DISTRICT_VISIT = "?e a vnp:WorkingVisit ; schema:startDate ?day"
UNDATED_VISIT = "?e a vnp:WorkingVisit ; sem:hasLatestEndTimeStamp ?late"
QUOTE = '?q a schema:Quotation ; vnp:reportingVerb "khẳng định"@vi'
ADMITTED = '?o vnp:verbatim "12.640"@vi'
SECRETARY_EVIDENCE = f"{SECRETARY} . ?x oa:hasBody ?m ; oa:hasTarget/oa:hasSelector/oa:start ?s . FILTER(?s < 99)"
OTHER = 'id:person\\/nguoi-khac-0000aabbcc a foaf:Person ; foaf:name "Người Khác"@vi .'


def replace(where: str, old: str, new: str) -> str:
    """Return an update that puts one triple in the place of another."""
    return f"DELETE {{ {old} }} INSERT {{ {new} }} WHERE {{ {where} . {old} }}"


def insert(where: str, new: str) -> str:
    """Return an update that adds triples."""
    return f"INSERT {{ {new} }} WHERE {{ {where} }}"


def delete(where: str, old: str) -> str:
    """Return an update that takes a triple out."""
    return f"DELETE {{ {old} }} WHERE {{ {where} . {old} }}"


V, W = "Violation", "Warning"
FAULTS = (
    (
        "honorific in a name",
        "Person-name",
        V,
        replace(NAMED, "?p foaf:name ?n", '?p foaf:name "Đồng chí Vàng Seo Mỷ"@vi'),
    ),
    (
        "name in NFD",
        "Person-name",
        V,
        replace(NAMED, "?p foaf:name ?n", '?p foaf:name "Va\\u0300ng Seo My\\u0309"@vi'),
    ),
    ("two names", "Person-name", V, insert(NAMED, '?p foaf:name "Vàng Seo Mỹ"@vi')),
    ("name without a language", "Person-name", V, replace(NAMED, "?p foaf:name ?n", '?p foaf:name "Vàng Seo Mỷ"')),
    ("variant equal to the name", "Person-variant", V, insert(NAMED, '?p skos:hiddenLabel "Vàng Seo Mỷ"@vi')),
    (
        "membership without evidence",
        "Membership-evidence",
        V,
        delete('?m vnp:roleTitle "Bí thư Huyện ủy"@vi', "?x oa:hasBody ?m"),
    ),
    (
        "membership in two bodies",
        "Membership-organization",
        V,
        insert(f"{SECRETARY} . {COUNCIL}", "?m org:organization ?c"),
    ),
    ("membership without a date", "Membership-attestedOnMissing", W, delete(SECRETARY, "?m vnp:attestedOn ?on")),
    (
        "membership dated by a year",
        "Membership-attestedOn",
        V,
        replace(SECRETARY, "?m vnp:attestedOn ?on", '?m vnp:attestedOn "2021"^^xsd:gYear'),
    ),
    (
        "post of another body",
        "Membership-postOrg",
        V,
        replace(f"{SECRETARY} . ?other org:postIn ?c . {COUNCIL}", "?m vnp:forPost ?post", "?m vnp:forPost ?other"),
    ),
    (
        "role that differs from the post",
        "Membership-roleOfPost",
        V,
        replace(SECRETARY, "?m org:role ?role", "?m org:role d-role:pho-bi-thu"),
    ),
    (
        "two secretaries",
        "Post-oneHead",
        W,
        insert(
            f"{SECRETARY} ; vnp:forPost ?post ; vnp:attestedOn ?on",
            f"{OTHER} id:membership\\/x a org:Membership ; org:member id:person\\/nguoi-khac-0000aabbcc ; "
            "vnp:forPost ?post ; vnp:attestedOn ?on",
        ),
    ),
    (
        "homonym",
        "Person-homonym",
        W,
        insert(
            "?p foaf:name ?n",
            "?p skos:closeMatch id:person\\/tran-tat-dat-0000aabbcc . "
            'id:person\\/tran-tat-dat-0000aabbcc a foaf:Person ; foaf:name "Trần Tất Đạt"@vi',
        ),
    ),
    (
        "body above itself",
        "Org-acyclic",
        V,
        insert(f"?b2 org:subOrganizationOf ?b . {COMMITTEE}", "?b org:subOrganizationOf ?b2"),
    ),
    ("council under the party", "Org-system", V, insert(f"{COUNCIL} . {COMMITTEE}", "?c org:subOrganizationOf ?b")),
    ("body of party and state", "OrganizationShape", V, insert(COUNCIL, "?c a vnp:PartyBody")),
    ("party body without a level", "Level-missing", W, delete(COMMITTEE, "?b vnp:level ?l")),
    (
        "two labels in one language",
        "Organization-label",
        V,
        insert(COMMITTEE, '?b skos:prefLabel "Tỉnh uỷ Lâm Sơn"@vi'),
    ),
    (
        "older document implements a younger one",
        "Doc-time",
        V,
        insert(f"{RESOLUTION} . {CONCLUSION}", "?d eli:ensures_implementation_of ?k"),
    ),
    ("document implements itself", "Doc-time", V, insert(RESOLUTION, "?d eli:ensures_implementation_of ?d")),
    (
        "document of the wrong type",
        "Doc-typeCode",
        W,
        replace(CONCLUSION, "?k eli:type_document ?t", "?k eli:type_document d-doctype:nghi-quyet"),
    ),
    ("document with a wrong number", "Doc-number", V, replace(CONCLUSION, "?k eli:number ?n", '?k eli:number "251"')),
    (
        "provincial symbol by a central body",
        "Doc-issuerLevel",
        V,
        replace(
            f'{RESOLUTION} . ?politburo skos:prefLabel "Bộ Chính trị"@vi',
            "?d eli:passed_by ?b",
            "?d eli:passed_by ?politburo",
        ),
    ),
    (
        "one document twice",
        "Doc-identity",
        V,
        insert(f"{RESOLUTION} ; ?property ?value", "id:doc\\/twice ?property ?value"),
    ),
    (
        "party document without term or date",
        "Doc-ambiguous",
        W,
        delete('?d eli:id_local "31-NQ/TW"', "?d vnp:inTerm ?t"),
    ),
    (
        "malformed party symbol",
        "PartyDocument-number",
        V,
        replace(RESOLUTION, "?d eli:id_local ?id", '?d eli:id_local "09 NQ-TU"'),
    ),
    ("document without an issuer", "Document-issuerMissing", W, delete(RESOLUTION, "?d eli:passed_by ?b")),
    ("visit without a visitor", "Visit-visitorMissing", W, delete(DISTRICT_VISIT, "?e vnp:visitor ?v")),
    ("visitor that is the host", "Event-visitor", V, insert(f"{DISTRICT_VISIT} ; vnp:visitor ?v", "?e vnp:host ?v")),
    (
        "event without a time",
        "Event-timeMissing",
        W,
        "DELETE { ?e schema:startDate ?day ; vnp:edtf ?t } WHERE { ?e schema:startDate ?day ; vnp:edtf ?t }",
    ),
    (
        "bounds in the wrong order",
        "Event-bounds",
        V,
        replace(
            "?e sem:hasEarliestBeginTimeStamp ?early",
            "?e sem:hasLatestEndTimeStamp ?late",
            '?e sem:hasLatestEndTimeStamp "2021-09-01"^^xsd:date',
        ),
    ),
    (
        "speaker in the capacity of somebody else",
        "Part-capacity",
        V,
        insert(f'{QUOTE} . ?m vnp:roleTitle "Bí thư Huyện ủy"@vi', "?q vnp:inCapacityOf ?m"),
    ),
    (
        "number kept as text",
        "Observation-value",
        V,
        replace(ADMITTED, "?o schema:value ?v", '?o schema:value "12.640"'),
    ),
    ("12.640 read as 12.64", "Obs-verbatim", V, replace(ADMITTED, "?o schema:value ?v", "?o schema:value 12.64")),
    (
        "numerator and denominator exchanged",
        "Obs-ratio",
        V,
        "DELETE { ?o schema:value ?v ; vnp:denominatorValue ?n } "
        "INSERT { ?o schema:value ?n ; vnp:denominatorValue ?v } "
        'WHERE { ?o vnp:verbatim "87/92"@vi ; schema:value ?v ; vnp:denominatorValue ?n }',
    ),
    (
        "part greater than its whole",
        "Obs-part",
        V,
        replace('?o vnp:verbatim "8.215"@vi', "?o schema:value ?v", "?o schema:value 20000"),
    ),
    (
        "parts that do not add up",
        "Obs-partSum",
        W,
        replace('?o vnp:verbatim "87/92"@vi', "?o schema:value ?v", "?o schema:value 88"),
    ),
    ("number without a time", "Observation-timeMissing", W, delete(ADMITTED, "?o dcterms:temporal ?t")),
    (
        "two values for one thing",
        "Obs-conflict",
        W,
        f"INSERT {{ id:observation\\/zz ?property ?value ; schema:value 12460 }} "
        f"WHERE {{ {ADMITTED} ; ?property ?value . FILTER(?property != schema:value) }}",
    ),
    (
        "period that ends before it starts",
        "Period-order",
        V,
        replace("?t a dcterms:PeriodOfTime", "?t dcat:endDate ?e", '?t dcat:endDate "2001-12-31"^^xsd:date'),
    ),
    ("target that is an observation", "TargetShape", V, insert("?t a vnp:Target", "?t a schema:Observation")),
    (
        "quotation in other words",
        "Quote-exact",
        V,
        replace(QUOTE, "?q schema:text ?t", '?q schema:text "Bản nào cũng có cán bộ."@vi'),
    ),
    (
        "quotation with two speakers",
        "Quotation-speaker",
        V,
        insert(f'{QUOTE} . ?other foaf:name "Trần Tất Đạt"@vi', "?q schema:author ?other"),
    ),
    (
        "evidence for nothing",
        "Ev-dangling",
        V,
        replace(SECRETARY_EVIDENCE, "?x oa:hasBody ?m", "?x oa:hasBody id:membership\\/none"),
    ),
    (
        "confidence of 95",
        "Evidence-confidence",
        V,
        replace(SECRETARY_EVIDENCE, "?x vnp:confidence ?c", "?x vnp:confidence 95.0"),
    ),
    ("evidence with a stray property", "EvidenceShape", V, insert(SECRETARY_EVIDENCE, '?x dcterms:creator "x"')),
    (
        "offsets off by one",
        "Span-length",
        V,
        "DELETE { ?p oa:end ?e } INSERT { ?p oa:end ?later } "
        "WHERE { ?p oa:start 9 ; oa:end ?e . BIND(?e + 1 AS ?later) }",
    ),
    (
        "reified triple that is not asserted",
        "Statement-asserted",
        V,
        delete(f"{CONCLUSION} . {RESOLUTION}", "?k eli:cites ?d"),
    ),
    ("reference to nothing", "Ref-dangling", V, insert(DISTRICT_VISIT, "?e schema:location id:place\\/2020-000")),
    (
        "owl:sameAs",
        "SameAs-none",
        V,
        insert(NAMED, "?p owl:sameAs <http://www.wikidata.org/entity/Q0>"),
    ),
    (
        "GSO code as a plain string",
        "Place-code",
        V,
        replace('?l skos:prefLabel "tỉnh Lâm Sơn"@vi', "?l skos:notation ?code", '?l skos:notation "99"'),
    ),
    (
        "IRI that is not ASCII",
        "Iri-ascii",
        W,
        insert("", '<https://w3id.org/vnpol/id/person/Vàng_Seo_Mỷ> skos:prefLabel "x"@vi'),
    ),
    ("image without a caption", "Image-captionMissing", W, delete("?i schema:position 1", "?i schema:caption ?c")),
    ("article without a hash", "Article-hash", V, delete("?a a schema:NewsArticle", "?a schema:sha256 ?h")),
    (
        "telephone number in a statement",
        "Privacy-number",
        V,
        insert(NAMED, '?p skos:altLabel "Vàng Seo Mỷ, ĐT 0912 345 678"@vi'),
    ),
)


def gold() -> ox.Store:
    """Return the gold graph in a store."""
    store = ox.Store()
    store.load(path=str(GOLD), format=ox.RdfFormat.TURTLE)
    return store


def broken(*updates: str) -> ox.Store:
    """Return the gold graph with some faults in it."""
    store = gold()
    for update in updates:
        before = set(store)
        store.update(PREFIXES + update)
        if set(store) == before:
            raise ValueError(f"the update changes nothing: {update}")
    return store
