"""The months of many paths with numpy, vectorised over paths: the same maths as the engine's kernel, kept small.

Usage: paths.py FILE. The file is what `how_fast --peers FILE` writes: constants, and for each path what it has drawn.
It covers the default kind of scenario: prices that decline, outlays deducted at once, no tax. Prints one line of JSON.
"""

import json
import sys
import time

import numpy as np


def grow(today, per_year):
    half = per_year ** (1 / 24)
    return today * half, half * half


def running(t, launch, ramp):
    def area(since):
        ramping = np.clip(since, 0, ramp)
        return ramping * ramping * (0.5 / ramp if ramp else 0) + np.maximum(since - ramp, 0)

    return area(t - launch) - area(t - 1 - launch)


def before(t, launch, every, horizon):
    """Refreshes before t."""
    return np.maximum(np.ceil((min(t, horizon - every / 2 + 1e-9) - launch) / every) - 1, 0)


def paths(k, c):
    horizon, every, ramp = int(k["horizon"]), k["every"], k["ramp"]
    tokens, more = grow(c["tokens"], 1 + c["growth"])
    rent, rent_ratio = grow(c["rent"], 1 / c["rent_fall"])
    lean, lean_ratio = grow(1.0, 1 / c["gain"])
    price, price_ratio = grow(1.0, c["fall"] ** -c["captured"])
    month = (1 + c["wacc"]) ** (-1 / 12)
    rate = np.log(2) * (1 - k["release_share"]) / c["half_life"]
    post_base = np.minimum(c["cover_open"], c["cover_post"])
    own_base = np.minimum(c["cover_open"], c["cover_own"])
    npv = np.zeros((5, tokens.size))
    avoided = np.zeros(tokens.size)
    gate = c["launch"] * k["gate_share"]
    spent_before = 0.0
    discount = 1.0

    def book(alternative, gain, outlay):
        npv[alternative] += discount * (gain - outlay)

    def hosting(covered, chips, floor, on):
        used = np.maximum(tokens * lean * covered * chips, floor)
        return np.maximum(tokens * covered * closed - used * rent - c["staff"] * on, 0)

    for t in range(1, horizon + 1):
        discount = discount * month
        closed = c["closed"] * np.maximum(price, c["closed_floor"])
        opened = c["open"] * np.maximum(price, c["open_floor"])
        covered = c["cover_open"] * running(t, 0.0, ramp)
        book(1, tokens * covered * np.maximum(closed - opened, 0), 0)

        launch = k["host_launch"]
        on = min(max(t - launch, 0), 1)
        gain = hosting(c["cover_open"] * running(t, launch, ramp), c["open_chips"], k["open_least"], on)
        book(2, gain, k["setup"] * max(min(t, launch) - (t - 1), 0) / launch)

        launch = k["post_launch"]
        age = max(t - 0.5 - launch - every * before(t - 0.5, launch, every, horizon), 0)
        left = np.where(age < c["release"], np.exp(-rate * age), 0)
        again = before(t, launch, every, horizon) - before(t - 1, launch, every, horizon)
        on = min(max(t - launch, 0), 1)
        covered = (post_base + (c["cover_post"] - post_base) * left) * running(t, launch, ramp)
        outlay = (k["setup"] + c["post_cost"]) * max(min(t, launch) - (t - 1), 0) / launch
        gain = hosting(covered, c["open_chips"], k["open_least"], on)
        book(3, gain, outlay + c["refresh_cost"] * c["post_cost"] * again)

        launch = c["launch"]
        age = np.maximum(t - 0.5 - launch - every * before(t - 0.5, launch, every, horizon), 0)
        left = np.where(age < c["release"], np.exp(-rate * age), 0)
        again = before(t, launch, every, horizon) - before(t - 1, launch, every, horizon)
        on = np.clip(t - launch, 0, 1)
        covered = (own_base + (c["cover_own"] - own_base) * left) * running(t, launch, ramp)
        to_gate = np.minimum(t, gate)
        spent = k["budget"] / launch * (to_gate + c["works"] * (np.minimum(t, launch) - to_gate))
        gain = hosting(covered, c["own_chips"], c["own_least"], on) * c["works"]
        book(4, gain, spent - spent_before + c["refresh_cost"] * k["budget"] * c["works"] * again)
        spent_before = spent
        avoided += gain

        tokens, rent, lean, price = tokens * more, rent * rent_ratio, lean * lean_ratio, price * price_ratio
    return npv, avoided


def main():
    with open(sys.argv[1]) as file:
        data = json.load(file)
    columns = {name: np.array(column) for name, column in data["columns"].items()}
    best = float("inf")
    for _ in range(7):
        start = time.process_time()
        npv, avoided = paths(data["constants"], columns)
        best = min(best, time.process_time() - start)
    print(json.dumps({"ms": best * 1e3, "p50": np.median(npv, axis=1).tolist(), "avoided": float(np.median(avoided))}))


main()
