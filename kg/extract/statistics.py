"""Reported numbers with measure, period, place, and how they hang together. See ``extract_statistics``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce
from typing import Final

from kg.extract.statistic_context import Context, context_of, figure_of, is_compared, is_target
from kg.extract.statistic_measures import measure_of
from kg.model import Analysis, Evidence, NumberMention, Sentence, StatisticFact
from kg.text import match_key

_PART: Final = re.compile(r"(?<!\w)(?:trong đó(?:,?\s+(?:có|gồm|riêng))?|bao gồm|gồm(?:\s+có)?|với)\s*:?\s*\Z")
_IN_WHICH: Final = re.compile(r"(?:trong đó|trong số đó|trong số này)(?!\w)")
_NEXT_PART: Final = re.compile(r"\s*(?:[,;]|và|[,;]\s*và)\s*\Z")
_SHARE: Final = re.compile(r"(?<!\w)(?:chiếm|tương đương|bằng|đạt|tỷ lệ|tỉ lệ)(?:\s+(?:tỷ lệ|tỉ lệ))?\s*\Z|\(\s*\Z")
_SHARE_OF_COUNT: Final = re.compile(r"(?<!\w)(?:chiếm|tương đương)(?:\s+(?:tỷ lệ|tỉ lệ))?\s*\Z")
_NEW_TOTAL: Final = re.compile(r"(?<!\w)(?:tổng|nâng|đưa|tăng|giảm|đạt)(?!\w)")
_NEAR: Final = 30  # numbers back to look for a whole
_ROUNDED: Final = Decimal("0.06")  # a share is printed with one digit or two behind the comma
_FAR: Final = 140  # characters between a count and the percentage that it is said to be


@dataclass(frozen=True, slots=True)
class _Reported:
    """A number in its sentence, with what stands around it."""

    number: NumberMention
    sentence: Sentence
    context: Context


def extract_statistics(analysis: Analysis) -> Iterator[StatisticFact]:
    """Yield the reported numbers of an article, in reading order; a number repeated with its unit counts once.

    "648/956 trưởng bản là đảng viên, đạt 67,78%" gives the ratio with 67.78 as its stated percentage, and 67.78 "%".
    Parts ("trong đó có 63 bí thư") name the whole; planned values are targets.
    """
    key = match_key(analysis.article.text)
    found = list(_reported(analysis, key))
    facts: list[StatisticFact] = []
    for index, reported in enumerate(found):
        fact = _fact(analysis, key, reported, _before(key, found, index), f"s{index + 1}")
        facts.append(_related(key, found, facts, index, fact))
    _state_percentages(key, found, facts)
    _compare(key, found, facts)
    yield from _merged([part for fact in facts for part in _against_target(fact)])


def _reported(analysis: Analysis, key: str) -> Iterator[_Reported]:
    context = Context()
    numbers = iter(analysis.find(NumberMention))
    number = next(numbers, None)
    for sentence in analysis.sentences:
        while number is not None and number.start < sentence.end:
            if number.start >= sentence.start:
                inherited = context if _IN_WHICH.match(key, sentence.start) else Context()
                context = context_of(analysis, key, sentence, number, inherited)
                yield _Reported(number, sentence, context)
            number = next(numbers, None)


def _before(key: str, found: list[_Reported], index: int) -> NumberMention | None:
    """Return the number before in the sentence that doesn't stand in brackets of its own."""
    here = found[index]
    for back in range(index - 1, max(index - _NEAR, 0) - 1, -1):
        other = found[back]
        if other.sentence is not here.sentence:
            return None
        gap = key[other.number.end : here.number.start]
        if gap.count(")") <= gap.count("("):
            return other.number
    return None


def _fact(analysis: Analysis, key: str, reported: _Reported, before: NumberMention | None, name: str) -> StatisticFact:
    text, number, context = analysis.article.text, reported.number, reported.context
    measure = measure_of(analysis, key, reported.sentence, number, before)
    confidence = 0.9 if number.rule == "number.percent" else 0.95
    evidence = Evidence(
        start=measure.start,
        end=measure.end,
        quote=text[measure.start : measure.end],
        rule=f"statistic.{number.rule.removeprefix('number.')}",
        confidence=confidence,
    )
    return StatisticFact(
        evidence=(evidence,),
        key=name,
        value=number.value,
        unit=number.unit,
        measure=measure.text,
        verbatim=figure_of(number),
        denominator=number.denominator,
        upper=number.upper,
        qualifier=number.qualifier,
        period_start=context.period_start,
        period_end=context.period_end,
        place=context.place,
        is_target=is_target(key, reported.sentence, number),
    )


def _related(
    key: str, found: list[_Reported], facts: list[StatisticFact], index: int, fact: StatisticFact
) -> StatisticFact:
    """Return the fact with the whole that it is a part of, where the words before it say so."""
    here = found[index]
    if index == 0 or fact.unit.startswith("%"):
        return fact
    before = found[index - 1]
    same = before.sentence is here.sentence
    low = before.number.end if same else here.sentence.start
    gap = key[low : here.number.start]
    whole: StatisticFact | None = None
    if same and facts[-1].breakdown_of and _goes_on(gap, facts[-1], fact):
        whole = _by_key(facts, facts[-1].breakdown_of)
    elif same and (_PART.search(gap) or _IN_WHICH.search(gap)) and len(gap) < _FAR:
        whole = facts[-1]
    elif not same and _IN_WHICH.match(key, here.sentence.start):
        whole = _whole(facts, found, here, fact, index)
    if whole is None or not _is_part(fact, whole):
        return fact
    return replace(fact, breakdown_of=whole.key)


def _goes_on(gap: str, part: StatisticFact, fact: StatisticFact) -> bool:
    """Tell whether a further part follows: "63 bí thư, 38 phó bí thư", "… 60 hộ; huyện B có 38 hộ"."""
    if _NEXT_PART.fullmatch(gap):
        return True
    alike = part.unit.lower().split()[:1] == fact.unit.lower().split()[:1]
    return alike and len(gap) < _FAR and gap[:1] in {",", ";"} and not _NEW_TOTAL.search(gap)


def _by_key(facts: list[StatisticFact], key: str) -> StatisticFact | None:
    index = int(key.removeprefix("s")) - 1  # keys count the facts
    return facts[index] if index < len(facts) else None


def _whole(
    facts: list[StatisticFact], found: list[_Reported], here: _Reported, part: StatisticFact, limit: int
) -> StatisticFact | None:
    """Return the count of the sentence before with the same noun that the part can lie in."""
    head = part.unit.lower().split()[:1]
    for back in range(limit - 1, max(limit - _NEAR, 0) - 1, -1):
        fact = facts[back]
        if found[back].sentence.start < here.sentence.start - 600:
            break
        if fact.unit.lower().split()[:1] == head and not fact.is_target and _is_part(part, fact):
            return fact
    return None


def _is_part(part: StatisticFact, whole: StatisticFact) -> bool:
    if whole.unit.startswith("%") or part.denominator:
        return False
    return Decimal(part.value) <= Decimal(whole.value)


def _state_percentages(key: str, found: list[_Reported], facts: list[StatisticFact]) -> None:
    """Give each ratio and each share the percentage that its clause prints for it."""
    for index, here in enumerate(found):
        if not here.number.unit.startswith("%") or here.number.upper:
            continue
        for back in range(index - 1, -1, -1):
            count = found[back]
            gap = key[count.number.end : here.number.start]
            if count.sentence is not here.sentence or len(gap) > _FAR or count.number.unit.startswith("%"):
                break
            if gap.count(")") > gap.count("("):  # the count stands in brackets: "(với 7.223 đảng viên là …)"
                continue
            whole = None if count.number.denominator else _share_base(facts, found, back)
            counted = whole is not None and bool(_SHARE.search(gap)) and _amounts_to(facts[back], whole, facts[index])
            if facts[back].stated_percentage is None and (_says_share(count, gap) or counted):
                if whole and not counted and not _names_base(key, here.number, whole):
                    whole = None
                if count.number.denominator or whole:
                    share = whole.key if whole else None
                    facts[back] = replace(facts[back], stated_percentage=facts[index].value, share_of=share)
            break


def _names_base(key: str, percentage: NumberMention, whole: StatisticFact) -> bool:
    """Tell whether nothing but the noun of the whole follows a share: "58,98% đảng viên", not "3,9% dân số"."""
    base = re.split(r"[.,;:()\n…]", key[percentage.end : percentage.end + 80], maxsplit=1)[0]
    return not base.strip() or whole.unit.lower().split()[0] in base


def _amounts_to(part: StatisticFact, whole: StatisticFact, percentage: StatisticFact) -> bool:
    """Tell whether a part is just that share of its whole: 4.790 of 4.865, "đạt 98,46%"."""
    if not Decimal(whole.value):
        return False
    return abs(Decimal(part.value) * 100 / Decimal(whole.value) - Decimal(percentage.value)) < _ROUNDED


def _says_share(count: _Reported, gap: str) -> bool:
    return bool((_SHARE if count.number.denominator else _SHARE_OF_COUNT).search(gap))


def _share_base(facts: list[StatisticFact], found: list[_Reported], index: int) -> StatisticFact | None:
    """Return what a count is a share of: the whole of its breakdown, else the greater count of its noun before it."""
    fact = facts[index]
    if fact.breakdown_of:
        return _by_key(facts, fact.breakdown_of)
    return _whole(facts, found, found[index], fact, index)


def _compare(key: str, found: list[_Reported], facts: list[StatisticFact]) -> None:
    """Say of a percentage which target of its sentence it is measured against: "so với mục tiêu … 1.000 đảng viên"."""
    for index, here in enumerate(found[:-1]):
        after = found[index + 1]
        if (
            facts[index + 1].is_target
            and after.sentence is here.sentence
            and is_compared(key, here.number, after.number)
        ):
            facts[index] = replace(facts[index], compared_to=facts[index + 1].key)


def _against_target(fact: StatisticFact) -> tuple[StatisticFact, ...]:
    """Return "8.793/6.500 đảng viên" as the count reached and its target: more than all can't be a part of it."""
    if not fact.denominator or Decimal(fact.value) <= Decimal(fact.denominator):
        return (fact,)
    planned = fact.verbatim.rpartition("/")[2].strip()
    target = replace(
        fact,
        key=f"{fact.key}-target",
        value=fact.denominator,
        verbatim=planned,
        denominator=None,
        stated_percentage=None,
        breakdown_of=None,
        is_target=True,
    )
    count = replace(fact, denominator=None, stated_percentage=None, compared_to=target.key)
    return count, target


def _merged(facts: list[StatisticFact]) -> Iterator[StatisticFact]:
    """Yield each number and unit once, with the evidence of all its places, and references mended."""
    alike: dict[tuple[str, str | None, str | None], list[tuple[str, list[StatisticFact]]]] = {}
    for fact in facts:
        groups = alike.setdefault((fact.value, fact.denominator, fact.upper), [])
        unit = match_key(fact.unit)
        group = next((group for first, group in groups if _same_unit(first, unit)), None)
        if group is None:
            groups.append((unit, [fact]))
        else:
            group.append(fact)
    same = {group[0].key: group for groups in alike.values() for _, group in groups}
    names = {fact.key: first for first, group in same.items() for fact in group}
    for fact in facts:
        if fact.key in same:
            yield _renamed(_joined(same[fact.key]), names)


def _joined(group: list[StatisticFact]) -> StatisticFact:
    """Return one fact for one number told several times; the evidence is gathered once, not grown place by place."""
    if len(group) == 1:
        return group[0]
    evidence = dict.fromkeys(e for fact in group for e in fact.evidence)
    return replace(reduce(_completed, group), evidence=tuple(evidence))


def _completed(known: StatisticFact, again: StatisticFact) -> StatisticFact:
    """Return a fact with what it leaves open and another tells."""
    return replace(
        known,
        stated_percentage=known.stated_percentage or again.stated_percentage,
        share_of=known.share_of or again.share_of,
        breakdown_of=known.breakdown_of or again.breakdown_of,
        compared_to=known.compared_to or again.compared_to,
        period_start=known.period_start or again.period_start,
        period_end=known.period_end if known.period_start else again.period_end,
    )


def _renamed(fact: StatisticFact, names: dict[str, str]) -> StatisticFact:
    share = names.get(fact.share_of) if fact.share_of else None
    whole = names.get(fact.breakdown_of) if fact.breakdown_of else None
    target = names.get(fact.compared_to) if fact.compared_to else None
    return replace(
        fact,
        share_of=share if share != fact.key else None,
        breakdown_of=whole if whole != fact.key else None,
        compared_to=target if target != fact.key else None,
        stated_percentage=fact.stated_percentage if share != fact.key else None,
    )


def _same_unit(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
