"""What a run measured."""

from __future__ import annotations

import array
import base64
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Mapping, Sequence, Tuple

if TYPE_CHECKING:
    import pandas
    import xarray


def _numbers(given: Mapping[str, Any]) -> Sequence[float]:
    if "values" in given:
        return array.array("d", (float("nan") if one is None else one for one in given["values"]))
    numbers = array.array("d", base64.b64decode(given["base64"]))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


@dataclass(frozen=True)
class Column:
    """One measured quantity, a value a day."""

    name: str
    unit: str
    """UCUM code, ``1`` for a plain number."""
    meaning: str
    values: Sequence[float]


@dataclass(frozen=True)
class Axis:
    """An axis of fields, with the centres of voxels in mm."""

    name: str
    unit: str
    meaning: str
    values: Sequence[float]


@dataclass(frozen=True)
class Field:
    """A field on a day; the last axis varies fastest."""

    name: str
    unit: str
    meaning: str
    day: int
    shape: Tuple[int, ...]
    values: Sequence[float]


class Result:
    """A run that is over. The same model, scenario and seed give the same, to the last bit."""

    def __init__(self, answer: Mapping[str, Any]):
        self.scenario: str = answer["scenario"]
        self.seed: int = answer["seed"]
        self.model: str = answer["model"]
        """Fingerprint of the model."""
        self.wall_time_s: float = answer["wall_time_s"]
        """What the run itself took."""
        self.warnings: Sequence[str] = tuple(answer["warnings"])
        self.resorption: str = answer["resorption"]
        nan = float("nan")
        self.summary: Dict[str, float] = {
            name: nan if value is None else value for name, value in answer["summary"].items()}
        self.columns: Dict[str, Column] = {
            one["name"]: Column(one["name"], one["unit"], one["meaning"], _numbers(one)) for one in answer["columns"]}
        self.axes: Sequence[Axis] = tuple(
            Axis(one["name"], one["unit"], one["meaning"], _numbers(one)) for one in answer.get("axes", ()))
        shape = tuple(len(axis.values) for axis in self.axes)
        self.fields: Sequence[Field] = tuple(
            Field(one["name"], one["unit"], one["meaning"], one["day"], shape, _numbers(one))
            for one in answer.get("fields", ()))
        self.field_folder: str = answer.get("field_folder", "")

    def __getitem__(self, name: str) -> Sequence[float]:
        """The values of a column."""
        return self.columns[name].values

    def frame(self) -> "pandas.DataFrame":
        """A row a day; ``attrs["units"]`` and ``attrs["meanings"]`` are by column, the rest says what was run."""
        import pandas

        frame = pandas.DataFrame({name: _copy(column.values) for name, column in self.columns.items()})
        frame.attrs.update(
            units={name: column.unit for name, column in self.columns.items()},
            meanings={name: column.meaning for name, column in self.columns.items()},
            **self._about())
        return frame

    def dataset(self) -> "xarray.Dataset":
        """The fields by day and place, with units and meanings."""
        import numpy
        import pandas  # xarray needs it
        import xarray

        if not self.fields:
            raise ValueError("the run has no fields; ask for them with fields=[...]")
        days = sorted({field.day for field in self.fields})
        dims = ["day"] + [axis.name for axis in self.axes]
        data = {}
        for name in dict.fromkeys(field.name for field in self.fields):
            same = sorted((field for field in self.fields if field.name == name), key=lambda field: field.day)
            values = numpy.stack([_copy(field.values).reshape(field.shape) for field in same])
            data[name] = (dims, values, {"units": same[0].unit, "long_name": same[0].meaning})
        coordinates: Dict[str, Any] = {"day": ("day", days, {"units": "d", "long_name": "Days since herniation"})}
        for axis in self.axes:
            coordinates[axis.name] = (axis.name, _copy(axis.values), {"units": axis.unit, "long_name": axis.meaning})
        return xarray.Dataset(data, coords=coordinates, attrs=self._about())

    def _about(self) -> Dict[str, Any]:
        return {"scenario": self.scenario, "seed": self.seed, "model": self.model, "resorption": self.resorption,
                "warnings": list(self.warnings)}

    def __repr__(self) -> str:
        days = len(next(iter(self.columns.values())).values) - 1
        return f"<Result of {self.scenario}, seed {self.seed}, {days} days, {len(self.columns)} columns>"


def _copy(values: Sequence[float]) -> Any:
    import numpy

    return numpy.array(values, dtype=float)
