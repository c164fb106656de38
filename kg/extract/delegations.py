"""Delegations: "Đoàn công tác của X do đồng chí Y làm Trưởng đoàn" → a body, who sent it, who leads it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kg.model import Analysis, Body, BodyMention, Branch, DelegationFact, Evidence, Level, NameMention
from kg.text import match_key

# "Đoàn khảo sát của …": a delegation, not the Youth Union, an association or a division (traps 24 and 25).
_DELEGATION: Final = re.compile(
    r"(?<!\w)(?:đoàn (?:công tác|khảo sát|kiểm tra|giám sát|thanh tra|đại biểu(?! quốc hội|"
    r" hđnd)(?=[^.;]{0,120}(?:do|làm trưởng đoàn))|"
    r"lãnh đạo|cán bộ|liên ngành|thẩm định)|tổ công tác)(?!\w)(?P<tail>(?: liên ngành| số \d+| cấp cao)?)"
)
_OWNER = re.compile(r"\s+(?:của|thuộc)\s+")
_LED = re.compile(
    r"[^.;]{0,260}?(?<!\w)do\s+(?P<who>[^.;]{0,260}?)(?<!\w)(?:làm trưởng đoàn|là trưởng đoàn|dẫn đầu|"
    r"làm tổ trưởng)(?!\w)"
)
_NAME_END = re.compile(
    r"[“\"(,.;\n]|\s(?:do|đã|đến|tới|về|vừa|có|làm việc|kiểm tra|khảo sát|giám sát|thăm|gồm|tại|sẽ|cùng|trong)(?!\w)"
)


def extract_delegations(analysis: Analysis) -> Iterable[DelegationFact]:
    """Return the delegations of the article that have a sender or a leader, one fact each name, in reading order.

    "Đoàn công tác của Ban Nội chính Tỉnh ủy do đồng chí Lò Thị Mến làm Trưởng đoàn" → body, sender, leader.
    """
    found: dict[str, DelegationFact] = {}
    for fact in _delegations(analysis):
        name = match_key(fact.body.template)
        if name not in found or (found[name].leader is None and fact.leader is not None):
            found[name] = fact
    return tuple(found.values())


def _delegations(analysis: Analysis) -> Iterator[DelegationFact]:
    text = analysis.article.text
    whole = match_key(text)
    for sentence in analysis.sentences:
        key = whole[sentence.start : sentence.end]
        if "đoàn " not in key and "tổ công tác" not in key:
            continue
        for match in _DELEGATION.finditer(key):
            start = sentence.start + match.start()
            sender = _sender(analysis, key, match.end(), sentence.start)
            led = _LED.match(key, match.end())
            leader = _leader(analysis, led, sentence.start) if led else None
            if sender is None and leader is None:
                continue
            end = _name_end(key, match.end(), sender, sentence.start)
            stop = sentence.start + (led.end() if led and leader else end)
            name = " ".join(text[start : sentence.start + end].split())
            body = Body(
                template=name[0].upper() + name[1:],
                type="doan-cong-tac",
                branch=Branch.TEMPORARY,
                level=sender.body.level if sender else Level.CENTRAL if "việt nam" in name.lower() else None,
            )
            yield DelegationFact(
                body=body,
                sender=sender.body if sender else None,
                leader=leader,
                evidence=(
                    Evidence(
                        start=start,
                        end=stop,
                        quote=text[start:stop],
                        rule="delegation.led-by" if leader else "delegation.sent-by",
                    ),
                ),
            )


def _sender(analysis: Analysis, key: str, at: int, offset: int) -> BodyMention | None:
    """Return the body right after "của"."""
    owner = _OWNER.match(key, at)
    if owner is None:
        return None
    begin = offset + owner.end()
    for body in analysis.find(BodyMention, begin, begin + 200):
        return body if body.start == begin else None
    return None


def _leader(analysis: Analysis, led: re.Match[str], offset: int) -> str | None:
    names = analysis.find(NameMention, offset + led.start("who"), offset + led.end("who"))
    return names[0].person if names else None


def _name_end(key: str, at: int, sender: BodyMention | None, offset: int) -> int:
    """Return where the delegation's name ends: with its sender, or before the first verb or comma."""
    begin = sender.end - offset if sender else at
    stop = _NAME_END.search(key, begin, at + 140)
    end = stop.start() if stop else min(len(key), begin if sender else at)
    return len(key[:end].rstrip())
