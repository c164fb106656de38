"""Cleaning, blocks and sentences: the cases are the table."""

import pytest

import kg.sentences
from kg.model import Article, BlockKind
from kg.text import clean, match_key, segment, slug

B, C, H, P = BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.HEADLINE, BlockKind.PARAGRAPH


def sentences(text):
    return [s.text for s in segment(Article(id="a", text=text)).sentences]


def blocks(text):
    return [(b.kind, text[b.start : b.end]) for b in segment(Article(id="a", text=text)).blocks]


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Tỉnh ủy\r\nSơn Hà\rxã", "Tỉnh ủy\nSơn Hà\nxã"),
        ("Ti\u0309nh u\u0309y", "Tỉnh ủy"),
        ("Huyê\u0323n ơ\u0309", "Huyện ở"),  # half-decomposed, as Windows-1258 keyboards write
        ("\u00d0ảng bộ, \u00f0ồng chí", "Đảng bộ, đồng chí"),
        ("xã\u200b Mường\ufeff Xe\u00adn\u2060", "xã Mường Xen"),
        ("Lò\u00a0Văn\u3000Bình\u2009(1)", "Lò Văn Bình (1)"),
        ("a\x00b\x1bc\td\x0ce\x85f\u2028g", "abc\td\ne\nf\ng"),
        ("UBND &amp; HĐND&nbsp;tỉnh", "UBND & HĐND tỉnh"),
        ("01&#x2F;QĐ &#8220;mới&#8221; &quot;x&quot;", '01/QĐ “mới” "x"'),
        ("&amp;amp;nbsp;|&amp;quot;", ' |"'),
        ("AT&T; R&D &khongco; &", "AT&T; R&D &khongco; &"),
        ("&ampfoo; &notit;", "&ampfoo; &notit;"),
        (r"số 12\/2024 và \\/", "số 12/2024 và /"),
        pytest.param("a\ud800b", "ab", id="lone surrogate"),
        ("o" + "\u0301" * 50, "ó" + "\u0301" * 7),
        ("", ""),
    ],
)
def test_clean(raw, cleaned):
    assert clean(raw) == cleaned
    assert clean(cleaned) == cleaned


def test_match_key_keeps_the_length_where_lower_case_would_not():
    assert match_key("İĐẢNG UỶ") == "İđảng ủy"
    assert slug("Đảng ủy xã Mường Xén (mới)") == "dang-uy-xa-muong-xen-moi"


@pytest.mark.parametrize(
    "parts",
    [
        ["Hội nghị bế mạc.", "Đồng chí Lò Văn A dự."],
        ["Ông Lò A ở TP. Sơn Hà và TP.HCM.", "Bà Vàng Thị B về T.Ư."],
        ["GS.TS. Hà Văn Cường, PGS. TS Lý A và ThS. Tô B dự.", "Th.S Hà C nói."],
        ["Bài của V.I.Lê-nin và N. Petrov in ở Nxb. Sự thật.", "Báo baoson.vn và Chinhphu.VN đăng lại."],
        ["Có xã, phường, v.v.", "Ngoài ra còn đặc khu…", "Và thôn bản...", "Thế là đủ!", "Vậy ư?", "Đúng./.", "Xong."],
        ["Ngày 29.5.2024, có 1.250 đại biểu, đạt 97,5%.", "15 xã vắng."],
        ["Dự Đại hội khóa X.", "Ban Chấp hành bầu 45 ủy viên."],
        ["“Xã phải làm. ", "Làm ngay.” – đồng chí Lò Văn A nói."],
        ["“Xã phải làm.” - Đồng chí Lò Văn A nói."],
        ["Dự có các đồng chí: Lò A, Bí thư; Hà B, Chủ tịch; Vàng C."],
        ["1. Đồng chí Lò A giữ chức Bí thư.", "2. Đồng chí Hà B thôi giữ chức."],
        ["Bàn giao cho xã mục 2.", "Đồng chí Lò A nhận."],
        ["(Trích thư.)", "Ông về quê."],
        ["Năm 2023.", "5 xã đạt chuẩn."],
        ["Xã rộng 12 km2.", "Hộ nghèo còn ít."],
        ["Bà con ở P. Tân Sơn, Q. Bình Hà vui mừng."],
        ["Ông Nguyễn Tấn T. khai nhận."],
        ["Xã nộp cho ông Tô Văn B.", "Theo đó, xã được cấp đất."],
    ],
    ids=lambda parts: parts[0][:30],
)
def test_sentences_apart(parts):
    assert sentences(" ".join(part.strip() for part in parts)) == [part.strip() for part in parts]


@pytest.mark.parametrize(
    "parts",
    [
        ["Tỉnh đã xong đợt 1.", "Tại hội nghị, ông nói."],
        ["Bàn về quý II.2023.", "Chủ trì là ông Lò A."],
        ["Đó là trách nhiệm…", "Đặc biệt, xã làm tốt."],
        ["Ông nói “xong việc.”", "Bà Hà B vỗ tay."],
        ["Họp tại trụ sở UBND.", "Dự họp có ông Lò A."],
        ["Thăm trạm ở Mường Sen", "Đó là trạm mới."],
        ["Công ty VinaSen", "Tại cuộc họp, ông nói."],
        ["Hội nghị họp ngày 23/10", "Phát biểu tại đây, ông nói."],
        ["Ra mắt ngày 3-2", "Nhân dịp này, xã tặng quà."],
        ["Giải nhất: Công an nhân dân", "2. Công an tỉnh Sơn Hà", "3. Công an xã Mường Sen"],
    ],
    ids=lambda parts: parts[0][:30],
)
def test_sentences_glued(parts):
    assert sentences("".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn thăm ĐắkLắk và ChưPăh năm nay.",
        "Ứng dụng TikTok và VinaPhone phủ sóng.",
        "Chị NguyễnThị Hoa ở đây.",
        "Cấp uỷ vào cuộc; chi bộ làm theo; hộ nghèo giảm.",
        "Truy cập UBND.gov.vn để xem.",
        "Nghị quyết số 15/2024/NQ-HĐND có hiệu lực.",
    ],
)
def test_sentence_stays_whole(text):
    assert len(sentences(text)) == 1


def test_bullets_of_commune_pages():
    text = "🔹 Đồng chí Lò A dự ✅ Xã đạt chuẩn. • Thôn sạch"
    assert sentences(text) == ["Đồng chí Lò A dự", "Xã đạt chuẩn.", "Thôn sạch"]


BODY = "Sáng 3/12, Tỉnh ủy Sơn Hà họp bàn công tác cán bộ. Đồng chí Lò Văn A chủ trì."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tỉnh ủy Sơn Hà họp phiên cuối năm\n{BODY}", [(H, "Tỉnh ủy Sơn Hà họp phiên cuối năm"), (P, BODY)]),
        (f"{BODY}\nKẾT QUẢ NỔI BẬT\n{BODY}", [(P, BODY), (H, "KẾT QUẢ NỔI BẬT"), (P, BODY)]),
        (
            f"{BODY}\n|\nQuang cảnh hội nghị\n|\n{BODY}\n|\nÔng Lò A nói chuyện\n|\n{BODY}",
            [(P, BODY), (C, "Quang cảnh hội nghị"), (P, BODY), (C, "Ông Lò A nói chuyện"), (P, BODY)],
        ),
        (f"{BODY}\n| Quang cảnh họp |\n{BODY}", [(P, BODY), (C, "| Quang cảnh họp |"), (P, BODY)]),
        (
            f"{BODY}\nĐồng chí Lò Văn A phát biểu tại hội nghị\n{BODY}",
            [(P, BODY), (C, "Đồng chí Lò Văn A phát biểu tại hội nghị"), (P, BODY)],
        ),
        (f"{BODY}\nẢnh: Quang cảnh hội nghị\n{BODY}", [(P, BODY), (C, "Ảnh: Quang cảnh hội nghị"), (P, BODY)]),
        (
            f"{BODY}\nÔng Lò A (bìa phải) trao quà cho bà con.\n{BODY}",
            [(P, BODY), (C, "Ông Lò A (bìa phải) trao quà cho bà con."), (P, BODY)],
        ),
        (f"{BODY}\n- Đồng chí Lò A báo cáo\n{BODY}", [(P, BODY), (P, "- Đồng chí Lò A báo cáo"), (P, BODY)]),
        (BODY[:-1], [(P, BODY[:-1])]),
    ],
    ids=range(9),
)
def test_lines(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Hà Thu Trang",
        "HÀ THU TRANG",
        "Đắc Lực - Ngọc Ánh",
        "PV",
        "TTXVN",
        "Hà My/VOV",
        "Lò Bình (TTXVN)",
        "Tin, ảnh: Hà My",
        "Bài, ảnh: LÒ BÌNH",
        "Tin và ảnh: Hà My - Lò Bình",
        "Thực hiện: Hà My",
        "Theo TTXVN",
        "(Theo TTXVN)",
        "Nguồn: baosonha.vn",
        "Từ khóa: Sơn Hà, Tỉnh ủy",
        "Tags: họp, bầu cử",
        "Công an,Sơn Hà,Hội nghị,Giấy khen",
        "03/12/2021 15:30 GMT+7",
        "H.T",
    ],
)
def test_closing_byline(line):
    assert blocks(f"{BODY}\n{line}") == [(P, BODY), (B, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Gắn kết kiều bào với quê hương",
        "Hội nghị thông qua Nghị quyết.",
        "Đồng chí Lò Văn A phát biểu.",
        "Theo Nghị quyết số 18, xã sẽ sáp nhập.",
        "Theo ông Lò Văn A, xã đã làm xong.",
        "Đoàn công tác gồm Lò Văn A, Bí thư Tỉnh ủy",
    ],
)
def test_closing_line_is_no_byline(line):
    assert B not in [kind for kind, _ in blocks(f"{BODY}\n{line}")]


def test_a_list_of_people_at_the_end_is_no_byline():
    assert B not in [kind for kind, _ in blocks(f"{BODY}\nLò Văn An\nHà Thị Bình\nVàng A Chu\nTô Văn Du")]


@pytest.mark.parametrize(
    ("before", "credit", "after"),
    [
        ("Ông Lò A trao quà.", "Ảnh VGP/Hà My", "Đó là việc làm tốt của xã."),
        ("Ông Lò A trao quà.", "Ảnh: Lò Bình", "Phát biểu tại đây, ông nói."),
        ("Ông Lò A trao quà.", "Ảnh: Lò Bình", "Gian lận thuế còn nhiều."),
        ("Ông Lò A trao quà.", "Ảnh: Lò Bình.", "Xã làm tốt."),
        ("Ông Lò A trao quà.", "Ảnh: N.H", "Xã làm tốt."),
        ("Ông Lò A trao quà.", "Ảnh: Hà My - TTXVN", "Ông Lò A nói."),
        ("Ông Lò A trao quà.", "Ảnh: Công an tỉnh Sơn Hà", "Theo ông, xã làm tốt."),
        ("Ông Lò A trao quà.", "(Ảnh: Hà My/TTXVN)", "Xã làm tốt."),
        ("Ông Lò A trao quà", "(ảnh: Hà My)", "Xã làm tốt."),
        ("Ông Lò A trao quà.", "(Ảnh minh họa)", "Xã làm tốt."),
        ("Ông Lò A trao quà.", "(Nguồn: Báo Sơn Hà)", "Xã làm tốt."),
    ],
)
@pytest.mark.parametrize("gap", ["", " "])
def test_a_credit_splits_the_line_and_shows_the_caption(before, credit, after, gap):
    found = blocks(f"{BODY} {before} {credit}{gap}{after}")
    assert found == [(P, BODY), (C, before), (B, credit), (P, after)]


def test_two_credits_one_after_the_other():
    text = "Ông Lò A trao quà. Ảnh: H.M Xã họp. Ảnh: N.H Ông nói."
    assert blocks(text) == [
        (C, "Ông Lò A trao quà."),
        (B, "Ảnh: H.M"),
        (C, "Xã họp."),
        (B, "Ảnh: N.H"),
        (P, "Ông nói."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò A (ảnh) sinh năm 1960 tại xã Mường Sen.",
        "Xã trưng bày hình ảnh: rừng, suối và bản làng.",
        "Ông xem ảnh Bác Hồ thăm Sơn Hà.",
        "Ảnh chụp một góc xã cho thấy rừng đã xanh lại.",
    ],
)
def test_a_photo_that_is_no_credit(text):
    assert [kind for kind, _ in blocks(text)] == [P]


@pytest.mark.parametrize(
    ("tag", "rest"),
    [
        ("TPO -", "Sáng 3/12, tỉnh họp."),
        ("(ĐCSVN) -", "Sáng 3/12, tỉnh họp."),
        ("(NTO)", "Sáng 3/12, tỉnh họp."),
        ("(baosonha.vn) -", "Sáng 3/12, tỉnh họp."),
        ("Dân trí -", "Sáng 3/12, tỉnh họp."),
        ("#SơnHà #xã_mới", "Sáng 3/12, tỉnh họp."),
        ("leftcenterrightdel", "Sáng 3/12, tỉnh họp."),
    ],
)
def test_source_tags(tag, rest):
    assert blocks(f"{tag} {rest}") == [(B, tag), (P, rest)]


@pytest.mark.parametrize("text", ["HĐND - UBND tỉnh họp.", "(II) Kết quả: xã làm tốt.", "(Sửa đổi) Luật có hiệu lực."])
def test_what_is_no_source_tag(text):
    assert blocks(text) == [(P, text)]


@pytest.mark.parametrize(
    "name", ["PV", "Hà My", "LÒ BÌNH", "Thu Hà/VOV - Trung tâm Tin", "Tin, ảnh: Hà My", "(Theo TTXVN)"]
)
@pytest.mark.parametrize("gap", ["", " "])
def test_signature_after_the_last_sentence(name, gap):
    assert blocks(f"{BODY}{gap}{name}") == [(P, BODY), (B, name)]


@pytest.mark.parametrize(
    "end",
    [
        "ông về TP. Mường Sen",
        "dự có PGS.TS. Lò Văn An",
        "Bí thư Huyện ủy (tỉnh Sơn Hà) Lò Văn An",
        "giải “Sen Vàng” Hà My",
    ],
)
def test_a_name_in_a_sentence_that_breaks_off_is_no_signature(end):
    assert [kind for kind, _ in blocks(f"{BODY} Sau đó, {end}")] == [P]


def test_hashtags_close_a_line():
    assert blocks("Xã ra quân. #SơnHà #XãMới") == [(P, "Xã ra quân."), (B, "#SơnHà #XãMới")]


def test_bylines_hold_no_sentence_and_bars_no_block():
    text = f"|\n{BODY}\n|\nHà My"
    analysis = segment(Article(id="a", text=text))
    assert [s.text for s in analysis.sentences] == BODY.replace(". Đ", ".|Đ").split("|")
    assert [text[b.start : b.end] for b in analysis.blocks] == [BODY, "Hà My"]


def test_a_line_of_ten_megabytes():
    text = "Lò A nói.Đó là 12.000 hộ; TP. Sơn Hà (Ảnh: H.M) " * 200_000
    analysis = segment(Article(id="a", text=clean(text)))
    assert len(analysis.sentences) > 200_000


def test_a_run_of_stops_is_tried_once(monkeypatch):
    tried = []

    class Counted:
        def match(self, *where):
            tried.append(where)
            return pattern.match(*where)

    pattern = kg.sentences._STOP
    monkeypatch.setattr(kg.sentences, "_STOP", Counted())
    text = f"Mục lục {'.' * 500} trang 5{'!' * 500}"
    assert list(kg.sentences.sentence_spans(text, 0, len(text))) == [(0, len(text))]
    assert len(tried) == 2
