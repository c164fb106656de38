"""The layout of a sentence: its names, its titles in groups, and how they stand to each other."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.role_links import Link, after_name, before_name, between_names, is_counted, is_row, is_slip
from kg.mentions.title_chain import GAP, past_places
from kg.model import NameMention, TitleMention

NOW = re.compile(r"(?<!\w)(?:nay|hiện)(?!\w)")
_NOW_IS = re.compile(r"(?<!\w)nay[^\S\n]+là[^\S\n]+\Z")
_IS_ANOTHER = re.compile(r"[^\S\n]+là[^\S\n]+(?:(?:ông|bà|đồng chí|đ/c)[^\S\n]+)+")
_IS_HE = re.compile(  # "Giám đốc Sở Y tế Sơn La hiện nay | là ông A"
    r"[^\S\n]+(?:(?:hiện nay|hiện tại|hiện|đương nhiệm|lúc đó|khi đó)[^\S\n]+)?là[^\S\n]+"
    r"(?:(?:ông|bà|đồng chí|đ/c|ts|ths|bs|pgs|gs)[.-]?[^\S\n]*)+"
)
_OPENS = re.compile(r"[\s–*+“\"-]*(?:(?:hiện nay|hiện tại|hiện|lúc đó|khi đó),?[^\S\n]+)?")
_OLD_UNIT = re.compile(r"(?i)(?:(?<!\w)cũ|sáp nhập|hợp nhất|sắp xếp|trước đây)\)?\Z")
_FORMERLY = re.compile(r"(?i)(?:nguyên|cựu|cố)(?!\w)")


@dataclass(frozen=True, slots=True)
class Bound:
    """A title ascribed to a name, and by which rule."""

    name: NameMention
    title: TitleMention
    rule: str
    confidence: float
    former: bool = False


@dataclass(slots=True)
class Group:
    """Titles in a row with nothing but commas between them, and what stands around them."""

    titles: list[TitleMention]
    previous: NameMention | None = None
    after: Link | None = None  # how the group follows ``previous``
    next: NameMention | None = None
    before: Link | None = None  # how the group precedes ``next``
    slip_of: "Group | None" = None

    @property
    def start(self) -> int:
        """Where the first title starts."""
        return self.titles[0].start

    @property
    def end(self) -> int:
        """Where the last title ends."""
        return self.titles[-1].end


class Layout:
    """The names and the groups of titles of one sentence."""

    def __init__(self, key: str, start: int, names: Sequence[NameMention], titles: Sequence[TitleMention]) -> None:
        self._key = key
        self._start = start
        self.names = list(names)
        self._name_starts = [n.start for n in self.names]
        self.index = {n.start: i for i, n in enumerate(self.names)}
        self.groups = self._grouped([t for t in titles if not self._inside_name(t)])
        for group in self.groups:
            self._surround(group)

    def _inside_name(self, title: TitleMention) -> bool:
        index = bisect_left(self._name_starts, title.end) - 1
        return index >= 0 and self.names[index].end > title.start

    def _grouped(self, titles: Sequence[TitleMention]) -> list[Group]:
        groups: list[Group] = []
        for title in titles:
            last = groups[-1] if groups else None
            if last is not None and not self._name_between(last.end, title.start):
                gap = self.past_places(last)
                if GAP.fullmatch(self._key, gap, title.start) and not title.plural:
                    last.titles.append(title)
                    continue
                fresh = Group([title])
                if is_slip(self._key, last.end, title.start) and not title.plural:
                    fresh.slip_of = last
                groups.append(fresh)
                continue
            groups.append(Group([title]))
        return groups

    def _name_between(self, start: int, end: int) -> bool:
        return bisect_left(self._name_starts, start) < bisect_left(self._name_starts, end)

    def _surround(self, group: Group) -> None:
        index = bisect_left(self._name_starts, group.start)
        group.previous = self.names[index - 1] if index else None
        group.next = self.names[index] if index < len(self.names) else None
        if group.previous is not None:
            group.after = after_name(self._key, group.previous.end, group.start)
            if group.next is not None and _IS_ANOTHER.fullmatch(self._key, group.end, group.next.start):
                group.after = None  # "ông A, Thủ tướng là ông B"
            if group.after is None and is_row(self._key, self._start, group.previous, group.titles[0]):
                group.after = Link.AFTER
        if group.next is not None:
            group.before = before_name(self._key, self.past_places(group), group.next.start)
            if self._is_told_of(group, group.next):
                group.before = Link.DASHED
            if group.titles[-1].plural and is_counted(self._key, self.past_places(group), group.next.start):
                group.before = Link.DASHED

    def _is_told_of(self, group: Group, name: NameMention) -> bool:
        """Return whether a sentence opens with a post and tells who holds it: "Giám đốc Sở Y tế là ông A"."""
        if len(group.titles) > 1 or _OPENS.fullmatch(self._key, self._start, group.start) is None:
            return False
        return _IS_HE.fullmatch(self._key, self.past_places(group), name.start) is not None

    def past_places(self, group: Group) -> int:
        """Return where a group ends with the units around its last body."""
        return past_places(self._key, group.end, group.titles[-1].body)

    def within(self, start: int, end: int) -> list[Group]:
        """Return the groups that start within a stretch."""
        first, last = (bisect_left(self.groups, at, key=lambda g: g.start) for at in (start, end))
        return self.groups[first:last]

    def at(self, name: NameMention) -> list[Group]:
        """Return the groups between the names before and after a name."""
        index = self.index[name.start]
        start = self.names[index - 1].end if index else 0
        end = self.names[index + 1].start if index + 1 < len(self.names) else len(self._key)
        return self.within(start, end)

    def joined_up_to(self, last: NameMention) -> list[NameMention]:
        """Return the names of a list that a name ends, the last first."""
        names = [last]
        at = self.index[last.start]
        while at > 0 and between_names(self._key, self.names[at - 1].end, self.names[at].start):
            at -= 1
            names.append(self.names[at])
        return names

    def is_led(self, name: NameMention) -> bool:
        """Return whether a post leads up to a name: "Bí thư Huyện ủy | Lò Văn A"."""
        return any(g.before is not None for g in self.at(name) if g.next is name)

    def is_opened(self, group: Group) -> bool:
        """Return whether a parenthesis opens before a group: "Lò Văn A (| Bí thư Huyện ủy)"."""
        return self._key[max(0, group.start - 2) : group.start].lstrip().startswith("(")

    def held_by(
        self, group: Group, name: NameMention, rule: str, confidence: float, *, former: bool = False
    ) -> Iterator[Bound]:
        """Yield the titles of a group as those of a name; "nguyên" reaches on as far as the language lets it."""
        was, end = former, group.start
        late = [t.start for t in group.titles if _NOW_IS.search(self._key, max(group.start, t.start - 12), t.start)]
        for title in group.titles:
            now = NOW.search(self._key, end, title.start) is not None
            link = self._key[end : title.start]
            was = former or title.former or (was and not now and (_carries(title) or self._one_past(link, title.start)))
            was = was or (bool(late) and title.start < late[-1])  # "Chủ tịch UBND huyện (nay là Bí thư Huyện ủy)"
            yield Bound(name, title, rule, confidence, was)
            was, end = was and (former or not _is_of_old_unit(title)), title.end

    def _one_past(self, link: str, at: int) -> bool:
        """Return whether "kiêm" or one pair of parentheses makes a past of both: "(cựu Chủ tịch kiêm Giám đốc …)"."""
        return link.strip() == "kiêm" or self._key.rfind("(", self._start, at) > self._key.rfind(")", self._start, at)


def _is_of_old_unit(title: TitleMention) -> bool:
    """Return whether but the unit makes a post past: "Bí thư Quận ủy quận 5 (cũ)" says nothing of the next post."""
    return _OLD_UNIT.search(title.text) is not None and _FORMERLY.match(title.text) is None


def _carries(title: TitleMention) -> bool:
    """Return whether "nguyên" reaches on: to the next state or Party post, not to a seat or to an association."""
    if title.role == "dai-bieu" and not title.term:
        return False
    return title.body is None or title.body.branch.value in ("party", "state")
