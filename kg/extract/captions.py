"""Photo captions: the words under a picture and whom it shows."""

from collections.abc import Iterator

from kg.model import Analysis, BlockKind, CaptionFact, Evidence, NameMention


def extract_captions(analysis: Analysis) -> Iterator[CaptionFact]:
    """Yield the captions of an article, counted from 1, each with the persons that it names, once each."""
    text = analysis.article.text
    position = 0
    for block in analysis.blocks:
        words = text[block.start : block.end].strip()
        if block.kind is not BlockKind.CAPTION or not words:
            continue
        position += 1
        start = text.index(words, block.start)
        depicts = dict.fromkeys(name.person for name in analysis.find(NameMention, block.start, block.end))
        evidence = Evidence(start=start, end=start + len(words), quote=words, rule="caption.block")
        yield CaptionFact(evidence=(evidence,), position=position, text=words, depicts=tuple(depicts))
