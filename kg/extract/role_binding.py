"""Binding: which title of a sentence belongs to which name."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from kg.extract.role_clauses import (
    HIGHEST,
    acts,
    is_assisted,
    is_become,
    is_kin_of,
    is_office,
    is_opening,
    is_replaced,
    is_told,
    leads_on,
)
from kg.extract.role_groups import Bound, Group, Layout
from kg.extract.role_links import Link, is_called
from kg.extract.role_lists import Lists
from kg.model import Level, NameMention, TitleMention

_PERSONNEL = re.compile(
    r"(?<!\w)(?:bầu|bổ nhiệm|chỉ định|điều động|luân chuyển|phân công|phê chuẩn|chuẩn y|tín nhiệm|giới thiệu|tái cử"
    r"|đắc cử|trúng cử|tái đắc cử|tiếp nhận|giao quyền|miễn nhiệm|cách chức|đề cử|ứng cử|được giữ|thôi giữ|thôi chức"
    r"|giao giữ)(?!\w)"
)
_EARLIER = re.compile(r"[“\"]?(?:trước khi|trước đó|trước đây)(?!\w)")  # "Trước khi nghỉ hưu, ông A là …"
_HOLDS = re.compile(r"(?<!\w)(?:là|làm|giữ|đảm nhiệm|đảm nhận)(?!\w)")
_SENT = re.compile(  # "Thừa ủy quyền của Thủ tướng, Phó Thủ tướng Lò Văn A"
    r"(?<!\w)(?:ủy quyền|ủy nhiệm|phân công|thừa lệnh|thay mặt)(?:[^\S\n]+của)?[^\S\n]+\Z"
)
_ALONGSIDE = re.compile(r"(?:cùng với|bên cạnh|ngoài)(?!\w)")
_GOES_ON = re.compile(  # "; Trưởng ban Nghiệp vụ | Hội Nhà báo Việt Nam B": of the one named after
    r"[^\S\n]+(?:hội|liên hiệp|liên đoàn|trường|viện|học viện|công ty|tổng công ty|tập đoàn)(?!\w)"
)
_ALSO = re.compile(r"[^\S\n]+cũng(?!\w)")
_BESIDES = re.compile(r"(?<!\w)ngoài[^\S\n]+(?:(?:ông|bà|đồng chí|đ/c|anh|chị|các|hai)[^\S\n]+)*\Z")
_ACCORDING = re.compile(r"(?<!\w)theo[^\S\n]+(?:(?:ông|bà|đồng chí|đ/c|lời|ý)[^\S\n]+)*\Z")


class SentenceRoles:
    """The names and titles of one sentence, and who holds what."""

    def __init__(self, key: str, start: int, names: Sequence[NameMention], titles: Sequence[TitleMention]) -> None:
        self._key = key
        self._start = start
        self._layout = Layout(key, start, names, titles)
        self._lists = Lists(key, start, self._layout)

    def bound(self) -> Iterator[Bound]:
        """Yield the titles of the sentence with their holders."""
        holder: dict[int, NameMention] = {}
        for index, group in enumerate(self._layout.groups):
            if self._answers_many(group):
                group.titles = group.titles[1:]  # "Đáp lời các đại biểu Quốc hội, Bộ trưởng A cho biết"
            yield from self._bind(index, group, holder)

    @cached_property
    def _personnel(self) -> bool:
        last = self._layout.groups[-1].end if self._layout.groups else self._start
        return _PERSONNEL.search(self._key, self._start, last) is not None

    def _bind(self, index: int, group: Group, holder: dict[int, NameMention]) -> Iterator[Bound]:
        if group.titles[-1].plural or (group.titles[0].plural and group.after is None):
            yield from self._lists.headed(group)
            return
        if self._lists.is_respective(group):
            yield from self._lists.respectively(group)
        elif group.before is Link.DIRECT:
            yield from self._before(group, index, holder)
        elif self._is_of_next(index, group, holder):
            yield from self._ahead(index, group, holder)
        elif group.after is not None and not self._is_of_other(group) and not self._is_object(group):
            yield from self._after(group, index, holder)
        elif (group.before is Link.DASHED or self._opens(group)) and group.next is not None:
            yield from self._ahead(index, group, holder)
        elif group.slip_of is not None and self._upper(group) and not _GOES_ON.match(self._key, group.end):
            named = holder.get(index - 1)
            if named is not None:
                holder[index] = named
                yield from self._layout.held_by(group, named, "role.semicolon", 0.85)

    def _ahead(self, index: int, group: Group, holder: dict[int, NameMention]) -> Iterator[Bound]:
        """Yield the posts of a group that stands before its holder, with a comma or a dash between."""
        assert group.next is not None
        own = [] if self._is_become(group) else self._own(group)
        if own:
            group.titles = own
            holder[index] = group.next
            yield from self._layout.held_by(group, group.next, "role.before-name", 0.9)

    def _is_of_next(self, index: int, group: Group, holder: dict[int, NameMention]) -> bool:
        """Return whether a list goes on as it began: "Bí thư Huyện ủy A, Trưởng Công an huyện, Đại tá | B dự"."""
        if group.before is not Link.DASHED or group.after is None or index == 0 or group.next is None:
            return False
        if holder.get(index - 1) is not group.previous:
            return False
        if self._layout.groups[index - 1].before is Link.DASHED:  # "T1, T2 - A, T3, T4 - B"
            return self._key[group.end : group.next.start].lstrip().startswith(("-", "–"))
        if self._layout.groups[index - 1].before is not Link.DIRECT:
            return False
        assert group.previous is not None
        gaps = self._key[group.previous.end : group.start].strip(), self._key[group.end : group.next.start].strip()
        return (
            gaps[0] == ","
            and gaps[1][:1] in (",", "-", "–")
            and not any(g.after is not None for g in self._layout.at(group.next) if g.previous is group.next)
        )

    def _is_of_other(self, group: Group) -> bool:
        """Return whether a post behind a name is not of that person but of one whom the text may not name."""
        name = group.previous
        assert name is not None
        gap = self._key[name.end : group.start]
        lead = self._lead(name)
        if group.after is Link.AFTER and gap.strip() == ",":
            if is_opening(self._key, self._start, lead, told=lead < name.start) and (
                group.before is Link.DASHED or acts(self._key, self._layout.past_places(group))
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
        return next((g.start for g in self._layout.at(name) if g.before is Link.DIRECT and g.next is name), name.start)

    def _leads_on(self, group: Group) -> bool:
        """Return whether the last post of "Bộ trưởng A, Thứ trưởng Bộ Y tế, Trưởng phái đoàn … B" is of B."""
        if group.next is None or len(self._layout.within(group.start, group.next.start)) > 1:
            return False
        return leads_on(self._key, group.end, group.next.start)

    def _opens(self, group: Group) -> bool:
        """Return whether the sentence opens "Chủ tịch UBND xã Tà Mít, huyện Tân Uyên, ông A"."""
        if group.next is None or group.after is not None or group.before is not None:
            return False
        known = group.previous.end if group.previous is not None else self._start
        opening = self._key[known : group.start].strip(' -–*+“"')
        return opening == (";" if group.previous is not None else "") and is_called(
            self._key, self._layout.past_places(group), group.next.start
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
        if group.after is Link.OFFICE and self._personnel:
            titles = titles[-1:]  # "giới thiệu ông A làm Chủ tịch nước, Phó Thủ tướng B": the first is A's to be
        group.titles = titles
        shared = self._shared(group, index, holder)
        for title in titles[:shared]:
            assert group.previous is not None
            yield Bound(group.previous, title, "role.after-name", 0.8)
        holder[index] = group.next
        yield from self._layout.held_by(Group(titles[shared:]), group.next, "role.before-name", 0.95)

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
        if is_told(self._key, first, rest[0]):
            return rest
        return rest if sent or (rest[0].role == f"pho-{first.role}" and rest[0].body == first.body) else group.titles

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
        yield from self._layout.held_by(group, group.previous, rule, 0.95, former=former)
        for name in self._lists.sharing(group.previous):
            yield from self._layout.held_by(group, name, "role.list-trailer", 0.7, former=former)

    def _is_of_other_state(self, index: int, group: Group, holder: dict[int, NameMention]) -> bool:
        """Return whether the post is of another state than the one that stands before the name."""
        if index == 0 or holder.get(index - 1) is not group.previous:
            return False
        before, here = self._layout.groups[index - 1], group.titles[0].body
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
        if _ACCORDING.search(self._key, low, group.previous.start) is None or group.titles[0].role not in HIGHEST:
            return False
        return self._key[group.end : group.end + 1].isspace() and self._key[group.end + 1 : group.end + 2].isalpha()

    def _is_also(self, group: Group) -> bool:
        """Return whether one of the highest posts is of another, who does something besides."""
        if group.titles[0].role not in HIGHEST or _ALSO.match(self._key, group.end) is None:
            return False
        return _ALONGSIDE.match(self._key, self._start) is not None

    def _past_in_parentheses(self, index: int, group: Group, holder: dict[int, NameMention]) -> bool:
        """Return whether this is "nguyên Chủ tịch nước A (ĐBQH khóa 9, 11)": the note is of the same past."""
        if index == 0 or holder.get(index - 1) is not group.previous or group.titles[0].term is None:
            return False
        assert group.previous is not None
        return "(" in self._key[group.previous.end : group.start] and self._layout.groups[index - 1].titles[-1].former
