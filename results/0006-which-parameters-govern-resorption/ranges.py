"""Studies about the reference as it is now. Needs nothing but Python.

python3 ranges.py morris TYPE PARAMETERS        every parameter of every mechanism, on a type of herniation
python3 ranges.py sobol MORRIS PARAMETERS       the eight of them that Morris's screening of an extrusion found strongest

PARAMETERS is what `resorb explain --format csv` prints, MORRIS is morris_extrusion.csv. A parameter goes from half to twice its
default within its bounds, a percentage half way to 0 or 100 %, whichever is nearer. What is 0 has no half and is left out.
"""
import csv
import sys

OUTPUT = "fragment_volume_fraction_at_12_mo"

MORRIS = """# Every parameter of every mechanism, from half to twice its default (percentages half way to 0 or 100 %), on {a} {type}.
name: morris_{type}
title: Which parameters govern the resorption of {a} {type}?
base: {type}
scenario:
  duration: 12 mo
  resolution: {{voxel: 0.4 mm, step: 24 h}}
factors:
{factors}
design: {{type: morris, trajectories: 6, levels: 4}}
replicates: 2
outputs:
  summary: [half_time_d, peak_macrophages]
  at:
    - {{time: 3 mo, columns: [fragment_volume_fraction, vessel_length_mm]}}
    - {{time: 12 mo, columns: [fragment_volume_fraction, mri_volume_fraction]}}
"""

SOBOL = """# Variance of the volume shared out among the eight parameters that Morris's screening found strongest for an extrusion.
name: sobol_extrusion
title: Eight strongest parameters of an extrusion
base: extrusion
scenario:
  duration: 12 mo
  resolution: {{voxel: 0.4 mm, step: 24 h}}
factors:
{factors}
design: {{type: sobol, base: 128}}
replicates: 1
outputs:
  summary: [half_time_d, peak_macrophages]
  at:
    - {{time: 3 mo, columns: [fragment_volume_fraction]}}
    - {{time: 12 mo, columns: [fragment_volume_fraction]}}
"""


def bound(text, unit, otherwise):
    """A bound in another unit than the default, as micrometres beside millimetres, is far from half and twice."""
    value, _, its = text.partition(" ")
    return float(value) if its == unit else otherwise


def ranges(file):
    """By parameter, in the order of the file."""
    found = {}
    with open(file, newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            value, _, unit = row["default"].partition(" ")
            try:
                middle = float(value)
            except ValueError:
                continue
            if not row["parameter"].startswith("mechanisms.") or middle == 0:
                continue
            if unit == "%":
                half = min(middle, 100 - middle) / 2
                if half > 0:
                    found[row["parameter"]] = f"{{range: [{middle - half:.6g} %, {middle + half:.6g} %]}}"
                continue
            low = max(middle / 2, bound(row["low"], unit, 0))
            high = min(middle * 2, bound(row["high"], unit, middle * 2))
            unit = " " + unit if unit else ""
            found[row["parameter"]] = f"{{range: [{low:.6g}{unit}, {high:.6g}{unit}], scale: log}}"
    return found


def strongest(file, count):
    with open(file, newline="", encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["output"] == OUTPUT and row["measure"] == "mu_star"]
    rows.sort(key=lambda row: -float(row["estimate"] or 0))
    return [row["factor"] for row in rows[:count]]


def main(kind, what, parameters):
    known = ranges(parameters)
    if kind == "sobol":
        factors = [f"  {name}: {known[name]}" for name in strongest(what, 8)]
        print(SOBOL.format(factors="\n".join(factors)), end="")
        return
    factors, mechanism = [], None
    for name, span in known.items():
        if name.split(".")[1] != mechanism:
            mechanism = name.split(".")[1]
            factors.append(f"  # {mechanism}")
        factors.append(f"  {name}: {span}")
    article = "an" if what[0] in "aeio" else "a"
    print(MORRIS.format(a=article, type=what, factors="\n".join(factors)), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
