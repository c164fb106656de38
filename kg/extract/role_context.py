"""Context: bare titles ("Bộ trưởng Lò Văn A") take their organ from the same article, or are left out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from kg.extract.role_groups import Bound
from kg.lexicon import rows
from kg.mentions.body_lexicon import fixed_bodies
from kg.mentions.names_lexicon import NAMESAKES
from kg.mentions.title_forms import organ_phrase
from kg.model import Analysis, Body, BodyMention, Level, PlaceMention, TitleMention
from kg.text import match_key

_EVENT_ROLES = frozenset({"truong-doan", "pho-truong-doan"})
_WHOLE = {row["title"] for row in rows("titles")}
_BARE = [row for row in rows("title_heads") if row["bare"] == "yes"]
_COMPLETE = {row["name"] for row in _BARE} | {f"Phó {row['name']}" for row in _BARE if row["deputy_role"]}
_DELEGATION = re.compile(r"[^\S\n]*(?:\(|-|–|,)[^\S\n]*(?:đoàn|đbqh|đại biểu quốc hội)(?!\w)")  # "(Đoàn Sơn La)"
_OPENING = re.compile(r"[^\S\n]*\(")
_MINISTRY = re.compile(  # "Bộ VH, TT và DL", but "cán bộ TP", "Bộ Tư lệnh"
    r"(?:(?<!\w)Bộ|(?<!cán )(?<!toàn )(?<!nội )(?<!đường )(?<!đi )(?<!đảng )(?<!cục )(?<!khu )(?<!\w)bộ)[^\S\n]+"
    r"(?=[A-ZĐ])(?!Quy|Tư lệnh|Chính|Luật|Tổng|Quốc|Tham|Chỉ huy|Thường|Bộ|Văn phòng|Quân)"
)
_MINISTER = frozenset({"bo-truong", "thu-truong"})
_HOSTS = re.compile(  # "Bộ Y tế | đã tổ chức hội nghị … dưới sự chủ trì của Bộ trưởng Lò Văn A"
    r"(?:[^\S\n]*\([^()\n]{2,12}\))?[^\S\n]+(?:(?:đã|vừa)[^\S\n]+)?(?:phối hợp[^\S\n][^;.\n]{0,80}?)?tổ chức(?!\w)"
)


class Context:
    """What an article tells of the organs of its bare titles."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = match_key(analysis.article.text)
        self._provinces = {m.start: m for m in analysis.find(PlaceMention) if m.level is Level.PROVINCE}
        bodies = [m.body for m in analysis.find(BodyMention)]
        bodies += [m.body for m in analysis.find(TitleMention) if m.body is not None]
        bodies += [body.parent for body in bodies if body.parent is not None]  # "Thanh tra Bộ Y tế"
        self._ministries = {b.name: b for b in bodies if b.type == "bo" and b.name.startswith("Bộ ")}
        self._analysis = analysis
        self._sentences = [s.start for s in analysis.sentences]
        self._hosts = [
            m for m in analysis.find(BodyMention) if m.body.name in self._ministries and _HOSTS.match(self._text, m.end)
        ]
        self._ministers: set[str] = set()
        self._titles = [m for m in analysis.find(TitleMention) if m.body is not None]

    def settled(self, bound: Iterable[Bound]) -> list[Bound]:
        """Return the bindings with their organs; those whose organ nothing tells are left out."""
        all_bound = [one for one in bound if not _is_honoured(one)]
        known: dict[tuple[str, str], TitleMention] = {}
        for one in all_bound:
            if one.title.body is not None:
                known.setdefault((one.name.person, one.title.role), one.title)
        self._ministers = self._contenders(all_bound)
        all_bound = [self._with_level(one, all_bound) for one in all_bound]
        found = []
        for one in all_bound:
            settled = self._settle(one, known)
            if settled is not None:
                found.append(settled)
        return found

    @staticmethod
    def _with_level(one: Bound, bound: Sequence[Bound]) -> Bound:
        """Return a post with the level that the article tells elsewhere: "Bí thư Đảng ủy" of "Bí thư Đảng ủy xã"."""
        body = one.title.body
        if body is None or body.level is not None or not body.is_open:
            return one
        stem = body.template.removesuffix("{}")
        told = {
            other.title.title: other.title
            for other in bound
            if other.name.person == one.name.person
            and other.title.role == one.title.role
            and other.title.body is not None
            and other.title.body.level is not None
            and other.title.body.template.startswith(stem)
        }
        if len(told) != 1:
            return one
        (same,) = told.values()
        return replace(one, title=replace(one.title, title=same.title, body=same.body), rule="role.same-person")

    def _contenders(self, bound: Sequence[Bound]) -> set[str]:
        """Return the persons whom a bare "Bộ trưởng" may mean: not "Bộ trưởng, Chủ nhiệm …", nor foreigners."""
        chiefs = {one.name.person for one in bound if one.title.title.startswith("Bộ trưởng, ")}
        found: set[str] = set()
        for one in bound:
            body = one.title.body
            ours = body is None or body.name in self._ministries
            if one.title.role == "bo-truong" and ours and not one.name.foreign:
                found.add(one.name.person)
        return found - chiefs

    def _of_assembly(self, one: Bound) -> bool:
        """Return whether a delegation follows the name: "(Đoàn Sơn La)", in reports of the Assembly "(Sơn La)"."""
        if _DELEGATION.match(self._text, one.name.end):
            return True
        after = _OPENING.match(self._text, one.name.end)
        place = self._provinces.get(after.end()) if after else None
        return place is not None and "quốc hội" in self._text

    @cached_property
    def _names_other(self) -> bool:
        """Whether the article names a ministry in a form that no list has: "Bộ T T&T T"."""
        kinds = (BodyMention, TitleMention)
        known = [(m.start, m.end) for kind in kinds for m in self._analysis.find(kind)]
        found = _MINISTRY.finditer(self._analysis.article.text)
        return any(not any(start <= m.start() and m.end() < end for start, end in known) for m in found)

    def _goes_on(self, one: Bound) -> bool:
        """Return whether words follow a post that were not read: "ông Lò Văn A, Bộ trưởng | An ninh"."""
        following = self._analysis.article.text[one.title.end : one.title.end + 2]
        return one.name.start != one.title.end + 1 and following[:1].isspace() and following[1:].isupper()

    def _settle(self, one: Bound, known: dict[tuple[str, str], TitleMention]) -> Bound | None:
        title = one.title
        if title.role in _EVENT_ROLES and (title.body is None or title.body.type != "doan-dbqh"):
            return None
        if title.body is not None or title.title in _WHOLE or title.title in _COMPLETE:
            return one
        if title.role == "dai-bieu" and self._of_assembly(one):
            return replace(one, title=replace(title, title="Đại biểu Quốc hội", body=fixed_bodies()["quốc hội"]))
        same = known.get((one.name.person, title.role))
        if same is not None:
            return replace(one, title=replace(title, title=same.title, body=same.body), rule="role.same-person")
        alone = title.role == "thu-truong" or self._ministers == {one.name.person}  # else it may be the other's
        ministry = self._ministry(title) if title.role in _MINISTER and alone and not self._goes_on(one) else None
        if ministry is not None:
            return replace(one, title=_with(title, ministry), rule="role.only-ministry", confidence=0.7)
        return None

    def _ministry(self, title: TitleMention) -> Body | None:
        """Return the ministry of a bare "Bộ trưởng": the only one of the article, or the host in the sentence."""
        if len(self._ministries) == 1 and not self._names_other:
            return next(iter(self._ministries.values()))
        led = {m.body.name: m.body for m in self._titles if m.role == "bo-truong" and m.body is not None}
        if title.role == "bo-truong" and len(led) == 1:
            return self._ministries.get(next(iter(led)))
        low = self._sentences[max(0, bisect_right(self._sentences, title.start) - 1)] if self._sentences else 0
        hosts = {m.body.name: m.body for m in self._hosts if low <= m.start < title.start}
        return next(iter(hosts.values())) if len(hosts) == 1 else None


def _is_honoured(one: Bound) -> bool:
    """Return whether this is "Chủ tịch Hồ Chí Minh" with the organ of another post of the article."""
    return one.title.rule == "title.ellipsis" and match_key(one.name.name) in NAMESAKES


def _with(title: TitleMention, body: Body) -> TitleMention:
    return replace(title, title=f"{title.title} {organ_phrase(body)}", body=body)
