"""A synthetic corpus with known truth: officials with careers, and articles about them rendered by templates.

Names are drawn with the weights of real Vietnamese names, so that homonyms come at their real rate. The truth (which
official an article means) is kept beside the articles: neither names nor ids of articles tell it.
"""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.lexicon.place_units import Epoch, districts, provinces
from kg.model import Article

START, END = date(2010, 1, 1), date(2025, 6, 30)
FAMILY = "Nguyễn:38 Trần:12 Lê:9 Phạm:7 Hoàng:4 Phan:4 Vũ:3 Võ:2 Đặng:2 Bùi:2 Đỗ:1.5 Hồ:1.4 Ngô:1.3 Dương:1.2 Đinh:1 Lý:0.6 Lò:0.6 Giàng:0.3 Sùng:0.2 Nông:0.3 Hà:0.6 Mai:0.6 Cao:0.5 Tô:0.3 Lương:0.8 Trịnh:0.8 Đoàn:0.7 Đào:0.6"  # noqa: E501  # one list
MIDDLE = "Văn:24 Thị:16 Đức:4 Thanh:4 Quốc:3 Xuân:3 Ngọc:3 Minh:3 Hữu:3 Đình:2.5 Quang:2.5 Công:2 Hồng:2 Thành:1.5 Duy:1 Mạnh:1 Trọng:1 Tiến:1 Bá:0.8 Việt:0.7 Hoàng:1.5 Viết:0.6 Thế:1.2 Chí:0.6 Tấn:0.7 Khắc:0.5"  # noqa: E501  # one list
GIVEN = "Hùng Dũng Hải Minh Hà Hương Thanh Tuấn Cường Sơn Long Bình Hoa Thắng Hưng Anh Nam Hạnh Thủy Nga Vân Tâm Thành Trung Đức Quang Phương Hòa Phúc Lâm Khánh Huy Toàn Tùng Chiến Tiến Thuận Linh Ngọc Hiền Yến Loan Liên Hồng Lợi Tài Lộc Quý Vinh Kiên Trường Giang Hiếu Nghĩa Hoàng Thảo Việt Tân Thái Đạt Chung Tú Phong Thịnh Nhung Oanh Hậu Định Thọ Dương Quân Quyết Hiệp Huệ Phú Thiện Trọng Vượng"  # noqa: E501  # one list
REPORTED = 0.7  # of moves
DISTRICT_POSTS = ("Phó Chủ tịch UBND", "Chủ tịch UBND", "Chủ tịch HĐND", "Phó Chủ tịch HĐND", "Chánh Thanh tra")
DEPARTMENTS = (
    "Nội vụ",
    "Tài chính",
    "Y tế",
    "Giáo dục và Đào tạo",
    "Xây dựng",
    "Công Thương",
    "Tư pháp",
    "Tài nguyên và Môi trường",
)  # one list
MINISTRIES = ("Bộ Nội vụ", "Bộ Y tế", "Bộ Tài chính", "Bộ Xây dựng", "Bộ Tư pháp", "Bộ Công Thương")
REPORTS = (
    "Ngày {day}, đồng chí {name}, {post}, chủ trì hội nghị triển khai nhiệm vụ.",
    "Chiều {day}, ông {name} - {post} đã làm việc với các đơn vị về tiến độ các dự án.",
    "Phát biểu tại buổi làm việc ngày {day}, {post} {name} đề nghị các đơn vị tập trung thực hiện nhiệm vụ.",
    "Sáng {day}, đồng chí {name}, {post}, tiếp công dân định kỳ. Đồng chí {name} yêu cầu các cơ quan sớm trả lời.",
)
MOVE = "Ngày {day}, tại hội nghị công bố quyết định về công tác cán bộ, đồng chí {name}, {old}, được điều động, bổ nhiệm giữ chức {post}."  # noqa: E501  # one sentence


@dataclass(frozen=True, slots=True)
class Seat:
    """A post that one person holds at a time; ``title`` is in full, with the jurisdiction."""

    title: str
    province: str


@dataclass(frozen=True, slots=True)
class Spell:
    """An official's time in a seat; ``end`` is the day on which it is over."""

    official: int
    seat: Seat
    start: date
    end: date


@dataclass(slots=True)
class Corpus:
    """Articles, the official that each article means by a name, and who held which seat."""

    articles: list[Article] = field(default_factory=list)
    truth: dict[tuple[str, str], int] = field(default_factory=dict)  # (article id, name)
    spells: list[Spell] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


def _weighted(words: str) -> tuple[list[str], list[float]]:
    pairs = [word.split(":") for word in words.split()]
    return [word for word, _ in pairs], [float(weight) for _, weight in pairs]


def _name(chance: random.Random) -> str:
    given = GIVEN.split()
    parts = [chance.choices(*_weighted(FAMILY))[0], chance.choices(*_weighted(MIDDLE))[0]]
    last = chance.choices(given, [1 / (rank + 12) for rank in range(len(given))])[0]
    return " ".join([*parts, last])


def _seats(province: str, code: str, word: str) -> list[list[Seat]]:
    """Return the seats of a province by rank, the lowest first."""
    inside = [u for same in districts().values() for u in same if u.parent == code and u.unit == "huyện"]
    at = f"{word} {province}"
    committee = f"Thành ủy {province}" if word == "thành phố" else f"Tỉnh ủy {province}"
    ranks = [
        [f"{post} huyện {u.name}, {at}" for u in inside for post in DISTRICT_POSTS],
        [f"Bí thư Huyện ủy {u.name}, {at}" for u in inside] + [f"Phó Giám đốc Sở {d} {at}" for d in DEPARTMENTS],
        [f"Giám đốc Sở {d} {at}" for d in DEPARTMENTS] + [f"Phó Chủ tịch HĐND {at}", f"Phó Chủ tịch UBND {at}"],
        [f"Chủ tịch UBND {at}", f"Chủ tịch HĐND {at}", f"Bí thư {committee}", f"Phó Bí thư {committee}"],
    ]
    return [[Seat(title, province) for title in rank] for rank in ranks]


def _careers(chance: random.Random, officials: int) -> Iterator[Spell]:
    """Yield spells; a seat has one holder at a time, a person one seat at a time."""
    places = {u.name: _seats(u.name, u.code, u.unit) for u in provinces(Epoch.PRE2025).values()}
    centre = [[Seat(f"Thứ trưởng {m}", "") for m in MINISTRIES], [Seat(f"Bộ trưởng {m}", "") for m in MINISTRIES]]
    free: dict[Seat, date] = {}
    for official in range(officials):
        where, rank = chance.choice(list(places)), chance.choices(range(4), (50, 30, 15, 5))[0]
        day = START + timedelta(days=chance.randrange(4500))
        for _ in range(chance.randrange(1, 5)):
            ranks = places[where] if where else centre
            near = sorted(range(len(ranks)), key=lambda r, rank=rank: (abs(r - rank), r))
            open_seats = next((found for r in near if (found := _open(ranks[r], free, day))), [])
            if not open_seats or day > END - timedelta(days=200):
                break
            end = min(day + timedelta(days=chance.randrange(500, 1900)), END)
            seat = chance.choice(open_seats)
            yield Spell(official, seat, day, end)
            free[seat] = day = end
            rank += chance.random() < 0.6
            luck = chance.random()
            if luck < 0.05:
                where = chance.choice(list(places))
            elif luck < 0.07:
                where, rank = "", 0


def _open(seats: Sequence[Seat], free: Mapping[Seat, date], day: date) -> list[Seat]:
    return [seat for seat in seats if free.get(seat, START) <= day]


def corpus(officials: int, articles: int, seed: int = 1) -> Corpus:
    """Return a corpus of about so many articles; each tells of one official, or of a move from seat to seat."""
    chance = random.Random(seed)
    made = Corpus(names=[_name(chance) for _ in range(officials)])
    made.spells = list(_careers(chance, officials))
    texts = list(_moves(made.spells, made.names, chance))
    for _ in range(max(articles - len(texts), 0)):
        spell = chance.choice(made.spells)
        day = spell.start + timedelta(days=chance.randrange(1, (spell.end - spell.start).days))
        text = chance.choice(REPORTS).format(day=_printed(day), name=made.names[spell.official], post=spell.seat.title)
        texts.append((day, text, spell.official))
    chance.shuffle(texts)
    for number, (day, text, official) in enumerate(texts):
        made.articles.append(Article(id=f"bai-{number}", text=text, published=day.isoformat()))
        made.truth[f"bai-{number}", made.names[official]] = official
    return made


def _moves(spells: Sequence[Spell], names: Sequence[str], chance: random.Random) -> Iterator[tuple[date, str, int]]:
    for before, after in itertools.pairwise(spells):
        if before.official == after.official and chance.random() < REPORTED:
            text = MOVE.format(
                day=_printed(after.start), name=names[after.official], old=before.seat.title, post=after.seat.title
            )
            yield after.start, text, after.official


def _printed(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
