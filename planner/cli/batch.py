"""Many plans at once: made on all cores where there are enough of them, and told in the order they were asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.cli.orders import Order

if TYPE_CHECKING:
    from planner.cli.build import Job

PER_PROCESS = 8  # plans; fewer are made sooner here than another process begins


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one order, in words."""

    told: str
    is_made: bool


Build = Callable[[Order, "Job"], Outcome]


def outcomes(orders: Sequence[Order], job: Job, build: Build, cores: int | None = None) -> Iterator[Outcome]:
    """Yield what became of each order, in their order."""
    processes = min(cores or os.cpu_count() or 1, len(orders) // PER_PROCESS)
    if processes < 2:  # noqa: PLR2004  # one is this process
        yield from (build(order, job) for order in orders)
        return
    from planner.cli.processes import in_processes  # late: one plan alone needs none

    yield from in_processes(orders, job, build, processes)
