"""Resorb in a process that stays warm."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Type, Union

from .connection import Connection, Request
from .errors import ServerGone
from .launch import command
from .result import Result
from .sweep import SweepResult, rows, several

Value = Union[str, int, float, bool, Sequence[Any], Mapping[str, Any]]
"""A value of a scenario, as its file has it: ``"900 mm3"``, ``"off"``, ``7``, ``{"substances": ["tnf"]}``."""

PROTOCOL = 1


class Resorb:
    """A process of Resorb, to be used in a ``with``, or to be closed.

    :param where: its launcher, jar or folder; see :func:`resorb.launch.command` for where it is looked for without
    :param threads: runs at a time; without it one a processor
    :param plugins: jars of plug-ins, or folders of them; without it those in ``RESORB_PLUGINS``
    """

    def __init__(self, where: Optional[str] = None, threads: Optional[int] = None, plugins: Sequence[str] = ()):
        line = command(where) + ["serve", "--stdio", "--quiet"]
        line += [] if threads is None else ["--threads", str(threads)]
        for plugin in plugins:
            line += ["--plugins", str(plugin)]
        self._connection = Connection(line)
        try:
            self.about: Dict[str, Any] = self._connection.ask("describe", {}).answer()
        except BaseException:
            self._connection.close()
            raise
        if self.about["protocol"] != PROTOCOL:
            self.close()
            raise ServerGone(f"Resorb {self.about['version']} speaks protocol {self.about['protocol']}, this package {PROTOCOL}")

    @property
    def scenarios(self) -> Dict[str, str]:
        """Names of the shipped scenarios with their titles."""
        return {one["name"]: one["title"] for one in self.about["scenarios"]}

    def run(self, scenario: str, values: Optional[Mapping[str, Value]] = None, seed: Optional[int] = None,
            fields: Optional[Sequence[str]] = None, days: Optional[Sequence[Union[int, str]]] = None,
            progress: Optional[Callable[[float], None]] = None, field_folder: Optional[str] = None,
            threads: int = 1) -> Result:
        """Runs a scenario and waits for the result. Ctrl-C cancels it.

        :param scenario: a file or the name of a shipped scenario
        :param values: dotted path to value, as ``resorb run --set`` takes it
        :param seed: of all randomness; without it the scenario's
        :param fields: names of fields to have as arrays, such as ``["tnf", "water"]``
        :param days: on which days; the last day always
        :param progress: is told the part that is done, on another thread
        :param field_folder: a new folder for fields as files, as ``output.fields`` of the scenario says; not in memory then
        :param threads: that work within a run in three dimensions, at most those of the process; the numbers are the same with any
        """
        settings = self._with_fields(values, fields, days)
        return Result(self._start(scenario, settings, seed, progress, field_folder, threads).answer())

    def sweep(self, scenario: str, values: Mapping[str, Union[Value, Sequence[Value]]], seeds: Optional[Sequence[int]] = None,
              progress: Optional[Callable[[int, int], None]] = None) -> SweepResult:
        """Runs every combination of values, as many at a time as the process has threads, and waits for all.

        :param values: dotted path to a list of values; a single value is one for all
        :param seeds: each combination is run with each of them; without it with the scenario's
        :param progress: is told how many runs are over, and of how many
        """
        own: List[Dict[str, Value]] = [{}] if seeds is None else [{"seed": seed} for seed in several("seeds", seeds)]
        settings = [{**row, **seed} for row in rows(values) for seed in own]
        asked: List[Request] = []
        try:
            for one in settings:
                asked.append(self._start(scenario, one, None, None, None))
            results = []
            for request in asked:
                results.append(Result(request.answer()))
                if progress is not None:
                    progress(len(results), len(asked))
        except BaseException:
            for request in asked:
                request.cancel()
            raise
        return SweepResult([{path: one[path] for path in one if path != "seed"} for one in settings], results)

    def check(self, scenario: str, values: Optional[Mapping[str, Value]] = None, seed: Optional[int] = None) -> List[str]:
        """Reads a scenario, runs nothing, and returns warnings; mistakes are a :class:`resorb.RequestRefused`."""
        return list(self._connection.ask("check", _params(scenario, values, seed)).answer()["warnings"])

    def resolved(self, scenario: str, values: Optional[Mapping[str, Value]] = None, seed: Optional[int] = None) -> str:
        """The scenario as a file with every key."""
        return str(self._connection.ask("check", _params(scenario, values, seed)).answer()["scenario"])

    def explain(self, name: Optional[str] = None) -> List[Dict[str, Any]]:
        """Mechanisms and sections with claims, equations, parameters, units, ranges and sources; one of them by its name."""
        return list(self._connection.ask("explain", {} if name is None else {"name": name}).answer()["entries"])

    def _start(self, scenario: str, values: Optional[Mapping[str, Value]], seed: Optional[int],
               progress: Optional[Callable[[float], None]], field_folder: Optional[str], threads: int = 1) -> Request:
        params = _params(scenario, values, seed)
        params["encoding"] = "base64"
        if progress is not None:
            params["progress"] = True
        if field_folder is not None:
            params["field_folder"] = field_folder
        if threads != 1:
            params["threads"] = threads
        return self._connection.ask("run", params, progress)

    def _with_fields(self, values: Optional[Mapping[str, Value]], fields: Optional[Sequence[str]],
                     days: Optional[Sequence[Union[int, str]]]) -> Mapping[str, Value]:
        if fields is None and days is None:
            return values or {}
        section: Dict[str, Any] = {} if days is None else {"days": list(days)}
        for name in fields or ():
            section.setdefault(self._group(name), []).append(name)
        return {**(values or {}), "output.fields": section}

    def _group(self, name: str) -> str:
        known = {one["name"]: one["group"] for one in self.about["fields"]}
        # One that is unknown is refused by the server, which knows the nearest.
        return str(known.get(name, "substances"))

    def close(self) -> None:
        """Ends the process; what goes on in it is cancelled."""
        self._connection.close()

    def __enter__(self) -> "Resorb":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()


def _params(scenario: str, values: Optional[Mapping[str, Value]], seed: Optional[int]) -> Dict[str, Any]:
    params: Dict[str, Any] = {"scenario": scenario, "set": {path: value for path, value in (values or {}).items()}}
    if seed is not None:
        params["seed"] = seed
    return params
