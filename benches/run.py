#!/usr/bin/env python3
"""Compares the engine's Monte Carlo with numpy and plain JavaScript, on the same paths, in one run on one machine.

Usage: run.py, from anywhere; needs cargo, node and numpy (`pip install numpy`). Prints milliseconds, ratios and the
greatest difference of a median, and fails where that is more than rounding.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
CARGO = ["cargo", "run", "--quiet", "--release", "-p", "crossover-economics", "--example", "how_fast", "--"]


def line(command):
    return json.loads(subprocess.run(command, cwd=HERE.parent, check=True, capture_output=True, text=True).stdout)


def chromium():
    """The same in Chromium, if it is installed: the engine as the page ships it."""
    if not (HERE.parent / "end2end/node_modules/@playwright/test").exists():
        return None
    build = ["cargo", "build", "-q", "--profile", "wasm-release", "--target", "wasm32-unknown-unknown", "-p", "crossover-parity", "--lib"]
    subprocess.run(build, cwd=HERE.parent, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent / "target"))
    module = target / "wasm32-unknown-unknown/wasm-release/crossover_parity.wasm"
    return line(["node", str(HERE / "chromium.mjs"), str(module), "10000"])


def same_median(theirs, ours):
    if theirs != ours:
        sys.exit(f"the median in Chromium is {theirs}, native {ours}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / "paths.json")
        ours = line([*CARGO, "--peers", file])
        peers = {
            "JavaScript": line(["node", str(HERE / "peers/paths.mjs"), file]),
            "numpy": line([sys.executable, str(HERE / "peers/paths.py"), file]),
        }
    ours_in = chromium()
    # What is the same on all paths is given to the peers: ours is compared without it.
    paths = ours["ms"] - ours["preparing"]
    if ours_in is None:
        print("NOT measured: Chromium; it needs `./dev setup`")
    else:
        same_median(ours_in["p50"], ours["p50"][4])
        print(f"{'ours, Chromium':<14} {ours_in['ms']:8.2f} ms  {ours_in['ms'] / ours['ms']:6.1f} × ours native")
    print(f"{'ours, native':<14} {ours['ms']:8.2f} ms, {ours['preparing']:.2f} of them for what is the same on all paths")
    same = True
    for name, peer in peers.items():
        pairs = zip([*peer["p50"], peer["avoided"]], [*ours["p50"], ours["avoided"]])
        off = max(abs(theirs - our) / max(abs(our), 1.0) for theirs, our in pairs)
        same &= off < 1e-9
        ratio = f"{peer['ms'] / paths:6.1f} × ours ({peer['ms'] / ours['ms']:.1f} × with it)"
        print(f"{name:<14} {peer['ms']:8.2f} ms  {ratio}; medians off by {off:.0e} at most")
    sys.exit(0 if same else "the medians differ")


main()
