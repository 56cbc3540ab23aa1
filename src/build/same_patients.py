"""Prints a study with the patients of another: same_patients.py COHORT STUDY

A group of the study, such as extrusion_3d, gets the traits of the cohort's group that its name begins with; the traits of all
groups and the correlations are the cohort's too.
"""

import re
import sys


def blocks(lines, indent):
    """The lines in parts, each of which begins at a key that is indented so, and its name; comments go with what they precede."""
    parts, waiting = [["", []]], []
    for line in lines:
        if re.match(f"^ {{{indent}}}#", line):
            waiting.append(line)
            continue
        key = re.match(f"^ {{{indent}}}([a-z0-9_.]+):", line)
        if key:
            parts.append([key.group(1), waiting + [line]])
        else:
            parts[-1][1].extend(waiting + [line])
        waiting = []
    parts[-1][1].extend(waiting)
    return parts


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def traits(group):
    return next((lines for name, lines in blocks(group, 4) if name == "traits"), [])


cohort = dict(blocks(read(sys.argv[1]), 0))
own = {name: traits(lines) for name, lines in blocks(cohort["groups"][1:], 2)}
for name, lines in blocks(read(sys.argv[2]), 0):
    if name in ("traits", "correlations"):
        lines = cohort[name]
    elif name == "groups":
        kept = lines[:1]
        for group, inside in blocks(lines[1:], 2):
            kept += [line for part, some in blocks(inside, 4) if part != "traits" for line in some]
            kept += own[group.split("_")[0]] if group else []
        lines = kept
    if lines:
        print("\n".join(lines))
