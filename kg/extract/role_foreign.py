"""Foreign officials: whose bare "Thủ tướng", "Ủy viên Bộ Chính trị" is a post of another state."""

import re
from collections.abc import Iterable, Sequence

from kg.extract.role_groups import Bound
from kg.mentions.names_lexicon import SURE, SURNAMES
from kg.model import Analysis, BodyMention, Level, PlaceMention, TitleMention
from kg.text import match_key

_STATE = (  # "phó chủ tịch | Đảng Lao động | Triều Tiên"
    r"(?:đảng|quân đội|nhân dân|giải phóng|cách mạng|lao động|cộng sản|dân chủ|tự do|bảo thủ|cộng hòa|công đảng"
    r"|chính phủ|quốc hội|nước|nhà nước|hải quân|không quân|lục quân|cảnh sát|tòa án|tối cao|xã hội chủ nghĩa"
    r"|thượng viện|hạ viện)"
)
_OF_ANOTHER = re.compile(rf"(?:[^\S\n]+của)?(?:[^\S\n]+{_STATE})*[^\S\n]+")
_LOCAL = frozenset({"ubnd", "hdnd", "so", "cong-an", "mttq"})
# Family names of statesmen of China, Korea and Singapore as Vietnamese prints them, rare among Vietnamese ones.
_NEIGHBOURS = frozenset({
    "lý", "vương", "tập", "ôn", "giả", "tưởng", "mao", "đổng", "uông", "giang", "tần", "hàn", "triệu", "lật", "mã",
    "từ", "kim", "phác", "thái", "mạnh", "khương", "tiêu",
})  # fmt: skip
_NEVER_OURS = frozenset({"tập", "hun"})  # family names that no Vietnamese bears
_ONE_HOLDER = frozenset({"thu-tuong", "chu-tich-nuoc", "tong-bi-thu", "bo-truong"})
_ASSEMBLY = "Chủ tịch Quốc hội"
_MANY = 5  # mentions of other countries in an article that never names Việt Nam


def foreigners(analysis: Analysis, printed: Sequence[Bound], bound: Sequence[Bound]) -> set[str]:
    """Return the persons of an article who hold posts of other states; ``printed``: the posts without their organs."""
    found = {b.name.person for b in bound if b.name.foreign or (b.title.body and b.title.body.type == "nuoc-ngoai")}
    found |= {b.name.person for b in printed if _is_of_another(analysis, b.title)}
    states = _central(bound)
    central = {person for person in states if match_key(person).split(" ")[0] in _NEIGHBOURS}
    found |= {person for person in states if match_key(person).split(" ")[0] in _NEVER_OURS}
    abroad = sum(place.foreign for place in analysis.find(PlaceMention))
    if not abroad:
        return found
    found |= {person for person in states if _is_strange(person)}
    there = _holders_there(analysis, bound)
    found |= (_second_holders(bound) | there) & central
    if _is_abroad(analysis):
        found |= {person for person in there & states if not _is_sure(person)}
        found |= central if abroad >= _MANY else set()
    return found


def _is_of_another(analysis: Analysis, title: TitleMention) -> bool:
    """Return whether a country other than Việt Nam follows the title with nothing but words of a state between."""
    key = match_key(analysis.article.text[title.end : title.end + 60])
    for place in analysis.find(PlaceMention, title.end, title.end + 60):
        if place.foreign and _OF_ANOTHER.fullmatch(key, 0, place.start - title.end):
            return True
    return False


def _is_strange(person: str) -> bool:
    """Return whether a name in full has a family name that no Vietnamese has: "Hun Sen"."""
    words = match_key(person).split(" ")
    return len(words) > 1 and words[0] not in SURNAMES and " ".join(words[:2]) not in SURNAMES


def _is_sure(person: str) -> bool:
    """Return whether the family name tells a Vietnamese."""
    words = match_key(person).split(" ")
    return words[0] not in _NEIGHBOURS and words[0] in SURE


def _holders_there(analysis: Analysis, bound: Iterable[Bound]) -> set[str]:
    """Return the holders of posts that the article names as another state's too: "Thủ tướng Singapore"."""
    abroad = {
        (title.role, title.body.template.replace("{}", "").strip())
        for title in analysis.find(TitleMention)
        if title.body is not None and title.body.type == "nuoc-ngoai"
    }
    return {b.name.person for b in bound if b.title.body is not None and (b.title.role, b.title.body.name) in abroad}


def _central(bound: Iterable[Bound]) -> set[str]:
    """Return the persons all of whose posts are of a state or a Party, none of a place or of an organisation."""
    posts: dict[str, list[TitleMention]] = {}
    for one in bound:
        posts.setdefault(one.name.person, []).append(one.title)
    return {person for person, titles in posts.items() if all(map(_is_of_a_state, titles))}


def _is_of_a_state(title: TitleMention) -> bool:
    return title.body is None or (title.body.level is Level.CENTRAL and title.body.place is None)


def _is_abroad(analysis: Analysis) -> bool:
    """Return whether an article tells of other countries alone."""
    if "việt nam" in match_key(analysis.article.text):
        return False
    if any(not p.foreign and (p.unit or p.level is Level.PROVINCE) for p in analysis.find(PlaceMention)):
        return False
    return not any(m.body.type in _LOCAL for m in analysis.find(BodyMention))


def _second_holders(bound: Iterable[Bound]) -> set[str]:
    """Return the holders of a post with one holder that another, whose family name is of no neighbour, holds too."""
    holders: dict[tuple[str, str], set[str]] = {}
    for one in bound:
        title = one.title
        alone = title.role in _ONE_HOLDER or title.title == _ASSEMBLY
        if alone and not (title.former or one.former or title.term):
            holders.setdefault((title.role, title.body.name if title.body else ""), set()).add(one.name.person)
    found: set[str] = set()
    for people in holders.values():
        neighbours = {person for person in people if match_key(person).split(" ")[0] in _NEIGHBOURS}
        if neighbours != people:
            found |= neighbours
    return found
