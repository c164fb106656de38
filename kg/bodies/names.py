"""One body, many names: the full name that a body goes by, whatever form an article prints."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from kg.lexicon import rows
from kg.lexicon.place_units import Epoch, province_name, provinces
from kg.mentions.body_lexicon import body_types, fields, fixed_bodies, heads, normal
from kg.model import Body, Branch, Level
from kg.text import match_key

_FOREIGN: Final = "nuoc-ngoai"
# Bodies of a province whose full name has its level word, though print leaves it out: "Sở Y tế Hà Nội".
_WITH_LEVEL_WORD: Final = frozenset({"so", "hoi", "chi-cuc", "ban-quan-ly"})
# Bodies of which the lists have the field that they are named by: "Sở Công thương" is spelt "Sở Công Thương".
_OF_A_FIELD: Final = re.compile(
    r"(?P<head>Sở|Phòng|Chi cục|Cục|Vụ|Ban)[^\S\n](?P<field>.+?)"
    r"(?P<rest>(?:[^\S\n](?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))?(?:[^\S\n]\{\})?)"
)
_DASH: Final = re.compile(r"[^\S\n]*[–—][^\S\n]*")
_LEVEL_WORD: Final = re.compile(r"(?i)(?:tỉnh|thành phố|tỉnh ủy|thành ủy) \{\}\Z")
_CITY_COMMITTEE: Final = re.compile(r"(?:Thành ủy|Thành đoàn) \{\}")


@lru_cache(maxsize=4096)
def canonical(body: Body) -> Body:
    """Return a body under its full name: "Ban Chấp hành Đảng bộ tỉnh Lai Châu" is "Tỉnh ủy Lai Châu".

    The party organisation (Đảng bộ), its committee (Tỉnh ủy), the committee's standing board (Ban Thường vụ) and its
    permanent members (Thường trực) are four bodies: only names of one of them are put together.

    >>> canonical(Body(template="Ban Chấp hành Đảng bộ huyện {}", type="cap-uy", branch=Branch.PARTY,
    ...     level=Level.DISTRICT, place="Phong Thổ")).name
    'Huyện ủy Phong Thổ'
    """
    if body.type == _FOREIGN:
        return body
    named = _renamed(replace(_typed(body), template=_field_named(_DASH.sub(" - ", body.template))))
    return _known(_at_home(named))


@lru_cache(maxsize=4096)
def whole(body: Body) -> Body:
    """Return a body under the one name that its forms share, though print may be content with less.

    >>> whole(Body(template="Sở Công thương {}", type="so", branch=Branch.STATE, level=Level.PROVINCE,
    ...     place="Hà Nội")).name
    'Sở Công Thương thành phố Hà Nội'
    """
    if body.type == _FOREIGN:
        return body
    return _known(_worded(canonical(body)))


def _typed(body: Body) -> Body:
    """Return the body under its own type: the agency that a party committee's title leaves out is no enterprise."""
    if body.type != "cong-ty" or body.branch is Branch.OTHER:
        return body
    words = body.template.split(" ")
    opened = (heads().get(normal(" ".join(words[:count])), (None,))[0] for count in range(len(words), 0, -1))
    head = next((head for head in opened if head is not None and head.type.branch is body.branch), None)
    return replace(body, type=head.type.id) if head else body


def _field_named(template: str) -> str:
    match = _OF_A_FIELD.fullmatch(template)
    if match is None:
        return template
    key = normal(match["field"])
    field = fields().get(key) or _joined_fields().get(key)
    return f"{match['head']} {field}{match['rest']}" if field else template


@cache
def _joined_fields() -> Mapping[str, str]:
    """Return the fields of two halves by what print makes of them without "và": "Thông tin Truyền thông"."""
    return {normal(name).replace(" và ", " "): name for name in set(fields().values()) if " và " in name}


@cache
def _forms() -> tuple[re.Pattern[str], Mapping[str, tuple[str, str]]]:
    """Return the names that other forms stand for, with the type of their bodies, by form."""
    found = {match_key(row["form"]): (row["name"], row["type"]) for row in rows("body_names")}
    longest = sorted(found, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), found


def _renamed(body: Body) -> Body:
    pattern, forms = _forms()
    match = pattern.search(match_key(body.template))
    if match is None:
        return body
    name, kind = forms[match[0]]
    template = body.template[: match.start()] + name + body.template[match.end() :]
    if match.start():  # "Ban Tổ chức | Đảng ủy huyện": the name is that of what the body serves
        host = canonical(body.parent) if body.parent else None
        return replace(body, template=template, parent=host)
    known = body_types()[kind]
    above = body.parent.parent if body.parent and body.parent.type == "dang-bo" else body.parent
    return replace(body, template=template, type=known.id, branch=known.branch, parent=_host(known.id, body, above))


def _host(kind: str, body: Body, above: Body | None) -> Body | None:
    """Return what a renamed body serves or is part of: a standing board its committee, an agency's committee it."""
    if kind == "ban-thuong-vu" and body.parent is not None:
        committee = (
            body.parent
            if body.parent.type == "cap-uy"
            else replace(body.parent, template=f"Ban Chấp hành {body.parent.template}", parent=body.parent)
        )
        return canonical(committee)
    return above if kind == "dang-uy-co-quan" else None


def title_of_post(title: str) -> str:
    """Return a title with its body under its full name, so that one post has one key.

    >>> title_of_post("Phó Bí thư Ban Chấp hành Đảng bộ tỉnh"), title_of_post("Bí thư Tỉnh ủy")
    ('Phó Bí thư Tỉnh ủy', 'Bí thư Tỉnh ủy')
    """
    pattern, forms = _forms()
    match = pattern.search(match_key(title))
    return title if match is None else title[: match.start()] + forms[match[0]][0] + title[match.end() :]


def _at_home(body: Body) -> Body:
    """Return the body with its city as its name has it: "Thành ủy Thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh"."""
    if body.place == "Thành phố Hồ Chí Minh" and "thành phố {}" in body.template:
        return replace(body, place="Hồ Chí Minh")
    if body.place == "Hồ Chí Minh" and _CITY_COMMITTEE.search(body.template):
        return replace(body, place="Thành phố Hồ Chí Minh")
    return body


def _worded(body: Body) -> Body:
    """Return a body of a province with its level word, which print leaves out: "Sở Y tế | thành phố | Hà Nội"."""
    told = body.level is not Level.PROVINCE or body.place is None or body.type not in _WITH_LEVEL_WORD
    if told or not body.template.endswith(" {}") or _LEVEL_WORD.search(body.template):
        return body
    word = "thành phố" if _is_city(body.place or "") else "tỉnh"
    return replace(body, template=body.template.replace("{}", f"{word} {{}}"))


def _is_city(place: str) -> bool:
    name = province_name(place)
    return any(unit.name == name and unit.unit == "thành phố" for unit in provinces(Epoch.PRE2025).values())


def _known(body: Body) -> Body:
    """Return the body of the lists that has this name, whoever printed it: an issuer's code tells no parent."""
    if body.place is not None:
        return body
    known = fixed_bodies().get(normal(body.template))
    return known if known is not None and known.branch is body.branch else body
