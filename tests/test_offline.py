"""With the network shut off, here and in every process that is started, all the work is done."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from localize.cli import main
from localize.cli._offline import no_network
from tests.faults.newsroom import Newsroom

COMMANDS = [
    ["run", "--jobs", "2"],
    ["check", "build/pt/storm.json"],
    ["check", "--source", "articles/storm.txt"],
    ["glossary", "lint"],
    ["glossary", "find", "harbour"],
    ["catalog", "extract", "articles"],
    ["status"],
    ["report"],
    ["verify", "--replay"],
]


def test_the_whole_work_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom = Newsroom.begun(tmp_path / "project", engine="firefox")
    monkeypatch.chdir(newsroom.folder)
    monkeypatch.setenv("LOCALIZE_HOME", str(tmp_path / "home"))
    with no_network():
        for command in COMMANDS:
            result = CliRunner().invoke(main, command)
            assert result.exit_code in (0, 1), (command, result.output, result.exception)
            assert result.exception is None or isinstance(result.exception, SystemExit)
    assert (newsroom.folder / "build/pt/storm.json").exists()


def test_it_needs_none_where_the_kernel_has_none(tmp_path: Path) -> None:
    """In a network namespace of its own not even this machine can be reached."""
    apart = ["unshare", "--map-root-user", "--net", sys.executable]
    try:
        subprocess.run([*apart, "-c", ""], check=True, capture_output=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("this machine lets nobody part a process from the network")
    reach = "import socket; socket.create_connection(('127.0.0.1', 9))"
    alone = subprocess.run([*apart, "-c", reach], capture_output=True, text=True, check=False)
    assert "Network is unreachable" in alone.stderr
    newsroom = Newsroom.begun(tmp_path / "project", engine="firefox")
    for command in (["run", "--jobs", "2"], ["verify", "--replay"]):
        subprocess.run(
            [*apart, "-m", "localize", *command],
            cwd=newsroom.folder,
            env=os.environ | {"LOCALIZE_HOME": str(tmp_path / "home")},
            check=True,
            capture_output=True,
        )
    assert (newsroom.folder / "build/pt/storm.json").exists()


def test_shut_off_means_here() -> None:
    with no_network():
        with pytest.raises(OSError, match="shut off"):
            socket.create_connection(("127.0.0.1", 9))
        with pytest.raises(OSError, match="shut off"):
            urllib.request.urlopen("https://site.example")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", 9))


def test_shut_off_means_in_what_is_started() -> None:
    program = "import socket; socket.create_connection(('127.0.0.1', 9))"
    with no_network():
        ended = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=False
        )
    assert ended.returncode == 1
    assert "the network is shut off" in ended.stderr
