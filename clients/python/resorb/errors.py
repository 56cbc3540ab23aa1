"""What can go wrong, each with a sentence for a person."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, List, Mapping


@dataclass(frozen=True)
class Mistake:
    """One mistake in what was asked for."""

    file: str
    """As it was named; empty for a value that was set."""
    line: int
    """From 1, 0 if there is none."""
    path: str
    """Dotted path of the key, for example ``herniation.volume``."""
    message: str
    """What is wrong."""
    expected: str
    """What would be right; may be empty."""
    nearest: str
    """What was probably meant; may be empty."""


class ResorbError(Exception):
    """The start of all others."""


class NotFound(ResorbError):
    """Resorb, or the Java that it needs, is in none of the places where it was looked for."""


class ServerGone(ResorbError):
    """The process of Resorb ended by itself; what it said is in the message."""


class RequestRefused(ResorbError):
    """A scenario or request with mistakes."""

    def __init__(self, message: str, mistakes: List[Mistake]):
        super().__init__(message)
        self.mistakes = mistakes

    @property
    def path(self) -> str:
        """Dotted path of the first mistake; empty if it has none."""
        return self.mistakes[0].path if self.mistakes else ""


class RunFailed(ResorbError):
    """A run that came to no result."""


class Cancelled(ResorbError):
    """A run that was cancelled."""


# What a newer server adds is left alone.
_KEYS = [field.name for field in fields(Mistake)]
_FAILED = -32000
_CANCELLED = -32800


def of_answer(error: Mapping[str, Any]) -> ResorbError:
    """The exception for an error of the protocol."""
    message = error["message"]
    if error["code"] == _CANCELLED:
        return Cancelled(message)
    if error["code"] == _FAILED:
        return RunFailed(message)
    mistakes = error.get("data", {}).get("mistakes", [])
    return RequestRefused(message, [Mistake(**{name: one[name] for name in _KEYS}) for one in mistakes])


def refused(path: str, message: str, expected: str) -> RequestRefused:
    """The exception for one mistake that is seen before anything is sent."""
    words = f"{path} {message}" if path else message
    return RequestRefused(f"{words}; expected {expected}", [Mistake("", 0, path, message, expected, "")])
