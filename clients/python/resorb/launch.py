"""Where Resorb is and how it is started."""

from __future__ import annotations

import os
import shutil
from typing import List, Optional

from .errors import NotFound

_LAUNCHERS = ("resorb.cmd", "resorb") if os.name == "nt" else ("resorb",)


def command(where: Optional[str] = None) -> List[str]:
    """The command line that starts Resorb.

    Looks at ``where``, then at the environment's ``RESORB`` (a launcher or a jar) and ``RESORB_HOME`` (a folder with one of
    them), then for a launcher ``resorb`` on the ``PATH``. The first that is given counts.
    """
    for name, given in (("the argument", where), ("RESORB", os.environ.get("RESORB")),
                        ("RESORB_HOME", os.environ.get("RESORB_HOME"))):
        if given:
            return _at(os.path.expanduser(given), name)
    for launcher in _LAUNCHERS:
        found = shutil.which(launcher)
        if found:
            return [found]
    raise NotFound(
        "Resorb was not found: give its launcher, jar or folder to Resorb(...), or in the environment as RESORB or "
        "RESORB_HOME, or put its launcher on the PATH")


def _at(place: str, name: str) -> List[str]:
    candidates = [place]
    if os.path.isdir(place):
        candidates = [os.path.join(place, launcher) for launcher in _LAUNCHERS]
        candidates += [os.path.join(place, "resorb.jar"), os.path.join(place, "target", "resorb.jar")]
    for candidate in candidates:
        if os.path.isfile(candidate):
            candidate = os.path.abspath(candidate)
            return _java() + ["-jar", candidate] if candidate.endswith(".jar") else [candidate]
    raise NotFound(f"{name} is {place}, where there is neither a launcher nor a jar of Resorb")


def _java() -> List[str]:
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    if not java or not (os.path.isfile(java) or os.path.isfile(java + ".exe")):
        raise NotFound("Resorb needs Java 17 or newer: put java on the PATH, or its folder in JAVA_HOME")
    return [java, "-XX:+UseSerialGC", "-Djava.awt.headless=true"]
