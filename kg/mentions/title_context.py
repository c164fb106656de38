"""Context: what its sentence or article tells of a title ("Về phía huyện Phong Thổ có …, Chủ tịch UBND")."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from kg.mentions.body_lexicon import district_offices
from kg.mentions.body_places import CENTRAL_CITIES, full_unit
from kg.mentions.title_chain import GAP, committee_at, give_level, is_guessed, serving, unit_of, with_place
from kg.mentions.title_grammar import Draft
from kg.model import Analysis, Body, BodyMention, Branch, Level, PlaceMention
from kg.text import match_key

_SIDE = re.compile(r"(?<!\w)(?:phía|bên|đoàn|đoàn công tác|lãnh đạo|đại diện|đại biểu)(?:[^\S\n]+của)?[^\S\n]+\Z")
_SIDE_OF = re.compile(r"(?<!\w)phía[^\S\n]+(?:(?:đoàn|lãnh đạo)[^\S\n]+)?\Z")
_NAMES_ITS = re.compile(r"[^\S\n]*,?[^\S\n]*(?:có|gồm)(?!\w)")
_ASSEMBLED = re.compile(
    r"(?:đảng bộ|hđnd|hội đồng nhân dân(?:[^\S\n]+\(hđnd\))?|tỉnh ủy|thành ủy|ban chấp hành|đại hội)[^\S\n]+\Z"
)
_DECIDES = re.compile(
    r"[^\S\n]+(?:(?:đã|cũng|vừa|tiếp tục|tín nhiệm|thống nhất|họp|và|nhất trí|tiến hành)[^\S\n]+)*"
    r"(?:bầu|miễn nhiệm|phê chuẩn)(?!\w)"
)
_LED_BY = re.compile(r"[^\S\n]+do[^\S\n]+(?:(?:đồng chí|đ/c|ông|bà)[^\S\n]+)?")
_LED = re.compile(r"[^\S\n]+do[^\S\n]+")
_GIVEN = re.compile(
    r"[^\S\n]*,?[^\S\n]*(?:(?:các[^\S\n]+)?(?:nhiệm kỳ|khóa|giai đoạn)[^.;:\n]{0,24})?(?:đối với|gồm (?:các )?(?:ông"
    r"|bà|đồng chí))(?!\w)"
)
_COLON = re.compile(r"[^\S\n]*:")
_WITH = re.compile(r"(?<!\w)(?:với|cho|từ)[^\S\n]+\Z")
_HAS = re.compile(  # "UBND tỉnh Sơn La | hiện có 3 | phó chủ tịch"
    r"[^\S\n]+(?:(?:hiện nay|hiện tại|hiện|đang)[^\S\n]+)*có[^\S\n]+\d{1,2}[^\S\n]+"
    r"(?:(?:đồng chí|đ/c|ông|bà|vị)[^\S\n]+)?"
)
_JOINS = re.compile(r"tham gia[^\S\n]+(?:ban chấp hành|bch|ban thường vụ|btv|[^\S\n]|,|và)+đảng bộ[^\S\n]+\Z")
_AND_ANOTHER = re.compile(r"[^\S\n]+và[^\S\n]+[^,;.:()\n–-]{4,40}[,(–-][^\S\n]*")
_MOVED = re.compile(r"(?<!\w)(?:điều động|luân chuyển|thuyên chuyển|biệt phái)(?!\w)")
_PROMOTED = re.compile(
    r"[^\S\n]*,?[^\S\n]+(?:(?:đã|vừa|được|tín nhiệm|bầu|chỉ định|tiếp tục)[^\S\n]+)*"
    r"(?:giữ[^\S\n]+chức(?:[^\S\n]+(?:vụ|danh))?|làm)[^\S\n]+"
)
_ACRONYM = re.compile(r"[^\S\n][A-ZĐ]{3,}(?![\wÀ-ỹ])(?![^\S\n]*(?:[A-ZĐ]{2,}|[-–]))")  # "Chủ tịch | THACO"
_UNDER = re.compile(r"[^\S\n]*,?[^\S\n]*(?:thuộc|trực thuộc|của)[^\S\n]")  # "Trưởng phòng Nội vụ | thuộc UBND …"
_TO_WORK = re.compile(r"(?<!\w)(?:công tác|nhiệm vụ)[^\S\n]+(?:tại|ở)[^\S\n]+\Z")
_POST_THERE = re.compile(
    r"[^\S\n]*,?[^\S\n]*(?:(?:và|được|bổ nhiệm|phân công|có thời hạn|bầu|để)[^\S\n]+)*"
    r"(?:giữ|làm|đảm nhiệm)[^\S\n]+(?:(?:chức|vụ|danh)[^\S\n]+)*"
)
_WORKPLACES = frozenset(
    {"so", "chi-cuc", "cuc", "benh-vien", "trung-tam", "cong-ty", "ngan-hang", "truong", "hoc-vien", "vien"}
)
_ORIGIN = re.compile(  # "quê quán xã Giao Tiến, | huyện Giao Thủy": where a person is from, not in office
    r"(?<!\w)(?:quê|quê quán|nguyên quán|sinh ra|trú|thường trú|ngụ)(?!\w)[^.;\n]{0,60}\Z"
)
_ORIGINS = ("quê", "quán", "sinh ra", "trú", "ngụ")
_MEMORY = 60  # as many bodies back as a reader remembers
_OF_COMMITTEES = ("Ban Thường vụ {}", "Ủy ban Kiểm tra {}", "Ban Tổ chức {}", "Ban Tuyên giáo {}", "Ban Dân vận {}")
_KIND_OF = {"Hiệu trưởng": ("truong",), "Chánh án": ("toa-an",), "Tổng Biên tập": ("bao-chi",)}
_LOWER = (Level.DISTRICT, Level.COMMUNE)
_LENDERS = frozenset({"ubnd", "hdnd", "cap-uy", "mttq"})


class TitleContext:
    """The bodies and places of an article around its titles."""

    def __init__(self, analysis: Analysis, drafts: Iterable[Draft]) -> None:
        self._analysis = analysis
        self._key = match_key(analysis.article.text)
        self._drafts = list(drafts)
        self._bodies = [(m.start, m.body) for m in analysis.find(BodyMention)]
        self._bodies += [(d.start, d.body) for d in self._drafts if d.body is not None]
        self._bodies.sort(key=lambda pair: pair[0])
        self._known = tuple(b for _, b in self._bodies)
        self._starts = [start for start, _ in self._bodies]
        self._sentences = [s.start for s in analysis.sentences]
        agencies = [b for _, b in self._bodies if b.type == "dang-uy-co-quan" and b.parent is not None]
        self._committees = {body.name: body for body in agencies}
        self._led: dict[str, dict[str, Body]] = {}
        self._first: dict[str, int] = {}
        for draft in self._drafts:
            self._know(draft)
        self._names: dict[Level, Counter[tuple[str, str]]] = {level: Counter() for level in _LOWER}
        self._provinces: dict[str, set[str]] = {}
        places = self._places_of_office()
        for mention in places:
            if mention.level in _LOWER and mention.unit:
                self._names[mention.level][mention.name, full_unit(mention.unit) or ""] += 1
                if mention.province:
                    self._provinces.setdefault(mention.name, set()).add(mention.province)
        for _, body in self._bodies:
            unit = unit_of(body)
            if unit is not None and body.level in _LOWER and body.place is not None:
                self._names[body.level][body.place, unit] += 1  # "Huyện ủy Tân Yên"
                if body.province:
                    self._provinces.setdefault(body.place, set()).add(body.province)
        self._places: defaultdict[str, list[PlaceMention]] = defaultdict(list)
        for mention in places:
            for sort in self._sorts(mention):
                self._places[sort].append(mention)
        self._of_kind: dict[tuple[str, str], Body | None] = {}
        self._only: dict[tuple[Level, str | None], str | None] = {}

    def _places_of_office(self) -> list[PlaceMention]:
        """Return the places of the article but for those where somebody was born or lives."""
        places = list(self._analysis.find(PlaceMention))
        if not any(word in self._key for word in _ORIGINS):
            return places
        return [p for p in places if _ORIGIN.search(self._key, max(0, p.start - 80), p.start) is None]

    def _sorts(self, place: PlaceMention) -> Iterator[str]:
        """Yield what a place may tell a title, so that the last such place before a title is found at once."""
        unit = full_unit(place.unit)
        if unit and not place.foreign:
            yield "unit"
        if unit and place.level is not None:
            yield place.level
        if unit == "thành phố":
            yield unit
        if place.level is Level.PROVINCE and self._is_side(place):
            yield f"side of {unit or 'tỉnh'}"

    def _is_side(self, place: PlaceMention) -> bool:
        """Return whether it is "Về phía | tỉnh Sơn La", or "Đại hội Đảng bộ | tỉnh Sơn La | bầu"."""
        low = max(0, place.start - 30)
        if place.unit and _SIDE.search(self._key, low, place.start):
            return True
        if _NAMES_ITS.match(self._key, place.end) and _SIDE_OF.search(self._key, low, place.start):
            return True  # "về phía đoàn | Sơn La | có Chủ tịch Hội Nhà báo tỉnh A"
        if _JOINS.search(self._key, max(0, place.start - 70), place.start):
            return True  # "chỉ định tham gia Ban Chấp hành Đảng bộ | tỉnh Sơn La | và giữ chức Phó Bí thư Tỉnh ủy"
        led = _LED.match(self._key, place.end) is not None
        if _GIVEN.match(self._key, place.end):
            return True  # "miễn nhiệm Ủy viên UBND tỉnh Sơn La | nhiệm kỳ 2011 - 2016 đối với bà A, Giám đốc Sở Nội vụ"
        if _COLON.match(self._key, place.end):
            return True  # "vi phạm của các lãnh đạo tại Sơn La: ông A, Bí thư Tỉnh ủy; …"
        if led and "đoàn" in self._key[self._sentence_start(place.start) : place.start]:
            return True  # "đoàn lãnh đạo Tỉnh ủy, HĐND, UBND tỉnh Sơn La | do Bí thư Tỉnh ủy Lò Văn Pản dẫn đầu"
        decides = _DECIDES.match(self._key, place.end) is not None
        return decides and _ASSEMBLED.search(self._key, low, place.start) is not None

    def _last_place(self, sort: str, position: int) -> PlaceMention | None:
        """Return the last place of a sort before a position in its sentence."""
        places = self._places.get(sort, [])
        at, low = bisect_left(places, position, key=lambda p: p.start), self._sentence_start(position)
        while at and places[at - 1].start >= low:
            at -= 1
            if places[at].end <= position:
                return places[at]
        return None

    @cached_property
    def _donors(self) -> tuple[list[int], list[tuple[str, Body]]]:
        """Where the bodies stand that lend others their level, and each with its level word."""
        found = [
            (start, unit, body)
            for start, body in self._bodies
            if body.type in _LENDERS and body.level not in (None, Level.CENTRAL) and (unit := unit_of(body)) is not None
        ]
        return [start for start, _, _ in found], [(unit, body) for _, unit, body in found]

    def _know(self, draft: Draft) -> None:
        if draft.body is not None:
            self._first.setdefault(draft.body.name, draft.start)
            if draft.head is not None:
                self._led.setdefault(draft.head.base, {})[draft.body.name] = draft.body

    def complete(self, draft: Draft) -> None:
        """Complete the body of a draft in place, where the article leaves no doubt."""
        if draft.foreign:
            return
        if draft.body is None:
            self._subject(draft)
        if draft.body is None:
            if not self._is_of_firm(draft):
                self._referent(draft)
            self._know(draft)
        elif draft.body.level is None and draft.body.is_open:
            self._agency(draft)
            if draft.head is None or draft.head.base != "Tư lệnh":
                self._level(draft)
        if draft.body is not None and not (draft.body.type == "phong" and _UNDER.match(self._key, draft.end)):
            self._only_committee(draft, draft.body)
            draft.body = self._placed(draft.body, draft.start)

    def _referent(self, draft: Draft) -> None:
        """Complete "Phó Chủ nhiệm Ủy ban" with the last such body, "Phó Giám đốc" with the only one that posts tell."""
        if draft.head is None:
            return
        if draft.noun is not None:
            for _, body in reversed(self._before(draft.start)):
                if _names(body, draft.noun):
                    draft.body, draft.completed = body, True
                    return
            return
        if self._sender(draft) or self._workplace(draft):
            return
        deputy = self._next_deputy(draft)
        if deputy is not None:
            draft.body, draft.completed = deputy, True
            return
        if draft.head.role == "bo-truong":
            return  # of two ministers each leads another ministry
        led = self._led.get(draft.head.base, {}) or self._only_kind(draft.head.base)
        if len(led) == 1:
            ((name, body),) = led.items()
            other = draft.head.role == "thu-truong" and self._names_other_ministry(draft, name)
            if self._first[name] < draft.start and body.type != "nuoc-ngoai" and not other:
                draft.body, draft.completed = body, True

    def _sender(self, draft: Draft) -> bool:
        """Complete "đoàn của Ban Dân vận Trung ương do Phó Trưởng ban | A dẫn đầu"; return whether it is so."""
        assert draft.head is not None
        before = self._analysis.find(BodyMention, self._sentence_start(draft.start), draft.start)
        if not before or not _LED_BY.fullmatch(self._key, before[-1].end, draft.start):
            return False
        body = before[-1].body
        if not draft.head.inner or not body.template.startswith(f"{draft.head.base.rpartition(' ')[2]} "):
            return False
        draft.body, draft.completed = body, True
        return True

    def _workplace(self, draft: Draft) -> bool:
        """Complete "đến nhận công tác tại Sở Tư pháp và bổ nhiệm giữ chức Phó Giám đốc"; return whether it is so."""
        assert draft.head is not None
        before = self._analysis.find(BodyMention, self._sentence_start(draft.start), draft.start)
        if draft.head.inner or not before or before[-1].body.type not in _WORKPLACES:
            return False
        low = max(0, before[-1].start - 16)
        if not _POST_THERE.fullmatch(self._key, before[-1].end, draft.start):
            return False
        if not _TO_WORK.search(self._key, low, before[-1].start):
            return False
        draft.body, draft.completed = before[-1].body, True
        return True

    def _names_other_ministry(self, draft: Draft, name: str) -> bool:
        """Return whether the sentence has another ministry: "Đại diện Bộ Công an, Thứ trưởng | A"."""
        bodies = self._analysis.find(BodyMention, self._sentence_start(draft.start), draft.start)
        return any(m.body.type == "bo" and m.body.name != name for m in bodies)

    def _next_deputy(self, draft: Draft) -> Body | None:
        """Return the body of the deputy named next: "ông A - Giám đốc và ông B - Phó Giám đốc | Sở Y tế"."""
        assert draft.head is not None
        following = self._drafts[bisect_right(self._drafts, draft.start, key=lambda d: d.start) :][:1]
        if draft.head.deputy or not following or following[0].head is None or not following[0].head.deputy:
            return None
        between = _AND_ANOTHER.fullmatch(self._key, draft.end, following[0].start)
        return following[0].body if between is not None and following[0].head.base == draft.head.base else None

    def _is_of_firm(self, draft: Draft) -> bool:
        """Return whether the next words tell of a firm: "Chủ tịch | THACO", "Chủ tịch, | Tổng Giám đốc A"."""
        if _ACRONYM.match(self._analysis.article.text, draft.end):
            return True
        following = self._drafts[bisect_right(self._drafts, draft.start, key=lambda d: d.start) :][:1]
        near = [d for d in following if GAP.fullmatch(self._key, draft.end, d.start)]
        return any(d.body is None and d.head is not None and d.head.base == "Tổng Giám đốc" for d in near)

    def _subject(self, draft: Draft) -> None:
        """Complete "UBND tỉnh Sơn La hiện có 3 phó chủ tịch" with the body that has them."""
        if not draft.plural or draft.head is None or draft.head.inner or draft.noun is not None:
            return
        start = self._sentence_start(draft.start)
        if draft.head.base == "Bí thư":  # "Sơn La hiện có 3 phó bí thư": of its committee
            places = self._analysis.find(PlaceMention, start, draft.start)
            if places and places[-1].level is Level.PROVINCE and _HAS.fullmatch(self._key, places[-1].end, draft.start):
                province = Body(template="", type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE)
                unit = full_unit(places[-1].unit) or _unit_of_province(places[-1].name)
                draft.body, draft.completed = committee_at(replace(province, place=places[-1].name), unit), True
                return
        before = self._analysis.find(BodyMention, start, draft.start)
        if not before or not _HAS.fullmatch(self._key, before[-1].end, draft.start):
            return
        if not _WITH.search(self._key, max(0, before[-1].start - 6), before[-1].start):
            draft.body, draft.completed = before[-1].body, True

    def _only_kind(self, base: str) -> dict[str, Body]:
        """Return the only body of the kind that a head noun leads: "Phó Hiệu trưởng" where one school is named."""
        return self._alone.get(base, {})

    @cached_property
    def _alone(self) -> dict[str, dict[str, Body]]:
        """The bodies of each kind in _KIND_OF by name; their first places are noted where one stands alone."""
        found: dict[str, dict[str, Body]] = {base: {} for base in _KIND_OF}
        for start, body in self._bodies:
            for base, kinds in _KIND_OF.items():
                if body.type in kinds:
                    found[base][body.name] = body
                    self._first.setdefault(body.name, start)
        return found

    def _before(self, position: int) -> list[tuple[int, Body]]:
        """Return the last bodies before a position, the nearest last."""
        end = bisect_left(self._starts, position)
        return self._bodies[max(0, end - _MEMORY) : end]

    def _agency(self, draft: Draft) -> None:
        """Complete "Bí thư Đảng ủy": the committee of the only agency that has one, or of the only commune."""
        body = draft.body
        if body is None or body.type != "dang-uy-co-quan":
            return
        if len(self._committees) == 1:
            (draft.body,) = self._committees.values()
            draft.completed = True
        elif (
            not self._committees
            and len(self._names[Level.COMMUNE]) == 1
            and body.template == "Đảng ủy {}"
            and not self._beside_other(draft)
        ):
            ((name, unit),) = self._names[Level.COMMUNE]
            draft.body, draft.only_commune = committee_at(replace(body, level=Level.COMMUNE, place=name), unit), True
        elif not self._committees and body.template == "Đảng ủy {}" and not self._beside_other(draft):
            self._listed_committee(draft)

    def _listed_committee(self, draft: Draft) -> None:
        """Complete "A, Bí thư Đảng ủy phường; B, Phó Bí thư Đảng ủy; …" with the committee of the last commune."""
        listed = self._near(self._sentence_start(draft.start), draft.start)
        committees = [d.body for d in listed if d.body and d.body.type == "cap-uy" and d.body.level is Level.COMMUNE]
        if committees and len({b.name for b in committees}) == 1:
            draft.body, draft.completed = committees[0], True

    def _beside_other(self, draft: Draft) -> bool:
        """Return whether the next post of the chain is in no body of a commune: "…, Chỉ huy trưởng Ban Chỉ huy …"."""
        following = self._drafts[bisect_right(self._drafts, draft.start, key=lambda d: d.start) :][:1]
        near = [d for d in following if GAP.fullmatch(self._key, draft.end, d.start)]
        bodies = [d.body for d in near if d.body is not None]
        return any(
            b.level is not Level.COMMUNE and not (b.level is None and b.type in ("hdnd", "ubnd")) for b in bodies
        )  # "Thành ủy viên, Bí thư Đảng ủy, Chủ tịch HĐND"

    def _only_committee(self, draft: Draft, body: Body) -> None:
        """Complete "Ủy viên Ban Thường vụ", "Chủ nhiệm Ủy ban Kiểm tra" with the only local committee."""
        if body.level is not None or body.place is not None or body.template not in _OF_COMMITTEES:
            return
        if self._only_host is not None:
            draft.body, draft.completed = serving(body, self._only_host), True

    @cached_property
    def _only_host(self) -> Body | None:
        """The local committee of the article where that is the only one."""
        committees = [b for b in self._known if b.type == "cap-uy" and b.level not in (None, Level.CENTRAL)]
        hosts = [b for b in committees if not b.template.startswith("Ban ") and unit_of(b)]
        only = hosts and len({(b.level, b.place) for b in committees}) == 1 and not self._led_by_others()
        return hosts[0] if only else None

    def _led_by_others(self) -> bool:
        """Return whether a youth union, an association or an agency has a committee that the article may mean."""
        return any(b.type in ("doan-thanh-nien", "doan-the", "dang-uy-co-quan") for b in self._known)

    def _same_kind(self, draft: Draft) -> bool:
        """Complete "Chủ nhiệm UBKT" with the only such body of the article; return whether there is one."""
        body = draft.body
        if body is None or body.type not in ("uy-ban-kiem-tra", "ban-dang") or not body.template.endswith(" {}"):
            return False
        asked = body.type, body.template.removesuffix("{}")
        if asked not in self._of_kind:  # once: it looks through all bodies of the article
            self._of_kind[asked] = self._only_central(*asked)
        only = self._of_kind[asked]
        if only is None:
            return False
        draft.body, draft.completed = only, True
        return True

    def _only_central(self, kind: str, name: str) -> Body | None:
        """Return the only body of a type whose name begins so, where that is a central one."""
        named = {b.name: b for b in self._known if b.type == kind and b.template.startswith(name) and not b.is_open}
        only = next(iter(named.values())) if len(named) == 1 else None
        return only if only is not None and only.level is Level.CENTRAL else None

    def _level(self, draft: Draft) -> None:
        if self._same_kind(draft):
            return
        sentence = self._sentence_start(draft.start)
        place = self._last_place("unit", draft.start)
        near = [d for d in self._near(sentence, draft.start) if d.body is not None and not d.member]
        near = self._segment(near, draft.start)
        donors = [d.body for d in reversed(near) if d.body is not None and unit_of(d.body) and not is_guessed(d.body)]
        if place is not None and (not donors or place.start > near[-1].start):
            unit = full_unit(place.unit)
            if unit is not None and draft.body is not None and place.level in (Level.PROVINCE, *_LOWER):
                draft.body, draft.completed = (
                    give_level(draft.body, unit, place.level, place.name, place.province),
                    True,
                )
            return
        if draft.body is not None and draft.body.type == "dang-bo":
            return  # "Bí thư Đảng bộ": of which, the posts of others do not tell
        given = next(((unit_of(d), d) for d in donors if d.level not in (None, Level.CENTRAL)), None)
        unit, donor = given or self._lender(draft.start) or (None, None)
        if unit is not None and donor is not None and draft.body is not None:
            draft.body = give_level(draft.body, unit, donor.level, donor.place, donor.province)
            draft.completed = True

    def _lender(self, position: int) -> tuple[str, Body] | None:
        """Return the last body before a position that lends its level, with its level word."""
        starts, bodies = self._donors
        at = bisect_left(starts, position)
        return bodies[at - 1] if at else None

    def _segment(self, near: list[Draft], position: int) -> list[Draft]:
        """Return the titles of one entry of a list with a header ("Các Ủy viên …: A, Bí thư …; B, Trưởng Ban")."""
        header = next((d for d in near if d.plural), None)
        if header is None:
            return near
        entry = self._analysis.article.text.rfind(";", header.end, position)
        return [d for d in near if d is header or d.start > entry] if entry >= 0 else near

    def _placed(self, body: Body, position: int) -> Body:
        if body.type == "phong" and not body.is_open and body.place is None and body.parent is None:
            return self._division(body)
        if body.level is Level.PROVINCE and body.is_open:
            body = self._side(body, position)
            body = self._as_promoted(body, position) if body.is_open else body
        if unit_of(body) == "thành phố" and body.is_open:
            return self._city(body, position)
        if not body.is_open or body.level not in _LOWER:
            return body
        near = self._last_place(body.level, position)
        if near is not None:
            return with_place(body, near.name, near.province)
        name = self._only_name(body.level, unit_of(body))
        if name is None:
            return body
        provinces = self._provinces.get(name, set())
        return with_place(body, name, next(iter(provinces)) if len(provinces) == 1 else None)

    def _only_name(self, level: Level, kind: str | None) -> str | None:
        """Return the name of the only unit of a level (and level word) that the article names."""
        asked = level, kind
        if asked not in self._only:  # once: it looks through all places of the article
            names = {name for name, unit in self._names[level] if kind is None or unit == kind}
            self._only[asked] = next(iter(names)) if len(names) == 1 else None
        return self._only[asked]

    def _side(self, body: Body, position: int) -> Body:
        """Complete "Về phía tỉnh Sơn La có các đồng chí: A, Bí thư Tỉnh ủy" with the province of that side."""
        place = self._last_place(f"side of {unit_of(body) or 'tỉnh'}", position)
        return body if place is None else with_place(body, place.name, None)

    def _as_promoted(self, body: Body, position: int) -> Body:
        """Complete "bầu ông A, Chủ tịch UBND tỉnh | giữ chức Bí thư Tỉnh ủy Kon Tum": of one province."""
        if _MOVED.search(self._key, self._sentence_start(position), position):
            return body
        at = bisect_right(self._drafts, position, key=lambda d: d.start)
        for last, draft in pairwise(self._drafts[at - 1 : at + 4]):
            if _PROMOTED.fullmatch(self._key, last.end, draft.start):
                new = draft.body
                if new is None or new.place is None or unit_of(new) != unit_of(body) or new.template == body.template:
                    return body
                return with_place(body, new.place, None)
            if not GAP.fullmatch(self._key, last.end, draft.start):
                break
        return body

    def _city(self, body: Body, position: int) -> Body:
        """The city of "Bí thư Thành ủy" is the last that its sentence names, else the only city of a province."""
        near = self._last_place("thành phố", position)
        if near is not None:
            return with_place(replace(body, level=near.level), near.name, near.province)
        name = self._only_name(Level.DISTRICT, "thành phố")
        if name is None or self._names_central_city:
            return body
        return with_place(replace(body, level=Level.DISTRICT), name, None)

    @cached_property
    def _names_central_city(self) -> bool:
        """Whether the article names a body of a city that is a province."""
        return any(b.level is Level.PROVINCE and unit_of(b) == "thành phố" and b.place for b in self._known)

    def _division(self, body: Body) -> Body:
        """An office that districts have, told without one, is of the only district that the article names."""
        if match_key(body.template) not in district_offices() or self._only_name(Level.DISTRICT, None) is None:
            return body
        ((name, unit), _) = self._names[Level.DISTRICT].most_common(1)[0]
        return replace(body, template=f"{body.template} {unit} {{}}", level=Level.DISTRICT, place=name)

    def _sentence_start(self, position: int) -> int:
        index = bisect_right(self._sentences, position) - 1
        return self._sentences[index] if index >= 0 else 0

    def _near(self, start: int, end: int) -> list[Draft]:
        """Return the titles that start within a stretch, at most the last few."""
        first, last = (bisect_left(self._drafts, at, key=lambda d: d.start) for at in (start, end))
        return self._drafts[max(first, last - _MEMORY) : last]


def _unit_of_province(name: str) -> str:
    return "thành phố" if match_key(name) in CENTRAL_CITIES else "tỉnh"


def _names(body: Body, noun: str) -> bool:
    """Return whether a noun may stand for a body: "Hội" for "Hội Khuyến học tỉnh"."""
    name = match_key(body.template)
    told = len(name) > len(noun) + 4 or name[-1].isdigit()
    return name.startswith(noun + " ") and told and body.type != "nuoc-ngoai"
