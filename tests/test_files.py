"""Files that change whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from localize.files import replacing, write_if_changed


def _write_half(path: Path) -> None:
    with replacing(path) as file:
        file.write(b"half of the n")
        raise RuntimeError


def test_a_file_is_untouched_when_its_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        _write_half(path)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_a_file_is_whole_when_its_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    path.write_bytes(b"old")
    script = f"""
        import os, signal
        from pathlib import Path
        from localize.files import replacing
        with replacing(Path({str(path)!r})) as file:
            file.write(b"new" * 100_000)
            file.flush()
            os.kill(os.getpid(), signal.SIGKILL)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False)
    assert (done.returncode, path.read_bytes()) == (-signal.SIGKILL, b"old")


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "bundle.json"
    first, second = write_if_changed(path, b"text"), write_if_changed(path, b"text")
    assert (first, second, path.read_bytes()) == (True, False, b"text")


def test_what_is_written_can_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    old = os.umask(0o022)
    try:
        write_if_changed(path, b"text")
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o644
