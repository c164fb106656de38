"""Properties of roles: holders are named people, quotes are exact, unrelated sentences change nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import analyse
from kg.extract.organizations import extract_organizations
from kg.extract.roles import extract_roles
from kg.model import Article, NameMention

NAMES = ("Lò Văn Pản", "Giàng A Tủa", "Nguyễn Thị Ín", "Sùng A Nủ")
TITLES = ("Bí thư Huyện ủy", "Phó Chủ tịch UBND tỉnh", "Giám đốc Sở Y tế", "Ủy viên Trung ương Đảng", "Phó Bí thư")
FILLERS = ("Trời nắng đẹp.", "Bà con phấn khởi ra đồng.", "Mưa lớn kéo dài nhiều ngày.")
SENTENCES = st.builds(
    lambda name, titles, honorific: f"Đến dự có {honorific}{name}, {', '.join(titles)}.",
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(TITLES), min_size=1, max_size=3, unique=True),
    st.sampled_from(("đồng chí ", "ông ", "")),
)


def facts(sentences: list[str]) -> tuple[Article, set[tuple[str, str]]]:
    article = Article(id="x", text=" ".join(sentences))
    analysis = analyse(article)
    people = {m.person for m in analysis.find(NameMention)}
    found = set()
    for fact in (*extract_roles(analysis), *extract_organizations(analysis)):
        for evidence in fact.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.quote
    for role in extract_roles(analysis):
        assert role.person in people
        assert "{}" not in role.title
        found.add((role.person, role.title))
    return article, found


@settings(deadline=None, max_examples=60)
@given(st.lists(SENTENCES, min_size=1, max_size=3), st.sampled_from(FILLERS))
def test_unrelated_sentence_changes_no_role(sentences, filler):
    _, alone = facts(sentences)
    _, with_filler = facts([filler, *sentences, filler])
    assert alone == with_filler


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="Bíthư Tỉnhủy,;:()–.\nLòVănPảnChủtịchUBND huyện", max_size=120))
def test_any_text_is_survived(text):
    facts([text])
