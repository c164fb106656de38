"""The letterhead of a document printed in full: its own number and the day of its issue. See ``with_letterhead``."""

import re
from dataclasses import replace
from typing import Final

from kg.mentions.document_citations import Citation
from kg.mentions.document_details import Details, whole_day

RULE: Final = "document.letterhead"
_OWN: Final = re.compile(r"(?:^|[\n|])[\s|]*số\s*:?\s*\Z")
# "Sơn\nLa, ngày 16 tháng 11": the name of the place may be broken
_MOTTO: Final = r"(?:[\s|_–-]*cộng hòa xã hội chủ nghĩa việt nam[\s|_–-]*độc lập\s?[–-]\s?tự do\s?[–-]\s?hạnh phúc)?"
_PLACE_AND_DAY: Final = re.compile(_MOTTO + r"[\s|_*–-]*[^\W\d_][^\d\n,;|]{0,40}(?:\n[^\d\n,;|]{1,30})?,\s*(?=ngày)")
_TOP: Final = 1500  # characters: a letterhead stands at the top, perhaps below a summary


def with_letterhead(key: str, cited: list[Citation]) -> list[Citation]:
    """Return the citations; the one that is the text's own number gets the day beside its place of issue.

    "Số: 28/CTr-UBND" alone in its line, then "Hưng Yên, ngày 18 tháng 02 năm 2022".
    """
    top = [index for index, one in enumerate(cited) if one.code and one.start < _TOP]
    index = next((i for i in top if _OWN.search(key, max(0, cited[i].start - 24), cited[i].start)), None)
    if index is None:
        return cited
    own = cited[index]
    place = _PLACE_AND_DAY.match(key, own.end)
    date = whole_day(key, place.end()) if place else None
    details = own.details or Details(end=own.end)
    headed = replace(own, rule=RULE, details=replace(details, date=details.date or date))
    return [*cited[:index], headed, *cited[index + 1 :]]
