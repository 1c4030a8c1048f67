"""A private session bus with a strict notification service on it, for the length of a test."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).parents[2]
DAEMON = shutil.which("dbus-daemon")
CAN_DO = ("actions", "body", "body-markup")
PATIENCE = 10  # seconds

needs_bus = pytest.mark.skipif(
    DAEMON is None or sys.platform != "linux", reason="there is no dbus-daemon here, so no bus can be started"
)


class Service:
    """What the notification service printed, as it comes."""

    def __init__(self, process):
        self.lines = []
        self._process = process
        Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self._process.stdout:
            self.lines.append(json.loads(line))

    def wait_for(self, name, number=1):
        """Return the first `number` messages that tell `name`."""
        return wait_until(
            lambda: [line for line in self.lines if name in line][:number], lambda got: len(got) == number
        )


def wait_until(look, is_enough=bool):
    """Return what `look` gives as soon as it is enough."""
    end = time.monotonic() + PATIENCE
    while not is_enough(seen := look()):
        assert time.monotonic() < end, f"still {seen!r}"
        time.sleep(0.01)
    return seen


@contextmanager
def bus():
    """Start a bus and give its address."""
    command = [DAEMON, "--session", "--nofork", "--nopidfile", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield daemon.stdout.readline().strip()
    finally:
        end(daemon)


@contextmanager
def service_on(address, *, presses="", can_do=CAN_DO):
    """Start the notification service; it presses an action on everything it shows."""
    command = [sys.executable, "-m", "tests.notification_service", address, json.dumps(list(can_do)), presses]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        service = Service(process)
        service.wait_for("ready")
        yield service
    finally:
        end(process)


def end(process):
    process.terminate()
    process.wait(timeout=PATIENCE)
    process.stdout.close()
