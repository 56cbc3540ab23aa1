"""What turns an area into a volume: python3 conversion.py COHORT > conversion.csv, with the folder of
`resorb cohort dimensions.yaml`. Needs nothing but Python.

For each type: volume in 3-D at 3, 6, 12 and 24 months less that in 2-D, pair by pair; days to half in 3-D as part of those in
2-D; the part of patients who have lost a half; volume on coarse voxels and long steps less that on fine ones, in 3-D; and the
exponent g and the time factor c of v3(t) = v2(c t)^g, fitted by least squares to the weekly volumes of all patients of a type, alone
and together. Intervals are 95 %: of mean volumes and of their differences Student's, of all else percentiles of 1000 resamples of the
patients, which hold the truth less often where patients are few.
"""
import csv
import gzip
import math
import os
import random
import statistics
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import student

TYPES = ["sequestration", "extrusion", "protrusion", "bulge"]
MONTH = 30.4375


def curves(folder, group):
    found = {}
    file = f"{folder}/groups/{group}/curves.csv.gz"
    if not os.path.exists(file):
        return found
    with gzip.open(file, "rt") as lines:
        for row in csv.DictReader(lines):
            day, value = float(row["time_d"]), float(row["fragment_volume_fraction"])
            found.setdefault(int(row["row"]), ([], []))
            found[int(row["row"])][0].append(day)
            found[int(row["row"])][1].append(value)
    return found


def at(curve, day):
    """On a day, on the line between the kept ones; behind the last the last."""
    days, values = curve
    if day >= days[-1]:
        return values[-1]
    i = min(int(day // (days[1] - days[0])), len(days) - 2)
    part = (day - days[i]) / (days[i + 1] - days[i])
    return values[i] + part * (values[i + 1] - values[i])


def half(curve):
    days, values = curve
    for i in range(1, len(days)):
        if values[i] <= 0.5:
            return days[i - 1] + (values[i - 1] - 0.5) / (values[i - 1] - values[i]) * (days[i] - days[i - 1])
    return None


def errors(pairs, exponent, factor):
    """Root mean square of what is left, over days on which the factor leads to no day behind the end."""
    total, count = 0.0, 0
    for flat, whole in pairs:
        for day, value in zip(whole[0][1:], whole[1][1:]):
            if day * factor <= flat[0][-1]:
                total += (max(at(flat, day * factor), 0) ** exponent - value) ** 2
                count += 1
    return math.sqrt(total / count)


def golden(f, low, high, turns=18):
    ratio = (math.sqrt(5) - 1) / 2
    a, b = high - ratio * (high - low), low + ratio * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(turns):
        if fa < fb:
            high, b, fb = b, a, fa
            a = high - ratio * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + ratio * (high - low)
            fb = f(b)
    return (low + high) / 2


def exponent(pairs):
    return golden(lambda g: errors(pairs, g, 1), 0.3, 4)


def factor(pairs):
    return golden(lambda c: errors(pairs, 1, c), 0.3, 4)


def interval(pairs, statistic, resamples):
    dice = random.Random(8)
    values = []
    for _ in range(resamples):
        value = statistic([pairs[dice.randrange(len(pairs))] for _ in pairs])
        if value is not None:
            values.append(value)
    if len(values) < resamples / 2:
        return "", ""
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]


def ratio_of_halves(pairs):
    logs = [math.log(half(whole) / half(flat)) for flat, whole in pairs if half(flat) and half(whole)]
    return math.exp(statistics.mean(logs)) if logs else None


def main(folder):
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["type", "quantity", "patients", "estimate", "lower", "upper", "rms_left"])

    def tell(kind, what, pairs, value, resamples=1000, left="", ends=None):
        low, high = ends or interval(pairs, value, resamples)
        middle = value(pairs)
        cells = [f"{round(x, 3) + 0.0:.3f}" if isinstance(x, float) else "" for x in (middle, low, high, left)]
        out.writerow([kind, what, len(pairs)] + cells)
        return middle

    def tell_mean(kind, what, pairs, of_pair):
        values = [of_pair(*pair) for pair in pairs]
        tell(kind, what, pairs, lambda p: statistics.mean(of_pair(*pair) for pair in p), ends=student.interval(values))

    for kind in TYPES:
        flat, whole = curves(folder, kind + "_2d"), curves(folder, kind + "_3d")
        pairs = [(flat[i], whole[i]) for i in sorted(flat) if i in whole]
        if len(pairs) < 2:
            continue
        for month in (3, 6, 12, 24):
            for name, which in (("2d", 0), ("3d", 1)):
                tell_mean(kind, f"mean_volume_{name}_{month}_mo", pairs,
                          lambda a, b, m=month, w=which: at((a, b)[w], m * MONTH))
            tell_mean(kind, f"difference_{month}_mo", pairs,
                      lambda a, b, m=month: at(b, m * MONTH) - at(a, m * MONTH))
            for name, which in (("2d", 0), ("3d", 1)):
                tell(kind, f"half_gone_{name}_{month}_mo", pairs,
                     lambda p, m=month, w=which: statistics.mean(float(at(x[w], m * MONTH) <= 0.5) for x in p))
        coarse = curves(folder, kind + "_3d_coarse")
        both = [(whole[i], coarse[i]) for i in sorted(whole) if i in coarse]
        for month in (3, 6, 12, 24) if len(both) > 1 else ():
            tell_mean(kind, f"mean_volume_3d_coarse_{month}_mo", both, lambda a, b, m=month: at(b, m * MONTH))
            tell_mean(kind, f"difference_coarse_{month}_mo", both,
                      lambda a, b, m=month: at(b, m * MONTH) - at(a, m * MONTH))
            tell(kind, f"half_gone_3d_coarse_{month}_mo", both,
                 lambda p, m=month: statistics.mean(float(at(b, m * MONTH) <= 0.5) for a, b in p))
        halves = [x for x in pairs if half(x[0]) and half(x[1])]
        if len(halves) > 2:
            tell_mean(kind, "days_to_half_2d", halves, lambda a, b: half(a))
            tell_mean(kind, "days_to_half_3d", halves, lambda a, b: half(b))
            tell(kind, "days_to_half_3d_over_2d", halves, ratio_of_halves)
        tell(kind, "nothing", pairs, lambda p: errors(p, 1, 1), 100)
        tell(kind, "exponent", pairs, exponent, 100, errors(pairs, exponent(pairs), 1))
        tell(kind, "time_factor", pairs, factor, 100, errors(pairs, 1, factor(pairs)))


if __name__ == "__main__":
    main(sys.argv[1])
