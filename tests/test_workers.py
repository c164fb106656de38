"""Work on several processes: the same results in the same order, and what goes wrong in one is told."""

from functools import partial

import pytest

from kg.workers import CHUNK, in_order

MANY = range(3 * CHUNK)


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_results_come_in_the_order_of_the_items(jobs):
    assert list(in_order(partial(pow, 2), MANY, jobs)) == [2**item for item in MANY]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_function_raises_reaches_the_caller(jobs):
    with pytest.raises(ZeroDivisionError):
        list(in_order(partial(divmod, 1), MANY, jobs))


def test_few_items_start_no_process(monkeypatch):
    monkeypatch.setattr("kg.workers.ProcessPoolExecutor", None)
    assert list(in_order(str, range(CHUNK), 2)) == [str(item) for item in range(CHUNK)]


def test_nothing_gives_nothing():
    assert list(in_order(str, [], 2)) == []
