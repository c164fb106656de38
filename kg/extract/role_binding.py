"""Binding: which title of a sentence belongs to which name."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extract.role_clauses import (
    acts,
    is_assisted,
    is_become,
    is_kin_of,
    is_office,
    is_opening,
    is_replaced,
    leads_on,
)
from kg.extract.role_links import Link, after_name, before_name, between_names, is_called, is_counted, is_row, is_slip
from kg.mentions.title_chain import GAP, past_places
from kg.model import Level, NameMention, TitleMention

_PERSONNEL = re.compile(
    r"(?<!\w)(?:bầu|bổ nhiệm|chỉ định|điều động|luân chuyển|phân công|phê chuẩn|chuẩn y|tín nhiệm|giới thiệu|tái cử"
    r"|đắc cử|trúng cử|tái đắc cử|tiếp nhận|giao quyền|miễn nhiệm|cách chức|đề cử|ứng cử|được giữ|thôi giữ|thôi chức"
    r"|giao giữ)(?!\w)"
)
_RANKS = frozenset({"Ủy viên Bộ Chính trị", "Ủy viên Trung ương Đảng", "Ủy viên dự khuyết Trung ương Đảng"})
NOW = re.compile(r"(?<!\w)(?:nay|hiện)(?!\w)")
_EARLIER = re.compile(r"[“\"]?(?:trước khi|trước đó|trước đây)(?!\w)")  # "Trước khi nghỉ hưu, ông A là …"
_HOLDS = re.compile(r"(?<!\w)(?:là|làm|giữ|đảm nhiệm|đảm nhận)(?!\w)")
_NOW_IS = re.compile(r"(?<!\w)nay[^\S\n]+là[^\S\n]+\Z")
_SENT = re.compile(  # "Thừa ủy quyền của Thủ tướng, Phó Thủ tướng Lò Văn A"
    r"(?<!\w)(?:ủy quyền|ủy nhiệm|phân công|thừa lệnh|thay mặt)(?:[^\S\n]+của)?[^\S\n]+\Z"
)
_TOLD_TO = re.compile(r"(?<!\w)(?:báo cáo|báo cáo với|hỏi|chất vấn|giữ chức|giữ chức vụ|giữ chức danh)[^\S\n]+\Z")
_ALONGSIDE = re.compile(r"(?:cùng với|bên cạnh|ngoài)(?!\w)")
_ALSO = re.compile(r"[^\S\n]+cũng(?!\w)")
_BESIDES = re.compile(r"(?<!\w)ngoài[^\S\n]+(?:(?:ông|bà|đồng chí|đ/c|anh|chị|các|hai)[^\S\n]+)*\Z")
_ACCORDING = re.compile(r"(?<!\w)theo[^\S\n]+(?:(?:ông|bà|đồng chí|đ/c|lời|ý)[^\S\n]+)*\Z")
_HIGHEST = frozenset({"tong-bi-thu", "chu-tich-nuoc", "thu-tuong", "pho-thu-tuong", "bo-truong"})
_IS_ANOTHER = re.compile(r"[^\S\n]+là[^\S\n]+(?:(?:ông|bà|đồng chí|đ/c)[^\S\n]+)+")
_ALL_ARE = re.compile(r"(?<!\w)(?:đều|cùng)[^\S\n]+là[^\S\n]+\Z")
_RESPECTIVELY = re.compile(r"[^\S\n]*,?[^\S\n]*lần lượt là[^\S\n]+")
_AND = re.compile(r"[^\S\n]+và[^\S\n]+")
_OLD_UNIT = re.compile(r"(?i)(?:(?<!\w)cũ|sáp nhập|hợp nhất|sắp xếp|trước đây)\)?\Z")
_FORMERLY = re.compile(r"(?i)(?:nguyên|cựu|cố)(?!\w)")
_GROUP_CALL = re.compile(
    r"(?<!\w)(?:các|hai|ba|bốn|\d+)[^\S\n]+(?:đồng chí|đ/c|ông, bà|ông bà|ông|bà|vị|nữ)[^\S\n]*:?[^\S\n]*\Z"
)


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


class SentenceRoles:
    """The names and titles of one sentence, and who holds what."""

    def __init__(self, key: str, start: int, names: Sequence[NameMention], titles: Sequence[TitleMention]) -> None:
        self._key = key
        self._start = start
        self._names = list(names)
        self._name_starts = [n.start for n in self._names]
        self._index = {n.start: i for i, n in enumerate(self._names)}
        self._headed: set[int] = set()  # where names of a list stand that a header gives a post
        self._groups = self._grouped([t for t in titles if not self._inside_name(t)])
        for group in self._groups:
            self._surround(group)

    def bound(self) -> Iterator[Bound]:
        """Yield the titles of the sentence with their holders."""
        holder: dict[int, NameMention] = {}
        for index, group in enumerate(self._groups):
            if self._answers_many(group):
                group.titles = group.titles[1:]  # "Đáp lời các đại biểu Quốc hội, Bộ trưởng A cho biết"
            yield from self._bind(index, group, holder)

    def _inside_name(self, title: TitleMention) -> bool:
        index = bisect_left(self._name_starts, title.end) - 1
        return index >= 0 and self._names[index].end > title.start

    def _grouped(self, titles: Sequence[TitleMention]) -> list[Group]:
        groups: list[Group] = []
        for title in titles:
            last = groups[-1] if groups else None
            if last is not None and not self._name_between(last.end, title.start):
                gap = self._past_places(last)
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
        group.previous = self._names[index - 1] if index else None
        group.next = self._names[index] if index < len(self._names) else None
        if group.previous is not None:
            group.after = after_name(self._key, group.previous.end, group.start)
            if group.next is not None and _IS_ANOTHER.fullmatch(self._key, group.end, group.next.start):
                group.after = None  # "ông A, Thủ tướng là ông B"
            if group.after is None and is_row(self._key, self._start, group.previous, group.titles[0]):
                group.after = Link.AFTER
        if group.next is not None:
            group.before = before_name(self._key, self._past_places(group), group.next.start)
            if group.titles[-1].plural and is_counted(self._key, self._past_places(group), group.next.start):
                group.before = Link.DASHED

    def _past_places(self, group: Group) -> int:
        return past_places(self._key, group.end, group.titles[-1].body)

    @cached_property
    def _personnel(self) -> bool:
        last = self._groups[-1].end if self._groups else self._start
        return _PERSONNEL.search(self._key, self._start, last) is not None

    def _bind(self, index: int, group: Group, holder: dict[int, NameMention]) -> Iterator[Bound]:
        if group.titles[-1].plural or (group.titles[0].plural and group.after is None):
            yield from self._plural(group, index)
            return
        if self._is_respective(group):
            yield from self._respectively(group)
        elif group.before is Link.DIRECT:
            yield from self._before(group, index, holder)
        elif self._is_of_next(index, group, holder):
            yield from self._ahead(index, group, holder)
        elif group.after is not None and not self._is_of_other(group) and not self._is_object(group):
            yield from self._after(group, index, holder)
        elif (group.before is Link.DASHED or self._opens(group)) and group.next is not None:
            yield from self._ahead(index, group, holder)
        elif group.slip_of is not None and self._upper(group):
            named = holder.get(index - 1)
            if named is not None:
                holder[index] = named
                yield from self._all(group, named, "role.semicolon", 0.85)

    def _ahead(self, index: int, group: Group, holder: dict[int, NameMention]) -> Iterator[Bound]:
        """Yield the posts of a group that stands before its holder, with a comma or a dash between."""
        assert group.next is not None
        own = [] if self._is_become(group) else self._own(group)
        if own:
            group.titles = own
            holder[index] = group.next
            yield from self._all(group, group.next, "role.before-name", 0.9)

    def _is_of_next(self, index: int, group: Group, holder: dict[int, NameMention]) -> bool:
        """Return whether a list goes on as it began: "Bí thư Huyện ủy A, Trưởng Công an huyện, Đại tá | B dự"."""
        if group.before is not Link.DASHED or group.after is None or index == 0 or group.next is None:
            return False
        if holder.get(index - 1) is not group.previous:
            return False
        if self._groups[index - 1].before is Link.DASHED:  # "T1, T2 - A, T3, T4 - B"
            return self._key[group.end : group.next.start].lstrip().startswith(("-", "–"))
        if self._groups[index - 1].before is not Link.DIRECT:
            return False
        assert group.previous is not None
        gaps = self._key[group.previous.end : group.start].strip(), self._key[group.end : group.next.start].strip()
        return (
            gaps[0] == ","
            and gaps[1][:1] in (",", "-", "–")
            and not any(g.after is not None for g in self._groups_at(group.next) if g.previous is group.next)
        )

    def _is_of_other(self, group: Group) -> bool:
        """Return whether a post behind a name is not of that person but of one whom the text may not name."""
        name = group.previous
        assert name is not None
        gap = self._key[name.end : group.start]
        lead = self._lead(name)
        if group.after is Link.AFTER and gap.strip() == ",":
            if is_opening(self._key, self._start, lead, told=lead < name.start) and (
                group.before is Link.DASHED or acts(self._key, self._past_places(group))
            ):
                return True  # "buổi làm việc với Bí thư Thành ủy A, Bí thư Huyện ủy - B đề nghị": of B
            return lead < name.start and self._leads_on(group)
        if is_kin_of(self._key, lead):
            return group.after is not Link.AFTER
        return "kiêm" in gap and is_replaced(self._key, lead)

    def _is_become(self, group: Group) -> bool:
        """Return whether this is "Sau khi ông A sang làm Bộ trưởng, Thiếu tướng B …": no post of B."""
        assert group.next is not None
        rank = self._key[group.end : group.next.start].lstrip().startswith(",")
        return rank and is_become(self._key, group.start)

    def _lead(self, name: NameMention) -> int:
        """Return where a name begins with the posts straight before it."""
        return next((g.start for g in self._groups_at(name) if g.before is Link.DIRECT and g.next is name), name.start)

    def _leads_on(self, group: Group) -> bool:
        """Return whether the last post of "Bộ trưởng A, Thứ trưởng Bộ Y tế, Trưởng phái đoàn … B" is of B."""
        if group.next is None or len(self._groups_in(group.start, group.next.start)) > 1:
            return False
        return leads_on(self._key, group.end, group.next.start)

    def _opens(self, group: Group) -> bool:
        """Return whether the sentence opens "Chủ tịch UBND xã Tà Mít, huyện Tân Uyên, ông A"."""
        if group.next is None or group.after is not None or group.before is not None:
            return False
        known = group.previous.end if group.previous is not None else self._start
        opening = self._key[known : group.start].strip(' -–*+“"')
        return opening == (";" if group.previous is not None else "") and is_called(
            self._key, self._past_places(group), group.next.start
        )

    def _upper(self, group: Group) -> bool:
        return True if group.titles[0].former else group.titles[0].text[0].isupper()

    def _is_object(self, group: Group) -> bool:
        """Tell of "bổ nhiệm ông A giữ chức Giám đốc" tells a change of office, which is read elsewhere."""
        if group.after is Link.OFFICE:
            return self._personnel
        assert group.previous is not None
        if group.after is not Link.AFTER or not self._key[group.previous.end : group.start].isspace():
            return False
        return not (self._upper(group) or self._is_of_comrade(group))

    def _is_of_comrade(self, group: Group) -> bool:
        """Return whether a comma lacks only: "đồng chí A ủy viên ban thường vụ huyện ủy, phó chủ tịch UBND huyện"."""
        assert group.previous is not None
        called = group.previous.honorific in ("đồng chí", "đ/c") and not self._personnel
        return called and all(title.body is not None for title in group.titles)

    def _before(self, group: Group, index: int, holder: dict[int, NameMention]) -> Iterator[Bound]:
        assert group.next is not None
        titles = self._own(group)
        if not titles:
            return
        group.titles = titles
        shared = self._shared(group, index, holder)
        for title in titles[:shared]:
            assert group.previous is not None
            yield Bound(group.previous, title, "role.after-name", 0.8)
        holder[index] = group.next
        yield from self._all(Group(titles[shared:]), group.next, "role.before-name", 0.95)

    def _own(self, group: Group) -> list[TitleMention]:
        """Return the titles of a group without those of the superiors who send the person."""
        first, rest = group.titles[0], group.titles[1:]
        if is_assisted(self._key, first.start) and first.body is not None and first.body.level is Level.CENTRAL:
            return []
        if rest and (self._is_met(group) or self._is_handed_over(first, rest[0])):
            return rest
        sent = _SENT.search(self._key, max(0, first.start - 30), first.start) is not None
        end = first.end
        while sent and rest and "và" in self._key[end : rest[0].start]:  # "của Chủ tịch nước và Thủ tướng, …"
            end, rest = rest[0].end, rest[1:]
        if not rest:
            assert group.next is not None
            return [] if sent and "," in self._key[end : group.next.start] else group.titles
        if self._is_told(first, rest[0]):
            return rest
        return rest if sent or (rest[0].role == f"pho-{first.role}" and rest[0].body == first.body) else group.titles

    def _is_told(self, first: TitleMention, second: TitleMention) -> bool:
        """Return whether one post is of him to whom another speaks: "Báo cáo với Thủ tướng, Bí thư Thành ủy A nói"."""
        if self._key[first.end : second.start].strip() != ",":
            return False
        if first.role == "dai-bieu" and first.plural:
            return second.role != "dai-bieu"
        if first.role not in _HIGHEST or _TOLD_TO.search(self._key, max(0, first.start - 20), first.start) is None:
            return False
        local = second.body is not None and second.body.level not in (None, Level.CENTRAL)
        return local or second.role == "dai-bieu"

    def _answers_many(self, group: Group) -> bool:
        """Return whether the first post is that of people without names, whom the holder of the next answers."""
        first = group.titles[0]
        met = first.plural and len(group.titles) > 1 and not group.titles[-1].plural and group.before is Link.DIRECT
        return met and self._is_met(group)

    def _is_handed_over(self, first: TitleMention, second: TitleMention) -> bool:
        """Return whether a post is spoken of before its giver: "lễ bàn giao nhiệm vụ Tư lệnh Quân khu, Bí thư A"."""
        return self._key[first.end : second.start].strip() == "," and is_office(self._key, first.start)

    def _is_met(self, group: Group) -> bool:
        """Return whether the first post is not of the next name: "Trong cuộc gặp với Bộ trưởng, Thủ tướng A nói"."""
        assert group.next is not None
        first, second = group.titles[0], group.titles[1]
        return (
            self._key[first.end : second.start].strip() == ","
            and is_opening(self._key, self._start, first.start)
            and acts(self._key, group.next.end)
        )

    def _shared(self, group: Group, index: int, holder: dict[int, NameMention]) -> int:
        """Return how many titles of "ông A, T1, T2 B" are of A: all but the last where A has no title before him."""
        if group.after is None or group.previous is None or len(group.titles) < 2:
            return 0
        if index > 0 and holder.get(index - 1) is group.previous:
            return 0
        gap = self._key[group.previous.end : group.start]
        return len(group.titles) - 1 if gap.strip() in (",", "-", "–", "(") else 0

    def _after(self, group: Group, index: int, holder: dict[int, NameMention]) -> Iterator[Bound]:
        assert group.previous is not None
        comma = self._key[group.previous.end : group.start].strip() == ","
        if comma and self._is_of_other_state(index, group, holder):
            return  # "Thủ tướng A, Thủ tướng Ý cùng dự"
        if self._is_said(group):
            return  # "Ông A: Bí thư xã phải chịu trách nhiệm"
        if comma and self._is_subject(group):
            return  # "Theo ông A, Thủ tướng đã chỉ đạo"
        if comma and _BESIDES.search(self._key, max(self._start, group.previous.start - 24), group.previous.start):
            return  # "Ngoài ông A, Thủ tướng cũng kỷ luật"
        if comma and self._is_also(group):
            return  # "Cùng với việc bổ nhiệm ông A, Thủ tướng cũng ký quyết định"
        verb = _HOLDS.search(self._key, group.previous.end, group.start)
        told = verb is not None and _EARLIER.match(self._key, self._start) is not None
        former = told or group.after is Link.FORMER or self._past_in_parentheses(index, group, holder)
        holder[index] = group.previous
        rule = {Link.AFTER: "role.after-name", Link.FORMER: "role.former-verb"}.get(
            group.after or Link.AFTER, "role.copula"
        )
        yield from self._all(group, group.previous, rule, 0.95, former=former)
        for name in self._sharing(group.previous):
            yield from self._all(group, name, "role.list-trailer", 0.7, former=former)

    def _is_of_other_state(self, index: int, group: Group, holder: dict[int, NameMention]) -> bool:
        """Return whether the post is of another state than the one that stands before the name."""
        if index == 0 or holder.get(index - 1) is not group.previous:
            return False
        before, here = self._groups[index - 1], group.titles[0].body
        if before.before is not Link.DIRECT or here is None or here.type != "nuoc-ngoai":
            return False
        own = before.titles[-1].body
        return own is None or own.type != "nuoc-ngoai" or own.place != here.place

    def _is_said(self, group: Group) -> bool:
        """Return whether a colon opens what a person says: a clause goes on behind the post."""
        assert group.previous is not None
        if self._key[group.previous.end : group.start].strip() != ":":
            return False
        return self._key[group.end : group.end + 1].isspace() and self._key[group.end + 1 : group.end + 2].isalpha()

    def _is_subject(self, group: Group) -> bool:
        """Return whether "Theo ông A" is over before one of the highest posts, of another, who does something."""
        assert group.previous is not None
        low = max(self._start, group.previous.start - 16)
        if _ACCORDING.search(self._key, low, group.previous.start) is None or group.titles[0].role not in _HIGHEST:
            return False
        return self._key[group.end : group.end + 1].isspace() and self._key[group.end + 1 : group.end + 2].isalpha()

    def _is_also(self, group: Group) -> bool:
        """Return whether one of the highest posts is of another, who does something besides."""
        if group.titles[0].role not in _HIGHEST or _ALSO.match(self._key, group.end) is None:
            return False
        return _ALONGSIDE.match(self._key, self._start) is not None

    def _past_in_parentheses(self, index: int, group: Group, holder: dict[int, NameMention]) -> bool:
        """Return whether this is "nguyên Chủ tịch nước A (ĐBQH khóa 9, 11)": the note is of the same past."""
        if index == 0 or holder.get(index - 1) is not group.previous or group.titles[0].term is None:
            return False
        assert group.previous is not None
        return "(" in self._key[group.previous.end : group.start] and self._groups[index - 1].titles[-1].former

    def _sharing(self, last: NameMention) -> list[NameMention]:
        """Return the names before the last one of "các đồng chí A, B, Phó Chủ tịch UBND huyện"."""
        at = self._index[last.start]
        found: list[NameMention] = []
        while at > 0:
            name = self._names[at - 1]
            gap = self._key[name.end : self._names[at].start]
            if ";" in gap or not between_names(self._key, name.end, self._names[at].start):
                break
            found.append(name)
            at -= 1
        if found and self._all_are(last):
            return found
        if found and self._in_parentheses(last):
            return found[:1]
        if found and self._pair(found[0], last):
            return found[:1]
        if not found or not _GROUP_CALL.search(self._key[max(0, found[-1].start - 24) : found[-1].start]):
            return []
        return [] if self._led(found[-1]) else found

    def _all_are(self, last: NameMention) -> bool:
        """Return whether this is "ông A và ông B đều là Phó Chủ tịch UBND huyện", "A, B - cùng là nguyên …"."""
        group = next((g for g in self._groups_at(last) if g.previous is last), None)
        return group is not None and _ALL_ARE.search(self._key, last.end, group.start) is not None

    def _pair(self, first: NameMention, last: NameMention) -> bool:
        """Return whether this is "A và B, Phó Chủ tịch HĐND tỉnh": a post that several hold, after two names."""
        if first.start in self._headed or self._led(first) or not self._pairs(first, last):
            return False
        title = next((g.titles[0] for g in self._groups_at(last) if g.previous is last), None)
        return title is not None and (title.role.startswith("pho-") or title.role in ("uy-vien", "dai-bieu"))

    def _pairs(self, first: NameMention, last: NameMention) -> bool:
        """Return whether two names are "A và B", or "…; A, B - cựu Phó Chủ tịch UBND xã" from where a clause starts."""
        if _AND.match(self._key, first.end, last.start) is not None:
            return True
        before = self._key[self._start : first.start].rstrip()
        dash = self._key[last.end : last.end + 3].strip() in ("-", "–")
        return dash and (not before or before.endswith(";"))

    def _led(self, name: NameMention) -> bool:
        return any(g.before is not None for g in self._groups_at(name) if g.next is name)

    def _in_parentheses(self, last: NameMention) -> bool:
        """Return whether "A, B (thành viên hội đồng)" stands among people with posts in parentheses."""
        here = [g for g in self._groups_at(last) if g.previous is last and self._opened(g)]
        return bool(here) and sum(map(self._opened, self._groups[:200])) > 1

    def _opened(self, group: Group) -> bool:
        return self._key[max(0, group.start - 2) : group.start].lstrip().startswith("(")

    def _groups_in(self, start: int, end: int) -> list[Group]:
        first, last = (bisect_left(self._groups, at, key=lambda g: g.start) for at in (start, end))
        return self._groups[first:last]

    def _groups_at(self, name: NameMention) -> list[Group]:
        """Return the groups between the names before and after a name."""
        index = self._index[name.start]
        start = self._names[index - 1].end if index else 0
        end = self._names[index + 1].start if index + 1 < len(self._names) else len(self._key)
        return self._groups_in(start, end)

    def _plural(self, group: Group, index: int) -> Iterator[Bound]:
        """A title before a list holds for each of its names, up to the first words that are no list."""
        del index
        if group.next is None:
            if group.previous is not None and group.after is not None:
                yield from self._plural_trailer(group)
            return
        between = self._key[group.end : group.next.start].strip()
        colon = between.startswith(":") or between.endswith(":")
        if group.before is None and not (colon and self._leads(group)):
            if group.after is not None:
                yield from self._plural_trailer(group)
            return
        if not colon and len(group.titles) > 1 and self._is_told(*group.titles[:2]):
            yield from self._all(Group(group.titles[1:]), group.next, "role.before-name", 0.95)
            return  # "ý kiến của các đại biểu Quốc hội, Bộ trưởng Bộ Y tế A tiếp thu"
        for name in self._listed(group.next, colon=colon):
            if self._outranked(group, name):
                return
            self._headed.add(name.start)
            yield from self._all(group, name, "role.list-header", 0.9)

    def _outranked(self, header: Group, name: NameMention) -> bool:
        """Return whether a name of a list has a rank of its own beside the header's: there the header ends."""
        ranks = {t.title for t in header.titles if t.title in _RANKS}
        near = [
            g
            for g in self._groups_at(name)
            if g is not header
            and ((g.before is Link.DIRECT and g.next is name) or (g.after is not None and g.previous is name))
        ]
        return bool(ranks) and any(t.title in _RANKS and t.title not in ranks for g in near for t in g.titles)

    def _leads(self, header: Group) -> bool:
        """Return whether the first name of a list has its titles before it: "các Ủy viên …: Phó Chủ tịch QH A, …"."""
        assert header.next is not None
        first = next(iter(self._groups_in(header.end, header.next.start)), None)
        if first is None or first.next is not header.next or first.before is not Link.DIRECT:
            return False
        return before_name(self._key, header.end, first.start) is Link.DASHED

    def _plural_trailer(self, group: Group) -> Iterator[Bound]:
        """Tell of "A và B, các Phó Chủ tịch UBND huyện"."""
        assert group.previous is not None
        for name in self._joined_up_to(group.previous):
            yield from self._all(group, name, "role.list-trailer", 0.8)

    def _joined_up_to(self, last: NameMention) -> list[NameMention]:
        """Return the names of a list that a name ends, the last first."""
        names = [last]
        at = self._index[last.start]
        while at > 0 and between_names(self._key, self._names[at - 1].end, self._names[at].start):
            at -= 1
            names.append(self._names[at])
        return names

    def _is_respective(self, group: Group) -> bool:
        """Return whether names and posts are told in the same order: "A và B lần lượt là …"."""
        if group.previous is None:
            return False
        if _RESPECTIVELY.fullmatch(self._key, group.previous.end, group.start) is not None:
            return True
        return group.after is Link.AFTER and len(group.titles) == 2 and self._is_pair_of_two(group, group.previous)

    def _is_pair_of_two(self, group: Group, last: NameMention) -> bool:
        """Return whether two names have a post each: "A và B, cựu Chủ tịch và Tổng Giám đốc Công ty Sông Mây"."""
        first, second = group.titles
        head_and_deputy = self._is_head_and_deputy(group.titles)
        if self._opened(group):
            return head_and_deputy
        at = self._index[last.start]
        if not at or not between_names(self._key, self._names[at - 1].end, last.start):
            return False
        both = _AND.fullmatch(self._key, first.end, second.start) is not None
        joined = _AND.fullmatch(self._key, self._names[at - 1].end, last.start) is not None
        return both and (joined or head_and_deputy) and len(self._joined_up_to(last)) == 2

    @staticmethod
    def _is_head_and_deputy(titles: Sequence[TitleMention]) -> bool:
        """Return whether two posts are those of two people: "A, B (nguyên Giám đốc, Phó Giám đốc Sở Y tế)"."""
        if len(titles) != 2 or titles[0].body is None:
            return False
        return titles[1].role == f"pho-{titles[0].role}" and titles[0].body == titles[1].body

    def _respectively(self, group: Group) -> Iterator[Bound]:
        """Tell of "A và B lần lượt là Chủ tịch, Phó Chủ tịch UBND xã", where there are as many posts as names."""
        assert group.previous is not None
        names = self._joined_up_to(group.previous)[::-1]
        if len(names) == len(group.titles) > 1:
            former = group.titles[0].former
            for name, title in zip(names, group.titles, strict=True):
                yield Bound(name, title, "role.respectively", 0.9, former=former or title.former)

    def _listed(self, first: NameMention, *, colon: bool) -> Iterator[NameMention]:
        yield first
        at = self._index[first.start]
        end, apart = first.end, ""
        for name in self._names[at + 1 :]:
            between = self._groups_in(end, name.start)
            if between and not colon:
                return
            stop = self._through(between, end, name)
            if stop is None or not between_names(self._key, stop, between_start(between, name, stop)):
                return
            sign = ";" if ";" in self._key[stop : between_start(between, name, stop)] else ","
            if sign == ";" and apart == ",":
                return  # "các Ủy viên …: T1 A, T2 B; ông C, T3": the header is of A and B
            apart = apart or sign
            yield name
            end = name.end

    def _through(self, between: Sequence[Group], end: int, name: NameMention) -> int | None:
        """Return where the titles of the name before end, or None where the list breaks; titles may lead the next."""
        for group in between:
            if group.before is Link.DIRECT and group.next is name:
                return end
            if after_name(self._key, end, group.start) is None and not is_slip(self._key, end, group.start):
                return None
            end = group.end
        return end

    def _all(
        self, group: Group, name: NameMention, rule: str, confidence: float, *, former: bool = False
    ) -> Iterator[Bound]:
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


def between_start(between: Sequence[Group], name: NameMention, stop: int) -> int:
    """Return where the next entry of a list starts: at its leading titles or at its name."""
    return next((g.start for g in between if g.start >= stop and g.next is name), name.start)


def _is_of_old_unit(title: TitleMention) -> bool:
    """Return whether but the unit makes a post past: "Bí thư Quận ủy quận 5 (cũ)" says nothing of the next post."""
    return _OLD_UNIT.search(title.text) is not None and _FORMERLY.match(title.text) is None


def _carries(title: TitleMention) -> bool:
    """Return whether "nguyên" reaches on: to the next state or Party post, not to a seat or to an association."""
    if title.role == "dai-bieu" and not title.term:
        return False
    return title.body is None or title.body.branch.value in ("party", "state")
