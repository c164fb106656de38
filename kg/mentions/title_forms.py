"""The full form of a title: with its organ, without the proper name of the jurisdiction or enterprise."""

import re
from collections.abc import Iterable, Mapping

from kg.mentions.body_lexicon import body_types
from kg.mentions.title_grammar import Draft
from kg.model import Body

_LEVEL_WORD = re.compile(r"[^\S\n]+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?:[^\S\n]*\{\})?\Z")
_DISTRICT_NUMBER = re.compile(r"(Quận (?:ủy|đoàn)) quận\Z")  # "Quận ủy quận 8"
_KEEPS_HOST = frozenset(
    {"so", "ubnd", "hdnd", "doan-dbqh", "cong-an", "quan-su", "bien-phong", "mttq", "quan-doi", "toa-an", "bo"}
)


def organ_phrase(body: Body) -> str:
    """Return how a title names its organ; empty where the organ is a name of its own.

    >>> from kg.model import Branch, Level
    >>> organ_phrase(Body(template="Sở Y tế tỉnh {}", type="so", branch=Branch.STATE, level=Level.PROVINCE))
    'Sở Y tế'
    >>> organ_phrase(Body(template="Công ty Sông Mây", type="cong-ty", branch=Branch.OTHER, level=None))
    ''
    """
    if body.type == "nuoc-ngoai":
        return "" if body.template.startswith(("Đại sứ quán", "Tổng Lãnh sự quán")) else _plain(body.template)
    form = body_types()[body.type].title_form
    if body.type == "hoi" and " tại " in body.template:
        return _plain(body.template.rpartition(" tại ")[0])
    if form == "none":
        return ""
    if form == "agency":
        return _agency(body)
    if body.parent is not None and body.template.endswith(body.parent.template) and body.parent.template:
        lead = body.template.removesuffix(body.parent.template).rstrip()
        if lead.endswith(","):
            return _strip_level(lead.rstrip(",")) if form == "generic" else _plain(lead.rstrip(","))
        inner = organ_phrase(body.parent)
        return f"{lead} {inner}".strip() if inner else _plain(lead)
    return _strip_level(body.template) if form == "generic" else _plain(body.template)


def _plain(template: str) -> str:
    return _DISTRICT_NUMBER.sub(r"\1", " ".join(template.replace("{}", "").split()).strip(" ,"))


def _strip_level(template: str) -> str:
    return _plain(_LEVEL_WORD.sub("", template))


def _agency(body: Body) -> str:
    """The party committee of an agency: its host stays in the title where it is a common noun ("Sở Y tế")."""
    if body.parent is None or body.parent.type not in _KEEPS_HOST:
        return _plain(body.template.split(" cơ quan ")[0]) if body.parent is None else _head(body)
    return f"{_head(body)} {organ_phrase(body.parent)}"


def _head(body: Body) -> str:
    assert body.parent is not None
    return _plain(body.template.removesuffix(body.parent.template)).removesuffix(" cơ quan")


_SANGHA = " Giáo hội Phật giáo Việt Nam"


def title_form(draft: Draft, printed: str = "") -> str:
    """Return the title of a draft in full; the Sangha's name stays out where the words leave it out."""
    title = _form(draft)
    short = draft.body is not None and draft.body.type == "ton-giao" and not re.search(r"(?i)giáo hội|ghpg", printed)
    return title.replace(_SANGHA, "") if short else title


_OWNED = {"uy-ban-quoc-hoi": "Quốc hội", "quan-doi": "Quân đội nhân dân Việt Nam"}
_OWNER = re.compile(
    r"(?i)[^\S\n]+(?P<of>của[^\S\n]+)?(?:quốc hội|qh|quân đội nhân dân việt nam|qđnd[^\S\n]*(?:việt nam|vn))\Z"
)
_OF_ASSEMBLY = " của Quốc hội"


def printed_owners(drafts: Iterable[Draft], text: str) -> dict[str, str]:
    """Return what an article prints after the names of bodies that need it not: "Ban Dân nguyện | của Quốc hội"."""
    found: dict[str, str] = {}
    for draft in drafts:
        owner = _OWNED.get(draft.body.type) if draft.body is not None else None
        printed = _OWNER.search(text, draft.start, draft.end) if owner else None
        if printed is not None and draft.body is not None:
            found.setdefault(draft.body.name, f" của {owner}" if printed["of"] else f" {owner}")
    return found


def with_owner(title: str, body: Body | None, owners: Mapping[str, str]) -> str:
    """Return a title with the owner of its body where the article prints it, else without."""
    if body is None or body.type not in _OWNED:
        return title
    owner = owners.get(body.name, "")
    plain = title.removesuffix(_OF_ASSEMBLY)
    return plain if plain.endswith(_OWNED[body.type]) else plain + owner


def _form(draft: Draft) -> str:
    if draft.whole is not None:
        return draft.whole.title
    assert draft.head is not None
    name = draft.head.name
    organ = organ_phrase(draft.body) if draft.body is not None else ""
    if draft.head.base == "Ủy viên" and draft.body is not None and organ == "Ban Chấp hành Trung ương Đảng":
        return f"Ủy viên {'dự khuyết ' if 'dự khuyết' in draft.forms else ''}Trung ương Đảng"
    if not draft.head.inner or not organ:
        return " ".join((name, *draft.forms, organ)).strip()
    if draft.forms:
        return " ".join((name, *draft.forms, organ))
    noun = (
        name.rsplit(" ", 1)[0]
        if not name.endswith(("Công an", "bộ môn", "Văn phòng", "Thanh tra", "Tiểu ban"))
        else None
    )
    lead = noun if noun is not None else name.rsplit(" ", 2)[0]
    if name.startswith("Ủy viên Ban"):
        lead = "Ủy viên"
    if name.endswith("phòng") and organ.startswith("Phòng "):
        organ = "phòng " + organ[6:]
    if name.endswith("bộ môn") and organ.startswith("Bộ môn "):
        organ = "bộ môn " + organ[7:]
    return f"{lead} {organ}"
