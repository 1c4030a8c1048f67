"""Plans made in processes of their own, so that all cores are at work and what ends one ends no other."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING

from planner.cli.batch import Build, Outcome
from planner.cli.orders import Order

if TYPE_CHECKING:
    from planner.cli.build import Job

ENDED = "It could not be made: the program ended while it was at work on it. Please report it. The file is unchanged."

_at_work: list[tuple[Build, Job]] = []  # in a process of its own: what it was begun with


def in_processes(orders: Sequence[Order], job: Job, build: Build, processes: int) -> Iterator[Outcome]:
    """Yield what became of each order, in their order."""
    done = 0
    try:
        with _pool(processes, job, build) as pool:
            for outcome in pool.map(_build, orders):
                yield outcome
                done += 1
    except BrokenProcessPool:  # one of them was ended from outside, or by a fault that Python cannot tell
        yield from (_alone(order, job, build) for order in orders[done:])


def _alone(order: Order, job: Job, build: Build) -> Outcome:
    """Make one plan in a process that makes no other."""
    try:
        with _pool(1, job, build) as pool:
            return pool.submit(_build, order).result()
    except BrokenProcessPool:
        return Outcome(ENDED, is_made=False)


def _pool(processes: int, job: Job, build: Build) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin, initargs=(job, build))


def _begin(job: Job, build: Build) -> None:
    """Make ready in a process of its own: Ctrl+C is for the first one to hear, and its cores are shared out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["RAYON_NUM_THREADS"] = "1"  # the typesetter would use every core in each process
    _at_work.append((build, job))


def _build(order: Order) -> Outcome:
    build, job = _at_work[0]
    return build(order, job)
