"""Starting with the computer is off until asked for, can be asked for twice, and goes away whole."""

from __future__ import annotations

import plistlib
import subprocess
import sys

import pytest

from planner.autostart.autostart import autostart_here, program_command
from planner.autostart.linux import XdgAutostart, quoted
from planner.autostart.macos import LaunchAgentAutostart
from planner.autostart.windows import RunKeyAutostart
from planner.core.errors import KnownError

COMMAND = ("/opt/my programs/recovery-planner", "--hidden")


class FakeRunKey:
    """The Run key of a computer that has other programs too."""

    def __init__(self):
        self.values = {"OneOther": "other.exe"}

    def get(self, name):
        return self.values.get(name)

    def set(self, name, command):
        self.values[name] = command

    def delete(self, name):
        del self.values[name]


class RefusingRunKey(FakeRunKey):
    def set(self, _name, _command):
        raise PermissionError(13, "Access is denied")


@pytest.fixture(params=["linux", "macos", "windows"])
def autostart(request, tmp_path):
    match request.param:
        case "linux":
            return XdgAutostart(COMMAND, {}, tmp_path)
        case "macos":
            return LaunchAgentAutostart(COMMAND, tmp_path)
    return RunKeyAutostart(COMMAND, FakeRunKey())


def test_it_is_off_until_asked_for_and_off_again_when_asked(autostart):
    assert not autostart.is_on()
    autostart.turn_on()
    autostart.turn_on()
    assert autostart.is_on()
    autostart.turn_off()
    autostart.turn_off()
    assert not autostart.is_on()


def test_linux_gets_a_desktop_entry_in_the_folder_of_this_person(tmp_path):
    XdgAutostart(COMMAND, {"XDG_CONFIG_HOME": str(tmp_path / "elsewhere")}, tmp_path).turn_on()
    text = (tmp_path / "elsewhere/autostart/recovery-planner.desktop").read_text()
    assert 'Exec="/opt/my programs/recovery-planner" --hidden' in text.splitlines()


def test_a_relative_config_folder_is_not_followed(tmp_path):
    XdgAutostart(COMMAND, {"XDG_CONFIG_HOME": "somewhere"}, tmp_path).turn_on()
    assert (tmp_path / ".config/autostart/recovery-planner.desktop").is_file()


@pytest.mark.parametrize("harm", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_a_desktop_that_switched_it_off_is_believed(tmp_path, harm):
    autostart = XdgAutostart(COMMAND, {}, tmp_path)
    autostart.turn_on()
    path = tmp_path / ".config/autostart/recovery-planner.desktop"
    path.write_text(path.read_text() + harm + "\n")
    assert not autostart.is_on()


@pytest.mark.skipif(sys.platform == "win32", reason="desktop entries are read as a shell reads quotes")
@pytest.mark.parametrize("argument", ["plain", "with space", 'with "quotes"', "$HOME", "back`tick", "back\\slash"])
def test_an_argument_comes_through_the_desktop_entry_unchanged(argument):
    as_string = quoted(argument).replace("\\\\", "\\")  # what the desktop reads from the file
    said = subprocess.run(["/bin/sh", "-c", f"printf %s {as_string}"], capture_output=True, text=True, check=True)
    assert said.stdout == argument


def test_a_percent_sign_is_no_field_code():
    assert quoted("50% done") == '"50%% done"'


def test_macos_gets_a_launch_agent(tmp_path):
    LaunchAgentAutostart(COMMAND, tmp_path).turn_on()
    (path,) = (tmp_path / "Library/LaunchAgents").iterdir()
    agent = plistlib.loads(path.read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True
    assert path.stem == agent["Label"]


def test_windows_gets_one_value_and_no_other_is_touched():
    run_key = FakeRunKey()
    autostart = RunKeyAutostart((r"C:\Program Files\planner.exe", "--hidden"), run_key)
    autostart.turn_on()
    assert run_key.values["RecoveryPlanner"] == r'"C:\Program Files\planner.exe" --hidden'
    autostart.turn_off()
    assert run_key.values == {"OneOther": "other.exe"}


def test_a_system_that_refuses_is_told(tmp_path):
    with pytest.raises(KnownError, match="access is denied"):
        RunKeyAutostart(COMMAND, RefusingRunKey()).turn_on()
    (tmp_path / ".config").write_text("a file where a folder should be")
    with pytest.raises(KnownError, match="could not be changed"):
        XdgAutostart(COMMAND, {}, tmp_path).turn_on()


def test_the_command_starts_this_very_program():
    assert program_command("--hidden")[-1] == "--hidden"
    assert program_command()[0]


@pytest.mark.skipif(sys.platform != "linux", reason="asks for this system's way")
def test_this_system_has_a_way(tmp_path):
    assert isinstance(autostart_here(COMMAND, environment={}, home=tmp_path), XdgAutostart)
