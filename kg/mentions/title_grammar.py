"""The grammar of titles: modifier + head noun + modifier + body ("nguyên Phó Chủ tịch Thường trực UBND huyện")."""

import re
from dataclasses import dataclass, field, replace

from kg.lexicon import compile_phrases
from kg.mentions.body_central import Parsed, match_vietnam
from kg.mentions.body_grammar import VIETNAM, BodyGrammar
from kg.mentions.body_lexicon import GLUED, body_types, dashed, fixed_bodies, heads, lookup, normal
from kg.mentions.body_places import Jurisdiction, full_unit, skip
from kg.mentions.title_lexicon import (
    TitleHead,
    WholeTitle,
    modifier_words,
    modifiers,
    title_heads,
    title_key,
    whole_titles,
)
from kg.model import Body, Branch, Level

_BEFORE = re.compile(r"(?<!\w)(nguyên|cựu|cố|quyền|q\.|tân)[^\S\n]+\Z")
_PLURAL = re.compile(
    r"(?<!\w)(?:các|những|nhiều|một số|chư tôn|hai|ba|bốn|\d+)[^\S\n]+"
    r"(?:(?:đồng chí|đ/c|ông|bà|vị|nữ|cán bộ)[^\S\n]+(?:là[^\S\n]+)?)?\Z"
)
_TERM = re.compile(
    r"[^\S\n]*,?[^\S\n]*(?:\(?(?:các[^\S\n]+)?(?:khóa|nhiệm kỳ)[^\S\n]+(?:thứ[^\S\n]+)?"
    r"(?:[ivx]+\b|\d{4}[^\S\n]*[-–][^\S\n]*\d{4}|\d+(?:,[^\S\n]*\d+)*)\)?[^\S\n]*,?[^\S\n]*)+"
)
_OF_MANY = re.compile(  # "Chủ tịch UBND | các huyện, thị xã": people without names
    r"[^\S\n]+(?:(?:các|những|nhiều|một số|\d{1,3})[^\S\n]+(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn"
    r"|địa phương|đơn vị)|cấp[^\S\n]+(?:tỉnh|huyện|xã))(?!\w)"
)
_GROUP = re.compile(r"(?<!\w)(?:tổ|đoàn)[^\S\n]+\Z")  # "tại tổ | ĐBQH Hà Nội"
_OLD_UNIT = re.compile(
    r"[^\S\n]*(?:\([^\S\n]*(?:cũ|trước đây|trước[^\S\n]+(?:khi[^\S\n]+)?(?:sáp nhập|hợp nhất|sắp xếp))[^\S\n]*\)"
    r"|cũ(?!\w))"
)
_WORD = re.compile(r"\w+")
_UNITS_OF_BI_THU = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
_OF_VILLAGES = frozenset({"Trưởng thôn", "Trưởng bản", "Trưởng ấp", "Trưởng buôn", "Tổ trưởng Tổ dân phố"})
_NO_STATESMEN = frozenset({"giam-doc", "uy-vien", "dai-bieu", "vu-truong", "cuc-truong", "truong-phong", "hieu-truong"})
_DEPARTMENT_HEADS = ("Vụ trưởng", "Cục trưởng")
_OPENED = re.compile(r"[^\S\n]*\([^\S\n]*")
_EDITORIAL = re.compile(r"[^\S\n]+(?:báo|tạp chí|đài)(?!\w)")
_ON_BOARD = re.compile(r"(?:ủy viên|uv)(?:[^\S\n]+(?:ban chấp hành|bch))?(?!\w)")
_EMBASSY = re.compile(r"việt nam(?: đặc mệnh toàn quyền)?[^\S\n]+tại[^\S\n]+")
_SEAT = re.compile(
    r"[^\S\n]+tại[^\S\n]+(?:việt nam|hà nội|đà nẵng|(?:tp|thành phố)[.\s]*(?:hcm|hồ chí minh|đà nẵng))(?!\w)"
)
_MINISTRY_WORDS = {key.removeprefix("bộ "): key for key in fixed_bodies() if key.startswith("bộ ")}
_MINISTRY = compile_phrases(dashed(_MINISTRY_WORDS))


# In whose articles "Chủ tịch Sơn La" is the head of a province, not of a football club.
_GOVERN = ("ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", "tỉnh ủy", "thành ủy")
_NAMESAKE = "hồ chí minh"  # "Chủ tịch Hồ Chí Minh": the man, not his city
_ABOVE = frozenset({"cuc", "vu", "tong-cuc", "bo", "so"})
_TASK = re.compile(r"(?:chỉ đạo|chỉ huy|quản lý|tổ chức)(?!\w)")  # "Trưởng Ban Chỉ đạo": the one named before
_NOUN = re.compile(
    r"(?:ủy ban|hội đồng|hội|hiệp hội|tạp chí|báo|sở|viện|trung tâm|bệnh viện|công ty|tổng công ty|tập đoàn|ngân hàng"
    r"|nhà trường|trường|học viện|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|hải đoàn"
    r"|cục|vụ|phòng|tòa|hợp tác xã|liên đoàn|ban quản lý|đoàn thanh tra)(?!\w)"
)


@dataclass(slots=True)
class Draft:
    """A title being read; the chain that it stands in may still complete its body."""

    start: int
    end: int
    head: TitleHead | None
    whole: WholeTitle | None
    body: Body | None
    forms: list[str] = field(default_factory=list)
    former: bool = False
    acting: bool = False
    plural: bool = False
    term: str | None = None
    foreign: bool = False
    completed: bool = False
    only_commune: bool = False  # the body is that of the only commune of the article
    noun: str | None = None  # the class noun of the body where that is all: "Chủ tịch Hội", "Phó Chủ nhiệm Ủy ban"

    @property
    def member(self) -> bool:
        """Whether the title is a membership in a committee ("Tỉnh ủy viên"), which tells no level of other posts."""
        return self.whole is not None and self.whole.body.startswith("=")

    @property
    def role(self) -> str:
        """The slug of the role, a row of roles.csv."""
        if self.whole is not None:
            return self.whole.role
        assert self.head is not None
        if "Thường trực" in self.forms:
            standing = {
                "pho-bi-thu": "pho-bi-thu-thuong-truc",
                "pho-chu-tich": "pho-chu-tich-thuong-truc",
                "pho-truong-ban": "pho-truong-ban-thuong-truc",
                "uy-vien": "uy-vien-thuong-truc",
            }
            return standing.get(self.head.role, self.head.role)
        return "uy-vien-du-khuyet" if "dự khuyết" in self.forms and self.head.role == "uy-vien" else self.head.role


class TitleGrammar:
    """Reads titles from one text, with the bodies that end them."""

    def __init__(self, bodies: BodyGrammar) -> None:
        self.bodies = bodies
        self.text = bodies.text
        self.key = bodies.key

    def read(self, match: re.Match[str]) -> Draft | None:
        """Return the title that a match of ``title_words`` opens."""
        words = title_key(match[0])
        printed = self.text[match.start() : match.end()]
        if len(printed) <= 4 and " " not in printed and not printed.isupper() and not printed[:2].isupper():
            return None  # "ct", "bt", "gđ" in lower case are no abbreviations
        whole = whole_titles().get(words)
        if words == "tbt" and _EDITORIAL.match(self.key, match.end()):
            whole, words = None, "tổng biên tập"  # "TBT Báo Sông Lam"; "TBT" alone is the General Secretary
        if whole is not None and self.bodies.is_of_union(match):
            board = _ON_BOARD.match(self.key, match.start())
            return self.read(board) if board is not None else None  # "Ủy viên BCH Trung ương Hội Luật gia Việt Nam"
        draft = Draft(match.start(), match.end(), None, whole, None)
        if whole is not None:
            self._whole(draft, whole)
        else:
            draft.head = title_heads()[words]
            self._modifiers(draft)
            self._body(draft, match)
            self._village(draft)
        if draft.body is not None and draft.body.is_open and _OF_MANY.match(self.key, draft.end):
            return None
        member = draft.role == "dai-bieu" and draft.body is not None
        if member and _GROUP.search(self.key, max(0, match.start() - 6), match.start()):
            return None
        self._province(draft)
        self._old_unit(draft)
        self._before(draft)
        self._term(draft)
        return draft

    def _before(self, draft: Draft) -> None:
        lead = self.key[max(0, draft.start - 24) : draft.start]
        word = _BEFORE.search(lead)
        if word is not None:
            meaning = modifiers("before")[word[1]].meaning
            draft.former = draft.former or meaning == "former"
            draft.acting = draft.acting or meaning == "acting"
            draft.start -= len(lead) - word.start()
            lead = lead[: word.start()]
        draft.plural = _PLURAL.search(lead) is not None

    def _province(self, draft: Draft) -> None:
        """Take in the province in parentheses: "Bí thư Huyện ủy Văn Bàn (Lào Cai)"."""
        body = draft.body
        if body is None or body.level not in (Level.DISTRICT, Level.COMMUNE) or body.place is None:
            return
        opened = _OPENED.match(self.key, draft.end)
        where = self.bodies.places.jurisdiction(opened.end()) if opened else None
        if where is None or where.place is None or where.level is not Level.PROVINCE:
            return
        if self.key.startswith(")", where.end):
            draft.body, draft.end = replace(body, province=body.province or where.place), where.end + 1

    def _old_unit(self, draft: Draft) -> None:
        """A post in a unit that is no more is a past one: "Bí thư Quận ủy quận 5 (cũ)", "Bí thư Huyện ủy Yên Mô cũ"."""
        old = _OLD_UNIT.match(self.key, draft.end)
        if old is not None and draft.body is not None and draft.body.place is not None:
            draft.former, draft.end = True, old.end()

    def _term(self, draft: Draft) -> None:
        term = _TERM.match(self.key, draft.end)
        if term is None:
            return
        draft.term = " ".join(self.text[term.start() : term.end()].strip(" ,()").split())
        draft.end = term.start() + len(term[0].rstrip(" ,("))
        where = self.bodies.places.jurisdiction(draft.end)
        if where is not None and where.place and draft.body is not None and draft.body.type in ("quoc-hoi", "hdnd"):
            draft.end = where.end

    def _whole(self, draft: Draft, whole: WholeTitle) -> None:
        if whole.body.startswith("="):
            committee = heads()[normal(whole.body[1:])][0]
            where = self.bodies.places.jurisdiction(draft.end)
            draft.body = Body(
                template=f"{committee.name} {{}}",
                type=committee.type.id,
                branch=committee.type.branch,
                level=committee.level,
            )
            if where is not None and where.place and not where.foreign and committee.level is not None:
                draft.body, draft.end = replace(draft.body, place=where.place, province=where.province), where.end
            return
        where = self.bodies.places.jurisdiction(draft.end)
        if where is not None and where.foreign and not match_vietnam(where.place):
            draft.foreign, draft.end = True, where.end
            draft.body = Body(
                template=f"{whole.body or 'Nhà nước'} {{}}",
                type="nuoc-ngoai",
                branch=Branch.OTHER,
                level=None,
                place=where.place,
            )
            return
        draft.body = fixed_bodies().get(normal(whole.body)) if whole.body else None
        if whole.title == "Đại biểu Quốc hội":
            self._constituency(draft)

    def _constituency(self, draft: Draft) -> None:
        where = self.bodies.places.jurisdiction(draft.end)
        if where is not None and where.place and not where.foreign:
            draft.end = where.end

    def _modifiers(self, draft: Draft) -> None:
        while True:
            match = modifier_words("after").match(self.key, skip(self.key, draft.end))
            if match is None:
                return
            modifier = modifiers("after")[title_key(match[0])]
            if match[0] in ("tt", "ttr") and self.text[match.start()].islower():
                return
            if modifier.meaning == "acting":
                if self.bodies.read(skip(self.key, match.end()), titled=True) is None:
                    return
                draft.acting = True
            if modifier.form:
                draft.forms.append(modifier.form)
            draft.end = match.end()

    def _body(self, draft: Draft, match: re.Match[str]) -> None:
        assert draft.head is not None
        at = skip(self.key, draft.end)
        if draft.head.inner and self.key.startswith(f", {_noun(draft.head).lower()} ", draft.end):
            at = draft.end + 2  # "Trưởng khoa, Khoa Du lịch"
        found = None
        if draft.head.inner and not draft.forms and not self._noun_again(draft.head, at):
            found = self._inner(draft, match)
        if draft.head.role in ("bo-truong", "thu-truong"):
            found = self._ministry(at)  # "Bộ trưởng Công an": of the ministry, not of the police
        if found is None and (at > draft.end or GLUED.match(self.key, at)):
            found = self.bodies.read(at, titled=True)
        if found is None and draft.head.inner:
            found = self.bodies.serving(_noun(draft.head), draft.end)
        if found is None:
            found = self._implied(draft.head, at)
        if found is None:
            self._bare_noun(draft, at)
            return
        if found.body.type in _ABOVE and _noun(draft.head) == "phòng":
            return  # "Phó Trưởng phòng | Cục Cảnh sát": of a division that is not named
        draft.body, draft.end = found.body, max(found.end, draft.end)
        draft.foreign = found.body.type == "nuoc-ngoai"

    def _bare_noun(self, draft: Draft, at: int) -> None:
        """Take in the class noun of a body that is all the words tell: "Trưởng Ban Chỉ đạo", "Chủ tịch Hội"."""
        assert draft.head is not None
        task = _TASK.match(self.key, at) if draft.head.name.endswith("Ban") else None
        if task is not None:
            draft.noun, draft.end = f"ban {task[0]}", task.end()
            return
        noun = _NOUN.match(self.key, at) if at > draft.end else None
        if noun is not None:
            at = skip(self.key, noun.end())
            named = noun[0] == "hội đồng" and self.text[at : at + 1].islower()
            named = named or (noun[0] == "ủy ban" and _TASK.match(self.key, at) is not None)  # "Ủy ban | chỉ đạo …"
            word = noun[0].removeprefix("nhà ")  # "Hiệu trưởng | nhà trường"
            draft.noun, draft.end = f"{word} …" if named else word, noun.end()  # "Hội đồng | xét công nhận"

    def _village(self, draft: Draft) -> None:
        """Take in the village: "Trưởng bản | Nậm Kè"."""
        if draft.body is None and draft.head is not None and draft.head.base in _OF_VILLAGES:
            word = draft.head.base.removeprefix("Tổ trưởng ").removeprefix("Trưởng ")
            place = self.bodies.places.at(draft.end - len(word))
            if place is not None and place.end > draft.end:
                draft.end = place.end

    def _noun_again(self, head: TitleHead, at: int) -> bool:
        """Return whether the noun is printed twice: "Trưởng ban Ban Tuyên giáo"."""
        return self.key.startswith(_noun(head).lower(), at) and at > 0

    def _inner(self, draft: Draft, match: re.Match[str]) -> Parsed | None:
        for word in list(_WORD.finditer(self.key, match.start(), match.end()))[1:]:
            found = self.bodies.read(word.start(), titled=True)
            if found is not None and found.end >= match.end():
                return found
        assert draft.head is not None
        return self.bodies.serving(_noun(draft.head), draft.end)

    def _implied(self, head: TitleHead, at: int) -> Parsed | None:
        """Return the body that a head noun implies: "Bộ trưởng Y tế", "Chủ tịch tỉnh", "Bí thư Lai Châu"."""
        department = self._department(head, at)
        if department is not None:
            return department
        if head.role in ("dai-su", "tong-lanh-su"):
            return self._embassy(at, "Đại sứ quán" if head.role == "dai-su" else "Tổng Lãnh sự quán")
        where = self.bodies.places.jurisdiction(at)
        if where is None or at == 0:
            return None
        if where.foreign:
            return self._abroad(head, where)
        if where.unit is None or (where.place is not None and self._is_person(at)):
            return None
        if head.base == "Chủ tịch":
            return _local("Ủy ban nhân dân", where)
        if head.base == "Bí thư":
            return _secretariat(where)
        return None

    def _is_person(self, at: int) -> bool:
        """Return whether a person starts here, not a province whose first syllable is a family name: "Hà Nội"."""
        if not self.bodies.names.person_at(at):
            return False
        if self.key.startswith(_NAMESAKE, at):
            return True
        return not (self.bodies.places.is_province(at) and any(word in self.key for word in _GOVERN))

    def _department(self, head: TitleHead, at: int) -> Parsed | None:
        return self.bodies.implied(head.base.removesuffix(" trưởng"), at) if head.base in _DEPARTMENT_HEADS else None

    def _ministry(self, at: int) -> Parsed | None:
        match = _MINISTRY.match(self.key, at)
        if match is None or self.text[at].islower():
            return None
        body = fixed_bodies()[_MINISTRY_WORDS[lookup("bộ " + match[0]).removeprefix("bộ ")]]
        where = self.bodies.places.jurisdiction(match.end())
        if where is not None and where.foreign and not match_vietnam(where.place):
            abroad = Body(
                template=f"{body.template} {{}}", type="nuoc-ngoai", branch=Branch.OTHER, level=None, place=where.place
            )
            return Parsed(abroad, where.end)
        ours = VIETNAM.match(self.key, match.end())  # "Bộ trưởng Y tế | Việt Nam"
        return Parsed(body, ours.end() if ours else match.end())

    def _embassy(self, at: int, mission: str) -> Parsed | None:
        match = _EMBASSY.match(self.key, at)
        where = self.bodies.places.jurisdiction(match.end()) if match else self.bodies.places.jurisdiction(at)
        if where is None or where.place is None or (match is None and not where.foreign):
            return None
        if match is None and not match_vietnam(where.place):
            body = Body(
                template=f"{mission} {{}}", type="nuoc-ngoai", branch=Branch.OTHER, level=None, place=where.place
            )
            seat = _SEAT.match(self.key, where.end)
            return Parsed(body, seat.end() if seat else where.end)
        kind = body_types()["dai-su-quan"]
        name = f"{mission} Việt Nam tại {where.place}" if match else f"{mission} Việt Nam"
        return Parsed(Body(template=name, type=kind.id, branch=kind.branch, level=None), where.end)

    def _abroad(self, head: TitleHead, where: Jurisdiction) -> Parsed | None:
        if match_vietnam(where.place) or head.role in _NO_STATESMEN:
            return None
        body = Body(template="{}", type="nuoc-ngoai", branch=Branch.OTHER, level=None, place=where.place)
        return Parsed(body, where.end)


def _noun(head: TitleHead) -> str:
    """Return the words of an inner head that name the body: "Ban", "Văn phòng", "Ban Thường vụ"."""
    return head.base.removeprefix("Ủy viên ").removeprefix("Chánh ").removeprefix("Trưởng ")


def _local(name: str, where: Jurisdiction) -> Parsed:
    kind = body_types()["ubnd"]
    body = Body(
        template=f"{name} {full_unit(where.unit)} {{}}",
        type=kind.id,
        branch=kind.branch,
        level=where.level,
        place=where.place,
        province=where.province,
    )
    return Parsed(body, where.end)


def _secretariat(where: Jurisdiction) -> Parsed | None:
    name = _UNITS_OF_BI_THU.get(where.unit or "")
    if name is None and where.level is not Level.COMMUNE:
        return None
    template = f"{name} {{}}" if name else f"Đảng ủy {where.unit} {{}}"
    body = Body(
        template=template,
        type="cap-uy",
        branch=Branch.PARTY,
        level=where.level,
        place=where.place,
        province=where.province,
    )
    return Parsed(body, where.end)
