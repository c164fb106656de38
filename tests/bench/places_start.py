"""How long the gazetteer takes from its import to its first answers, alone in a fresh interpreter. Run: python FILE.

The package's own ``__init__`` imports the whole pipeline; it is left out here, for the gazetteer needs none of it.
Processor time is measured, not the clock: what else the machine does counts little.
"""

import importlib.util
import statistics
import subprocess
import sys
from pathlib import Path

ROUNDS = 15
PROGRAM = """
import sys, time, types
started = time.process_time()
package = types.ModuleType("kg")
package.__path__ = [{folder!r}]
sys.modules["kg"] = package
import kg.places
imported = time.process_time()
assert kg.places.unit_for("Phong Thổ", "xã", "Lai Châu", "2026-01-05").epoch == "post2025"
first = time.process_time()
assert kg.places.unit_for("Sìn Hồ", "huyện").code == "108"
second = time.process_time()
assert len(kg.places.successors(kg.places.unit_for("Sìn Hồ", "huyện"))) > 3
third = time.process_time()
print(*(1000 * t for t in (imported - started, first - imported, second - first, third - second, first - started)))
"""


def main() -> None:
    found = importlib.util.find_spec("kg")
    folder = str(Path(str(found.origin)).parent) if found else ""
    program = PROGRAM.format(folder=folder)
    rows = []
    for _ in range(ROUNDS):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        rows.append([float(number) for number in done.stdout.split()])
    names = ("import", "first commune", "first district", "first successors", "import + first answer")
    for name, column in zip(names, zip(*rows, strict=True), strict=True):
        print(f"  {name:22} {min(column):6.1f} ms best  {statistics.median(column):6.1f} ms median")


if __name__ == "__main__":
    main()
