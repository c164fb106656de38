"""The grammar of bodies: a head ("Ban Tổ chức", "Sở", "UBND") and what must or may follow it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.mentions.body_central import (
    Parsed,
    after_dash,
    foreign_body,
    located,
    match_vietnam,
    part_of,
    regional,
    with_region,
)
from kg.mentions.body_lexicon import (
    GLUED,
    Head,
    body_types,
    field_words,
    fields,
    fixed_bodies,
    heads,
    lookup,
    normal,
    opening,
)
from kg.mentions.body_names import NameRun
from kg.mentions.body_places import Jurisdiction, Places, skip
from kg.mentions.body_tails import compound_end, firm_end, tail
from kg.model import Body, Branch, Level, PlaceMention

_DEPTH = 3  # "Văn phòng | Đảng ủy | Sở Y tế": nothing in print nests deeper
_HOSTS: dict[str, frozenset[str]] = {
    "ban-thuong-vu": frozenset({"cap-uy", "dang-uy-co-quan", "dang-bo", "doan-thanh-nien", "doan-the", "hoi"}),
    "cap-uy": frozenset({"dang-bo", "cap-uy", "dang-uy-co-quan", "doan-thanh-nien", "doan-the", "chi-bo", "hoi"}),
    "mttq": frozenset({"mttq"}),
    "thuong-truc": frozenset({"cap-uy", "hdnd", "dang-uy-co-quan", "mttq", "ubnd"}),
    "ban-dang": frozenset({"cap-uy", "dang-uy-co-quan", "mttq", "doan-thanh-nien", "doan-the", "van-phong"}),
    "uy-ban-kiem-tra": frozenset({"cap-uy", "dang-uy-co-quan"}),
    "ban-hdnd": frozenset({"hdnd"}),
}
_PARENTED = frozenset(
    {"vu", "cuc", "tong-cuc", "vien", "chi-cuc", "phong", "khoa", "trung-tam", "thanh-tra", "van-phong"}
)
_PARENTS = frozenset(
    {"bo", "tong-cuc", "so", "cuc", "truong", "hoc-vien", "benh-vien", "khoa", "ban-dang", "co-quan-chinh-phu"}
    | {"cong-an", "thanh-tra", "ubnd", "quan-doi", "vien", "toa-an", "vien-kiem-sat", "van-phong", "van-phong-cap-uy"}
)
_PARENT_LINK = re.compile(r"[^\S\n]*(?:thuộc|của|,|\(|-|–)?[^\S\n]*")
_ABOUT = re.compile(r"[^\S\n]+về[^\S\n]+")
_SPECIAL_HOST = re.compile(
    r"(?:khối[^\S\n]+(?:các[^\S\n]+)?(?:cơ quan|doanh nghiệp|ccq|dn)"
    r"(?:(?:,|[^\S\n]+và|[^\S\n]*&)[^\S\n]*(?:các[^\S\n]+)?(?:cơ quan|doanh nghiệp|dn))*"
    r"|khối|các cơ quan đảng|quân sự)(?!\w)"
)
_SHORT_FORM = re.compile(  # "Mặt trận Tổ quốc (MTTQ) Việt Nam"
    r"\((?:đbqh|mttq|mttqvn|tand|vksnd|ubnd|hđnd|lhpn|lđlđ|ccb|atgt|ttxvn|bhxh|nhnn|csđt|tncs|ubkt|thads|đuqs|đuca|ubbc"
    r"|[a-zđ]{1,3}[&-][a-zđ&-]{1,6})\)"
)
_INITIALS = re.compile(
    r"\((?<=\w \()[A-ZĐ][A-ZĐ&-]{1,7}\)(?=\s+(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)\b)"
)  # "Sở … (KHCN) tỉnh"
_OF_STATE = re.compile(r"[^\S\n]+(?:của[^\S\n]+)?(?:quốc hội|chính phủ)(?!\w)")
_COMPOUND = frozenset(
    {"so", "vu", "cuc", "tong-cuc", "chi-cuc", "phong", "vien", "khoa", "ban-quan-ly", "hoi-dong", "ban-chi-dao", "hoi"}
)
_OURS = r"[^\S\n]+(?:nước[^\S\n]+)?(?:cộng hòa xã hội chủ nghĩa[^\S\n]+|chxhcn[^\S\n]+)?việt nam(?!\w)"
_VIETNAM = re.compile(_OURS)
VIETNAM = re.compile(rf"{_OURS}(?![^\S\n]*[-–])")  # "Bộ Y tế | Việt Nam", not "… Việt Nam - Lào"
_DEPARTMENT = re.compile(r"[^\S\n]+([Ss]ở|Bộ)(?!\w)")
_AT = re.compile(r"[^\S\n]+(?:tại|ở)[^\S\n]+(?:nước[^\S\n]+)?")
_HERE = re.compile(r"[^\S\n]+(?:tại|ở)[^\S\n]+việt nam(?!\w)")
_UNNAMED = frozenset(
    {
        "Hạt Kiểm lâm",
        "Kho bạc Nhà nước",
        "Ban Quản lý dự án",
        "Đài Phát thanh - Truyền hình",
        "Báo và Phát thanh, Truyền hình",
    }
)
_POLICE_OFFICE = re.compile(r"P[A-Z] ?\d{2}")  # "Phòng PA 88" of the police of a province
_ONE_SYLLABLE = frozenset({"Ban", "Hội", "Quỹ", "Báo"})
_NAMED = frozenset({"bien-phong", "bao-chi", "ton-giao", "truong", "benh-vien"})
_ONLY_IN_TITLES = frozenset({"Đội", "Trạm", "Tiểu ban", "Vườn quốc gia"})  # elsewhere a team, a pump, a wood
_COUNCIL = ("hđnd", "hdnd", "hội đồng nhân dân")
_DISTRICT_FIELDS = {"Văn hóa và Thể thao": "Văn hóa và Thông tin"}  # "Phòng VH-TT"; "Sở VH-TT" is the other
_AREA = re.compile(
    r"(?i)(?:khu kinh tế(?: mở)?|khu du lịch|khu di tích|khu đô thị|khu công nghệ cao|khu công nghiệp|phòng hộ|đặc dụng"
    r"|vườn quốc gia|khu bảo tồn)\Z"
)
_NAMED_AREA = re.compile(r"[^\S\n]+[^\W\d_a-z][^\W\d_]+[^\S\n]+[^\W\d_a-z][^\W\d_]+(?=[^\S\n]*(?:[-–,.;:)(]|\Z))")
_RESORT = re.compile(r"(?i)khu (?:du lịch|di tích)\Z")
_TWO_CAPITALS = re.compile(r"[^\S\n]+[^\W\d_a-z][^\W\d_]+[^\S\n]+[^\W\d_a-z][^\W\d_]+(?=[^\S\n]+[a-zà-ỹđ])")
_FORMS = frozenset(
    {"BOT", "TNHH", "MTV", "TMCP", "XNK", "TMDV", "ĐTXD", "SXTM", "VLXD", "DVTM", "XDTM", "DNTN", "CPTM"}
)
_SEASONS = ("đông xuân", "hè thu", "mùa", "xuân hè", "thu đông")
_PROPER = re.compile(r"(?<!\w)[^\W\d_a-z]\w*[^\S\n]+[^\W\d_a-z]\w*\Z")
_AGENCY = re.compile(r"cơ quan[^\S\n]+")
_CENTRE = re.compile(r"(?:trung ương|tw|t\.ư)[^\S\n]+(?=hội|hiệp hội|liên hiệp|tổng hội)")
_OF_CENTRE = re.compile(r"[^\S\n]+(?:trung ương|tw|t\.ư|tư)\Z")
_UNION_NEXT = re.compile(
    r"[^\S\n]+(?:Đoàn(?![^\S\n]*\w)|Đoàn (?=T)|Hội (?!nghị|đồng|thảo|viên)|H[A-ZĐ]{2,5}(?!\w)"
    r"|Hiệp hội|Liên hiệp|Tổng hội)"
)
_CAMPAIGNS = ("hong trào", "uộc vận động", "hương trình", "ề án", "ông trình", "hiến dịch")
_QUOTE = re.compile(r"[^\S\n]+[“\"][^“”\"\n]{4,90}[”\"]")


class BodyGrammar:
    """Reads bodies from one text: ``read(position)`` parses the body whose words start there."""

    def __init__(self, text: str, key: str, places: Iterable[PlaceMention]) -> None:
        self.text = text
        key = _SHORT_FORM.sub(lambda m: " " * len(m[0]), key)
        self.key = _blank(key, _INITIALS.finditer(text))
        self.places = Places(text, self.key, places)
        self.names = NameRun(text, self.key, self.places)

    def read(self, position: int, *, titled: bool = False, depth: int = _DEPTH) -> Parsed | None:
        """Return the body whose words start at a position.

        ``titled``: the body ends a title; then its head may be in lower case ("Trưởng ban Tôn giáo") and its parent
        may follow after a comma ("Vụ Pháp chế, Bộ Y tế").
        """
        match = (opening().match(self.key, position) or GLUED.match(self.key, position)) if depth else None
        if match is None:
            return self._central_office(position, depth) if titled and depth else None
        words = lookup(match[0])
        fixed = fixed_bodies().get(words)
        if self.is_of_union(match):
            return self._board_of_union(match, depth)
        if fixed is not None and not self._lower_abbreviation(match, fixed.template):
            more = _OF_STATE.match(self.key, match.end()) if fixed.type in ("uy-ban-quoc-hoi", "bo") else None
            more = VIETNAM.match(self.key, match.end()) if titled and fixed.type == "bo" and more is None else more
            end = more.end() if more else match.end()
            return part_of(self.text, self.key, self.places, fixed, end) or Parsed(fixed, end)
        for head in heads().get(words, ()):
            found = self._headed(head, match, titled=titled, depth=depth)
            if found is not None:
                return found
        return None

    def _central_office(self, position: int, depth: int) -> Parsed | None:
        """Return the centre of an association: "Trung ương | Hội Khuyến học Việt Nam"."""
        centre = _CENTRE.match(self.key, position)
        found = self.read(centre.end(), titled=True, depth=depth) if centre and depth > 0 else None
        if found is None or found.body.type not in ("hoi", "doan-the") or found.body.level not in (None, Level.CENTRAL):
            return None
        name = found.body.template.removesuffix(" {}")
        return Parsed(replace(found.body, template=f"Trung ương {name}", level=Level.CENTRAL), found.end)

    def is_of_union(self, match: re.Match[str]) -> bool:
        """Return whether words of the Party's centre go on: "Ban Chấp hành Trung ương | Hội Luật gia Việt Nam"."""
        return _OF_CENTRE.search(match[0]) is not None and _UNION_NEXT.match(self.text, match.end()) is not None

    def _board_of_union(self, match: re.Match[str], depth: int) -> Parsed | None:
        """Return the board at the centre of a union: "Ban Tổ chức | Trung ương Đoàn"."""
        centre = _OF_CENTRE.search(match[0])
        words = match[0][: centre.start()] if centre else match[0]
        for head in heads().get(lookup(words), ()):
            if head.kind == "hosted":
                return self._hosted(head, match.start() + len(words), depth)
        return None

    def _lower_abbreviation(self, match: re.Match[str], name: str) -> bool:
        """Return whether it is "qh", "ca", "tt" in lower case, or "Ca" of "Hà Văn Ca": no abbreviations."""
        printed = self.text[match.start() : match.end()]
        if len(printed) > 4 or " " in printed or printed in ("Cty", "cty"):
            return False
        return printed.islower() or (normal(name) != match[0] and not printed[:2].isupper())

    def _headed(self, head: Head, match: re.Match[str], *, titled: bool, depth: int) -> Parsed | None:
        if self._lower_abbreviation(match, head.name) and (head.kind != "field" or normal(head.name) != match[0]):
            return None
        if head.name in _ONLY_IN_TITLES and not titled:
            return None
        if head.kind == "committee":
            if head.level is Level.COMMUNE and not titled and self.text[match.start()].islower():
                return None  # "đoàn xã Tà Mít": a delegation
            return self._committee(head, match.end())
        if head.kind == "local":
            return self._local(head, match.end())
        if head.kind == "hosted":
            return self._hosted(head, match.end(), depth)
        if not titled and self.text[match.start()].islower() and len(match[0]) < 4:
            return None  # "ban", "sở", "vụ" in lower case are common nouns
        return self._field(head, match.end(), titled=titled, depth=depth)

    def serving(self, name: str, end: int) -> Parsed | None:
        """Return the body of a name that serves the one printed at ``end``: "UVBTV Tỉnh ủy" has no words for it."""
        head = heads().get(normal(name), (None,))[0]
        return self._hosted(head, end, _DEPTH) if head is not None and head.kind == "hosted" else None

    def implied(self, name: str, end: int) -> Parsed | None:
        """Return the body of a listed field whose head the title before has said: "Vụ trưởng | Pháp chế"."""
        at = skip(self.key, end)
        field = field_words().match(self.key, at) if self.text[at : at + 1].isupper() else None
        head = next((h for h in heads().get(normal(name), ()) if h.kind == "field"), None)
        return self._field(head, end, titled=True, depth=_DEPTH) if field is not None and head is not None else None

    def _committee(self, head: Head, end: int) -> Parsed:
        unit = head.name.split(" ")[-1] if head.level is Level.COMMUNE else ""  # "Đoàn | xã Tà Mít"
        where = self.places.jurisdiction(end - len(unit) if self.key.endswith(unit, 0, end) else end)
        if where is None or where.place is None or where.foreign or self._is_person(where, end):
            return Parsed(_body(head, f"{head.name} {{}}", level=head.level), end)
        level, place = head.level, where.place
        if head.name in ("Thành ủy", "Thành đoàn"):
            level = where.level or level
            place = "Thành phố Hồ Chí Minh" if place == "Hồ Chí Minh" else place
        return Parsed(
            _body(
                head,
                f"{head.name} {where.unit} {{}}" if where.place.isdigit() else f"{head.name} {{}}",
                level=level,
                place=place,
                province=where.province,
            ),
            where.end,
        )

    def _is_person(self, where: Jurisdiction, end: int) -> bool:
        at = skip(self.key, end)
        return self.places.at(at) is None and self.names.person_at(at) and where.unit is None

    def _local(self, head: Head, end: int) -> Parsed | None:
        if head.type.id == "ban-quan-ly" and self.key.startswith(_COUNCIL, skip(self.key, end)):
            return None  # "Ban Dân tộc HĐND tỉnh"
        if head.type.id in ("toa-an", "vien-kiem-sat"):
            region = regional(self.text, self.key, self.places, _body(head, ""), head.name, end)
            if region is not None:
                return region
        office = self._inspectors(head, end) if head.type.id == "thanh-tra" else None
        if office is not None:
            return office
        where = self.places.jurisdiction(end)
        if where is None:
            return Parsed(_body(head, f"{head.name} {{}}"), end)
        if where.foreign:
            return Parsed(foreign_body(head.name, where), where.end)
        return Parsed(located(_body(head, ""), head.name, where), where.end)

    def _inspectors(self, head: Head, end: int) -> Parsed | None:
        """Return the inspectors of a department: "Thanh tra | Sở Y tế", "Thanh tra | Sở" of one not told."""
        department = _DEPARTMENT.match(self.text, end)
        if department is None:
            return None
        host = self.read(department.start(1), titled=True, depth=1)
        if host is not None and host.body.type in ("so", "bo"):
            return Parsed(_hosted_body(head, host.body), host.end)
        return Parsed(_body(head, f"{head.name} {department[1].capitalize()}"), department.end())

    def _hosted(self, head: Head, end: int, depth: int) -> Parsed | None:
        if head.type.id in ("dang-bo", "dang-uy-co-quan", "chi-bo"):
            return self._party_organisation(head, end, depth)
        at = skip(self.key, end)
        if head.type.id == "ban-hdnd" and self.key.startswith((", hđnd", ", hội đồng nhân dân"), end):
            at = end + 2  # "Phó Trưởng Ban Văn hóa - Xã hội, HĐND tỉnh"
        host = self.read(at, depth=depth - 1) or self._central_office(at, depth - 1)
        if host is None or host.body.type not in _HOSTS.get(head.type.id, frozenset({host.body.type})):
            return self._unhosted(head, end)
        return Parsed(_hosted_body(head, host.body), host.end)

    def _unhosted(self, head: Head, end: int) -> Parsed | None:
        if head.type.id == "ban-hdnd":
            where = self.places.jurisdiction(end)
            return (
                None
                if where is not None and head.name == "Ban Dân tộc"
                else Parsed(_body(head, f"{head.name} {{}}"), end)
            )
        at = skip(self.key, end)
        goes_on = at > end and at < len(self.text) and self.text[at].islower()
        if head.type.id == "ban-dang" and goes_on and not self.key.startswith(("đã ", "và ", "phát ", "cho "), at):
            return None  # "Ban Tổ chức giải": organisers, not the Party commission
        return Parsed(_body(head, f"{head.name} {{}}"), end)

    def _party_organisation(self, head: Head, end: int, depth: int) -> Parsed:
        where = self.places.jurisdiction(end)
        if where is not None and where.unit is not None and not where.foreign:
            kind = "cap-uy" if head.name == "Đảng ủy" else head.type.id
            return Parsed(replace(located(_body(head, ""), head.name, where), type=kind), where.end)
        at = skip(self.key, end)
        special = _SPECIAL_HOST.match(self.key, at)
        if special is not None:
            words = " ".join(self.text[at : special.end()].split())
            words = words[0].upper() + words[1:] if words[0] in "kq" else words
            after = self.places.jurisdiction(special.end())
            if after is None or after.foreign:
                return Parsed(_body(head, f"{head.name} {words}"), special.end())
            body = located(_body(head, ""), f"{head.name} {words}", after)
            return Parsed(replace(body, type="cap-uy"), after.end)
        agency = _AGENCY.match(self.key, at)
        host = self.read(agency.end() if agency else at, depth=depth - 1)
        if host is None or host.body.type in ("cap-uy", "dang-bo", "hoi", "bo-chinh-tri"):
            return Parsed(_body(head, f"{head.name} {{}}"), end)
        body = _hosted_body(head, host.body)
        if agency is not None:
            body = replace(body, template=body.template.replace(head.name, f"{head.name} cơ quan", 1))
        return Parsed(body, host.end)

    def _field(self, head: Head, end: int, *, titled: bool, depth: int) -> Parsed | None:
        if head.type.id in ("dai-su-quan", "cong-an"):
            return self._embassy(head, end) if head.type.id == "dai-su-quan" else self._investigators(head, end, depth)
        named = head.type.id in _NAMED or head.name == "Vườn quốc gia"
        compound = head.type.id in _COMPOUND or head.name == "Hợp tác xã"
        loose = titled or head.type.id == "ban-chi-dao"
        under = head.type.id in _PARENTED
        run = self.names.read(end, loose=loose, named=named, compound=compound, under=under)
        if run is None:
            return self._unnamed(head, end) or (self._steering(head, end) if titled else None)
        if not self._plausible(head, run[0], skip(self.key, end), titled=titled):
            return None
        name, stop = self._full_name(head, run, end, titled=titled and compound)
        if titled:
            name, stop = with_region(self.text, self.key, name, stop)
        body = _body(head, name)
        assembly = _OF_STATE.match(self.key, stop) if head.name == "Ủy ban" else None
        if assembly is not None and "quốc hội" in assembly[0]:
            return _of_assembly(body, assembly.end())
        where = self.places.jurisdiction(stop)
        if where is not None and where.foreign and head.type.id not in ("hoi", "dai-su-quan"):
            where = None
        if where is not None and not (where.place is None and where.unit is None):
            body, stop = self._placed(body, name, where), where.end
        elif head.type.id == "so":
            body = replace(body, template=f"{name} tỉnh {{}}", level=Level.PROVINCE)
        body, stop = self._paired(body, stop)
        return self._with_host(head, body, stop, titled=titled, depth=depth)

    def _with_host(self, head: Head, body: Body, end: int, *, titled: bool, depth: int) -> Parsed:
        if head.name == "Ban" and titled and not body.is_open:
            return self._of_union(head, body, end, depth)
        if head.type.id not in _PARENTED:
            return Parsed(body, end)
        return self._with_parent(body, end, titled=titled, depth=depth)

    def _of_union(self, head: Head, body: Body, end: int, depth: int) -> Parsed:
        """Return the board of a youth union with it: "Ban Phong trào | Tỉnh đoàn Sơn La"."""
        host = self.read(skip(self.key, end), depth=depth - 1)
        if host is None or host.body.type != "doan-thanh-nien":
            return Parsed(body, end)
        named = replace(_hosted_body(head, host.body), template=f"{body.template} {host.body.template}")
        return Parsed(named, host.end)

    def _paired(self, body: Body, end: int) -> tuple[Body, int]:
        """Return a body with the second of its countries: "Ủy ban Chỉ đạo hợp tác song phương Việt Nam | - Lào"."""
        where = after_dash(self.key, self.places, end) if body.template.endswith(" Việt Nam") else None
        if where is None or not where.foreign or where.place is None or match_vietnam(where.place):
            return body, end
        return replace(body, template=f"{body.template} - {where.place}"), where.end

    def _steering(self, head: Head, end: int) -> Parsed | None:
        """Return a steering committee whose task no list has: "Ban Chỉ đạo | bầu cử | tỉnh"."""
        if head.type.id != "ban-chi-dao":
            return None
        name, stop = self._quoted(*self._tail(head.name, end))
        name, stop = with_region(self.text, self.key, name, stop) if stop > end else (name, stop)
        where = self.places.jurisdiction(stop) if stop > end else None
        if where is None or where.foreign:
            return Parsed(_body(head, name), stop) if stop > end else None
        return Parsed(located(_body(head, ""), name, where), where.end)

    def _unnamed(self, head: Head, end: int) -> Parsed | None:
        where = self.places.jurisdiction(end) if head.name in _UNNAMED else None
        return Parsed(located(_body(head, ""), head.name, where), where.end) if where and where.unit else None

    def _full_name(self, head: Head, run: tuple[str, int], end: int, *, titled: bool) -> tuple[str, int]:
        words, stop = run
        if head.name == "Phòng" and "hể" not in self.text[end:stop]:
            words = _DISTRICT_FIELDS.get(words, words)
        if head.type.id == "cong-ty":
            if self.text.startswith("VN ", skip(self.key, end)):
                words = words.replace("Việt Nam", "VN", 1)  # "Công ty VN Pharma"
            return self._firm(head, words, stop)
        name, stop = self._quoted(*self._task(f"{head.name} {words}", stop))
        if titled and not (head.type.id == "so" and lookup(words) in fields()):
            name, stop = self._tail(name, stop)
        is_area = titled and _AREA.search(name) is not None and self.places.jurisdiction(stop) is None
        place = (_NAMED_AREA.match(self.text, stop) or self._resort(name, stop)) if is_area else None
        return (name, stop) if place is None else (f"{name} {' '.join(place[0].split())}", place.end())

    def _resort(self, name: str, end: int) -> re.Match[str] | None:
        """Return the name of two syllables that every resort has: "Ban Quản lý Khu du lịch | Thiên Cầm cho biết"."""
        return _TWO_CAPITALS.match(self.text, end) if _RESORT.search(name) else None

    def _firm(self, head: Head, words: str, end: int) -> tuple[str, int]:
        """Return a firm with its trade and its own name: "Công ty TNHH Xử | lý nước Trâm Anh"."""
        stop = end
        whole = compound_end(self.text, self.key, end)
        if whole is not None:
            rest = tail(self.text, self.key, self.places, self.names.person_at, whole)
            rest = firm_end(self.text, self.key, self.places, whole) if rest is None else rest
            stop = whole if rest is None else rest
        elif lookup(words) in fields() or not _PROPER.search(words):
            own = firm_end(self.text, self.key, self.places, end, acronym=_is_acronym(words))
            stop = end if own is None else own
        return f"{head.name} {words}{''.join(f' {word}' for word in self.text[end:stop].split())}", stop

    def _tail(self, name: str, end: int) -> tuple[str, int]:
        """Return the name with the words in small letters that complete it: "Cục Quản lý | chất lượng"."""
        stop = tail(self.text, self.key, self.places, self.names.person_at, end)
        return (name, end) if stop is None else (f"{name} {' '.join(self.text[end:stop].split())}", stop)

    def _quoted(self, name: str, end: int) -> tuple[str, int]:
        """Return the name with the title in quotes that it ends in: "Ban Chỉ đạo Phong trào | “Toàn dân đọc sách”"."""
        quote = _QUOTE.match(self.text, end) if name.endswith(_CAMPAIGNS) else None
        return (name, end) if quote is None else (f"{name} {' '.join(quote[0].split())}", quote.end())

    def _task(self, name: str, end: int) -> tuple[str, int]:
        """Return the name with its task: "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"."""
        about = _ABOUT.match(self.key, end) if name == "Ban Chỉ đạo Trung ương" else None
        field = field_words().match(self.key, about.end()) if about else None
        if field is None:
            return name, end
        return f"{name} về {' '.join(self.text[field.start() : field.end()].split())}", field.end()

    def _plausible(self, head: Head, words: str, at: int, *, titled: bool) -> bool:
        """Return whether the words make a body: "Vùng Mekong", "Trường Sa", "Khoa 1000", "Vụ Đông Xuân" do not."""
        if head.type.id == "cong-ty" and self.text.startswith("chuyên ", at):
            return False  # "Công ty | chuyên sản xuất đồ gỗ" tells what a firm does, not its name
        if lookup(words) in fields() or (titled and _POLICE_OFFICE.fullmatch(words)):
            return True
        if titled and _is_other_body(head, words):
            return False
        if " " not in head.name and " " in words and words.isupper() and not field_words().match(self.key, at):
            return False  # "HỘI NGHỊ LẦN THỨ 4", a headline
        if head.name == "Ủy ban" and words.startswith(("UBND", "HĐND")):
            return False  # a slip
        if head.name == "Vùng":
            return words[0].isdigit() or words.startswith(("Cảnh sát biển", "Hải quân"))
        if head.name in ("Khoa", "Phòng", "Vụ", "Viện", "Sở", "Cục") and not titled:
            where = self.places.jurisdiction(at)
            abroad = where is not None and where.foreign and not match_vietnam(where.place)
            alone = words.isalpha() and not words.isupper()
            return not (words[0].isdigit() or abroad or alone or normal(words).startswith(_SEASONS))
        if head.name in _ONE_SYLLABLE and not titled and " " not in words:
            alone = words.isalpha() and not words.isupper()
            return not alone  # "Ban Mai", "Quỹ Nhất" are names of people and places
        if head.name == "Trường" and not titled:
            first = words.split()[0]
            return field_words().match(self.key, at) is not None or (first.isupper() and len(first) > 2)
        return True

    def _embassy(self, head: Head, end: int) -> Parsed | None:
        """Return the embassy of a country: "Đại sứ quán Việt Nam tại Cuba", "Đại sứ quán Cộng hòa Cuba"."""
        home = _VIETNAM.match(self.key, end)
        if home is not None:
            link = _AT.match(self.key, home.end())
            host = self.places.jurisdiction(link.end()) if link else None
            if host is None or host.place is None or not host.foreign:
                return Parsed(_body(head, f"{head.name} Việt Nam"), home.end())
            # the mention ends before the country: it may be the place of an event
            return Parsed(_body(head, f"{head.name} Việt Nam tại {host.place}"), home.end())
        where = self.places.jurisdiction(end)
        if where is None or where.place is None or not where.foreign:
            return None
        here = _HERE.match(self.key, where.end)
        return Parsed(foreign_body(head.name, where), here.end() if here else where.end)

    def _investigators(self, head: Head, end: int, depth: int) -> Parsed:
        """Return the investigators of a police force: "Cơ quan CSĐT Công an tỉnh"."""
        link = _PARENT_LINK.match(self.key, end)
        host = self.read(link.end() if link else end, depth=depth - 1)
        if host is not None and (host.body.type == "cong-an" or host.body.template == "Bộ Công an"):
            return Parsed(_hosted_body(head, host.body), host.end)
        return Parsed(_body(head, f"{head.name} {{}}"), end)

    def _placed(self, body: Body, name: str, where: Jurisdiction) -> Body:
        if where.foreign:
            return replace(body, template=f"{name} {where.place}")
        keeps = body.type == "cuc" or (body.type == "so" and where.unit == "tỉnh")
        if not where.printed and not keeps:
            return replace(located(body, name, where), template=f"{name} {{}}")
        return located(body, name, where)

    def _with_parent(self, body: Body, end: int, *, titled: bool, depth: int) -> Parsed:
        link = _PARENT_LINK.match(self.key, end)
        if link is None or (not titled and link[0].strip() in (",", "-", "–", "(")):
            return Parsed(body, end)
        parent = self.read(link.end(), depth=depth - 1, titled=titled)
        if parent is None or parent.body.type not in _PARENTS or _noun(parent.body) == _noun(body):
            return Parsed(body, end)
        if "{}" in body.template:
            return Parsed(replace(body, parent=parent.body), parent.end)
        joined = replace(
            body,
            template=f"{body.template}, {parent.body.template}",
            place=parent.body.place,
            province=parent.body.province,
            level=parent.body.level if parent.body.level is not Level.CENTRAL else body.level,
            parent=parent.body,
        )
        close = parent.end + (link[0].strip() == "(" and self.key.startswith(")", parent.end))
        return Parsed(joined, close)


def _is_other_body(head: Head, words: str) -> bool:
    """Return whether the words after a head are no name of it: "Trưởng phòng | Cục Cảnh sát", "Bí thư | Hội An"."""
    if head.name == "Phòng":
        return words.startswith(("Cục ", "Vụ ", "Sở ", "Tổng cục ", "Bộ "))
    return head.name == "Hội" and words.isalpha() and not words.isupper()


def _is_acronym(words: str) -> bool:
    """Return whether a firm's own name is an acronym: "Tập đoàn FLC", but not "Công ty CP", "Công ty XNK"."""
    return len(words) > 2 and words.isalpha() and words.isupper() and words not in _FORMS


def _blank(key: str, found: Iterable[re.Match[str]]) -> str:
    for match in found:
        key = key[: match.start()] + " " * len(match[0]) + key[match.end() :]
    return key


def _body(
    head: Head, template: str, *, level: Level | None = None, place: str | None = None, province: str | None = None
) -> Body:
    return Body(
        template=template, type=head.type.id, branch=head.type.branch, level=level, place=place, province=province
    )


def _of_assembly(body: Body, end: int) -> Parsed:
    kind = body_types()["uy-ban-quoc-hoi"]
    return Parsed(replace(body, type=kind.id, branch=kind.branch, level=Level.CENTRAL), end)


def _noun(body: Body) -> str:
    return body.template.split(" ")[0]


def _hosted_body(head: Head, host: Body) -> Body:
    if host.type == "nuoc-ngoai":
        return replace(host, template=f"{head.name} {host.template}", parent=host)
    kind = head.type
    if kind.id == "cap-uy" and host.branch is not Branch.PARTY:
        kind = body_types()[host.type]  # "Ban Chấp hành Hội Nông dân tỉnh" is no Party committee
    return Body(
        template=f"{head.name} {host.template}",
        type=kind.id,
        branch=host.branch if kind.id in ("van-phong", "ban-thuong-vu", "thuong-truc") else kind.branch,
        level=host.level,
        place=host.place,
        province=host.province,
        parent=host,
    )
