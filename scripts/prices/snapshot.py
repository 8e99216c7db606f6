#!/usr/bin/env python3
"""Writes the price catalogue from the genai-prices package: the JSON snapshot, its licence and the Rust table.

    python3 -m venv venv && venv/bin/pip install -r scripts/prices/requirements.txt
    venv/bin/python scripts/prices/snapshot.py

Needs no network once the package is installed, and gives the same bytes each time. The models are chosen in
models.py; every price is the package's, except the history it no longer holds, which names its own source.
"""

import hashlib
import json
import sys
from importlib import metadata
from pathlib import Path

import genai_prices.data as data
from genai_prices.types import StartDateConstraint, TieredPrices, TimeOfDateConstraint

sys.dont_write_bytecode = True
from models import EARLIER, MODELS  # noqa: E402

VERSION = "0.2.3"
UPLOADED = "2026-11-10"
DATA_SHA256 = "5f4d8e175a91cf23cac17da33a4daa60a6a6c49525109c97e93db220d5197206"
CRATE = Path(__file__).resolve().parents[2] / "crates" / "economics"
PARTS = {"input": "input_mtok", "cached": "cache_read_mtok", "cache_write": "cache_write_mtok", "output": "output_mtok"}
# The package's request context for each way of processing. Anthropic calls its faster one a speed.
PROCESSING = {
    "batch": [{"processing": "batch"}],
    "flex": [{"service_tier": "flex"}],
    "fast": [{"service_tier": "fast"}, {"speed": "fast"}],
}


def package():
    """The package's providers by id, once version and bytes are known to be the ones expected."""
    if metadata.version("genai-prices") != VERSION:
        raise SystemExit(f"genai-prices {VERSION} is needed: pip install -r scripts/prices/requirements.txt")
    digest = hashlib.sha256(Path(data.__file__).read_bytes()).hexdigest()
    if digest != DATA_SHA256:
        raise SystemExit(f"genai_prices/data.py is not the file expected: SHA-256 {digest}")
    return {provider.id: provider for provider in data.providers}


def decimal(value):
    return format(value.normalize(), "f")


def rates(price, tier=None, standard=None):
    """One price list as decimal strings; what a variant leaves out keeps its standard price."""
    row = {}
    for part, name in PARTS.items():
        value = getattr(price, name, None)
        if value is None and standard is not None:
            value = getattr(standard, name, None)
        if isinstance(value, TieredPrices):
            value = value.base if tier is None else value.tiers[tier].price
        row[part] = None if value is None else decimal(value)
    return row


def dated(start, price, standard=None):
    """A price list and the date it starts on, with its long-context tier where there is one."""
    tiers = [value for name in PARTS.values() if isinstance(value := getattr(price, name, None), TieredPrices)]
    long = None
    if tiers:
        starts = {tuple(tier.start for tier in value.tiers) for value in tiers}
        if len(starts) != 1 or len(tiers[0].tiers) != 1:
            raise SystemExit("more than one long-context tier: the table has room for one")
        long = {"above": tiers[0].tiers[0].start, "rates": rates(price, 0, standard)}
    return {"from": start, "rates": rates(price, None, standard), "long": long, "peak": None, "source": None}


def start_of(constraint):
    if constraint is None:
        return None
    if isinstance(constraint, StartDateConstraint):
        return constraint.start_date.isoformat()
    raise SystemExit(f"unexpected constraint {constraint}")


def standard_prices(model, since):
    """Dated prices, earliest first. Time-of-day prices are the peak of the latest."""
    prices = model.prices
    if not isinstance(prices, list):
        return [dated(since, prices)]
    result, peaks = [], []
    for entry in prices:
        if isinstance(entry.constraint, TimeOfDateConstraint):
            hours = (entry.constraint.start_time.hour, entry.constraint.end_time.hour)
            peaks.append((hours, rates(entry.prices)))
        else:
            result.append(dated(start_of(entry.constraint), entry.prices))
    if peaks:
        if [hours for hours, _ in peaks] != [(1, 4), (6, 10)] or peaks[0][1] != peaks[1][1]:
            raise SystemExit(f"unexpected peak hours {peaks}")
        result[-1]["peak"] = peaks[0][1]
    if since is not None:
        # What the package files under this name before that date is another model's.
        result = [row for row in result if row["from"] is not None and row["from"] >= since]
    return result


def variants(model):
    """Batch, flex and fast prices, earliest first."""
    result = []
    standard = model.prices if not isinstance(model.prices, list) else None
    for kind, contexts in PROCESSING.items():
        rows = []
        for variant in model.price_variants or ():
            if dict(variant.when) in contexts:
                start = start_of(variant.constraint)
                base = standard
                if base is None:
                    base = [e.prices for e in model.prices if (start_of(e.constraint) or "") <= (start or "")][-1]
                rows.append(dated(start, variant.prices, base))
        if rows:
            result.append({"kind": kind, "prices": sorted(rows, key=lambda row: row["from"] or "")})
    return result


def build(providers):
    models = []
    for wanted in MODELS:
        provider = providers[wanted["provider"]]
        found = [model for model in provider.models if model.id == wanted["id"]]
        if len(found) != 1:
            raise SystemExit(f"{wanted['provider']} has {len(found)} models named {wanted['id']}")
        prices = standard_prices(found[0], wanted.get("since"))
        if earlier := EARLIER.get(wanted["key"]):
            prices[0]["from"] = earlier["until"]
            row = {"from": None, "rates": earlier["rates"], "long": None, "peak": None, "source": earlier["source"]}
            prices.insert(0, row)
        params = wanted.get("params")
        models.append(
            {
                "key": wanted["key"],
                "label": wanted["label"],
                "provider": wanted.get("seller", provider.name),
                "family": wanted["family"],
                "params": params and {"total": params[0], "active": params[1], "source": params[2]},
                "released": wanted.get("released"),
                "prices": prices,
                "variants": variants(found[0]),
                "note": wanted.get("note"),
            }
        )
    return models


def number(text):
    return "None" if text is None else f"Some({literal(text)})"


def literal(text):
    return text if "." in text or "e" in text else f"{text}.0"


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def optional(text):
    return "None" if text is None else f"Some({quoted(text)})"


def rust_rates(row):
    parts = (literal(row["input"]), number(row["cached"]), number(row["cache_write"]), literal(row["output"]))
    return f"rates({', '.join(parts)})"


def rust_prices(rows):
    lines = []
    for row in rows:
        start = row["from"].replace("-", "") if row["from"] else "0"
        line = f"from({start}, {rust_rates(row['rates'])})"
        if row["long"]:
            line += f".long({row['long']['above']}, {rust_rates(row['long']['rates'])})"
        if row["peak"]:
            line += f".peak({rust_rates(row['peak'])})"
        if row["source"]:
            line += f".source({quoted(row['source'])})"
        lines.append(line)
    return "&[" + ", ".join(lines) + "]"


def rust(models):
    lines = [
        "//! The price catalogue as constants: written by `scripts/prices/snapshot.py`, not by hand.",
        "",
        "use super::catalogue::{Family::*, Model, Params, Processing::*, from, rates, variant};",
        "",
        f'pub(super) const PACKAGE: &str = "genai-prices {VERSION}";',
        f'pub(super) const DATE: &str = "{UPLOADED}";',
        "",
        "#[rustfmt::skip]",
        "pub(super) static MODELS: &[Model] = &[",
    ]
    for model in models:
        params = "None"
        if given := model["params"]:
            total, active = literal(given["total"]), literal(given["active"])
            params = f"Some(Params {{ total: {total}, active: {active}, source: {quoted(given['source'])} }})"
        kinds = [f"variant({v['kind'].title()}, {rust_prices(v['prices'])})" for v in model["variants"]]
        lines += [
            "    Model {",
            f"        key: {quoted(model['key'])}, label: {quoted(model['label'])}, provider: {quoted(model['provider'])},",
            f"        family: {model['family'].title()}, released: {optional(model['released'])},",
            f"        params: {params},",
            f"        prices: {rust_prices(model['prices'])},",
            "        variants: &[" + ("" if kinds else "],"),
        ]
        if kinds:
            lines += [f"            {kind}," for kind in kinds] + ["        ],"]
        lines += [f"        note: {optional(model['note'])},", "    },"]
    lines += ["];", ""]
    return "\n".join(lines)


def main():
    models = build(package())
    header = {
        "package": f"genai-prices {VERSION}",
        "index": "PyPI",
        "uploaded": UPLOADED,
        "licence": "MIT, Copyright (c) Pydantic Services Inc. 2025 to present",
        "source": "genai_prices/data.py",
        "source_sha256": DATA_SHA256,
        "unit": "US dollars per million tokens, decimal strings",
        "peak_hours_utc": [[1, 4], [6, 10]],
        "peak_days": "Monday to Friday, Beijing time (from 2026-08-23)",
    }
    rows = ",\n".join(json.dumps(model, ensure_ascii=False, separators=(",", ":")) for model in models)
    head = json.dumps(header, ensure_ascii=False, indent=1).rstrip("}\n")
    text = f'{head},\n "models": [\n{rows}\n]}}\n'
    json.loads(text)
    (CRATE / "data" / f"prices-{UPLOADED}.json").write_text(text, encoding="utf-8")
    licence = metadata.distribution("genai-prices").read_text("licenses/LICENSE")
    (CRATE / "data" / "LICENSE-genai-prices").write_text(licence, encoding="utf-8")
    (CRATE / "src" / "prices" / "table.rs").write_text(rust(models), encoding="utf-8")
    print(f"{len(models)} models, {len(text)} bytes")


if __name__ == "__main__":
    main()
