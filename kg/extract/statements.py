"""What persons said: quoted and retold speech. See ``extract_statements``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.statement_quotes import Quotes, find_quotes
from kg.extract.statement_speakers import Cast, Speaker
from kg.lexicon import Sweep, compile_phrases, rows
from kg.model import Analysis, BlockKind, Evidence, NameMention, Sentence, SpeechMode, StatementFact, TitleMention
from kg.text import match_key

_LONGEST: Final = 400
_FEWEST_WORDS: Final = 3
_SIGNED: Final = 6  # words of an office below an article
_OPENING: Final = re.compile(r"(?:\s+(?:rằng|là|thêm|rõ|tiếp)(?!\w))*\s*[,:]?\s*[“\"«]?\s*")
_CHAINED: Final = re.compile(r"(?:và|đồng thời)\s+")
_SAID: Final = re.compile(r"(?:\s+(?:thêm|tiếp|rõ|với|về|trong|tại)(?!\w)[^.:“\"\n]{0,60})?\s*(?:rằng\b|[:“\"])")
_ORDER: Final = re.compile(
    r"\s+(?:[A-ZĐ]|(?:các|lực lượng|chính quyền|huyện|xã|phường|tỉnh|công an|quân|sở|ban|phòng"
    r"|đơn vị|địa phương|cơ quan)\s)|\s*:\s*(?:[“\"A-ZĐ]|\Z)"
)
_NOUN_AFTER: Final = re.compile(
    r"\s*(?:[.;)]|,\s*(?:triển khai|học tập|thực hiện|kiến nghị|đề xuất|đề nghị|nhiệm vụ|nguyện vọng)"
    r"|\s(?:của|này|trên|nêu trên|đó)(?!\w))"
)
_FLOWERS: Final = re.compile(r"\s+(?:tân\s|(?:và|,)\s*tặng)")  # for the new chairman, without words
# "chúc mừng ông A và cảm ơn bà B": the act alone; a reason or a wish makes it words.
_PERSON_ONLY: Final = re.compile(
    r"\s+(?:các\s+)?(?:ông|bà|đồng chí|anh|chị)\s"
    r"(?:(?!nhân dịp|đã|vì|về|mong|hy vọng|đề nghị|tin tưởng|khẳng định)[^\n])*\Z"
)
_ORDER_NOT: Final = re.compile(r"(?<!\w)(?:phát biểu|dự|dự và|và|tham dự)\s*\Z")
_THEO: Final = re.compile(r"(?<![\w\d])(?:cũng\s+)?theo\s+(?:lời\s+)?(?:(?:đồng chí|ông|bà|anh|chị)\s+)?")
_THEO_HIM: Final = re.compile(r"(?:ông|bà|đồng chí)(?=\s*[,:])")  # "Theo ông, …": whom the text spoke of last
_TELLS: Final = re.compile(r"\s+(?!(?:chuyện|về|với|lên|chung|riêng|tiếng|trên|trước|đùa|được|ra|đến|tới|tại)(?!\w))\w")
_MOOD_NOT: Final = re.compile(r"(?:tham luận|chuyên đề|chủ đề|đề tài|khẩu hiệu|dòng chữ|bài thơ|bí danh|ký tặng)\Z")
_MOOD: Final = re.compile(
    r"(?:phấn khởi|xúc động|nghẹn ngào|bồi hồi|vui mừng|vui vẻ|tâm đắc|tự hào|hồ hởi|trăn trở"
    r"|kể|khoe|cười|tươi cười)(?!\w)"
)
_IN_BRACKETS: Final = re.compile(r"\([^()]{1,60}\)")
_THEO_GAP: Final = re.compile(r"[ \t\u00a0]*(?:[–—-][ \t]*)?(?:(?:đồng chí|ông|bà)[ \t]+)?")
_AFTER_QUOTE: Final = re.compile(r"[.,!?…]?\s*[–—,-]*\s*")
# “…” – đó là chỉ đạo của đồng chí A; “…” là một trong những nội dung trong phát biểu kết luận của đồng chí A.
_THAT_IS: Final = re.compile(
    r"(?:(?:đó|đây)\s+)?là\s+[^.:;“\"]{0,60}?(?P<act>phát biểu|chỉ đạo|khẳng định|nhấn mạnh|yêu cầu|chia sẻ|nhận định"
    r"|ý kiến|mong muốn|tâm sự|lời)(?:\s+(?:kết luận|chỉ đạo|chia sẻ|khẳng định|tâm sự|khai mạc|bế mạc))?"
    r"\s+của\s+(?:(?:đồng chí|ông|bà|anh|chị)\s+)?"
)
_TITLE_HEAD: Final = re.compile(
    r"\s*(?:(?:phó |thứ )?(?:\w+ trưởng|chủ tịch|giám đốc|bí thư|chủ nhiệm|thủ tướng|tổng)"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|luật sư|bác sĩ|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ"
    r"|[pg]?gs|ts|ths|đại biểu|đb|đbqh)(?!\w)"
)
# What such verbs say as a further predicate; "kiến nghị, đề xuất, phản ánh" there are mostly nouns in a list.
_PREDICATES: Final = frozenset({"order", "stress", "assert", "request", "inform", "praise", "express"})
_SCARE_QUOTE: Final = 60  # a shorter quotation may be a part of the clause: khẳng định “bốn tại chỗ” là đúng
_SUBJECT_MATTER: Final = re.compile(r"(?:\s+[^\W\d_]+){1,4}\s*:\s*(?=[“\"«])")  # "nêu | khó khăn: | “…”"
_QUOTE_END: Final = re.compile(r"\s*(?:[.,;!?\n]|\Z)")
_ATTRIBUTION: Final = 220
_STOP: Final = re.compile(r"[.!?](?=\s|$)")
_COLON: Final = re.compile(r"\s*(?:\([^)\n]{0,80}\))?\s*:\s*(?=[“\"«])")
_CLAUSE_END: Final = re.compile(r"[.;!?…,]\s")


@dataclass(frozen=True, slots=True)
class _Verb:
    start: int
    end: int
    takes: str
    act: str = ""


@cache
def _verbs() -> tuple[Sweep, dict[str, tuple[str, str]]]:
    known = {match_key(row["verb"]): (row["takes"], row["act"]) for row in rows("reporting_verbs")}
    return Sweep(compile_phrases(known)), known


def extract_statements(analysis: Analysis) -> Iterator[StatementFact]:
    """Yield what named persons said, in reading order; at most one statement a speaker and sentence.

    The speaker is the subject of a reporting verb ("đồng chí A, Bí thư Tỉnh ủy, nhấn mạnh …"), stands after "Theo" or
    after a quotation (“…” – đồng chí A khẳng định). Bodies, nominal phrases ("đề nghị của ông A") and passives are
    none.
    """
    text = analysis.article.text
    key = match_key(text)
    cast = Cast.of(analysis, key)
    if not cast.names:
        return
    quotes = find_quotes(analysis)
    for sentence in analysis.sentences:
        if analysis.blocks[sentence.block].kind in {BlockKind.CAPTION, BlockKind.BYLINE}:
            continue
        fact = _statement(analysis, key, cast, quotes, sentence)
        if fact:
            yield fact


def _statement(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    for reader in (_attributed, _according, _interview, _reported, _coordinated, _moved):
        fact = reader(analysis, key, cast, quotes, sentence)
        if fact:
            return fact
    return None


def _verbs_in(text: str, key: str, cast: Cast, quotes: Quotes, low: int, high: int) -> Iterator[_Verb]:
    """Yield the reporting verbs outside quotations and posts; a capital makes one a part of a name."""
    verbs, known = _verbs()
    for found in verbs.within(key, low, high):
        if text[found.start()].isupper() and found.start() > low:
            continue
        if not quotes.around(found.start()) and not cast.holds(found.start()):
            if found[0] == "phân tích" and text[found.end() + 1 : found.end() + 2].isupper():
                continue  # "Giám đốc phân tích Công ty …" is a post
            yield _Verb(found.start(), found.end(), *known[" ".join(found[0].split())])


def _attributed(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    """“Q” – đồng chí A khẳng định: the quotation ends in this sentence, the speaker and the verb follow."""
    block = analysis.blocks[sentence.block]
    for quote in quotes.ending(sentence.start + 1, sentence.end + 1):
        if key[max(0, quote.start - 3) : quote.start].rstrip().endswith(":"):  # who speaks stands before
            continue
        gap = _AFTER_QUOTE.match(key, quote.end, block.end)
        low = gap.end() if gap else quote.end
        stop = _STOP.search(key, low, min(block.end, low + _ATTRIBUTION))
        high = stop.start() if stop else min(block.end, low + _ATTRIBUTION)
        that = _THAT_IS.match(key, low, high)
        person = _source(analysis, key, cast, that, high)[0] if that else None
        if that and person:
            verb = _Verb(that.start("act"), that.end("act"), "clause")
            source = Speaker(person, that.start(), "speaker.that-is", 0.85)
            return _fact(analysis, cast, source, verb, quote.inner, SpeechMode.DIRECT)
        for verb in _verbs_in(analysis.article.text, key, cast, quotes, low, high):
            speaker = cast.subject_of(verb.start, low)
            if speaker and speaker.start - low < 4:
                return _fact(analysis, cast, speaker, verb, quote.inner, SpeechMode.DIRECT)
    return None


def _according(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    """Theo đồng chí A, ROLE, CLAUSE."""
    if key.find("theo", sentence.start, sentence.end) < 0:
        return None
    for found in _THEO.finditer(key, sentence.start, sentence.end):
        person, at = _source(analysis, key, cast, found, sentence.end)
        if person is None:
            continue
        comma = re.compile(r"[,:]|(?<!\w)thì(?!\w)").search(key, at, min(sentence.end, at + 200))
        if not comma or quotes.around(found.start()):
            continue
        fact = _by_account(analysis, key, cast, quotes, sentence, found, person, comma.end())
        if fact:
            return fact
    return None


def _source(analysis: Analysis, key: str, cast: Cast, found: re.Match[str], high: int) -> tuple[str | None, int]:
    """Return the person after "Theo" and where the name or the pronoun ends."""
    at, title = found.end(), None
    if him := _THEO_HIM.match(key, at, high):
        return cast.antecedent(found.start()), him.end()
    for _ in range(8):
        mention = cast.starts.get(at)
        if isinstance(mention, NameMention):
            return mention.person, mention.end
        if mention is None or not isinstance(mention, TitleMention):
            break
        title, at = mention, mention.end
        gap = _THEO_GAP.match(key, at, high)
        at = gap.end() if gap else at
        if isinstance(cast.starts.get(at + 2), NameMention) and key[at : at + 2] == ", ":  # "Theo Bí thư, A, …"
            at += 2
    return _name_in_reach(analysis, key, cast, at, high, title)


def _by_account(
    analysis: Analysis,
    key: str,
    cast: Cast,
    quotes: Quotes,
    sentence: Sentence,
    found: re.Match[str],
    person: str,
    begin: int,
) -> StatementFact | None:
    """Return what follows "Theo ông A," to the end of the sentence, or the quotation there."""
    verb = _Verb(found.start(), found.end(), "clause")
    speaker = Speaker(person, found.start(), "speaker.according-to", 0.9)
    quote = quotes.starting(begin, begin + 2)
    if quote and key[begin : quote.start].strip() == "":
        return _fact(analysis, cast, speaker, verb, quote.inner, SpeechMode.DIRECT, word="theo")
    span = _trim(analysis.article.text, _after_roles(cast, key, begin, sentence.end), sentence.end)
    if not _enough(key, *span) or _is_signature(analysis, sentence, found, span):
        return None
    return _fact(analysis, cast, speaker, verb, span, SpeechMode.REPORTED, word="theo")


def _is_signature(analysis: Analysis, sentence: Sentence, found: re.Match[str], span: tuple[int, int]) -> bool:
    """Tell whether a line names only the author and where he works: "Theo Lò Văn Ón, Phòng Tổng hợp"."""
    block = analysis.blocks[sentence.block]
    alone = found.start() <= block.start + 1 and sentence.end >= block.end - 1
    words = analysis.article.text[span[0] : span[1]].split()
    return alone and len(words) <= _SIGNED and words[-1][-1:] not in ".!?…"


def _name_in_reach(
    analysis: Analysis, key: str, cast: Cast, at: int, high: int, title: TitleMention | None
) -> tuple[str | None, int]:
    """Return the person of a title alone, or of the name that ends the noun phrase before the first comma."""
    comma = re.compile(r"[,:\n]").search(key, at, min(high, at + 120))
    stop = comma.start() if comma else at
    names = [n for n in analysis.find(NameMention, at, stop) if _IN_BRACKETS.sub("", key[n.end : stop]).strip() == ""]
    if (
        names
        and not re.search(r"(?<!\w)(?:của|do|tại|về)(?!\w)", key[at : names[0].start])
        and (title or _is_title(key[at:stop]))
    ):
        return names[0].person, stop
    if title and key[title.end : stop].strip() == "":
        return cast.holder(title), stop
    return None, at


def _is_title(phrase: str) -> bool:
    """Tell whether a phrase opens with a rank or the head of a title that no finder knew: "cục trưởng cục …"."""
    return bool(_TITLE_HEAD.match(phrase))


def _after_roles(cast: Cast, key: str, at: int, high: int) -> int:
    """Return the place behind the roles that stand between "Theo ông A," and the clause."""
    for _ in range(6):
        start = at + len(key[at:high]) - len(key[at:high].lstrip(" \t"))
        mention = cast.starts.get(start)
        if not isinstance(mention, TitleMention):
            break
        comma = re.compile(r"[^,:.\n]{0,60}[,:]").match(key, mention.end, high)
        if not comma:
            break
        at = comma.end()
    return at


def _interview(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    """Đồng chí A: “…”."""
    for name in analysis.find(NameMention, sentence.start, sentence.end):
        colon = _COLON.match(key, name.end, sentence.end)
        quote = quotes.starting(colon.end(), colon.end() + 1) if colon else None
        if quote and len(key[sentence.start : name.start].split()) < 12:
            verb = _Verb(name.start, name.end, "said")
            speaker = Speaker(name.person, name.start, "speaker.colon", 0.85)
            return _fact(analysis, cast, speaker, verb, quote.inner, SpeechMode.DIRECT, word=":")
    return _answer(analysis, key, cast, sentence)


def _answer(analysis: Analysis, key: str, cast: Cast, sentence: Sentence) -> StatementFact | None:
    """- Chủ tịch UBND tỉnh A: CLAUSE, the answer in an interview, at the head of its block."""
    block, text = analysis.blocks[sentence.block], analysis.article.text
    if block.kind is not BlockKind.PARAGRAPH or sentence.start - block.start > 2:
        return None
    for name in analysis.find(NameMention, sentence.start, sentence.end)[:1]:
        if not text[name.end : name.end + 2].startswith(": ") or not text[name.start : name.end].isupper():
            return None
        verb = _Verb(name.start, name.end, "said")
        span = _trim(text, name.end + 1, sentence.end)
        if _enough(key, *span) and text[span[1] - 1] in ".!?…":
            speaker = Speaker(name.person, name.start, "speaker.colon", 0.85)
            return _fact(analysis, cast, speaker, verb, span, SpeechMode.DIRECT, word=":")
    return None


def _reported(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    """Đồng chí A, ROLE, nhấn mạnh CLAUSE."""
    return _announced(analysis, key, cast, quotes, sentence, cast.subject_of)


def _coordinated(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    """Đồng chí A kiểm tra xã B, yêu cầu CLAUSE."""
    return _announced(analysis, key, cast, quotes, sentence, cast.coordinated, _may_follow)


def _may_follow(verb: _Verb) -> bool:
    """Tell whether a verb can be a further predicate of a subject that stands before another verb."""
    return verb.takes != "order" and verb.act in _PREDICATES


def _announced(
    analysis: Analysis,
    key: str,
    cast: Cast,
    quotes: Quotes,
    sentence: Sentence,
    subject: Callable[[int, int], Speaker | None],
    allowed: Callable[[_Verb], bool] | None = None,
) -> StatementFact | None:
    """Return what the first verb says that is allowed, announces something and has a subject."""
    text = analysis.article.text
    for verb in _verbs_in(text, key, cast, quotes, sentence.start, sentence.end):
        if (allowed and not allowed(verb)) or not _announces(text, key, verb, sentence):
            continue
        speaker = subject(verb.start, sentence.start)
        fact = speaker and _said(analysis, key, cast, quotes, sentence, speaker, verb)
        if fact:
            return fact
    return None


def _moved(analysis: Analysis, key: str, cast: Cast, quotes: Quotes, sentence: Sentence) -> StatementFact | None:
    """Đồng chí A phấn khởi: “…”, where one or two words before the colon tell but how it is said."""
    if key.find(":", sentence.start, sentence.end) < 0:
        return None
    for colon in _COLON.finditer(key, sentence.start, sentence.end):
        quote = quotes.starting(colon.end(), colon.end() + 1)
        low = max(sentence.start, colon.start() - 30)
        if quote is None or quotes.around(colon.start()) or _MOOD_NOT.search(key, low, colon.start()):
            continue
        for size in (1, 2, 3, 4):
            at = _words_back(key, colon.start(), low, size)
            speaker = cast.subject_of(at, sentence.start) if at > low else None
            if speaker and not cast.holds(at) and (size < 3 or _MOOD.match(key, at)):
                return _fact(analysis, cast, speaker, _Verb(at, colon.start(), "said"), quote.inner, SpeechMode.DIRECT)
    return None


def _words_back(key: str, at: int, low: int, size: int) -> int:
    """Return where the last words before a place begin, or ``low``."""
    for _ in range(size):
        at = low + len(key[low:at].rstrip())
        at = max(low, key.rfind(" ", low, at) + 1)
    return at


def _announces(text: str, key: str, verb: _Verb, sentence: Sentence) -> bool:
    """Tell whether what follows a verb fits it: a quotation, an addressee, a clause."""
    if verb.takes == "said":
        tells = key[verb.start : verb.end] == "nói" and _TELLS.match(key, verb.end, sentence.end)
        return bool(tells or _SAID.match(key, verb.end, min(len(key), verb.end + 80)))
    if verb.takes == "order":
        low = max(sentence.start, verb.start - 20)
        return bool(_ORDER.match(text, verb.end, sentence.end)) and not _ORDER_NOT.search(key, low, verb.start)
    if verb.act == "greet" and (_FLOWERS.match(key, verb.end) or _PERSON_ONLY.match(key, verb.end, sentence.end)):
        return False
    return not _NOUN_AFTER.match(key, verb.end, sentence.end)


def _said(
    analysis: Analysis,
    key: str,
    cast: Cast,
    quotes: Quotes,
    sentence: Sentence,
    speaker: Speaker,
    verb: _Verb,
) -> StatementFact | None:
    """Return the statement that follows a verb: the quotation behind it or the rest of the sentence."""
    opening = _SUBJECT_MATTER.match(key, verb.end, sentence.end) or _OPENING.match(key, verb.end)
    begin = _behind_chain(key, opening.end() if opening else verb.end)
    quote = quotes.starting(verb.end, begin + 1)
    if quote and (quote.end - quote.start > _SCARE_QUOTE or _QUOTE_END.match(key, quote.end)):
        return _fact(analysis, cast, speaker, verb, quote.inner, SpeechMode.DIRECT)
    start = min(begin, sentence.end)
    if quote:
        start = quote.start
    block = analysis.blocks[sentence.block]
    span = _trim(analysis.article.text, start, sentence.end if sentence.end > start + 3 else block.end)
    if not key[start : sentence.end].strip():  # the sentence ends with the colon
        start, end = _told_below(analysis, sentence.block) if block.end <= sentence.end else (start, block.end)
        span = _trim(analysis.article.text, start, min(end, start + _LONGEST))
    return _fact(analysis, cast, speaker, verb, span, SpeechMode.REPORTED) if _enough(key, *span) else None


def _told_below(analysis: Analysis, block: int) -> tuple[int, int]:
    """Return the span of the paragraph that follows a block which ends with a colon, empty where there is none."""
    end = analysis.blocks[block].end
    below = analysis.blocks[block + 1 : block + 2]
    return (below[0].start, below[0].end) if below and below[0].kind is BlockKind.PARAGRAPH else (end, end)


def _behind_chain(key: str, begin: int) -> int:
    """Return the place behind further verbs that share the object: "ghi nhận và đánh giá cao | thành tích"."""
    verbs, _ = _verbs()
    for _ in range(3):
        chained = _CHAINED.match(key, begin)
        verb = verbs.pattern.match(key, chained.end()) if chained else None
        if verb is None:
            break
        begin = verb.end()
    return begin


def _enough(key: str, start: int, end: int) -> bool:
    return len(key[start:end].split()) >= _FEWEST_WORDS


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without white space around, cut at a clause end where it is too long."""
    while start < end and text[start] in " \t\u00a0:,":
        start += 1
    if end - start > _LONGEST:
        ends = [m.start() for m in _CLAUSE_END.finditer(text, start + 40, start + _LONGEST)]
        end = ends[-1] if ends else text.rfind(" ", start, start + _LONGEST)
    while end > start and text[end - 1] in " \t\u00a0,;\n":
        end -= 1
    return start, end


def _fact(
    analysis: Analysis,
    cast: Cast,
    speaker: Speaker,
    verb: _Verb,
    span: tuple[int, int],
    mode: SpeechMode,
    *,
    word: str | None = None,
) -> StatementFact:
    """Build the statement: its evidence runs from the subject to the end of the words, or the other way round."""
    text = analysis.article.text
    start, end = _trim(text, *span)
    low, high = min(speaker.start, start, verb.start), max(verb.end, end)
    cast.spoke(speaker, high)
    rule = f"statement.{mode.value}.{speaker.rule.removeprefix('speaker.')}"
    evidence = Evidence(start=low, end=high, quote=text[low:high], rule=rule, confidence=speaker.confidence)
    return StatementFact(
        evidence=(evidence,),
        speaker=speaker.person,
        mode=mode,
        verb=word or text[verb.start : verb.end].lower(),
        text=text[start:end],
    )
