"""Work on all cores, and no more processes than cores."""

from __future__ import annotations

import gc
import os
import weakref

import pytest

from peerkit.parallel import collected_after, each


def own_and_inner(_: int) -> tuple[int, set[int]]:
    """Return this process and those that work within its work."""
    return os.getpid(), {pid for _, pid in each(process, range(4))}


def process(_: int) -> int:
    return os.getpid()


def test_work_within_work_starts_no_more_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("peerkit.parallel.cores", lambda: 2)
    found = [result for _, result in each(own_and_inner, range(4))]
    assert os.getpid() not in {own for own, _ in found}
    assert all(inner == {own} for own, inner in found)


def test_work_after_that_is_on_all_cores_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("peerkit.parallel.cores", lambda: 2)
    list(each(own_and_inner, range(2)))
    assert os.getpid() not in {pid for _, pid in each(process, range(4))}


def test_cycles_wait_for_the_end_of_the_work() -> None:
    gc.collect()
    with collected_after():
        ring = Ring()
        gone = weakref.ref(ring)
        del ring
        assert not gc.isenabled()
        assert gone() is not None
    assert gone() is None
    assert gc.isenabled()


def test_what_looks_for_no_cycles_stays_so() -> None:
    gc.disable()
    try:
        with collected_after():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


class Ring:
    """Holds itself, as what was laid out does."""

    def __init__(self) -> None:
        self.own = self
