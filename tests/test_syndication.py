"""One text in several papers is one source; reports of one form are not one text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import assemble
from kg.model import Article
from kg.syndication import near_duplicates

REPORT = (
    "Sáng 3/12, tại thành phố Lai Châu, Tỉnh ủy Lai Châu tổ chức hội nghị tổng kết 5 năm thực hiện Nghị quyết số"
    " 12-NQ/TU ngày 1/11/2016 về phát triển kinh tế cửa khẩu. Đồng chí Giàng A Lềnh, Bí thư Tỉnh ủy Lai Châu, chủ trì"
    " hội nghị. Báo cáo tại hội nghị cho thấy kim ngạch xuất nhập khẩu qua cửa khẩu tăng bình quân 12% mỗi năm, hạ"
    " tầng giao thông được đầu tư, đời sống nhân dân các xã biên giới được cải thiện rõ rệt. Hội nghị cũng chỉ ra một"
    " số hạn chế: thu hút đầu tư còn chậm, nguồn nhân lực chưa đáp ứng yêu cầu, công tác phối hợp giữa các lực lượng"
    " có lúc chưa chặt chẽ. Phát biểu kết luận, Bí thư Tỉnh ủy đề nghị các cấp ủy tập trung tháo gỡ khó khăn cho doanh"
    " nghiệp."
)
OTHER = (
    "Sáng 5/12, tại huyện Phong Thổ, Huyện ủy Phong Thổ tổ chức hội nghị tổng kết 10 năm thực hiện Nghị quyết số"
    " 04-NQ/TU về xây dựng nông thôn mới. Đồng chí Lò Thị Ón, Bí thư Huyện ủy Phong Thổ, chủ trì hội nghị. Báo cáo tại"
    " hội nghị cho thấy toàn huyện có 9 xã đạt chuẩn, thu nhập bình quân tăng hơn hai lần, tỷ lệ hộ nghèo giảm còn"
    " 18%. Hội nghị cũng chỉ ra một số hạn chế: kết quả chưa đồng đều, một số xã còn trông chờ vào ngân sách. Phát"
    " biểu kết luận, Bí thư Huyện ủy đề nghị các chi bộ tiếp tục tuyên truyền, vận động nhân dân hiến đất làm đường."
)
CHANGED = {
    "headline and closing line": f"Tổng kết Nghị quyết về kinh tế cửa khẩu\n{REPORT}\nTin tiếp tục được cập nhật.",
    "cut at the end": REPORT[: REPORT.index(" Phát biểu kết luận")],
    "words and tones": REPORT.replace("Hội nghị cũng", "Bên cạnh đó, hội nghị cũng").replace("kết luận", "bế mạc"),
    "another agency's opening": f"(Báo Lai Châu) - {REPORT}",
}


def article(name: str, text: str, day: str = "2021-12-04") -> Article:
    return Article(id=name, text=text, published=day)


@pytest.mark.parametrize("text", CHANGED.values(), ids=list(CHANGED))
def test_a_text_printed_again_is_linked_to_the_first(text):
    first, again = article("a", REPORT), article("b", text, "2021-12-05")
    (found,) = near_duplicates([again, first])
    assert (found.article, found.of) == (again, first)
    assert 0.6 <= found.similarity < 1


@pytest.mark.parametrize(
    "texts",
    [
        [REPORT, OTHER],
        [REPORT, REPORT],  # one article of the graph: see below
        ["Trân trọng kính mời quý vị dự hội nghị.", "Trân trọng kính mời các vị dự hội nghị."],
        [REPORT],
        [],
    ],
    ids=["one form, two events", "one text", "too short to tell", "one article", "none"],
)
def test_what_is_no_near_duplicate(texts):
    assert near_duplicates([article(str(n), text) for n, text in enumerate(texts)]) == ()


@given(st.permutations([article(str(n), text) for n, text in enumerate([REPORT, OTHER, *CHANGED.values()])]))
@settings(deadline=None, max_examples=20)
def test_order_does_not_matter(articles):
    assert near_duplicates(articles) == near_duplicates(sorted(articles, key=lambda a: a.id))


def test_repeated_texts_count_as_one_source():
    other = "Đồng chí Giàng A Lềnh, Bí thư Tỉnh ủy Lai Châu, kiểm tra cửa khẩu Ma Lù Thàng của tỉnh Lai Châu."
    again = article("b", CHANGED["headline and closing line"], "2021-12-05")
    graph = assemble([article("a", REPORT), again, article("c", other, "2021-12-06")])
    rows = {row["label"]: (row["articles"], row["sources"]) for row in graph.query("corroboration")}
    assert rows["Giàng A Lềnh, Bí thư Tỉnh ủy"] == ("3", "2")
    assert rows["Nghị quyết số 12-NQ/TU"] == ("2", "1")


def test_one_text_in_two_papers_is_one_article_that_both_print():
    texts = [
        Article(id="x", text=REPORT, published="2021-12-05", publisher="Báo Lai Châu", url="https://baolaichau.vn/1"),
        Article(id="y", text=REPORT, published="2021-12-04", publisher="TTXVN", url="https://vietnamplus.vn/2"),
    ]
    graph = assemble(texts)
    assert graph.quads == assemble(texts[::-1]).quads
    asked = """SELECT DISTINCT ?id ?by ?day WHERE { ?a <http://schema.org/identifier> ?id ;
        <http://purl.org/dc/terms/publisher> ?by ; <http://schema.org/datePublished> ?day }"""
    found = graph.query(asked)
    assert {row["day"] for row in found} == {"2021-12-04"}
    assert {row["id"] for row in found} == {"x", "y"}
    assert {row["by"] for row in found} == {"Báo Lai Châu", "TTXVN"}
    assert {row["source"] for row in graph.query("roles")} == {"x", "y"}
