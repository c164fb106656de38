"""Who said what: cases mark the names <n:…> and titles <t:…> that other finders would have found."""

import re
from dataclasses import replace

import pytest

from kg.extract import analyse
from kg.extract.statements import extract_statements
from kg.lexicon import rows
from kg.model import Analysis, Article, Mention, NameMention, SpeechMode, TitleMention
from kg.text import match_key, segment, slug

MARK = re.compile(r"<(?P<kind>[nt]):(?P<words>[^>=]+)(?:=(?P<person>[^>]+))?>")


def marked(markup: str) -> Analysis:
    """Return the analysis of a text whose names and titles are marked."""
    text, at, mentions = "", 0, []
    for found in MARK.finditer(markup):
        text += markup[at : found.start()]
        mentions.append(_mention(found, len(text)))
        text += found["words"]
        at = found.end()
    text += markup[at:]
    return replace(segment(Article(id="a", text=text)), mentions=tuple(mentions))


def _mention(found: re.Match[str], start: int) -> Mention:
    words = found["words"]
    span = {"start": start, "end": start + len(words), "text": words, "rule": "test"}
    if found["kind"] == "t":
        return TitleMention(**span, title=words, role=slug(words.split(" ủy")[0]), body=None)
    return NameMention(**span, name=words, person=found["person"] or words, partial=" " not in words)


def said(markup: str) -> list[tuple[str, str, str]]:
    return [(fact.speaker, fact.verb, fact.text) for fact in extract_statements(marked(markup))]


NU = "Hà Thị Nụ"
ON = "Lò Văn Ón"

FOUND = [
    ("Đồng chí <n:Hà Thị Nụ> nhấn mạnh huyện phải giữ rừng.", NU, "nhấn mạnh", "huyện phải giữ rừng."),
    ("Đồng chí <n:Hà Thị Nụ> nêu khó khăn: “Mưa kéo dài, đường sạt lở”.", NU, "nêu", "Mưa kéo dài, đường sạt lở"),
    (
        "Phát biểu tại buổi làm việc, đồng chí <n:Hà Thị Nụ>, <t:Tỉnh ủy viên>, <t:Bí thư Huyện ủy> yêu cầu các xã"
        " rà soát hộ nghèo.",
        NU,
        "yêu cầu",
        "các xã rà soát hộ nghèo.",
    ),
    (
        "Ông <n:Lò Văn Ón>, kiều bào Lào, Hội trưởng Hội người Việt nêu tầm quan trọng của tiếng mẹ đẻ.",
        ON,
        "nêu",
        "tầm quan trọng của tiếng mẹ đẻ.",
    ),
    (
        "Ông <n:Lò Văn Ón>, Phó Chủ tịch huyện, đã chỉ đạo Phòng Nội vụ rà soát lại.",
        ON,
        "chỉ đạo",
        "Phòng Nội vụ rà soát lại.",
    ),
    (
        "“Chúng ta phải sát dân hơn nữa” – đồng chí <n:Hà Thị Nụ> khẳng định.",
        NU,
        "khẳng định",
        "Chúng ta phải sát dân hơn nữa",
    ),
    (
        "“Các xã phải giao ban hằng tuần” - đó là chỉ đạo của <t:Bí thư Tỉnh ủy> <n:Lò Văn Ón> tại hội nghị.",
        ON,
        "chỉ đạo",
        "Các xã phải giao ban hằng tuần",
    ),
    (
        "“Mỗi đảng viên phải sâu sát thực tiễn” - Là một trong những nội dung trong phát biểu kết luận của đồng chí"
        " <t:Bí thư Tỉnh ủy> <n:Lò Văn Ón> tại hội nghị.",
        ON,
        "phát biểu",
        "Mỗi đảng viên phải sâu sát thực tiễn",
    ),
    ('"Bà con đã có điện quanh năm", ông <n:Lò Văn Ón> nói.', ON, "nói", "Bà con đã có điện quanh năm"),
    ("Bà <n:Hà Thị Nụ> chia sẻ: “Có nhà mới, tôi mừng lắm”.", NU, "chia sẻ", "Có nhà mới, tôi mừng lắm"),
    ("Ông <n:Lò Văn Ón>: “Tôi tin dân bản sẽ làm được việc này”.", ON, ":", "Tôi tin dân bản sẽ làm được việc này"),
    (
        "Theo ông <n:Lò Văn Ón>, <t:Chủ tịch xã>, mưa lũ đã làm hỏng nhiều nhà.",
        ON,
        "theo",
        "mưa lũ đã làm hỏng nhiều nhà.",
    ),
    ("Theo <t:Chủ tịch xã> <n:Lò Văn Ón>, đường vào bản đã thông.", ON, "theo", "đường vào bản đã thông."),
    (
        "Ông <n:Lò Văn Ón> đi kiểm tra xã vùng cao, yêu cầu chính quyền di dời dân.",
        ON,
        "yêu cầu",
        "chính quyền di dời dân.",
    ),
    (
        "Tại các nơi đến, ông <n:Lò Văn Ón> đã ân cần hỏi thăm đời sống gia đình; khẳng định Nhà nước luôn biết ơn.",
        ON,
        "khẳng định",
        "Nhà nước luôn biết ơn.",
    ),
    (
        "Ông <n:Lò Văn Ón> cho biết, trong năm qua, huyện làm 12 km đường.",
        ON,
        "cho biết",
        "trong năm qua, huyện làm 12 km đường.",
    ),
]


@pytest.mark.parametrize(("markup", "speaker", "verb", "text"), FOUND, ids=[case[0][:40] for case in FOUND])
def test_statements_have_speaker_verb_and_words(markup: str, speaker: str, verb: str, text: str):
    assert said(markup) == [(speaker, verb, text)]


FOUND_TOO = [
    ("Bà <n:Hà Thị Nụ> ghi nhận và đánh giá cao thành tích của xã.", NU, "ghi nhận", "thành tích của xã."),
    (
        "Bà <n:Hà Thị Nụ> cho rằng, là người cao tuổi, các cụ nên giữ gìn sức khỏe.",
        NU,
        "cho rằng",
        "là người cao tuổi, các cụ nên giữ gìn sức khỏe.",
    ),
    ("Ông <n:Lò Văn Ón> thăm bản; ông cũng lưu ý bà con đề phòng lũ.", ON, "lưu ý", "bà con đề phòng lũ."),
    (
        "Ông <n:Lò Văn Ón> khẳng định “bốn tại chỗ là gốc” giúp dân vượt lũ.",
        ON,
        "khẳng định",
        "“bốn tại chỗ là gốc” giúp dân vượt lũ.",
    ),
]


@pytest.mark.parametrize(("markup", "speaker", "verb", "text"), FOUND_TOO, ids=[case[0][:40] for case in FOUND_TOO])
def test_words_begin_where_the_clause_does(markup: str, speaker: str, verb: str, text: str):
    assert said(markup) == [(speaker, verb, text)]


NOTHING = [
    "Theo <n:Lò Văn Ón>, Phòng Tổng hợp",
    "Ban đề nghị thi hành kỷ luật ông <n:Lò Văn Ón>; yêu cầu các cơ quan sớm khắc phục thiệt hại.",
    "Ông <n:Lò Văn Ón> tới thăm, chúc mừng các bác sĩ của bệnh viện huyện.",
    "Đó là lời nhấn mạnh của đồng chí <n:Hà Thị Nụ> tại buổi gặp mặt đầu xuân.",
    "Lãnh đạo tỉnh cảm ơn ông <n:Lò Văn Ón> đã giúp bà con.",
    "Theo Bách khoa thư, ông <n:Lò Văn Ón> sinh ở xã này.",
    "Theo Nghị quyết số 12, ông <n:Lò Văn Ón> được bổ nhiệm.",
    "Theo đề nghị của ông <n:Lò Văn Ón>, kỳ họp lùi một ngày.",
    "Hội đồng xem xét kiến nghị của bà <n:Hà Thị Nụ> về thủy lợi.",
    "Các đại biểu đề nghị ông <n:Lò Văn Ón> làm rõ nguồn vốn.",
    "UBND huyện yêu cầu các xã vào cuộc; dự họp có ông <n:Lò Văn Ón>.",
    "Ông <n:Lò Văn Ón> được đề nghị tặng bằng khen của tỉnh.",
    "Đến dự và phát biểu chỉ đạo hội nghị có đồng chí <n:Hà Thị Nụ>.",
    "Ông <n:Lò Văn Ón> - Thứ trưởng Bộ Thông tin và Truyền thông - tiến vào hội trường.",
    "Dưới sự điều hành của bà <n:Hà Thị Nụ>, phiên họp thông qua ba nghị quyết.",
    "Ông <n:Lò Văn Ón> tặng quà các gia đình “có công” ở xã.",
    "Quyết định của <t:Chủ tịch huyện> nêu rõ, các xã phải rà soát đất đai.",
]


@pytest.mark.parametrize("markup", NOTHING)
def test_no_statement(markup: str):
    assert said(markup) == []


def test_title_alone_means_its_holder_in_the_article():
    markup = (
        "<t:Phó Thủ tướng> <n:Lò Văn Ón> thăm bản Nà Lo. Bà <n:Hà Thị Nụ> đi cùng đoàn."
        " <t:Phó Thủ tướng> đề nghị tỉnh sớm làm cầu mới."
    )
    assert said(markup) == [(ON, "đề nghị", "tỉnh sớm làm cầu mới.")]


def test_title_with_a_place_means_who_holds_just_that():
    analysis = analyse(
        Article(
            id="a",
            text=(
                "Đồng chí Bí thư Tỉnh ủy Lai Châu Lò Văn Ón và đồng chí Hà Thị Nụ - Bí thư Tỉnh ủy trao đổi về"
                " hợp tác. Đồng chí Bí thư Tỉnh ủy Lai Châu khẳng định hai tỉnh sẽ mở thêm chợ biên giới."
            ),
        )
    )
    assert [fact.speaker for fact in extract_statements(analysis)] == [ON]


def test_object_before_a_comma_is_no_subject():
    markup = "Ông <n:Hà Văn Pản> chuyển lời chúc mừng đến bà <n:Hà Thị Nụ>, bày tỏ vui mừng trước kết quả của xã."
    assert [speaker for speaker, _, _ in said(markup)] == ["Hà Văn Pản"]


def test_verbs_within_posts_report_nothing():
    assert not said("<n:Hà Thị Nụ>, <t:Trưởng Ban chỉ đạo phòng dịch> của tỉnh đã chủ trì cuộc họp ở xã Tà Lùng.")


def test_brackets_stand_between_subject_and_verb():
    markup = "Ông <n:Lò Văn Ón> (cử tri xã Tà Lùng) đề nghị cần giải quyết dứt điểm việc đền bù."
    assert said(markup) == [(ON, "đề nghị", "cần giải quyết dứt điểm việc đền bù.")]


def test_family_of_the_dead_is_no_antecedent():
    markup = (
        "Bà <n:Hà Thị Nụ> chia buồn cùng gia đình ông <n:Lò Văn Ón>."
        " Bà viết trong sổ tang: “Một người tận tụy với dân”."
    )
    assert [speaker for speaker, _, _ in said(markup)] == [NU]


def test_pronoun_means_the_last_speaker_with_less_confidence():
    analysis = marked("Bà <n:Hà Thị Nụ> cho biết xã đã có điện. Bà khẳng định tháng tới sẽ có nước sạch.")
    first, second = extract_statements(analysis)
    assert (first.speaker, second.speaker) == (NU, NU)
    assert second.evidence[0].confidence < first.evidence[0].confidence


def test_given_name_is_the_person():
    assert said("Ông <n:Ón=Lò Văn Ón> khẳng định đường sẽ thông trong tuần.")[0][0] == ON


MOVED = [
    ("- Bà <n:HÀ THỊ NỤ=Hà Thị Nụ>: Đường về bản nay đã rộng.", "Đường về bản nay đã rộng."),
    ("Bà <n:Hà Thị Nụ> nghẹn ngào hạnh phúc: “Đường về bản nay đã rộng”.", "Đường về bản nay đã rộng"),
    ("Bà <n:Hà Thị Nụ> phấn khởi: “Đường về bản nay đã rộng”.", "Đường về bản nay đã rộng"),
    ("Ông <n:Nụ=Hà Thị Nụ> nghẹn ngào: “Hôm ấy cả bản không ngủ”.", "Hôm ấy cả bản không ngủ"),
    ("Bà <n:Hà Thị Nụ> đến thăm. Theo bà, đường về bản nay đã rộng.", "đường về bản nay đã rộng."),
    ("Phát biểu sau đó, bà <n:Hà Thị Nụ> nói đường về bản nay đã rộng.", "đường về bản nay đã rộng."),
    ("Theo bà <n:Hà Thị Nụ>: “Đường về bản nay đã rộng”. Ông <n:Lò Văn Ón> vui.", "Đường về bản nay đã rộng"),
]


@pytest.mark.parametrize(("markup", "text"), MOVED)
def test_words_without_a_verb_of_reporting(markup: str, text: str):
    assert [(speaker, words) for speaker, _, words in said(markup)] == [(NU, text)]


@pytest.mark.parametrize(
    "markup",
    [
        "Bà <n:Hà Thị Nụ> chúc mừng ông <n:Lò Văn Ón> và cảm ơn đóng góp của bà Lan.",
        "Bà <n:Hà Thị Nụ> nói chuyện với bà con về vụ mùa tới.",
        "Bà <n:Hà Thị Nụ> trình bày tham luận: “Đường về bản nay đã rộng”.",
        "Bà <n:Hà Thị Nụ> phát động cuộc thi với chủ đề: “Đường về bản nay đã rộng”.",
    ],
)
def test_talks_and_mottoes_report_nothing(markup: str):
    assert said(markup) == []


def test_modes():
    direct, reported = extract_statements(
        marked(
            "“Chúng tôi đã sẵn sàng cho mùa lũ”, ông <n:Lò Văn Ón> nói. Ông <n:Lò Văn Ón> đề nghị cấp thuyền máy mới."
        )
    )
    assert (direct.mode, reported.mode) == (SpeechMode.DIRECT, SpeechMode.REPORTED)


def test_long_words_end_with_a_clause_and_lie_in_the_evidence():
    clause = "các xã rà soát kỹ từng hộ dân ở vùng thấp, "
    (fact,) = extract_statements(marked(f"Bà <n:Hà Thị Nụ> yêu cầu {clause * 20}và báo cáo."))
    assert len(fact.text) <= 400
    assert fact.text.endswith("vùng thấp")
    assert fact.text in fact.evidence[0].quote


def test_a_quotation_without_an_end_stops_with_its_block():
    (fact,) = extract_statements(marked("Ông <n:Lò Văn Ón> nói: “Tôi đã xem kỹ công trình này\nHôm sau đoàn về tỉnh."))
    assert "Hôm sau" not in fact.text


@pytest.mark.parametrize("row", rows("reporting_verbs"), ids=lambda row: row["verb"])
def test_every_reporting_verb_is_in_its_example_and_reports(row: dict[str, str]):
    example = row["example"]
    assert match_key(row["verb"]) in match_key(example)
    assert row["takes"] in {"clause", "object", "said", "order"}
    name = next(n for n in ("Lò Văn Ón", "Lý Thị Mẩy", "Vàng A Dế", "Hà Thị Nụ", "Lù A Sa") if n in example)
    (fact,) = extract_statements(marked(example.replace(name, f"<n:{name}>")))
    assert fact.speaker == name


def test_a_post_of_another_country_is_not_ours() -> None:
    text = "Thủ tướng Lò Văn Sung gửi điện thăm hỏi. Thủ tướng Lào cho biết 131 người mất tích."
    assert not list(extract_statements(analyse(Article(id="t", text=text))))


def test_a_quotation_goes_on_in_the_next_paragraph():
    markup = "“Xã đã làm đường mới.\nTuy nhiên đường vẫn còn hẹp” – <t:Bí thư> <n:Lò Văn Sung> nhấn mạnh."
    assert ("Lò Văn Sung", "nhấn mạnh", "Tuy nhiên đường vẫn còn hẹp") in said(markup)


def test_words_after_a_colon_stand_in_the_next_paragraph():
    markup = "Tại cuộc họp, <t:Phó Thủ tướng> <n:Lò Văn Sung> yêu cầu:\nCác bộ rà soát toàn bộ nội dung kết luận."
    assert ("Lò Văn Sung", "yêu cầu", "Các bộ rà soát toàn bộ nội dung kết luận.") in said(markup)
