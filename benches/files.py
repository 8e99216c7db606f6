#!/usr/bin/env python3
"""Measures how long the files of a scenario take, in one process on one core: median, 95th percentile, size.

Usage: files.py, from anywhere; needs cargo. Fails where a median is above its budget.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent

# Name, example of the crate `crossover-deck` with its arguments, most milliseconds at the median.
FILES = [
    ("XLSX", ["workbook", "--", "--time"], 30),
    ("PPTX", ["decks", "--", "--time", "pptx"], 30),
    ("PDF", ["decks", "--", "--time", "pdf"], 100),
    ("PNG", ["decks", "--", "--time", "png"], 60),
]


def main():
    slow = []
    for name, example, most in FILES:
        command = ["cargo", "run", "-q", "--release", "-p", "crossover-deck", "--example", *example]
        said = json.loads(subprocess.run(command, cwd=HERE.parent, check=True, capture_output=True, text=True).stdout)
        print(f"{name:<5} {said['median_ms']:7.1f} ms  p95 {said['p95_ms']:6.1f} ms  {said['bytes'] / 1000:6.0f} kB  (at most {most} ms)")
        if said["median_ms"] > most:
            slow.append(name)
    sys.exit(f"above its budget: {', '.join(slow)}" if slow else 0)


main()
