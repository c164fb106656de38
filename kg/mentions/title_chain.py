"""Ellipsis: what the titles of one chain lend each other ("Phó Bí thư, Chủ tịch UBND xã Tà Mít")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.mentions.body_lexicon import body_types
from kg.mentions.body_places import CENTRAL_CITIES
from kg.mentions.title_grammar import Draft
from kg.model import Body, Branch, Level
from kg.text import match_key

_FAR = 60  # titles of a chain that lend each other something: a longer one is no post of one person
GAP = re.compile(
    r"[^\S\n]*(?:[,/()–—-][^\S\n]*)?"
    r"(?:(?:và|rồi|kiêm|kiêm nhiệm|đồng thời là|đồng thời|cùng là|là|nay là|hiện là|đang là|hiện đang là|hiện nay là)"
    r"[^\S\n]+)?"
)
_UNIT = re.compile(r"(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \{\}\Z")
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy {}",
    "thành phố": "Thành ủy {}",
    "huyện": "Huyện ủy {}",
    "quận": "Quận ủy {}",
    "thị xã": "Thị ủy {}",
}
_AGENCIES = frozenset(
    {"so", "bo", "co-quan-chinh-phu", "cong-an", "quan-su", "bien-phong", "quan-doi", "truong", "hoc-vien"}
    | {"benh-vien", "cong-ty", "ngan-hang", "bao-chi", "cuc", "tong-cuc", "vien", "trung-tam", "toa-an"}
    | {"vien-kiem-sat", "chi-cuc", "hoi", "thanh-tra", "mttq"}
)


_PLACES = re.compile(
    r"(?:,[^\S\n]*(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh)[^\S\n]*[^,;:.()\n–]{2,24}"
    r"(?=,|[^\S\n][-–]|[^\S\n]?\()){1,3}"
)


def past_places(key: str, end: int, body: Body | None) -> int:
    """Return where a title ends with the units around its own: "Chủ tịch UBND xã Tà Mít, huyện Tân Uyên, tỉnh …"."""
    if body is None or body.level not in (Level.DISTRICT, Level.COMMUNE) or body.place is None:
        return end
    chain = _PLACES.match(key, end)
    end = chain.end() if chain else end
    if body.province is None:
        return end
    named = re.compile(rf",[^\S\n]*(?:tỉnh|thành phố|tp\.?)[^\S\n]*{re.escape(match_key(body.province))}(?!\w)")
    match = named.match(key, end)
    return match.end() if match else end


def unit_of(body: Body) -> str | None:
    """Return the level word of a body's jurisdiction: "Huyện ủy" → "huyện"."""
    for unit, template in _COMMITTEES.items():
        if body.template.endswith(template):
            return unit
    match = _UNIT.search(body.template)
    return match[1] if match else None


def complete(chain: Sequence[Draft]) -> None:
    """Complete the titles of one chain in place: organ first, then level, then the proper name."""
    for index, draft in enumerate(chain):
        others = _around(chain, index)
        if draft.foreign:
            continue
        if any(other.foreign for other in others):
            _abroad(draft, chain[index + 1 : index + 1 + _FAR])
            continue
        _organ(draft, others)
        _level(draft, others)
    for index, draft in enumerate(chain):
        _place(draft, _around(chain, index))


def _around(chain: Sequence[Draft], index: int) -> list[Draft]:
    """Return the other titles of a chain, those behind first, then those before, each the nearest first."""
    return [*chain[index + 1 : index + 1 + _FAR], *reversed(chain[max(0, index - _FAR) : index])]


def _abroad(draft: Draft, later: Sequence[Draft]) -> None:
    """Complete "Tổng Bí thư, Chủ tịch nước Lào": the country at the end is that of all the highest posts."""
    place = next((other.body.place for other in later if other.foreign and other.body is not None), None)
    if draft.whole is None or place is None:
        return
    name = draft.body.template if draft.body is not None else "Nhà nước"
    draft.body = Body(template=f"{name} {{}}", type="nuoc-ngoai", branch=Branch.OTHER, level=None, place=place)
    draft.foreign = True


def _organ(draft: Draft, others: Sequence[Draft]) -> None:
    head = draft.head
    if head is None:
        return
    body = draft.body
    if body is None and head.base == "Bí thư":
        committee = _committee(others)
        draft.body, draft.completed = committee, committee is not None
    elif body is not None and body.template in ("Đảng ủy {}", *_STATE_GROUPS):
        _of_agency(draft, body, others)
    elif body is not None and body.template in ("Ban Thường vụ {}", "Ban Chấp hành {}"):
        committee = _committee(others)
        if committee is not None:
            draft.body, draft.completed = serving(body, committee), True
    elif body is not None and body.template in _OF_AN_AGENCY:
        committee = _agency_committee(others)
        if committee is not None:
            draft.body, draft.completed = serving(body, committee), True
    elif body is None and not head.inner and draft.noun is None:
        _same_organ(draft, others)


def _of_agency(draft: Draft, body: Body, others: Sequence[Draft]) -> None:
    """Complete "Bí thư Đảng ủy, Giám đốc Sở Y tế", "Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh"."""
    is_group = body.template in _STATE_GROUPS
    hosts = _WITH_CAUCUSES if body.template.startswith("Đảng đoàn") else _WITH_GROUPS
    near = [o for o in others if o.body is not None and o.body.type in hosts] if is_group else others
    committee = _agency_committee(near)
    if committee is not None:
        lead = body.template.removesuffix(" {}")
        draft.body = replace(committee, template=committee.template.replace("Đảng ủy", lead, 1))
        draft.completed = True


def _same_organ(draft: Draft, others: Sequence[Draft]) -> None:
    """Complete "Phó Tổng Biên tập, Tổng Biên tập Báo X", "Phó Tổng cục trưởng, Tổng cục trưởng Tổng cục X"."""
    assert draft.head is not None
    for other in others:
        if other.head is not None and other.head.base == draft.head.base and other.body is not None:
            draft.body, draft.completed = other.body, True
            return
    for other in others:
        agency = other.body
        if agency is not None and (agency.type == "dang-uy-co-quan" or agency.template.startswith("Cơ quan Cảnh sát")):
            agency = agency.parent
        if agency is not None and agency.type in _LED_BY.get(draft.head.base, ()):
            draft.body, draft.completed = agency, True
            return


_STATE_GROUPS = ("Ban cán sự đảng {}", "Đảng đoàn {}")
_WITH_GROUPS = frozenset({"ubnd", "bo", "toa-an", "vien-kiem-sat", "co-quan-chinh-phu"})
_WITH_CAUCUSES = frozenset({"hoi", "doan-the", "mttq", "quoc-hoi"})
_OF_A_COMMUNE = frozenset({"ubnd", "hdnd", "mttq", "cong-an", "quan-su", "doan-the", "doan-thanh-nien", "hoi"})
_OF_AN_AGENCY = ("Ban Thường vụ Đảng ủy {}", "Ủy ban Kiểm tra Đảng ủy {}", "Văn phòng Đảng ủy {}")
_MILITARY = ("quan-doi", "quan-su", "bien-phong", "cong-an")
_LED_BY = {
    "Tổng Biên tập": ("bao-chi",),
    "Hiệu trưởng": ("truong",),
    "Giám đốc": ("benh-vien", "cong-an", "trung-tam", "hoc-vien", "truong", "cong-ty"),
    "Tổng Giám đốc": ("cong-ty", "co-quan-chinh-phu", "ngan-hang"),
    "Cục trưởng": ("cuc",),
    "Viện trưởng": ("vien", "vien-kiem-sat"),
    "Chánh án": ("toa-an",),
    "Thứ trưởng": ("bo",),
    "Bộ trưởng": ("bo",),
    "Chủ tịch": ("cong-ty", "ngan-hang", "hoi", "mttq", "doan-the"),
    "Chủ tịch Hội đồng quản trị": ("cong-ty", "ngan-hang"),
    "Chủ tịch Hội đồng thành viên": ("cong-ty", "ngan-hang"),
    "Chủ tịch Hội đồng trường": ("truong", "hoc-vien"),
    "Tổng Thư ký": ("hoi", "mttq", "doan-the"),
    "Tư lệnh": _MILITARY,
    "Chính ủy": _MILITARY,
    "Chính trị viên": _MILITARY,
    "Chỉ huy trưởng": _MILITARY,
    "Tham mưu trưởng": _MILITARY,
}


def serving(body: Body, host: Body) -> Body:
    """Return a standing committee or commission as that of a committee: "Ban Thường vụ" + "Huyện ủy"."""
    name = body.template.removesuffix(" {}").removesuffix(" Đảng ủy")
    if name == "Ban Chấp hành":
        return host
    kind = body_types()[body.type]
    return Body(
        template=f"{name} {host.template}",
        type=kind.id,
        branch=kind.branch,
        level=host.level,
        place=host.place,
        province=host.province,
        parent=host,
    )


def _committee(others: Sequence[Draft]) -> Body | None:
    """Return the party committee that the other titles of a chain tell."""
    for other in others:
        found = _committee_of(other.body)
        if found is not None:
            return found
    for other in others:
        if other.body is not None and other.body.type in ("ubnd", "hdnd"):
            unit = unit_of(other.body)
            if unit is not None:
                return committee_at(other.body, unit)
    return _agency_committee(others)


def _committee_of(body: Body | None) -> Body | None:
    while body is not None:
        named = body.template != "Ban Chấp hành {}"  # of which organisation, nothing tells
        if named and body.type in ("cap-uy", "doan-thanh-nien") and body.level is not Level.CENTRAL:
            return body
        body = body.parent
    return None


def committee_at(body: Body, unit: str) -> Body:
    """Return the Party committee of the unit of a council or board: "UBND huyện" → "Huyện ủy"."""
    return Body(
        template=_COMMITTEES.get(unit, f"Đảng ủy {unit} {{}}"),
        type="cap-uy",
        branch=Branch.PARTY,
        level=body.level,
        place=body.place,
        province=body.province,
    )


def _agency_committee(others: Sequence[Draft]) -> Body | None:
    for other in others:
        body = other.body
        if body is None or (body.parent is not None and body.parent.type == "cap-uy" and body.type == "ban-thuong-vu"):
            continue
        unit = unit_of(body)
        if body.type in _OF_A_COMMUNE and body.level is Level.COMMUNE and unit is not None:
            return committee_at(body, unit)
        if body.type == "cap-uy" and body.level is Level.COMMUNE:
            return body
        if body.type in _AGENCIES or (body.type == "ubnd" and body.level is Level.PROVINCE):
            host = body if body.type == "ubnd" else replace(body, type="cong-ty")  # a title names UBND, not the agency
            return Body(
                template=f"Đảng ủy {body.template}",
                type="dang-uy-co-quan",
                branch=Branch.PARTY,
                level=body.level,
                place=body.place,
                province=body.province,
                parent=host,
            )
    return None


def _level(draft: Draft, others: Sequence[Draft]) -> None:
    """A council, committee or board without its level takes it from the chain ("Bí thư Huyện ủy, Chủ tịch HĐND")."""
    body = draft.body
    if body is None or body.level is not None or not body.is_open or body.type in ("ban-thuong-vu", "dang-uy-co-quan"):
        return
    if body.template in _OF_AN_AGENCY or (draft.head is not None and draft.head.base == "Tư lệnh"):
        return  # of the whole force, "Bộ đội Biên phòng"
    for other in others:
        if other.body is None or other.body.level in (None, Level.CENTRAL) or other.member or is_guessed(other.body):
            continue
        unit = unit_of(other.body)
        if unit is None:
            continue
        host = _committee_of(other.body)
        if host is not None and body.type in _OF_COMMITTEES:
            draft.body = serving(body, host)
        else:
            draft.body = give_level(body, unit, other.body.level, other.body.place, other.body.province)
        draft.completed = True
        return


def is_guessed(body: Body) -> bool:
    """Return whether nothing tells that a department is of a province, so that it lends no level: "Sở Y tế"."""
    return body.type == "so" and body.place is None


_OF_COMMITTEES = frozenset({"ban-dang", "uy-ban-kiem-tra"})


def give_level(body: Body, unit: str, level: Level | None, place: str | None, province: str | None) -> Body:
    """Return an open body with the level of another: "Chủ tịch HĐND" beside "Bí thư Huyện ủy"."""
    if body.template in _OF_AN_AGENCY:
        return body
    where = replace(body, level=level, place=place, province=province)
    if body.type in _OF_COMMITTEES:
        return serving(body, committee_at(where, unit))
    fixed = body.type in ("ban-thuong-vu", "dang-uy-co-quan", "hoi-dong", "cap-uy", "chi-bo", "nuoc-ngoai")
    if fixed and body.template != "Đảng ủy Quân sự {}":
        return body
    if body.template.startswith("Cơ quan Cảnh sát"):
        return body  # of the police, not of the unit
    return replace(where, template=body.template.replace("{}", f"{unit} {{}}"))


def _place(draft: Draft, others: Sequence[Draft]) -> None:
    body = draft.body
    if body is None or not body.is_open or body.level in (None, Level.CENTRAL):
        return
    for other in others:
        donor = other.body
        if donor is None or donor.place is None or donor.level is not body.level or other.foreign:
            continue
        if "{}" not in donor.template:
            continue
        draft.body = with_place(body, donor.place, donor.province)
        return


def with_place(body: Body, place: str, province: str | None) -> Body:
    """Return an open body with the proper name of its jurisdiction, its parents likewise."""
    parent = body.parent
    if parent is not None and parent.is_open and parent.level is body.level:
        parent = with_place(parent, place, province)
    template = body.template
    if template.endswith(" tỉnh {}") and body.type == "so" and match_key(place) in CENTRAL_CITIES:
        template = f"{template.removesuffix(' tỉnh {}')} thành phố {{}}"
    return replace(body, template=template, place=place, province=province or body.province, parent=parent)
