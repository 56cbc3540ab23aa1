"""The client against the real Resorb, which RESORB in the environment names."""

import math
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import unittest
from typing import Any, Dict, List, Tuple

import resorb
from resorb import launch
from resorb.errors import of_answer
from resorb.model import Value
from resorb.sweep import rows

QUICK = {"resolution.voxel": "0.4 mm", "resolution.step": "24 h", "duration": "20 d"}
LONG = {"resolution.voxel": "0.1 mm"}


class Runs(unittest.TestCase):
    model: resorb.Resorb

    @classmethod
    def setUpClass(cls) -> None:
        cls.model = resorb.Resorb(threads=2)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.model.close()

    def test_a_run_is_a_frame_with_units_and_the_numbers_of_the_command(self) -> None:
        frame = self.model.run("sequestration", QUICK, seed=5).frame()
        self.assertEqual(frame.attrs["units"]["fragment_volume_mm3"], "mm3")
        self.assertEqual(frame.attrs["seed"], 5)
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, "out")
            line = launch.command() + ["run", "sequestration", "--profile", "minimal", "--quiet", "--seed", "5", "--out", str(out)]
            for path, value in QUICK.items():
                line += ["--set", f"{path}={value}"]
            subprocess.run(line, check=True)
            import pandas
            file = pandas.read_csv(out / "timeseries.csv").drop(columns="replicate")
        self.assertEqual(list(file.columns), list(frame.columns))
        rounded = frame.apply(lambda column: column.map(lambda value: float(f"{value:.9g}")))
        pandas.testing.assert_frame_equal(rounded, file.astype(float), check_exact=True)

    def test_columns_and_summary_need_no_pandas(self) -> None:
        script = ("import sys, resorb\n"
                  "with resorb.Resorb() as model:\n"
                  f"    result = model.run('sequestration', {QUICK!r})\n"
                  "print(len(result['fragment_volume_mm3']), 'pandas' in sys.modules, 'numpy' in sys.modules)\n")
        said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
        self.assertEqual(said.split(), ["21", "False", "False"])

    def test_summary_has_nan_for_what_did_not_happen(self) -> None:
        result = self.model.run("sequestration", QUICK)
        self.assertTrue(math.isnan(result.summary["half_time_d"]))
        self.assertEqual(result.resorption, "none")

    def test_mistakes_are_an_exception_with_the_path_and_the_nearest_word(self) -> None:
        with self.assertRaises(resorb.RequestRefused) as caught:
            self.model.run("sequestration", {"herniation.volum": "900 mm3", "patient.age": -4})
        self.assertEqual(caught.exception.path, "herniation.volum")
        self.assertEqual(caught.exception.mistakes[0].nearest, "volume")
        self.assertEqual(len(caught.exception.mistakes), 2)
        with self.assertRaisesRegex(resorb.RequestRefused, "did you mean sequestration"):
            self.model.check("sequestratoin")
        with self.assertRaisesRegex(resorb.RequestRefused, "did you mean tnf"):
            self.model.run("sequestration", QUICK, fields=["tnff"])

    def test_a_sweep_is_every_combination_in_order(self) -> None:
        done: List[Tuple[int, int]] = []
        sweep = self.model.sweep("sequestration", {"herniation.volume": ["500 mm3", "900 mm3"], "patient.timp": [0.8, 1.2],
                                                   **QUICK}, seeds=[1, 2], progress=lambda over, of: done.append((over, of)))
        self.assertEqual(len(sweep), 8)
        self.assertEqual(done[-1], (8, 8))
        frame = sweep.frame()
        self.assertEqual(list(frame["herniation.volume"]), ["500 mm3"] * 4 + ["900 mm3"] * 4)
        self.assertEqual(list(frame["seed"]), [1, 2] * 4)
        alone = self.model.run("sequestration", {**QUICK, "herniation.volume": "900 mm3", "patient.timp": 1.2}, seed=2)
        self.assertEqual(list(sweep[7]["mri_volume_mm3"]), list(alone["mri_volume_mm3"]))
        courses = sweep.courses()
        self.assertEqual(len(courses), 8 * 21)
        self.assertEqual(courses.attrs["units"]["pain_vas"], "1")

    def test_a_section_and_a_number_of_numpy_are_one_value_of_a_sweep(self) -> None:
        import numpy
        section = {"substances": ["tnf"]}
        seven: Any = numpy.int64(7)
        self.assertEqual(rows({"output.fields": section, "seed": seven, "patient.timp": numpy.array([1, 2])}),
                         [{"output.fields": section, "seed": 7, "patient.timp": timp} for timp in (1, 2)])
        self.assertIn("seed: 7", self.model.resolved("sequestration", seed=seven))

    def test_a_number_that_is_not_finite_is_told_before_anybody_waits(self) -> None:
        for wrong in (math.nan, math.inf):
            with self.assertRaisesRegex(ValueError, "has to be finite"):
                self.model.run("sequestration", {"patient.timp": wrong})

    def test_a_request_that_the_server_could_not_answer_is_refused_by_itself(self) -> None:
        going = self.model._start("sequestration", QUICK, None, None, None)
        deep: Dict[str, Any] = {}
        for _ in range(25):
            deep = {"a": deep}
        round_about: List[Any] = []
        round_about.append(round_about)
        wrong: List[Tuple[Any, str]] = [
            (deep, "nested deeper than 20"), (round_about, "nested deeper than 20"),
            ("x" * 1_000_001, "bytes; expected at most 1000000"), ({1: 0, "1": 0}, "1 is given twice"),
            (10 ** 1500, "1501 digits"), ({"k" * 50_001: 0}, "a key has 50001 letters")]
        for value, words in wrong:
            with self.assertRaisesRegex(resorb.RequestRefused, words):
                self.model.run("sequestration", {"herniation": value})
        self.assertEqual(going.answer()["resorption"], "none")
        within: Any = "900 mm3"
        for _ in range(17):
            within = [within]
        with self.assertRaises(resorb.RequestRefused):
            self.model.run("sequestration", {"herniation.volume": within})
        self.model.run("sequestration", QUICK)

    def test_a_key_that_a_newer_server_adds_to_a_mistake_is_left_alone(self) -> None:
        mistake = {"file": "", "line": 0, "path": "a", "message": "b", "expected": "c", "nearest": "d", "column": 3}
        refusal = of_answer({"code": -32602, "message": "a b", "data": {"mistakes": [mistake]}})
        self.assertIsInstance(refusal, resorb.RequestRefused)
        self.assertEqual(getattr(refusal, "path"), "a")

    def test_a_sweep_over_no_values_is_refused(self) -> None:
        with self.assertRaisesRegex(resorb.RequestRefused, "patient.timp has no values"):
            self.model.sweep("sequestration", {"patient.timp": []})
        with self.assertRaisesRegex(resorb.RequestRefused, "seeds has no values"):
            self.model.sweep("sequestration", QUICK, seeds=[])

    def test_a_mistake_in_a_sweep_cancels_the_rest(self) -> None:
        with self.assertRaises(resorb.RequestRefused):
            self.model.sweep("sequestration", {"patient.timp": [-1] + [1] * 6, **LONG})
        self.model.run("sequestration", QUICK)

    def test_fields_are_a_dataset(self) -> None:
        result = self.model.run("sequestration", QUICK, fields=["tnf", "water"], days=[0, 10])
        self.assertEqual([field.day for field in result.fields if field.name == "tnf"], [0, 10, 20])
        try:
            import xarray  # noqa: F401
        except ImportError:
            self.skipTest("python3-xarray is not installed")
        data = result.dataset()
        self.assertEqual(data["tnf"].dims, ("day", "y_mm", "x_mm"))
        self.assertEqual(data["tnf"].attrs["units"], "ng/mL")
        self.assertGreater(float(data["tnf"].sel(day=10).max()), 0)

    def test_fields_go_to_a_folder(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            place = str(pathlib.Path(folder, "fields"))
            result = self.model.run("sequestration", QUICK, fields=["tnf"], field_folder=place)
            self.assertEqual(len(result.fields), 0)
            import numpy
            self.assertEqual(numpy.load(pathlib.Path(place, "npy", "tnf_day_0020.npy")).ndim, 2)

    def test_a_run_on_two_threads_has_the_same_numbers(self) -> None:
        whole: Dict[str, Value] = {**QUICK, "resolution.dimensions": 3, "resolution.voxel": "0.8 mm", "duration": "5 d"}
        alone = self.model.run("sequestration", whole)
        self.assertEqual(list(self.model.run("sequestration", whole, threads=2)["pain_vas"]), list(alone["pain_vas"]))
        with self.assertRaisesRegex(resorb.RequestRefused, "1 to 2"):
            self.model.run("sequestration", whole, threads=3)

    def test_progress_is_told(self) -> None:
        parts: List[float] = []
        self.model.run("sequestration", QUICK, progress=parts.append)
        self.assertEqual(parts, sorted(parts))
        self.assertEqual(parts[-1], 1)

    def test_what_progress_throws_is_the_end_of_that_run_alone(self) -> None:
        def refuse(part: float) -> None:
            raise LookupError("no place for it")
        with self.assertRaisesRegex(LookupError, "no place for it"):
            self.model.run("sequestration", LONG, progress=refuse)
        self.model.run("sequestration", QUICK)

    def test_check_and_explain_answer_without_a_run(self) -> None:
        self.assertEqual(self.model.check("sequestration"), [])
        self.assertIn("seed: 7", self.model.resolved("sequestration", seed=7))
        entry, = self.model.explain("phagocytosis")
        self.assertEqual(entry["kind"], "mechanism")
        self.assertIn("sequestration", self.model.scenarios)

    @unittest.skipIf(os.name == "nt", "signals of Unix")
    def test_ctrl_c_cancels_the_run_and_leaves_the_process(self) -> None:
        threading.Timer(1.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        with self.assertRaises(KeyboardInterrupt):
            self.model.run("sequestration", LONG)
        self.model.run("sequestration", QUICK)


class Ends(unittest.TestCase):
    def test_a_process_that_dies_is_told_to_all_who_wait(self) -> None:
        with resorb.Resorb(threads=1) as model:
            threading.Timer(1, model._connection._process.kill).start()
            with self.assertRaisesRegex(resorb.ServerGone, "ended with code"):
                model.run("sequestration", LONG)
            with self.assertRaises(resorb.ServerGone):
                model.check("sequestration")

    def test_something_else_than_resorb_is_told_with_what_it_said(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            other = pathlib.Path(folder, "resorb")
            other.write_text("#!/bin/sh\necho no such thing >&2\nexit 3\n")
            other.chmod(0o755)
            with self.assertRaisesRegex(resorb.ServerGone, "code 3; it said: no such thing"):
                resorb.Resorb(str(other))

    def test_a_message_without_what_it_needs_is_told_to_all_who_wait(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            other = pathlib.Path(folder, "resorb")
            other.write_text("#!/bin/sh\necho '{\"method\": \"progress\"}'\nread request\n")
            other.chmod(0o755)
            with self.assertRaises(resorb.ServerGone):
                resorb.Resorb(str(other))

    def test_where_it_is_not_says_where_it_was_looked_for(self) -> None:
        with self.assertRaisesRegex(resorb.NotFound, "the argument is /nowhere"):
            resorb.Resorb("/nowhere")
        kept = dict(os.environ)
        try:
            os.environ.pop("RESORB", None)
            os.environ.pop("RESORB_HOME", None)
            os.environ["PATH"] = "/nowhere"
            with self.assertRaisesRegex(resorb.NotFound, "RESORB_HOME"):
                resorb.Resorb()
        finally:
            os.environ.clear()
            os.environ.update(kept)


if __name__ == "__main__":
    unittest.main()
