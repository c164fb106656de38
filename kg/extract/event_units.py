"""A sentence with the triggers of occasions in it, and the words that open one. See ``Unit``."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kg.model import (
    BlockKind,
    DateMention,
    EventType,
    NameMention,
)


class Use(StrEnum):
    """What a trigger does: opens an occasion, refers to one that the reader knows, or is something else."""

    OPENS = "opens"
    REFERS = "refers"
    MAYBE = "maybe"  # an act whose doer stands too far off: a part in it decides
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A trigger in the text; ``gathering`` is true for nouns ("hội nghị"), false for acts ("làm việc với")."""

    start: int
    end: int
    type: EventType
    gathering: bool
    weak: bool
    tie: bool = False  # never announces, only ties a sentence to an occasion
    use: Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence with its triggers, names and dates. ``key`` is its match key; offsets are of the article."""

    start: int
    end: int
    key: str
    kind: BlockKind
    hits: tuple[Hit, ...]
    names: tuple[NameMention, ...]
    dates: tuple[DateMention, ...]
    fresh: str | None = None  # the discourse cue that it starts with: "* trước đó", "cùng ngày"

    def before(self, position: int) -> str:
        """Return the text of the unit before a position of the article."""
        return self.key[: position - self.start]

    def after(self, position: int) -> str:
        """Return the text of the unit from a position of the article on."""
        return self.key[position - self.start :]


# A heading, or what closes a quotation: "Phát biểu của đồng chí A tại hội nghị …", "“…”, đó là chỉ đạo của A tại …".
SPEECH_HEAD = re.compile(
    r"[\s|*]*(?:\([^()]{2,30}\)\s*[-–]?\s*)?(?:(?:(?:lược |giới thiệu )?(?:toàn văn|trích) )?(?:bài )?phát biểu"
    r"(?: khai mạc| bế mạc| kết luận| chỉ đạo)?"
    r"|(?:(?:đây|đó) là|[“\"]?[^“”\"]++[”\"][\s,.–-]*(?:(?:đó|đây) )?là)"
    r" [^.:;“\"]{0,60}?(?:phát biểu|chỉ đạo|ý kiến|yêu cầu|khẳng định"
    r"|nhấn mạnh)(?: kết luận| chỉ đạo)?) của(?!\w)"
)

COMPOUND = re.compile(r"(?<!\w)(?:trực|gián|liên|kế|nối|giao|chuyển)\s+$")  # "trực tiếp", "liên tiếp"

# "Trực tiếp đến kiểm tra tại các khu vực bị ngập, Chủ tịch UBND tỉnh A yêu cầu …"
BEGINS: Final = re.compile(r"[\s|*]*(?:(?:sau khi|trực tiếp|đích thân|đi|đến|tới|xuống|về|có mặt)\s+)*")
