"""One function over many items on every core, with the results in order."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
CHUNK: Final = 16  # items a task: enough to hide the cost of passing articles to another process
_given: list[Callable[[Any], Any]] = []  # in a worker: the function that it calls, passed once and not with each task


def in_order(function: Callable[[Item], Result], items: Sequence[Item], jobs: int = 1) -> Iterator[Result]:
    """Yield what a function returns for each item, in order, on ``jobs`` processes (0: one a core).

    >>> list(in_order(len, ["Sơn La", "Huế"]))
    [6, 3]
    """
    workers = min(jobs or os.cpu_count() or 1, max(1, len(items) // CHUNK))
    if workers <= 1:
        yield from map(function, items)
        return
    pool = ProcessPoolExecutor(workers, initializer=_given.append, initargs=(function,))
    try:
        with _interrupts_held():
            results = pool.map(_called, items, chunksize=CHUNK)
        yield from results
    except BaseException:  # Ctrl-C too: what waits is dropped, or the build would go on
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _called(item: Any) -> Any:  # noqa: ANN401  # whatever the function given to the worker takes and returns
    return _given[0](item)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while the workers start: they inherit that and leave it to the parent, which gets it after."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
