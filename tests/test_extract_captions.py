from dataclasses import replace

from kg.extract.captions import extract_captions
from kg.model import Analysis, Article, Block, BlockKind, NameMention

TEXT = "Đoàn thăm bản\nÔng Lò Văn Ón tặng quà bà con\nQuang cảnh buổi lễ"


def analysis() -> Analysis:
    lines = [(0, 13), (14, 43), (44, 62)]
    kinds = [BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.CAPTION]
    name = NameMention(start=18, end=27, text="Lò Văn Ón", rule="test", name="Lò Văn Ón", person="Lò Văn Ón")
    blocks = tuple(Block(kind=kind, start=a, end=b) for kind, (a, b) in zip(kinds, lines, strict=True))
    empty = Analysis(article=Article(id="a", text=TEXT), blocks=blocks, sentences=())
    return replace(empty, mentions=(name,))


def test_captions_are_counted_and_name_whom_they_show():
    first, second = extract_captions(analysis())
    assert (first.position, first.text, first.depicts) == (1, "Ông Lò Văn Ón tặng quà bà con", ("Lò Văn Ón",))
    assert (second.position, second.text, second.depicts) == (2, "Quang cảnh buổi lễ", ())


def test_evidence_of_a_caption_is_its_words():
    for caption in extract_captions(analysis()):
        (evidence,) = caption.evidence
        assert TEXT[evidence.start : evidence.end] == evidence.quote == caption.text
