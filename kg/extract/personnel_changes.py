"""Changes of posts in a sentence: which verb governs which post, and whose it is. See ``find_changes``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kg.extract.personnel_cues import (
    LISTED,
    Verb,
    lead_word,
    named_at,
    only_titles,
    people_after,
    people_at,
)
from kg.model import Analysis, DateMention, NameMention, PeriodMention, Sentence, Status, TitleMention

_NEXT_POST: Final = re.compile(
    r"(?:\s+(?:khóa|nhiệm kỳ|giai đoạn)\s+[\dxiv]+(?:\s*[-–]\s*\d{4})?)?"
    r"[\s,]*(?:và|kiêm|đồng thời(?:\s+là)?|kiêm nhiệm)?[\s,]*"
    r"(?P<marker>(?:kiêm\s+)?giữ chức(?:\s+(?:vụ|danh))?|giữ|chức(?:\s+(?:vụ|danh))?|làm)?\s*"
)
_FROM_POST: Final = re.compile(r"(?<!\w)từ\s+(?:chức(?:\s+vụ|\s+danh)?|vị trí|cương vị)\s+$")
_PRONOUN: Final = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|đồng chí)\s+(?:đã\s+|vừa\s+|chính thức\s+|tiếp tục\s+)?(?:được|thôi|trúng|bị)(?!\w)"
)
_PASSIVE: Final = re.compile(r"(?<!\w)(?:được|bị)(?!\w)")
_REPLACED: Final = re.compile(r"(?<!\w)thay(?:\s+thế)?(?:\s+cho)?\s+(?=\w)")
GAINS: Final = ("start", "move", "renew")
# "- Ông Lò Văn A - Phó Giám đốc Bệnh viện B làm": an item of a list that a verb opened before.
_ITEM: Final = re.compile(r"\s*[,–—(-]\s*[^;:.]{3,110}?\s(?:làm|giữ chức|giữ chức vụ)\s+")
_DECIDED: Final = re.compile(r"(?<!\w)quyết định\s+")
_NEW_POST: Final = re.compile(r"(?<!\w)(?:giữ|làm|đảm nhiệm|đảm nhận|phụ trách|kiêm|thôi)(?!\w)")
_ALL_OF_THEM: Final = re.compile(r"(?<!\w)(?:đều|cùng)(?!\w)(?![^\S\n]+với)")
_NOT_CHOSEN: Final = re.compile(
    r"(?<!\w)(?:không|chưa)\s+(?:được\s+)?(?:giới thiệu|bầu|bổ nhiệm|tín nhiệm|trúng cử)(?!\w)"
)
_AND: Final = re.compile(r"[\s,]và\s+(?:(?:ông|bà|đồng chí|đ/c)\s+)?$")
_NAMING: Final = ("bổ nhiệm", "bầu", "bầu bổ sung", "phê chuẩn", "chỉ định", "miễn nhiệm", "bãi nhiệm", "cách chức")
_MEMBER: Final = re.compile(
    r"(?<!thôi )tham gia\s+(?P<whole>ban chấp hành|bch)?(?:\s+đảng bộ\s+\w+)?"
    r"(?:\s*(?:,|và)\s*)?(?P<standing>ban thường vụ|btv)?(?!\w)"
)
# What a transfer does not take away: seats in committees and assemblies, and the Secretariat.
_SEATS: Final = ("uy-vien", "uy-vien-du-khuyet", "uy-vien-thuong-truc", "dai-bieu")
_HIGH: Final = ("Bí thư Trung ương Đảng", "Tổng Bí thư")
_HEADS: Final = frozenset({"chu-tich", "bi-thu", "giam-doc", "hieu-truong", "chanh-an", "vien-truong", "tong-giam-doc"})
_LOSSES: Final = ("end", "remove", "strip", "retire")
_ALL_POSTS: Final = re.compile(r"\s+(?:tất cả|mọi)\s+(?:các\s+)?(?:chức vụ|chức danh)(?:\s+(?:trong\s+)?đảng)?")
_ENDS: Final = re.compile(r"(?:\s+(?:khóa|nhiệm kỳ)\s[\w\s,–-]{1,40})?\s*[.;]?\s*")
_UNDER: Final = re.compile(
    r"(?:\s+theo\s+[^,;.]{4,60}?|\s*,\s*(?:nghỉ|chờ|để)\s[^;.]{3,50}?)(?=\s+(?:đối với|cho)\s)"
)  # "nghỉ hưu theo Nghị định 178 đối với"
_AWAY: Final = re.compile(  # "điều động ông A, Phó Giám đốc Sở Y tế | đến nhận công tác tại Liên minh Hợp tác xã"
    r"\s*,?\s*(?:đến|về|sang)\s+(?:nhận\s+)?(?:công tác|nhiệm vụ)\s+(?:tại|ở)\s"
)
_BECOME: Final = re.compile(r"(?<!\w)(?:giữ|làm(?!\s+(?:việc|nhiệm vụ)))(?!\w)")
_SEMICOLON: Final = re.compile(r"\s*;\s*(?P<marker>(?!))?")
_STRIPS: Final = re.compile(r"(?<!\w)(?:cách chức|cách tất cả các chức vụ)(?!\w)")
_OTHERS: Final = re.compile(
    r"(?<!\w)(?:các|những|nhiều|hai|ba|\d+)\s+(?:cán bộ|đồng chí|ông|bà|người|tân|vị|lãnh đạo)[^,;.]*\s(?:được|bị)\s*\Z"
)
_WHO: Final = re.compile(r"(?<!\w)người(?!\w)")
_WAS: Final = re.compile(r"(?<!\w)(?:nguyên|vốn|hiện|hiện nay|đang|từng)\s+là\s+\Z")  # "…, nguyên là Bí thư"
_TO_TAKE: Final = re.compile(r"(?<!\w)để\s+(?:giữ(?:\s+chức(?:\s+(?:vụ|danh))?)?|làm|đảm nhiệm|đảm nhận)\s+\Z")
_REASON: Final = re.compile(r"(?<!\w)(?:để|do|chờ)\s+(?:được\s+)?$")  # "thôi giữ chức X để nghỉ hưu"
_NAMELY: Final = re.compile(r"\s+(?:là|gồm|:)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A person and a post (or none, for a mere sanction), with what a sentence says of them."""

    person: NameMention
    post: TitleMention | None
    status: Status
    verb: Verb
    start: int
    end: int
    past: bool = False


def today_of(analysis: Analysis) -> str | None:
    """Return the day that the article speaks from: its publication, or the latest date that it names."""
    dates = [m.date for m in analysis.find(DateMention) if not m.date.startswith("-")]
    dates += [f"{m.period_start[:4]}-01" for m in analysis.find(PeriodMention) if m.is_term]
    return analysis.article.published or max(dates, default=None)


def find_changes(
    analysis: Analysis, key: str, sentence: Sentence, verbs: list[Verb], running: Verb | None
) -> Iterator[Change]:
    """Yield the changes that a sentence tells; ``running`` is the verb whose list goes on from the sentence before."""
    told: set[int] = set()  # verbs that some post explains
    taken: set[tuple[str, str]] = set()  # "miễn nhiệm Phó Trưởng ban … đối với ông A và bầu bổ sung Phó Trưởng ban"
    waiting: list[tuple[list[TitleMention], Verb]] = []  # "cách chức X và xóa tư cách Y đối với ông A": X waits for A
    for chain in _chains(analysis, key, sentence) if verbs or running else ():
        verb = _verb_of(key, sentence, chain, verbs, running)
        people = _people(analysis, key, sentence, chain, verbs, verb) if verb else []
        if verb is None or not people:
            waiting += [(chain, verb)] if verb and verb.effect in _LOSSES else []
            continue
        told.add(verb.start)
        for lost, by in waiting if verb.effect in _LOSSES and people[0].start > chain[-1].end else ():
            told.add(by.start)
            for person in people:
                yield from _posts(analysis, key, sentence, person, lost, by)
        waiting = []
        for person, posts in _shares(people, chain):
            yield from _news(_posts(analysis, key, sentence, person, posts, verb), taken)
        if verb.effect in GAINS:
            yield from _replaced(analysis, key, sentence, chain, verb)
    for verb in verbs:
        because = verb.effect == "retire" and told and _REASON.search(key, verb.start - 12, verb.start)
        if verb.start not in told and not because:
            tell = _sent_away if verb.effect == "move" else _without_lead
            yield from tell(analysis, key, sentence, verb)


def _shares(people: list[NameMention], chain: list[TitleMention]) -> list[tuple[NameMention, list[TitleMention]]]:
    """Return who gets what: of two heads ("ông A và ông B giữ chức Chủ tịch HĐND và Chủ tịch UBND") each has one."""
    heads = len(people) > 1 and len(chain) > 1 and all(post.role in _HEADS for post in chain)
    if heads and len(people) == len(chain):
        return [(person, [post]) for person, post in zip(people, chain, strict=True)]
    return [] if heads and len(people) > len(chain) else [(person, chain) for person in people]


def _news(changes: Iterator[Change], taken: set[tuple[str, str]]) -> Iterator[Change]:
    """Yield the changes but for the gain of a post that the same sentence takes from the person."""
    for change in changes:
        post = change.person.person, change.post.title if change.post else ""
        if change.status is Status.LEFT:
            taken.add(post)
        if change.status is not Status.APPOINTED or change.verb.effect != "start" or post not in taken:
            yield change


def _verb_of(
    key: str, sentence: Sentence, chain: list[TitleMention], verbs: list[Verb], running: Verb | None
) -> Verb | None:
    """Return the verb that gives or takes the posts of a chain, or None where nothing leads into them."""
    word = lead_word(key, sentence.start, chain[0].start)
    if word is None or (word == "là" and _WAS.search(key, sentence.start, chain[0].start)):
        return None
    verb = _governing(verbs, chain[0].start, word)
    if verb is None:
        return running if word in ("làm", "giữ chức", "giữ chức vụ") else None
    if verb.end <= chain[0].start and _NOT_CHOSEN.search(key, verb.end, chain[0].start):
        return None  # "trúng cử đại biểu nhưng không được giới thiệu để bầu giữ chức Chủ tịch"
    if verb.effect == "discipline":
        return None  # "cảnh cáo Chủ tịch UBND xã Lò Văn A": he keeps the post
    if verb.effect == "end" and _TO_TAKE.search(key, sentence.start, chain[0].start):
        return replace(verb, effect="start")  # "thôi giữ chức cũ để giữ chức vụ mới"
    if verb.effect == "start" and any(v.effect == "move" and v.end <= chain[0].start for v in verbs):
        return replace(verb, effect="move")  # "điều động, bổ nhiệm ông A, cũ, giữ chức mới"
    return verb


def _chains(analysis: Analysis, key: str, sentence: Sentence) -> Iterator[list[TitleMention]]:
    """Yield the runs of titles; a marker starts a new run where none leads into the first: "A, cũ, giữ chức mới"."""
    chain: list[TitleMention] = []
    led = False
    for title in analysis.find(TitleMention, sentence.start, sentence.end):
        joint = _NEXT_POST.fullmatch(key, chain[-1].end, title.start) if chain else None
        joint = joint or (_also(analysis, key, sentence, chain[-1].end, title) if chain else None)
        if chain and (not joint or (joint["marker"] and not led)):
            yield chain
            chain = []
        if not chain:
            led = lead_word(key, sentence.start, title.start) is not None
        chain.append(title)
    if chain:
        yield chain


def _also(analysis: Analysis, key: str, sentence: Sentence, end: int, title: TitleMention) -> re.Match[str] | None:
    """Match the semicolon in "kỷ luật ông A: cách chức Tỉnh ủy viên; Bí thư Huyện ủy", where nobody else is named.

    Or in "bầu ông A giữ chức Phó Chủ tịch HĐND tỉnh; Trưởng Ban Pháp chế HĐND tỉnh.", where the sentence ends so.
    """
    joint = _SEMICOLON.fullmatch(key, end, title.start)
    if joint is None:
        return None
    if _STRIPS.search(key, sentence.start, end) is None and not _ENDS.fullmatch(key, title.end, sentence.end):
        return None
    return None if analysis.find(NameMention, end, sentence.end) else joint


def _governing(verbs: list[Verb], at: int, word: str) -> Verb | None:
    """Return the verb that a post depends on: the one right before it, or the last that is more than a marker."""
    before = [verb for verb in verbs if verb.end <= at]
    if not before:
        return None
    last = before[-1]
    if last.word == word and last.voice != "marker":
        return last
    if last.effect == "renew" or (last.voice == "self" and last.effect == "end"):
        return last
    return next((v for v in reversed(before) if v.voice != "marker" and v.effect != "discipline"), last)


def _person(
    analysis: Analysis, key: str, sentence: Sentence, chain: list[TitleMention], verbs: list[Verb], verb: Verb
) -> NameMention | None:
    """Return who gets or loses the posts of a chain, named before them."""
    at = chain[0].start
    named = analysis.find(NameMention, sentence.start, at)
    if (
        named
        and named[-1].end < verb.start
        and _is_replaced(key, named[-1])
        and _WHO.search(key, named[-1].end, verb.start)
    ):
        return None  # "thay ông A, người được bổ nhiệm làm Thứ trưởng"
    names = [n for n in named if not _is_replaced(key, n)]
    if not names:
        return _meant(analysis, key, sentence, at)
    name = names[-1]
    between = key[name.end : at]
    if _OTHERS.search(key, name.end, max(name.end, verb.start)):
        return None  # "Bộ trưởng A chúc mừng các cán bộ được bổ nhiệm giữ chức …"
    if verb.start < sentence.start:
        return name if _ITEM.fullmatch(between) else None
    if verb.start < name.start and verb.voice == "active" and ";" not in between:  # "bổ nhiệm ông A giữ chức …"
        return name
    if verb.start > name.start and (verb.voice in ("self", "marker") or _PASSIVE.search(between)):
        return name
    # "điều động ông A, …; bổ nhiệm giữ chức …": one person, named after a verb or "quyết định"
    if len({n.person for n in names}) == 1 and _is_object(analysis, key, sentence, names[0], verbs):
        return name
    return None


def _is_object(analysis: Analysis, key: str, sentence: Sentence, name: NameMention, verbs: list[Verb]) -> bool:
    ends = [v.end for v in verbs if v.end <= name.start and v.voice == "active"]
    ends += [m.end() for m in _DECIDED.finditer(key, sentence.start, name.start)]
    return any(only_titles(analysis, key, end, name.start) for end in ends)


def _people(
    analysis: Analysis, key: str, sentence: Sentence, chain: list[TitleMention], verbs: list[Verb], verb: Verb
) -> list[NameMention]:
    """Return all who get or lose the posts of a chain: "… đối với ông A, …; ông B", "ông A và ông B trúng cử"."""
    after = people_after(analysis, key, chain[-1].end, sentence.end)
    if after:
        # "bổ nhiệm 3 Ủy viên Trung ương Đảng là ông A, … làm Thứ trưởng": what they are, not what they become
        named = _NAMELY.match(key, chain[-1].end) and _BECOME.search(
            key, after[-1].end, _clause_end(key, after, sentence)
        )
        return [] if named else after
    person = _titled(analysis, key, sentence, chain, verb) or _person(analysis, key, sentence, chain, verbs, verb)
    if person is None or person.end > chain[0].start or person.start < sentence.start:
        return [person] if person else []
    people = [person]
    start = max(sentence.start, verb.end if verb.start < person.start else 0)
    for name in reversed(analysis.find(NameMention, start, person.start)):
        joined = LISTED.fullmatch(key, name.end, people[0].start)
        # "ông A, Giám đốc …, và ông B đều trúng cử", "bổ nhiệm ông A, … và ông B, … giữ chức Phó Chủ tịch"
        both = _ALL_OF_THEM.search(key, person.end, chain[0].start) is not None or (
            _AND.search(key, name.end, people[0].start) and not _NEW_POST.search(key, name.end, people[0].start)
        )
        if not joined and not (both and only_titles(analysis, key, name.end, people[0].start)):
            break
        people.insert(0, name)
    return people


def _clause_end(key: str, people: list[NameMention], sentence: Sentence) -> int:
    semicolon = key.find(";", people[-1].end, sentence.end)
    return sentence.end if semicolon < 0 else semicolon


def _titled(
    analysis: Analysis, key: str, sentence: Sentence, chain: list[TitleMention], verb: Verb
) -> NameMention | None:
    """Return the name right after a post: "miễn nhiệm Chủ tịch UBND xã Lò Văn A", unless a new post follows it."""
    if verb.word not in _NAMING or lead_word(key, sentence.start, chain[0].start) != verb.word:
        return None
    names = analysis.find(NameMention, chain[-1].end, min(chain[-1].end + 40, sentence.end))
    if not names or key[chain[-1].end : names[0].start].strip():
        return None
    return None if _NEW_POST.search(key, names[0].end, sentence.end) else names[0]


def _meant(analysis: Analysis, key: str, sentence: Sentence, at: int) -> NameMention | None:
    """Return whom "ông được bầu …" means: the last one named before the sentence, within its paragraph."""
    if not _PRONOUN.search(key, sentence.start, at):
        return None
    names = analysis.find(NameMention, analysis.blocks[sentence.block].start, sentence.start)
    return names[-1] if names and len({n.person for n in names[-2:]}) == 1 else None


def _is_replaced(key: str, name: NameMention) -> bool:
    return any(m.end() >= name.start - 12 for m in _REPLACED.finditer(key, max(name.start - 30, 0), name.start))


def _posts(
    analysis: Analysis, key: str, sentence: Sentence, person: NameMention, chain: list[TitleMention], verb: Verb
) -> Iterator[Change]:
    gain = verb.effect in GAINS and not _FROM_POST.search(key, sentence.start, chain[0].start)
    status = Status.CURRENT if verb.effect == "renew" else Status.APPOINTED if gain else Status.LEFT
    if not gain and (verb.effect == "strip" or _is_past_term(analysis, key, chain[-1])):
        status = Status.FORMER
    start, end = min(person.start, verb.start, chain[0].start), max(person.end, chain[-1].end)
    if end - start > 400:
        start, end = chain[0].start, chain[-1].end
    for post in chain:
        yield Change(person=person, post=post, status=status, verb=verb, start=start, end=end)
    if gain and verb.effect != "renew":
        for post in _memberships(analysis, key, max(person.end, sentence.start), chain):
            yield Change(person=person, post=post, status=status, verb=verb, start=start, end=end)
    if verb.effect == "move":
        new = {(post.title, post.body.name if post.body else None) for post in chain}
        for post in analysis.find(TitleMention, person.end, chain[0].start):
            same = (post.title, post.body.name if post.body else None) in new
            kept = post.former or same or post.role in _SEATS or post.title in _HIGH
            if not kept and only_titles(analysis, key, person.end, post.start):
                yield Change(person=person, post=post, status=Status.LEFT, verb=verb, start=start, end=end)


def _memberships(analysis: Analysis, key: str, start: int, chain: list[TitleMention]) -> Iterator[TitleMention]:
    """Yield the seats of "tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy"."""
    body = chain[0].body
    cue = _MEMBER.search(key, start, chain[0].start) if start < chain[0].start else None
    if not cue or not body or body.type != "cap-uy":
        return
    committee = " ".join(body.template.replace("{}", "").split())
    seat = replace(
        chain[0], start=cue.start(), end=cue.end(), text=analysis.article.text[cue.start() : cue.end()], role="uy-vien"
    )
    if cue["whole"] and committee.endswith((" ủy", " uỷ")) and not committee.startswith("Đảng"):
        yield replace(seat, title=f"{committee} viên")
    if cue["standing"]:
        standing = replace(body, template=f"Ban Thường vụ {body.template}", type="ban-thuong-vu")
        yield replace(seat, title=f"Ủy viên Ban Thường vụ {committee}", body=standing)


def _is_past_term(analysis: Analysis, key: str, post: TitleMention) -> bool:
    """Return True for "Bí thư Đảng ủy xã nhiệm kỳ 2015 - 2020" after that term: a sanction of the past."""
    span = key[post.start : post.end + 30]
    term = re.search(r"nhiệm kỳ\s+\d{4}\s*[-–]\s*(\d{4})", span)
    today = today_of(analysis)
    return bool(term and today and term[1] < today[:4])


def _replaced(
    analysis: Analysis, key: str, sentence: Sentence, chain: list[TitleMention], verb: Verb
) -> Iterator[Change]:
    """Yield the loss of a post by the one who is replaced: "…, thay ông B nghỉ hưu"."""
    cue = _REPLACED.search(key, chain[-1].end, min(sentence.end, chain[-1].end + 120))
    name = named_at(analysis, key, cue.end(), sentence.end) if cue else None
    if name and cue:
        yield Change(
            person=name,
            post=chain[0],
            status=Status.LEFT,
            verb=replace(verb, effect="end"),
            start=cue.start(),
            end=name.end,
        )


def _without_lead(analysis: Analysis, key: str, sentence: Sentence, verb: Verb) -> Iterator[Change]:
    """Yield what verbs say that no post follows: "miễn nhiệm ông A, Chủ tịch UBND", "ông A, Giám đốc, nghỉ hưu"."""
    if verb.effect not in (*_LOSSES, "discipline"):
        return
    every = _ALL_POSTS.match(key, verb.end)  # "cách chức tất cả các chức vụ trong Đảng đối với ông A"
    if every:
        verb = replace(verb, end=every.end(), effect="discipline")
    under = _UNDER.match(key, verb.end, sentence.end)
    position = under.end() if under else verb.end
    done = verb.voice == "self" or _PASSIVE.search(key, max(sentence.start, verb.start - 5), verb.start) is not None
    over = done and key.startswith(",", position)  # "nếu ông A từ chức, Thủ tướng B lên thay"
    listed = [] if over else people_at(analysis, key, position, sentence.end)
    for person in listed:
        posts = _following(analysis, key, person, sentence.end) or _preceding(analysis, key, person, position)
        yield from _losses(person, posts, verb)
        position = person.end
    if listed:
        return
    if verb.word.startswith(("thôi", "cho thôi", "rời")) and verb.word != "thôi việc":
        return  # from what, only a post right after it tells
    names = analysis.find(NameMention, sentence.start, verb.start)
    if not names or (verb.voice == "active" and not _PASSIVE.search(key, names[-1].end, verb.start)):
        return
    name = names[-1]
    if _REPLACED.search(key, max(name.start - 30, 0), name.start):
        return
    yield from _losses(name, _following(analysis, key, name, verb.start), verb)
    for other, following in pairwise(reversed(names)):  # "cả ông A, ông B và ông C đều bị kỷ luật"
        if not LISTED.fullmatch(key, following.end, other.start):
            return
        yield from _losses(following, [], verb)


def _sent_away(analysis: Analysis, key: str, sentence: Sentence, verb: Verb) -> Iterator[Change]:
    """Yield the posts of one who is sent to another place of work, where no new post is named."""
    person = named_at(analysis, key, verb.end, sentence.end)
    if person is not None:
        posts = _following(analysis, key, person, sentence.end)
        gone = _AWAY.match(key, posts[-1].end) if posts else None
    else:
        names = analysis.find(NameMention, sentence.start, verb.start)
        person = names[-1] if names else None
        posts = _following(analysis, key, person, verb.start) if person is not None else []
        sent = _PASSIVE.search(key, max(sentence.start, verb.start - 6), verb.start)
        gone = _AWAY.match(key, verb.end) if sent else None
    if person is None or gone is None or analysis.find(TitleMention, gone.end(), sentence.end):
        return
    kept = [post for post in posts if post.role in _SEATS or post.title in _HIGH]
    lost = [post for post in posts if post not in kept]
    if lost:
        yield from _losses(person, lost, replace(verb, effect="end"))


def _losses(name: NameMention, posts: list[TitleMention], verb: Verb) -> Iterator[Change]:
    start = min(name.start, verb.start, *(p.start for p in posts)) if posts else min(name.start, verb.start)
    end = max(name.end, verb.end, *(p.end for p in posts)) if posts else max(name.end, verb.end)
    if verb.effect == "discipline" or not posts:
        yield Change(person=name, post=None, status=Status.CURRENT, verb=verb, start=start, end=end)
        return
    for post in posts:
        if not post.former:
            yield Change(person=name, post=post, status=Status.LEFT, verb=verb, start=start, end=end)


def _following(analysis: Analysis, key: str, name: NameMention, end: int) -> list[TitleMention]:
    posts: list[TitleMention] = []
    position = name.end
    for post in analysis.find(TitleMention, name.end, end):
        if not re.fullmatch(r"[\s,(–-]*(?:và|kiêm|hiện là|là)?\s*", key[position : post.start]):
            break
        posts.append(post)
        position = post.end
    return posts


def _preceding(analysis: Analysis, key: str, name: NameMention, start: int) -> list[TitleMention]:
    return [
        post
        for post in analysis.find(TitleMention, start, name.start)
        if only_titles(analysis, key, post.end, name.start)
    ]
