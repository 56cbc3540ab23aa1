"""Many runs of one scenario."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Mapping, Sequence

from .errors import refused
from .result import Result

if TYPE_CHECKING:
    import pandas


def rows(values: Mapping[str, Any]) -> List[Dict[str, Any]]:
    """Every combination of the values, the last one varying fastest."""
    lists = [several(path, one) for path, one in values.items()]
    return [dict(zip(values, row)) for row in itertools.product(*lists)]


def several(path: str, given: Any) -> List[Any]:
    """The values of a path: a text or a section is one, and so is what has no others in it, such as a number."""
    if hasattr(given, "tolist"):
        given = given.tolist()
    choices = [given] if isinstance(given, (str, Mapping)) or not isinstance(given, Iterable) else list(given)
    if not choices:
        raise refused(path, "has no values, so there is nothing to run", "at least one")
    return choices


class SweepResult(Sequence[Result]):
    """The results of a sweep, one for each row of :attr:`settings`."""

    def __init__(self, settings: List[Dict[str, Any]], results: List[Result]):
        self.settings = settings
        self._results = results

    def __len__(self) -> int:
        return len(self._results)

    def __getitem__(self, index: Any) -> Any:
        return self._results[index]

    def frame(self) -> "pandas.DataFrame":
        """A row a run: what was set, the seed, the class of resorption and the summary."""
        import pandas

        return pandas.DataFrame([
            {**settings, "seed": result.seed, "resorption": result.resorption, **result.summary}
            for settings, result in zip(self.settings, self._results)])

    def courses(self) -> "pandas.DataFrame":
        """A row a day of each run, with the number of the run from 0 and what was set."""
        import pandas

        frames = []
        for number, (settings, result) in enumerate(zip(self.settings, self._results)):
            frame = result.frame()
            for place, (path, value) in enumerate({"run": number, **settings}.items()):
                frame.insert(place, path, [value] * len(frame))
            frame.attrs = {}
            frames.append(frame)
        courses = pandas.concat(frames, ignore_index=True)
        courses.attrs["units"] = {name: column.unit for name, column in self._results[0].columns.items()}
        return courses
