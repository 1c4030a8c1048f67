"""The steps that a database has gone through, one a file, in order. A step that was released never changes."""

from __future__ import annotations

from planner.storage.steps import (
    step_001,
    step_002,
    step_003,
    step_004,
    step_005,
    step_006,
    step_007,
    step_008,
)

STEPS = (
    step_001.apply,
    step_002.apply,
    step_003.apply,
    step_004.apply,
    step_005.apply,
    step_006.apply,
    step_007.apply,
    step_008.apply,
)
