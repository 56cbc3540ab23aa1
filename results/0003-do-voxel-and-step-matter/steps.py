"""What steps that lengthen move: python3 steps.py COHORT > steps.csv, with the folder of `resorb cohort steps.yaml`. Needs
nothing but Python.

For each type and month: mean volume left and standard deviation over patients, with steps that are all alike and with steps
that lengthen; the mean difference pair by pair, and the ratio of standard deviations. Volumes are those of the weekly rows,
between them on the line through both. Intervals are 95 %: of the difference Student's, of the ratio percentiles of 2000 resamples of
the patients.
"""
import csv
import gzip
import os
import random
import statistics
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import student

MONTH = 30.4375


def volumes(folder, group, month):
    """By patient."""
    found = {}
    with gzip.open(f"{folder}/groups/{group}/curves.csv.gz", "rt") as lines:
        for row in csv.DictReader(lines):
            day, value = float(row["time_d"]), float(row["fragment_volume_fraction"])
            away = abs(day - month * MONTH)
            if away < 7:
                sums = found.setdefault(row["row"], [0.0, 0.0])
                sums[0] += (7 - away) * value
                sums[1] += 7 - away
    return [total / weight for total, weight in found.values()]


def interval(pairs, statistic):
    dice = random.Random(3)
    values = sorted(statistic([pairs[dice.randrange(len(pairs))] for _ in pairs]) for _ in range(2000))
    return values[50], values[1949]


def difference(pairs):
    return statistics.mean(b - a for a, b in pairs)


def ratio(pairs):
    return statistics.stdev(b for a, b in pairs) / statistics.stdev(a for a, b in pairs)


def main(folder):
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["type", "month", "patients", "mean_alike", "mean_lengthening", "difference", "difference_lower",
                  "difference_upper", "sd_alike", "sd_lengthening", "sd_ratio", "sd_ratio_lower", "sd_ratio_upper"])
    for kind in ("bulge", "protrusion", "extrusion", "sequestration"):
        for month in (1, 3, 6, 12, 24):
            pairs = list(zip(volumes(folder, kind + "_alike", month), volumes(folder, kind + "_lengthening", month)))
            alike, lengthening = zip(*pairs)
            numbers = [statistics.mean(alike), statistics.mean(lengthening), difference(pairs)]
            numbers += [*student.interval([b - a for a, b in pairs]), statistics.stdev(alike), statistics.stdev(lengthening)]
            numbers += [ratio(pairs), *interval(pairs, ratio)]
            out.writerow([kind, month, len(pairs)] + [f"{round(x, 4) + 0:.4f}" for x in numbers])


if __name__ == "__main__":
    main(sys.argv[1])
