"""Lists of people and posts: headers ("các Phó Chủ tịch: A, B"), trailers ("A, B, Phó Chủ tịch"), "lần lượt là"."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.role_clauses import is_told
from kg.extract.role_groups import Bound, Group, Layout
from kg.extract.role_links import Link, after_name, before_name, between_names, is_slip
from kg.model import NameMention, TitleMention

_RANKS = frozenset({"Ủy viên Bộ Chính trị", "Ủy viên Trung ương Đảng", "Ủy viên dự khuyết Trung ương Đảng"})
_SECRETARIAT = "Bí thư Trung ương Đảng"
_ALL_ARE = re.compile(r"(?<!\w)(?:đều|cùng)[^\S\n]+là[^\S\n]+\Z")
_RESPECTIVELY = re.compile(r"[^\S\n]*,?[^\S\n]*lần lượt là[^\S\n]+")
_AND = re.compile(r"[^\S\n]+và[^\S\n]+")
_GROUP_CALL = re.compile(
    r"(?<!\w)(?:các|hai|ba|bốn|\d+)[^\S\n]+(?:đồng chí|đ/c|ông, bà|ông bà|ông|bà|vị|nữ)[^\S\n]*:?[^\S\n]*\Z"
)


class Lists:
    """Who of the names of one sentence shares a post with others."""

    def __init__(self, key: str, start: int, layout: Layout) -> None:
        self._key = key
        self._start = start
        self._layout = layout
        self._headed: set[int] = set()  # where names of a list stand that a header gives a post

    def headed(self, group: Group) -> Iterator[Bound]:
        """Yield a title before a list for each of its names, up to the first words that are no list."""
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
        if not colon and len(group.titles) > 1 and is_told(self._key, *group.titles[:2]):
            yield from self._layout.held_by(Group(group.titles[1:]), group.next, "role.before-name", 0.95)
            return  # "ý kiến của các đại biểu Quốc hội, Bộ trưởng Bộ Y tế A tiếp thu"
        for name in self._listed(group.next, colon=colon):
            if self._outranked(group, name):
                return
            self._headed.add(name.start)
            yield from self._layout.held_by(group, name, "role.list-header", 0.9)

    def _outranked(self, header: Group, name: NameMention) -> bool:
        """Return whether a name of a list has a rank of its own beside the header's: there the header ends."""
        ranks = {t.title for t in header.titles if t.title in _RANKS}
        near = [
            g
            for g in self._layout.at(name)
            if g is not header
            and ((g.before is Link.DIRECT and g.next is name) or (g.after is not None and g.previous is name))
        ]
        return bool(ranks) and any(t.title in _RANKS and t.title not in ranks for g in near for t in g.titles)

    def _leads(self, header: Group) -> bool:
        """Return whether the first name of a list has its titles before it: "các Ủy viên …: Phó Chủ tịch QH A, …"."""
        assert header.next is not None
        first = next(iter(self._layout.within(header.end, header.next.start)), None)
        if first is None or first.next is not header.next or first.before is not Link.DIRECT:
            return False
        return before_name(self._key, header.end, first.start) is Link.DASHED

    def _plural_trailer(self, group: Group) -> Iterator[Bound]:
        """Tell of "A và B, các Phó Chủ tịch UBND huyện"."""
        assert group.previous is not None
        for name in self._layout.joined_up_to(group.previous):
            yield from self._layout.held_by(group, name, "role.list-trailer", 0.8)

    def is_respective(self, group: Group) -> bool:
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
        if self._layout.is_opened(group):
            return head_and_deputy
        at = self._layout.index[last.start]
        if not at or not between_names(self._key, self._layout.names[at - 1].end, last.start):
            return False
        both = _AND.fullmatch(self._key, first.end, second.start) is not None
        joined = _AND.fullmatch(self._key, self._layout.names[at - 1].end, last.start) is not None
        return both and (joined or head_and_deputy) and len(self._layout.joined_up_to(last)) == 2

    @staticmethod
    def _is_head_and_deputy(titles: Sequence[TitleMention]) -> bool:
        """Return whether two posts are those of two people: "A, B (nguyên Giám đốc, Phó Giám đốc Sở Y tế)"."""
        if len(titles) != 2 or titles[0].body is None:
            return False
        return titles[1].role == f"pho-{titles[0].role}" and titles[0].body == titles[1].body

    def respectively(self, group: Group) -> Iterator[Bound]:
        """Tell of "A và B lần lượt là Chủ tịch, Phó Chủ tịch UBND xã", where there are as many posts as names."""
        assert group.previous is not None
        names = self._layout.joined_up_to(group.previous)[::-1]
        if len(names) == len(group.titles) > 1:
            former = group.titles[0].former
            for name, title in zip(names, group.titles, strict=True):
                yield Bound(name, title, "role.respectively", 0.9, former=former or title.former)

    def _listed(self, first: NameMention, *, colon: bool) -> Iterator[NameMention]:
        yield first
        at = self._layout.index[first.start]
        end, apart = first.end, ""
        for name in self._layout.names[at + 1 :]:
            between = self._layout.within(end, name.start)
            if between and not colon:
                return
            stop = self._through(between, end, name)
            if stop is None or not between_names(self._key, stop, _between_start(between, name, stop)):
                return
            if self._is_aside(between, name, stop):
                return
            sign = ";" if ";" in self._key[stop : _between_start(between, name, stop)] else ","
            if sign == ";" and apart == ",":
                return  # "các Ủy viên …: T1 A, T2 B; ông C, T3": the header is of A and B
            apart = apart or sign
            yield name
            end = name.end

    def _is_aside(self, between: Sequence[Group], name: NameMention, stop: int) -> bool:
        """Return whether one of another rank is named beside: "các Ủy viên …: A, B cùng Bí thư Trung ương Đảng C"."""
        lead = next((g for g in between if g.start >= stop and g.next is name), None)
        if lead is None or "cùng" not in self._key[stop : lead.start]:
            return False
        return lead.titles[0].title in _RANKS or lead.titles[0].title == _SECRETARIAT

    def _through(self, between: Sequence[Group], end: int, name: NameMention) -> int | None:
        """Return where the titles of the name before end, or None where the list breaks; titles may lead the next."""
        for group in between:
            if group.before is Link.DIRECT and group.next is name:
                return end
            if after_name(self._key, end, group.start) is None and not is_slip(self._key, end, group.start):
                return None
            end = group.end
        return end

    def sharing(self, last: NameMention) -> list[NameMention]:
        """Return the names before the last one of "các đồng chí A, B, Phó Chủ tịch UBND huyện"."""
        at = self._layout.index[last.start]
        found: list[NameMention] = []
        while at > 0:
            name = self._layout.names[at - 1]
            gap = self._key[name.end : self._layout.names[at].start]
            if ";" in gap or not between_names(self._key, name.end, self._layout.names[at].start):
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
        return [] if self._layout.is_led(found[-1]) else found

    def _all_are(self, last: NameMention) -> bool:
        """Return whether this is "ông A và ông B đều là Phó Chủ tịch UBND huyện", "A, B - cùng là nguyên …"."""
        group = next((g for g in self._layout.at(last) if g.previous is last), None)
        return group is not None and _ALL_ARE.search(self._key, last.end, group.start) is not None

    def _pair(self, first: NameMention, last: NameMention) -> bool:
        """Return whether this is "A và B, Phó Chủ tịch HĐND tỉnh": a post that several hold, after two names."""
        if first.start in self._headed or self._layout.is_led(first) or not self._pairs(first, last):
            return False
        title = next((g.titles[0] for g in self._layout.at(last) if g.previous is last), None)
        return title is not None and (title.role.startswith("pho-") or title.role in ("uy-vien", "dai-bieu"))

    def _pairs(self, first: NameMention, last: NameMention) -> bool:
        """Return whether two names are "A và B", or "…; A, B - cựu Phó Chủ tịch UBND xã" from where a clause starts."""
        if _AND.match(self._key, first.end, last.start) is not None:
            return True
        before = self._key[self._start : first.start].rstrip()
        dash = self._key[last.end : last.end + 3].strip() in ("-", "–")
        return dash and (not before or before.endswith(";"))

    def _in_parentheses(self, last: NameMention) -> bool:
        """Return whether "A, B (thành viên hội đồng)" stands among people with posts in parentheses."""
        here = [g for g in self._layout.at(last) if g.previous is last and self._layout.is_opened(g)]
        return bool(here) and sum(map(self._layout.is_opened, self._layout.groups[:200])) > 1


def _between_start(between: Sequence[Group], name: NameMention, stop: int) -> int:
    """Return where the next entry of a list starts: at its leading titles or at its name."""
    return next((g.start for g in between if g.start >= stop and g.next is name), name.start)
