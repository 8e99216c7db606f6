#!/usr/bin/env python3
"""Compares the engine's Monte Carlo with numpy and plain JavaScript, on the same paths, in one run on one machine.

Usage: run.py, from anywhere; needs cargo, node and numpy (`pip install numpy`). Prints milliseconds, ratios and the
greatest difference of a median, and fails where that is more than rounding.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
CARGO = ["cargo", "run", "--quiet", "--release", "-p", "crossover-economics", "--example", "how_fast", "--"]


def line(command):
    return json.loads(subprocess.run(command, cwd=HERE.parent, check=True, capture_output=True, text=True).stdout)


def main():
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / "paths.json")
        ours = line([*CARGO, "--peers", file])
        peers = {
            "JavaScript": line(["node", str(HERE / "peers/paths.mjs"), file]),
            "numpy": line([sys.executable, str(HERE / "peers/paths.py"), file]),
        }
    print(f"{'ours, native':<14} {ours['ms']:8.2f} ms")
    same = True
    for name, peer in peers.items():
        pairs = zip([*peer["p50"], peer["avoided"]], [*ours["p50"], ours["avoided"]])
        off = max(abs(theirs - our) / max(abs(our), 1.0) for theirs, our in pairs)
        same &= off < 1e-9
        print(f"{name:<14} {peer['ms']:8.2f} ms  {peer['ms'] / ours['ms']:6.1f} × ours; medians off by {off:.0e} at most")
    sys.exit(0 if same else "the medians differ")


main()
