"""Every value that travels the pipeline: article, analysis, mentions, facts, extraction.

All are frozen, hashable and picklable. Offsets are code points of ``Article.text``, half open: ``text[start:end]``.
Dates are partial ISO strings: ``2021-12-03``, ``2021-12``, ``2021``, and ``--12-03`` or ``--12`` without a year.
"""

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from kg.levels import Level as Level  # for all who import the model

PARTIAL_DATE = re.compile(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}(?:-\d{2})?)\Z")


def check_date(value: str | None) -> None:
    """Raise ValueError where a value is neither None nor a partial ISO date."""
    if value is not None and not PARTIAL_DATE.match(value):
        raise ValueError(f"not a partial ISO date: {value!r}")


# --- articles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. ``text`` is NFC with LF line ends; ``published`` is a full ISO date or None."""

    id: str
    text: str
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None

    @property
    def sha256(self) -> str:
        """The SHA-256 of the UTF-8 text, 64 hex digits: the article's identity."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceProblem:
    """An input that gave no article: where ("crawl.jsonl:12"), what is wrong, and the cure.

    ``is_note`` marks what is worth saying but no fault: files of a folder that are no articles.
    """

    where: str
    what: str
    cure: str = ""
    is_note: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"; {self.cure}" if self.cure else "")


class BlockKind(StrEnum):
    """What a line of an article is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"  # author, photo credit, source, keyword line: nothing is extracted from it


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line (or part of one) of an article: ``text[start:end]``."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence; ``block`` is the index of its block."""

    start: int
    end: int
    text: str
    block: int


# --- mentions ---------------------------------------------------------------------------------------------------------


class Branch(StrEnum):
    """The system that a body belongs to. Party, state and front exclude each other."""

    PARTY = "party"
    STATE = "state"
    FRONT = "front"  # Fatherland Front, mass and socio-political organisations
    TEMPORARY = "temporary"  # delegations, steering committees, task teams
    OTHER = "other"  # enterprises, associations, schools, foreign and international bodies


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body. ``template`` is its full name with ``{}`` where the proper name of its jurisdiction stands.

    >>> Body(template="Tỉnh ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE, place="Lai Châu").name
    'Tỉnh ủy Lai Châu'
    >>> Body(template="Tỉnh ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE).name
    'Tỉnh ủy'
    """

    template: str
    type: str  # slug of the body type: a row of lexicon/body_types.csv and a concept of ontology/concepts.ttl
    branch: Branch
    level: Level | None
    place: str | None = None  # proper name of the jurisdiction without its level word; None: not (yet) known
    province: str | None = None  # the province of a district or commune body, where the text tells it
    parent: "Body | None" = None

    @property
    def name(self) -> str:
        """The full name; without the jurisdiction where that is not known."""
        return " ".join(self.template.replace("{}", self.place or "").split())

    @property
    def is_open(self) -> bool:
        """True where the name lacks a jurisdiction that the article may tell elsewhere."""
        return "{}" in self.template and self.place is None


class DateBasis(StrEnum):
    """Where the parts of a date come from; the values are concepts of ontology/concepts.ttl."""

    STATED = "neu-ro"  # printed in full
    YEAR_FROM_TEXT = "suy-nam"  # day printed, year from elsewhere in the text
    YEAR_FROM_PUBLICATION = "suy-nam-ngay-dang"  # day printed, year from the publication date
    RELATIVE = "suy-tuong-doi"  # "sáng nay", "hôm qua" against the publication date
    PARTIAL = "khong-du"  # something is missing and stays missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of text that means something; ``rule`` names the finder."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention(Mention):
    """A personal name (the span excludes honorifics and titles).

    ``person`` is the person's name as this article gives it in full: two mentions with one ``person`` are one person.
    ``partial`` is true for a given name alone ("ông Triết"). ``honorific`` is the word before it, in lower case.
    """

    name: str
    person: str
    partial: bool = False
    honorific: str | None = None
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleMention(Mention):
    """One title as printed: ``Phó Chủ tịch UBND huyện Phong Thổ``.

    ``title`` is in full, with its organ, without the proper name ("Phó Chủ tịch Ủy ban nhân dân huyện");
    ``role`` is the slug of the role concept ("pho-chu-tich", a row of lexicon/roles.csv).
    ``former`` (nguyên, cựu) and ``acting`` (quyền, phụ trách) are read from the words around the head noun.
    ``plural`` is true after "các", "những".
    """

    title: str
    role: str
    body: Body | None
    former: bool = False
    acting: bool = False
    plural: bool = False
    term: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention(Mention):
    """A body named in the text ("Ban Thường vụ Huyện ủy Phong Thổ")."""

    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A place: ``unit`` is the level word as printed in lower case ("huyện") or None, ``name`` the proper name.

    ``province``: the province of the same breath ("huyện Phong Thổ (tỉnh Lai Châu)"), ``district`` that of a commune.
    ``foreign``: a country or a place abroad.
    """

    name: str
    unit: str | None
    level: Level | None
    province: str | None = None
    district: str | None = None
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A date or a range of days, resolved as far as text and publication date allow."""

    date: str
    end_date: str | None
    basis: DateBasis
    part_of_day: str | None = None  # sáng, chiều, tối

    def __post_init__(self) -> None:
        check_date(self.date)
        check_date(self.end_date)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodMention(Mention):
    """A period: "giai đoạn 2010 - 2015", "6 tháng đầu năm 2024", "nhiệm kỳ 2021 - 2026", "năm 2023"."""

    period_start: str
    period_end: str
    is_term: bool = False

    def __post_init__(self) -> None:
        check_date(self.period_start)
        check_date(self.period_end)


class Qualifier(StrEnum):
    """How exact a number is; the values are concepts of ontology/concepts.ttl."""

    EXACT = "dung"
    MORE_THAN = "hon"
    LESS_THAN = "duoi"
    NEARLY = "gan"
    ABOUT = "khoang"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMention(Mention):
    """A number that may be a statistic: ``value`` and ``denominator`` are plain decimals ("15980", "67.78").

    ``denominator`` is set for "101/106"; ``upper`` for a range "4 - 5%". ``unit``: noun phrase as printed, or "%".
    """

    value: str
    unit: str
    denominator: str | None = None
    upper: str | None = None
    qualifier: Qualifier = Qualifier.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMention(Mention):
    """A cited document. ``key`` is equal for two citations of one document in one article.

    ``number`` is as printed without spaces ("08-NQ/TU"), ``type`` the type word ("Nghị quyết"), ``name`` the name of a
    document that has no number ("Luật Đất đai 2013"). The span reaches from the type word to the end of the number.
    """

    key: str
    number: str | None
    type: str
    name: str | None = None
    issuer: Body | None = None
    date: str | None = None
    title: str | None = None
    term: str | None = None  # "khóa XII" as arabic digits: "12"


M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """An article cut into blocks and sentences, with the mentions found in it, sorted by start, longest first."""

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    _of_kind: dict[type[Mention], tuple[list[int], tuple[Any, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def find(self, kind: type[M], start: int = 0, end: int | None = None) -> tuple[M, ...]:
        """Return the mentions of a kind that lie wholly within ``text[start:end]``, in reading order."""
        known = self._of_kind.get(kind)
        if known is None:  # sought once, for the mentions of a kind are asked for many times
            of_kind = tuple([m for m in self.mentions if isinstance(m, kind)])
            known = self._of_kind[kind] = [m.start for m in of_kind], of_kind
        starts, found = known
        if end is None and start <= 0:
            return found
        stop = len(self.article.text) if end is None else end
        first = bisect_left(starts, start)
        last = bisect_left(starts, stop, first)
        return tuple([m for m in found[first:last] if m.end <= stop]) if first < last else ()

    def kind_at(self, position: int) -> BlockKind:
        """Return the kind of the block that holds a position."""
        index = bisect_left(self.blocks, position + 1, key=lambda b: b.start) - 1
        return self.blocks[max(index, 0)].kind

    def sentence_at(self, position: int) -> Sentence:
        """Return the last sentence that starts at or before a position; the first where none does."""
        index = bisect_left(self.sentences, position + 1, key=lambda s: s.start) - 1
        return self.sentences[max(index, 0)]


# --- facts ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that a fact rests on: ``quote == text[start:end]``, the rule that fired and how sure it is (0 to 1)."""

    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 0.95

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote) or self.start < 0:
            raise ValueError(f"span {self.start}–{self.end} does not fit the quote {self.quote!r}")
        if not self.rule or not 0 <= self.confidence <= 1:
            raise ValueError(
                f"evidence needs a rule and a confidence from 0 to 1, not {self.rule!r}, {self.confidence}"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What an article says. A fact without evidence cannot be built."""

    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"{type(self).__name__} without evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A spelling of a name that differs from the preferred one, with its evidence."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFact(Fact):
    """A person under the fullest form that the article prints, without honorific, rank and title."""

    name: str
    variants: tuple[Variant, ...] = ()
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFact(Fact):
    """A body that the article names; ``names`` are the other forms in which it does ("BTV Tỉnh ủy")."""

    body: Body
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFact(Fact):
    """An administrative unit or country that the article names, ``unit`` + ``name`` as in PlaceMention."""

    name: str
    unit: str | None
    level: Level | None
    province: str | None = None
    district: str | None = None
    foreign: bool = False

    @property
    def label(self) -> str:
        """The name with its level word: "huyện Phong Thổ"."""
        return f"{self.unit} {self.name}" if self.unit else self.name


class Status(StrEnum):
    """Whether a post is held, was held, is being received or is being lost."""

    CURRENT = "current"
    FORMER = "former"
    APPOINTED = "appointed"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFact(Fact):
    """A post ascribed to a person. ``person`` is PersonFact.name; ``start`` and ``end`` only where told."""

    person: str
    title: str
    role: str
    body: Body | None
    status: Status = Status.CURRENT
    start: str | None = None
    end: str | None = None
    term: str | None = None
    acting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFact(Fact):
    """A cited document; fields as in DocumentMention. ``key`` is unique in the article."""

    key: str
    number: str | None
    type: str
    name: str | None = None
    issuer: Body | None = None
    date: str | None = None
    title: str | None = None
    term: str | None = None


class Relation(StrEnum):
    """What one document does to another."""

    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    IMPLEMENTS = "implements"
    CONTINUES = "continues"
    BASED_ON = "based_on"
    REVIEWS = "reviews"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRelationFact(Fact):
    """``source`` does ``relation`` to ``target`` (both DocumentFact.key)."""

    source: str
    relation: Relation
    target: str


class EventType(StrEnum):
    """Kinds of events, the contract's list."""

    WORKING_VISIT = "working_visit"
    SURVEY = "survey"
    INSPECTION = "inspection"
    MEETING = "meeting"
    CONFERENCE = "conference"
    SESSION = "session"
    CONGRESS = "congress"
    CEREMONY = "ceremony"
    RECEPTION = "reception"
    VISIT = "visit"
    VOTER_MEETING = "voter_meeting"
    APPOINTMENT = "appointment"
    DISCIPLINE = "discipline"
    TRAINING = "training"
    OTHER = "other"


class Capacity(StrEnum):
    """In what capacity a person took part; leader, chair and host are the ones who led."""

    LEADER = "leader"
    CHAIR = "chair"
    HOST = "host"
    SPEAKER = "speaker"
    CLOSING_SPEAKER = "closing_speaker"
    PRESENTER = "presenter"
    SUBJECT = "subject"  # the one who is appointed, dismissed, disciplined or honoured
    ATTENDEE = "attendee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Fact):
    """A person's part in an event."""

    person: str
    capacity: Capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFact(Fact):
    """Something that took place, or is announced, on an occasion where officials act.

    ``key`` is unique in the article. ``places`` are labels with the level word as printed ("huyện Phong Thổ").
    ``host`` is the body that was visited or that holds the event; ``visitor`` the delegation or body that came.
    ``after`` and ``before`` are keys of events that bound an undated one ("* Trước đó").
    ``starts`` and ``ends`` are (person, title) of RoleFacts that a personnel event begins or ends.
    """

    key: str
    type: EventType
    label: str
    date: str | None = None
    end_date: str | None = None
    date_text: str | None = None
    date_basis: DateBasis | None = None
    places: tuple[str, ...] = ()
    host: Body | None = None
    visitor: Body | None = None
    after: str | None = None
    pursuant_to: tuple[str, ...] = ()  # DocumentFact.key
    participants: tuple[Participation, ...] = ()
    starts: tuple[tuple[str, str], ...] = ()
    ends: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        Fact.__post_init__(self)
        check_date(self.date)
        check_date(self.end_date)


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationFact(Fact):
    """A delegation with the body that sent it and who leads it."""

    body: Body
    sender: Body | None = None
    leader: str | None = None


class SpeechMode(StrEnum):
    """Whether words are quoted or retold."""

    DIRECT = "direct"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFact(Fact):
    """What a person said. ``text`` is verbatim from the article, without the quotation marks."""

    speaker: str
    mode: SpeechMode
    verb: str
    text: str
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticFact(Fact):
    """A reported number. ``key`` is unique in the article; ``value`` etc. as in NumberMention.

    ``measure`` says in words what is counted; ``stated_percentage`` is the percentage that the same clause prints for
    value/denominator (or for this count as a share of ``share_of``, the key of another statistic);
    ``breakdown_of`` is the key of the whole that this is a part of; ``is_target`` is true for planned values;
    ``source`` is the DocumentFact.key or None of the report that it was read from.
    """

    key: str
    value: str
    unit: str
    measure: str
    verbatim: str
    denominator: str | None = None
    upper: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    period_start: str | None = None
    period_end: str | None = None
    place: str | None = None
    stated_percentage: str | None = None
    share_of: str | None = None
    breakdown_of: str | None = None
    compared_to: str | None = None
    is_target: bool = False

    def __post_init__(self) -> None:
        Fact.__post_init__(self)
        check_date(self.period_start)
        check_date(self.period_end)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionFact(Fact):
    """A photo caption: ``position`` counts from 1; ``depicts`` are PersonFact.name."""

    position: int
    text: str
    depicts: tuple[str, ...] = ()
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that announces a fact of a family, and that no rule understood."""

    word: str
    family: str
    start: int
    end: int


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one article says, in reading order. ``home`` is the article's province, with how it was found."""

    article: Article
    facts: tuple[Fact, ...]
    unmatched: tuple[Trigger, ...] = ()
    home: str | None = None

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind, in reading order."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind))
