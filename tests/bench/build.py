"""Time and memory of a build of your own articles, step by step.

python tests/bench/build.py articles.jsonl [2021-12-04]

Each step is a process of its own; the peak is that of the largest of its processes.
"""

import os
import sys
import tempfile
import time
from pathlib import Path


def measured(arguments: list[str]) -> tuple[float, float]:
    """Return the seconds and the peak memory in MB of one run of ``kg``."""
    started = time.monotonic()
    program = str(Path(sys.executable).with_name("kg"))
    child = os.posix_spawn(program, [program, *arguments], os.environ)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"kg {' '.join(arguments)} failed")
    return time.monotonic() - started, usage.ru_maxrss / 1024


def main() -> None:
    source, published = sys.argv[1], [*sys.argv[2:], "2021-12-04"][0]
    with tempfile.TemporaryDirectory() as name:
        graph, folder = str(Path(name) / "graph.nq"), str(Path(name) / "store")
        steps = {
            "build .nq": ["build", source, "-o", graph, "--published", published],
            "build store": ["build", source, "-o", folder, "--published", published],
            "add nothing": ["build", source, "-o", folder, "--published", published],
            "validate": ["validate", folder],
            "verify": ["verify", folder, source],
        }
        for step, arguments in steps.items():
            seconds, peak = measured(arguments)
            print(f"{step:12} {seconds:8.1f} s {peak:8.0f} MB")


if __name__ == "__main__":
    main()
