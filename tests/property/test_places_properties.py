"""What holds for dates and places in any text."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.mentions.dates import find_dates
from kg.mentions.places import find_places
from kg.model import Article
from kg.text import clean, segment

PIECES = st.sampled_from(
    [
        "ngày ", "sáng ", "3/12", "31/2", "5-6/8", "2021", "/2021", "tháng 6", " năm 2013", "từ ", " đến ", "(", ")",
        ", ", " và ", " - ", "giai đoạn 2010 - 2015", "quý I/", "cùng ngày", "hôm qua", "\n", ". ", "tỉnh ", "huyện ",
        "xã ", "TP.", "các huyện ", "Lai Châu", "Phong Thổ", "Hồ Chí Minh", "Lò Văn Ín", "Hà Nội", "Tỉnh ủy ", "LÀO",
        "quận 1", "P.5", "bản ", "Nà Tăm", "İ", "Mỹ", "101/106 xã",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=24).map("".join)


@settings(deadline=None)
@given(TEXTS, st.sampled_from([None, "2021-12-03", "2024-02-29"]))
def test_mentions_are_exact_ordered_and_apart(text, published):
    article = Article(id="a", text=clean(text), published=published)
    for finder in (find_dates, find_places):
        mentions = list(finder(segment(article)))
        assert mentions == list(finder(segment(article)))
        assert all(article.text[m.start : m.end] == m.text for m in mentions)
        assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


@settings(deadline=None)
@given(TEXTS)
def test_old_and_new_tone_placement_give_the_same_places(text):
    def names(words):
        return [(m.start, m.end, m.level) for m in find_places(segment(Article(id="a", text=clean(words))))]

    phrase = f"{text} Tỉnh uỷ Hoà Bình và tỉnh Khánh Hoà"
    assert names(phrase) == names(phrase.replace("uỷ", "ủy").replace("Hoà", "Hòa"))
