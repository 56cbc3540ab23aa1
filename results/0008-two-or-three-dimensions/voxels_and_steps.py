"""Are voxels or steps to blame? python3 voxels_and_steps.py COHORT > voxels_and_steps.csv, with the folder of
`resorb cohort voxels_and_steps.yaml`. Needs nothing but Python.

For each type and month: mean volume left on 0.8 mm and 24 h, and by how much more is left with shorter steps, and on finer voxels,
patient by patient. Intervals of differences are 95 %, Student's.
"""
import csv
import os
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..")]
import student
from conversion import MONTH, TYPES, at, curves

OTHERS = [("0.8", "12", "_3d_coarse_short"), ("0.4", "24", "_3d_long")]


def main(folder):
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["type", "voxel_mm", "step_h", "month", "patients", "mean", "difference", "lower", "upper"])
    for kind in TYPES:
        base = curves(folder, kind + "_3d_coarse")
        for month in (3, 6, 12, 24):
            day = month * MONTH
            if base:
                mean = statistics.mean(at(one, day) for one in base.values())
                out.writerow([kind, "0.8", "24", month, len(base), f"{mean:.3f}", "", "", ""])
            for voxel, step, group in OTHERS:
                other = curves(folder, kind + group)
                pairs = [(at(base[i], day), at(other[i], day)) for i in sorted(base) if i in other]
                if len(pairs) > 1:
                    low, high = student.interval([b - a for a, b in pairs])
                    numbers = [statistics.mean(b for a, b in pairs), statistics.mean(b - a for a, b in pairs), low, high]
                    out.writerow([kind, voxel, step, month, len(pairs)] + [f"{round(x, 3) + 0:.3f}" for x in numbers])


if __name__ == "__main__":
    main(sys.argv[1])
