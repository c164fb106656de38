"""How well units are told from sentences that name every unit of the lists in the ways of the genre. Run: python it."""

import sys
import time
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from place_sentences import communes_of_before, communes_of_today, districts

WRONG_SHOWN = 8


def main() -> None:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wrong, started = [], time.perf_counter()
    for case in chain(districts(), communes_of_before(), communes_of_today()):
        unit = case.answer().unit
        count = counts[case.kind]
        count["cases"] += 1
        count["settled"] += unit is not None
        count["one meant"] += case.means is not None
        if unit and unit.id == case.means:
            count["right"] += 1
        elif unit:
            wrong.append((case, unit))
            count["wrong epoch"] += unit.epoch.value != (case.means or unit.epoch).partition("-")[0]
    print(f"{'':52}{'cases':>7}{'one':>7}{'settled':>9}{'right':>8}{'precision':>11}{'of one':>8}{'wrong epoch':>13}")
    for kind, n in counts.items():
        shares = f"{n['right'] / max(n['settled'], 1):11.4f}{n['right'] / max(n['one meant'], 1):8.4f}"
        print(f"{kind:52}{n['cases']:7}{n['one meant']:7}{n['settled']:9}{n['right']:8}{shares}{n['wrong epoch']:13}")
    print(f"{time.perf_counter() - started:.1f} s")
    for case, unit in wrong[:WRONG_SHOWN]:
        print("wrong:", case.kind, "|", case.phrase, case.date, "→", unit.id, unit.label, "not", case.means)


if __name__ == "__main__":
    main()
