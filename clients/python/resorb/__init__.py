"""Runs Resorb from Python.

>>> import resorb
>>> with resorb.Resorb() as model:
...     frame = model.run("sequestration", {"duration": "6 mo"}).frame()

It needs Java and Resorb itself, nothing else; pandas and xarray only where tables or arrays of theirs are asked for.
"""

from .errors import Cancelled, Mistake, NotFound, RequestRefused, ResorbError, RunFailed, ServerGone
from .result import Axis, Column, Field, Result
from .model import Resorb
from .sweep import SweepResult

__all__ = [
    "Axis", "Cancelled", "Column", "Field", "Mistake", "NotFound", "RequestRefused", "Resorb", "ResorbError", "Result",
    "RunFailed", "ServerGone", "SweepResult",
]
__version__ = "1.0.0"
