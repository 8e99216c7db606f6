"""The months of many paths with numpy, vectorised over paths: the same maths as the engine's kernel, kept small.

Usage: paths.py FILE. The file is what `how_fast --peers FILE` writes: what is the same on all paths, and for each path what
it has drawn. It covers the default kind of scenario: prices that decline, outlays deducted at once, no tax. Prints one line of JSON.
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


def blend(c, kinds):
    """The mean of a figure for uncached input, cached input and output."""
    put_in = 1 - c["output"]
    return put_in * c["cached"] * kinds[1] + put_in * (1 - c["cached"]) * kinds[0] + c["output"] * kinds[2]


def price(k, c, kinds):
    """Today's, and the share of it that it does not fall below."""
    today = blend(c, kinds)
    return today, np.minimum(k["price_floor"] / today, 1)


def own_model(k, t, c):
    """Chips that a million tokens a month need of the model that the budget buys, and the least chips."""
    compute = c["compute_share"] * k["one_try"]
    run = compute / (c["multiplier"] + c["post_training"])
    flop = run / c["train_rent"] * c["mfu"] * k["flop_per_usd"]
    data = (k["one_try"] - compute) * (1 - k["staff_share"])
    prepared = np.minimum(data / (c["preparation"] / 1e9), c["data"])
    since = c["launch"] + k["ramp"] / 2
    months = np.maximum(k["horizon"] - since, 0)
    served = c["tokens"] * (1 + c["growth"]) ** ((since + months / 2) / 12) * c["cover_own"] * months
    a_month = 1e6 / (3600 * k["hours"])
    weight = blend(c, t["like"]) * a_month * c["serve_rent"] / c["utilization"] * served / run
    x = [np.log(now / k[name]) if k[name] else 0.0 * now
         for name, now in (("flop", flop), ("weight", weight), ("prepared", prepared))]
    x = [np.clip(log / step, -k["reach"], k["reach"]) for log, step in zip(x, t["steps"])]
    larger = sum(x[axis] * (x[axis] * t["curve"][axis] + t["slope"][axis]) for axis in range(3))
    larger = larger + sum(x[a] * x[b] * t["twist"][n] for n, (a, b) in enumerate([(0, 1), (0, 2), (1, 2)]))
    params = np.exp(larger) * k["params"]
    output = np.interp(larger / k["step"] + k["side"], np.arange(len(t["output"])), t["output"])
    chips = blend(c, [params * t["input"][0], params * t["input"][1], params * output]) * a_month
    need = params / k["params_a_chip"]
    replica = np.select([need <= 1, need <= 2, need <= 4, need <= 8], [1, 2, 4, 8], np.ceil(need / 8) * 8)
    return chips / c["utilization"], 2 * replica


def paths(k, tables, c):
    horizon, every, ramp = int(k["horizon"]), k["every"], k["ramp"]
    closed_today, closed_floor = price(k, c, (1 - c["discount"]) * np.array(tables["closed_list"])[:, None])
    open_today, open_floor = price(k, c, tables["open_list"])
    open_chips = blend(c, tables["open_seconds"]) * (1e6 / (3600 * k["hours"])) / c["utilization"]
    own_chips, own_least = own_model(k, tables, c)
    works = np.where(c["works"] < 1 - (1 - c["success"]) ** k["candidates"], 1.0, 0.0)
    staff = c["ops"] * c["staff_cost"] / 12
    release = c["waiting"] * c["half_life"] / (np.log(2) * k["release_share"])
    tokens, more = grow(c["tokens"] * 1e-6, 1 + c["growth"])
    rent, rent_ratio = grow(c["serve_rent"] * k["hours"], 1 / c["rent_fall"])
    lean, lean_ratio = grow(1.0, 1 / c["gain"])
    left_of_price, price_ratio = grow(1.0, c["fall"] ** -c["captured"])
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
        return np.maximum(tokens * covered * closed - used * rent - staff * on, 0)

    for t in range(1, horizon + 1):
        discount = discount * month
        closed = closed_today * np.maximum(left_of_price, closed_floor)
        opened = open_today * np.maximum(left_of_price, open_floor)
        covered = c["cover_open"] * running(t, 0.0, ramp)
        book(1, tokens * covered * np.maximum(closed - opened, 0), 0)

        launch = k["host_launch"]
        on = min(max(t - launch, 0), 1)
        gain = hosting(c["cover_open"] * running(t, launch, ramp), open_chips, k["open_least"], on)
        book(2, gain, k["setup"] * max(min(t, launch) - (t - 1), 0) / launch)

        launch = k["post_launch"]
        age = max(t - 0.5 - launch - every * before(t - 0.5, launch, every, horizon), 0)
        left = np.where(age < release, np.exp(-rate * age), 0)
        again = before(t, launch, every, horizon) - before(t - 1, launch, every, horizon)
        on = min(max(t - launch, 0), 1)
        covered = (post_base + (c["cover_post"] - post_base) * left) * running(t, launch, ramp)
        outlay = (k["setup"] + c["post_cost"]) * max(min(t, launch) - (t - 1), 0) / launch
        gain = hosting(covered, open_chips, k["open_least"], on)
        book(3, gain, outlay + c["refresh_cost"] * c["post_cost"] * again)

        launch = c["launch"]
        age = np.maximum(t - 0.5 - launch - every * before(t - 0.5, launch, every, horizon), 0)
        left = np.where(age < release, np.exp(-rate * age), 0)
        again = before(t, launch, every, horizon) - before(t - 1, launch, every, horizon)
        on = np.clip(t - launch, 0, 1)
        covered = (own_base + (c["cover_own"] - own_base) * left) * running(t, launch, ramp)
        to_gate = np.minimum(t, gate)
        spent = k["budget"] / launch * (to_gate + works * (np.minimum(t, launch) - to_gate))
        gain = hosting(covered, own_chips, own_least, on) * works
        book(4, gain, spent - spent_before + c["refresh_cost"] * k["budget"] * works * again)
        spent_before = spent
        avoided += gain

        tokens, rent = tokens * more, rent * rent_ratio
        lean, left_of_price = lean * lean_ratio, left_of_price * price_ratio
    return npv, avoided


def main():
    with open(sys.argv[1]) as file:
        data = json.load(file)
    columns = {name: np.array(column) for name, column in data["columns"].items()}
    best = float("inf")
    for _ in range(7):
        start = time.process_time()
        npv, avoided = paths(data["constants"], data["tables"], columns)
        best = min(best, time.process_time() - start)
    print(json.dumps({"ms": best * 1e3, "p50": np.median(npv, axis=1).tolist(), "avoided": float(np.median(avoided))}))


main()
