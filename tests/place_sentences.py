"""Sentences that name a unit of the lists in each way of the genre, with the unit that they mean; for tests and bench.

What a sentence means is read from the rows of the lists alone, not from the gazetteer that is tested.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.lexicon import rows
from kg.lexicon.place_units import name_key
from kg.mentions.places import find_places
from kg.model import Article
from kg.places import Answer, look_up
from kg.text import clean, segment

BEFORE, AFTER = "2024-05-06", "2025-10-06"
POST_UNITS = {
    row["code_post2025"]: f"{row['unit_post2025']} {row['name_post2025']}"
    for row in rows("provinces")
    if row["code_post2025"]
}
PRE_UNITS = {row["code_pre2025"]: f"{row['unit']} {row['name_pre2025'] or row['name']}" for row in rows("provinces")}
TODAY = {row["code_pre2025"]: row["code_post2025"] or row["successor"] for row in rows("provinces")}
GONE = {row["code_pre2025"] for row in rows("provinces") if not row["code_post2025"]}
DISTRICTS = {row["code"]: row for row in rows("admin_units")}
COMMUNES = rows("place_communes")


def province_of(row: dict[str, str]) -> str:
    """Return the code of the province that a commune lies in, in its epoch."""
    return DISTRICTS[row["parent"]]["parent"] if row["epoch"] == "pre" else row["parent"]


def _by_place() -> dict[tuple[str, str, str, str], list[dict[str, str]]]:
    found = defaultdict(list)
    for row in COMMUNES:
        found[row["epoch"], province_of(row), row["unit"], name_key(row["name"])].append(row)
    return found


SAME = _by_place()  # communes of one epoch, province, level word and name


@dataclass(frozen=True)
class Case:
    """A phrase, the day of its article and the id of the unit that it means; None where it fits several."""

    kind: str
    phrase: str
    date: str
    means: str | None

    def answer(self) -> Answer:
        """Return what the gazetteer makes of the first place of the sentence."""
        text = clean(f"Sáng nay, đoàn công tác làm việc tại {self.phrase}.")
        mention = next(iter(find_places(segment(Article(id="a", text=text, published=self.date)))))
        return look_up(mention.name, mention.unit, mention.province, self.date, mention.district)


def districts() -> Iterator[Case]:
    """Yield each district with its province, in an article of before and of after."""
    for row in DISTRICTS.values():
        label, code = f"{row['unit']} {row['name']}", f"pre2025-{row['code']}"
        province = PRE_UNITS[row["parent"]] if not row["since"] else "thành phố Huế"
        yield Case("district, before", f"{label}, {province}", row["since"] or BEFORE, code)
        like = [other for other in DISTRICTS.values() if (other["unit"], other["name"]) == (row["unit"], row["name"])]
        there = [other for other in like if TODAY[other["parent"]] == TODAY[row["parent"]]]
        alone = row["parent"] in GONE or len(there) == 1  # "huyện Châu Thành (tỉnh Tây Ninh)" may have been in Long An
        yield Case("district, after", f"{label} ({province})", AFTER, code if alone else None)


def communes_of_before() -> Iterator[Case]:
    """Yield each commune of before with district and province, and with its province alone, before and after."""
    for row in COMMUNES:
        if row["epoch"] != "pre":
            continue
        label, code, district = f"{row['unit']} {row['name']}", f"pre2025-{row['code']}", DISTRICTS[row["parent"]]
        old = province_of(row)
        above = f"{district['unit']} {district['name']}, {PRE_UNITS[old]}"
        alone = code if len(SAME["pre", old, row["unit"], name_key(row["name"])]) == 1 else None
        yield Case("commune of before with district, before", f"{label}, {above}", BEFORE, code)
        yield Case("commune of before, before", f"{label}, {PRE_UNITS[old]}", BEFORE, alone)
        yield Case("commune of before with district, after", f"{label}, {above}", AFTER, code)
        new = SAME.get(("post", TODAY[old], row["unit"], name_key(row["name"])), [])
        if new:  # the commune of today has the name: it is meant
            yield Case(
                "commune of both, after", f"{label}, {POST_UNITS[TODAY[old]]}", AFTER, f"post2025-{new[0]['code']}"
            )
        elif old in GONE:
            yield Case("commune of before in a province of before, after", f"{label}, {PRE_UNITS[old]}", AFTER, alone)
        else:
            olds = [c for c, t in TODAY.items() if t == TODAY[old]]
            several = sum(len(SAME.get(("pre", c, row["unit"], name_key(row["name"])), [])) for c in olds) > 1
            phrase = f"{label}, {POST_UNITS[TODAY[old]]}"
            yield Case("commune of before in a province of today, after", phrase, AFTER, None if several else code)


def communes_of_today() -> Iterator[Case]:
    """Yield each commune of today with its province, in an article of after."""
    for row in COMMUNES:
        if row["epoch"] != "post":
            continue
        label = f"{row['unit']} {row['name']}"
        yield Case("commune of today, after", f"{label}, {POST_UNITS[row['parent']]}", AFTER, f"post2025-{row['code']}")
        yield Case(
            "commune of today (…), after", f"{label} ({POST_UNITS[row['parent']]})", AFTER, f"post2025-{row['code']}"
        )


def namesakes() -> list[tuple[dict[str, str], dict[str, str]]]:
    """Return the communes of today with the districts of before that had their names, anywhere."""
    named = defaultdict(list)
    for district in DISTRICTS.values():
        named[name_key(district["name"])].append(district)
    today = (row for row in COMMUNES if row["epoch"] == "post")
    return [(row, district) for row in today for district in named.get(name_key(row["name"]), ())]
