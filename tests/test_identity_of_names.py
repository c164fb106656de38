"""Seven thousand names: two that differ by an accent stay apart, two that differ by where the tone is put are one."""

import random
import re
from collections import defaultdict

import pytest

from kg.build import assemble, read_article
from kg.lexicon import rows
from kg.model import Article, PersonFact
from kg.text import fold, match_key

COUNT = 7000
FAMILIES = ("Nguyễn", "Trần", "Giàng")
MIDDLES = ("Văn", "Thị", "Thanh", "Thành", "Xuân", "Quang")
BATCH = 20  # names an article, those with the same letters side by side
ON_FIRST = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oạ": "ọa", "uỷ": "ủy", "uý": "úy", "uỵ": "ụy", "oè": "òe"}


def _words(part):
    found = [row["word"] for row in rows("name_shares") if row["part"] == part]
    whole = {row["surname"] for row in rows("surnames")} if part == "family" else found  # Rơ Mah, but no Rơ
    return [word for word in found if word in whole and len(word) > 1 and word.isalpha()]


def _names():
    """Return distinct names: every accent of a given name behind some family and middle names, then random ones."""
    chance = random.Random(7)
    family, middle, given = (_words(part) for part in ("family", "middle", "given"))
    alike = defaultdict(list)
    for word in given:
        alike[fold(word)].append(word)
    sets = [words for words in alike.values() if len(words) > 1]
    names = {f"{f} {m} {word}" for f in FAMILIES for m in MIDDLES for words in sets for word in words}
    while len(names) < COUNT:
        names.add(" ".join(chance.choice(words) for words in (family, middle, given)))
    return sorted(names, key=lambda name: (fold(name), name))


NAMES = _names()
FORMS = {
    "a line each": lambda some: "\n".join(f"Đồng chí {n}, Ủy viên Ban Thường vụ Tỉnh ủy Lai Châu, dự." for n in some),
    "one list": lambda some: f"Dự hội nghị có các đồng chí: {', '.join(some)}.",
    "posts": lambda some: f"Dự có các đồng chí: {'; '.join(f'{n}, Phó Chủ tịch HĐND tỉnh Lai Châu' for n in some)}.",
    "no post": lambda some: "\n".join(f"Ông {n} cho biết như vậy." for n in some),
}


def test_the_names_hold_what_is_tested():
    assert len({match_key(name) for name in NAMES}) == COUNT
    alike = defaultdict(set)
    for name in NAMES:
        alike[fold(name)].add(name)
    assert sum(len(some) > 1 for some in alike.values()) > 100


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_no_two_names_become_one_person_in_an_article(form):
    merged, read = [], 0
    for start in range(0, COUNT, BATCH):
        some = NAMES[start : start + BATCH]
        people = read_article(Article(id=str(start), text=form(some))).of(PersonFact)
        read += len({person.name for person in people} & set(some))
        merged += [(person.name, variant.name) for person in people for variant in person.variants]
    assert merged == []
    assert read > 0.98 * COUNT


def test_no_two_names_become_one_person_across_articles():
    text = "Sáng 3/4, ông {}, Chủ tịch UBND tỉnh Lai Châu, dự hội nghị."
    some = NAMES[:: COUNT // 200]
    graph = assemble(
        [Article(id=str(n), text=text.format(name), published="2021-12-04") for n, name in enumerate(some)]
    )
    found = graph.query("persons")
    assert len({row["person"] for row in found}) == len({row["name"] for row in found}) == len(some)


def _placed(name, forms):
    """Return a name with the tones of its open syllables put as in the values of ``forms``: Hoà, but Hoàng, Quý."""
    return re.sub(rf"(?<![Qq])({'|'.join(forms)})(?!\w)", lambda found: forms[found[0]], name)


def test_tone_placements_are_one_person():
    on_second = {first: second for second, first in ON_FIRST.items()}
    pairs = [(_placed(name, ON_FIRST), _placed(name, on_second)) for name in NAMES]
    pairs = [pair for pair in pairs if pair[0] != pair[1]]
    assert len(pairs) > 100
    text = "Sáng 3/4, ông {}, Chủ tịch UBND tỉnh Lai Châu, dự hội nghị."
    articles = [
        Article(id=f"{n}-{side}", text=text.format(name), published="2021-12-04")
        for n, pair in enumerate(pairs[:60])
        for side, name in enumerate(pair)
    ]
    found = assemble(articles).query("persons")
    assert len({row["person"] for row in found}) == 60
