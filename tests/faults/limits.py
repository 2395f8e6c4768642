"""What a process may not do: each is called in a new process, before the command."""

from __future__ import annotations

import ctypes
import os
import resource

_CAPABILITY_VERSION_3 = 0x20080522
_PR_SET_SECUREBITS = 28
_SECBIT_NOROOT = 1


def small_files() -> None:
    """No file may grow beyond 2 KB, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))


def no_privileges() -> None:
    """Permissions hold, for root too."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None, use_errno=True)
        # Else root would have them back as soon as it becomes another program.
        library.prctl(_PR_SET_SECUREBITS, _SECBIT_NOROOT, 0, 0, 0)
        header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
        none = (ctypes.c_uint32 * 6)()
        if library.capset(header, none) != 0:
            raise OSError(ctypes.get_errno(), "capset")
