#!/usr/bin/env python3
"""Writes the samples in this folder: invented usage under the column names that each export has. See README.md."""

import csv
import datetime as dt
import json
import math
from pathlib import Path

HERE = Path(__file__).parent


def days(first: str, last: str):
    day, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    while day <= end:
        yield day
        day += dt.timedelta(days=1)


def level(day: dt.date, per_year: float, seed: int) -> float:
    """Growth at a constant rate, less on weekends, and a wobble; the same on every run."""
    months = (day - dt.date(2026, 7, 1)).days / 30.4
    week = 0.55 if day.weekday() >= 5 else 1.0
    return (1 + per_year) ** (months / 12) * week * (1 + 0.06 * math.sin(day.toordinal() * 1.7 + seed))


def seconds(day: dt.date) -> int:
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())


def table(name: str, header: str, rows, separator: str = ",") -> None:
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=separator, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def document(name: str, content) -> None:
    (HERE / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


# Model, input tokens a day, share of them cached, output tokens per input token.
OPENAI = [("gpt-6.1-sol-2026-09-15", 240e6, 0.42, 0.19), ("gpt-6-luna", 130e6, 0.20, 0.11), ("gpt-4o-mini-2024-07-18", 18e6, 0.0, 0.25)]


def openai_rows(first: str, last: str):
    for day in days(first, last):
        for seed, (model, base, cached, output) in enumerate(OPENAI):
            tokens = round(base * level(day, 0.8, seed))
            yield day, model, tokens, round(tokens * cached), round(tokens * output)


def openai() -> None:
    bucket = lambda day: (seconds(day), seconds(day) + 86400, f"{day}T00:00:00+00:00", f"{day + dt.timedelta(days=1)}T00:00:00+00:00")
    table(
        "openai-usage.csv",
        "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,"
        "input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens",
        (
            [*bucket(day), "proj_example", round(tokens / 2600), "", "", model, "", tokens, out, cached, tokens - cached]
            for day, model, tokens, cached, out in openai_rows("2026-07-14", "2026-11-09")
        ),
    )
    spent = {}
    price = {"gpt-6.1-sol-2026-09-15": 4.1, "gpt-6-luna": 0.6, "gpt-4o-mini-2024-07-18": 0.25}
    for day, model, tokens, cached, out in openai_rows("2026-07-14", "2026-11-09"):
        spent.setdefault(day, []).append((model, round((tokens + out) * price[model] / 1e6 * 0.7, 4)))
    table(
        "openai-costs.csv",
        "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,"
        "api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source",
        (
            [*bucket(day), amount, "usd", "", "", f"{model}, input", "", "", "", "org-example", "", "Example", "", ""]
            for day, items in spent.items()
            for model, amount in items
        ),
    )
    page = lambda results: [
        {"object": "bucket", "start_time": seconds(day), "end_time": seconds(day) + 86400, "results": results(day)}
        for day in days("2026-10-01", "2026-10-31")
    ]
    by_day = {}
    for day, model, tokens, cached, out in openai_rows("2026-10-01", "2026-10-31"):
        by_day.setdefault(day, []).append(
            {
                "object": "organization.usage.completions.result",
                "input_tokens": tokens,
                "output_tokens": out,
                "input_cached_tokens": cached,
                "num_model_requests": round(tokens / 2600),
                "project_id": None,
                "user_id": None,
                "api_key_id": None,
                "model": model,
                "batch": None,
            }
        )
    document("openai-usage.json", {"object": "page", "data": page(lambda day: by_day[day]), "has_more": False, "next_page": None})
    cost = lambda day: [
        {
            "object": "organization.costs.result",
            "amount": {"value": round(sum(amount for _, amount in spent[day]), 4), "currency": "usd"},
            "line_item": None,
            "project_id": None,
        }
    ]
    document("openai-costs.json", {"object": "page", "data": page(cost), "has_more": False, "next_page": None})


def anthropic() -> None:
    models = [("claude-opus-5-5-20260715", 60e6, 0.66, 0.07), ("claude-haiku-4-5-20251001", 95e6, 0.30, 0.12)]

    def rows(first, last):
        for day in days(first, last):
            for seed, (model, base, cached, output) in enumerate(models):
                tokens = round(base * level(day, 1.6, seed))
                read, written = round(tokens * cached), round(tokens * 0.04)
                yield day, model, tokens - read - written, written, read, round(tokens * output)

    table(
        "anthropic-usage.csv",
        "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,"
        "usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,"
        "web_search_count,inference_geo,speed",
        (
            [day, model, "example-key", "Default", "standard", "≤ 200k", fresh, written, 0, read, out, 0, "global", ""]
            for day, model, fresh, written, read, out in rows("2026-08-01", "2026-10-31")
        ),
    )
    price = {"claude-opus-5-5-20260715": ("Claude Opus 5.5", 2.9), "claude-haiku-4-5-20251001": ("Claude Haiku 4.5", 0.9)}
    table(
        "anthropic-cost.csv",
        "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,"
        "inference_geo,speed",
        (
            [day, price[model][0], "Default", "example-key", "message", "≤ 200k", "input_no_cache", cost, cost, "token", "global", ""]
            for day, model, fresh, written, read, out in rows("2026-08-01", "2026-10-31")
            for cost in [round((fresh + written + read * 0.1 + out * 5) * price[model][1] / 1e6, 2)]
        ),
    )
    result = lambda model, fresh, written, read, out: {
        "uncached_input_tokens": fresh,
        "cache_creation": {"ephemeral_1h_input_tokens": 0, "ephemeral_5m_input_tokens": written},
        "cache_read_input_tokens": read,
        "output_tokens": out,
        "server_tool_use": {"web_search_requests": 0},
        "api_key_id": None,
        "workspace_id": None,
        "model": model,
        "service_tier": None,
        "context_window": None,
    }
    by_day = {}
    for day, *rest in rows("2026-10-01", "2026-10-31"):
        by_day.setdefault(day, []).append(result(*rest))
    buckets = [
        {"starting_at": f"{day}T00:00:00Z", "ending_at": f"{day + dt.timedelta(days=1)}T00:00:00Z", "results": results}
        for day, results in by_day.items()
    ]
    document("anthropic-usage-report.json", {"data": buckets, "has_more": False, "next_page": None})


def requests(first: str, last: str, models):
    """Single requests, four a day."""
    for day in days(first, last):
        for turn in range(4):
            model, tokens, cached, output, price = models[(day.toordinal() + turn) % len(models)]
            tokens = round(tokens * level(day, 0.5, turn))
            yield f"{day}T{6 * turn + 3:02d}:15:00.000Z", model, tokens, round(tokens * cached), round(tokens * output), price


def litellm() -> None:
    models = [("anthropic/claude-sonnet-5-5", 2.1e6, 0, 0.15, 3.2), ("openai/gpt-6.1-terra", 3.3e6, 0, 0.2, 1.1)]
    logs = [
        {
            "request_id": f"chatcmpl-{number}",
            "call_type": "acompletion",
            "api_key": "hash-of-a-key",
            "spend": round((tokens + out * 4) * price / 1e6, 6),
            "total_tokens": tokens + out,
            "prompt_tokens": tokens,
            "completion_tokens": out,
            "startTime": at,
            "endTime": at,
            "model": model,
            "model_group": model.split("/")[1],
            "custom_llm_provider": model.split("/")[0],
            "user": "example",
            "metadata": {"user_api_key_alias": "example"},
            "cache_hit": "False",
            "request_tags": [],
        }
        for number, (at, model, tokens, _, out, price) in enumerate(requests("2026-09-24", "2026-10-19", models))
    ]
    document("litellm-spend-logs.json", logs)


def openrouter() -> None:
    models = [
        ("anthropic/claude-opus-5.5-20260715", 1.4e6, 0.5, 0.1, 6.0),
        ("deepseek/deepseek-v4-pro", 2.6e6, 0.4, 0.2, 0.5),
        ("google/gemini-3.8-flash", 4.4e6, 0.1, 0.1, 0.5),
    ]
    table(
        "openrouter-activity.csv",
        "generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,"
        "tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled,streamed,user,"
        "finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,api_key_disabled,api_key_name,app_name",
        (
            [f"gen-{number}", at.replace("T", " ")[:23], round((tokens + out * 4) * price / 1e6, 6), 0, 0, 0, 0, tokens, out, 0, cached,
             model, "Example", "standard", "false", "true", "", "stop", "stop", 4200, 600, "false", "example", "Example"]
            for number, (at, model, tokens, cached, out, price) in enumerate(requests("2026-08-28", "2026-10-31", models))
        ),
    )
    api = [
        {"date": str(day), "model": model.rsplit("-2026", 1)[0], "model_permaslug": model, "endpoint_id": "example", "provider_name": "Example",
         "usage": round(tokens * price / 1e6, 6), "byok_usage_inference": 0, "requests": 40, "prompt_tokens": tokens,
         "completion_tokens": round(tokens * output), "reasoning_tokens": 0}
        for day in days("2026-10-09", "2026-11-07")
        for model, base, _, output, price in models
        for tokens in [round(base * 40 * level(day, 0.5, 1))]
    ]
    document("openrouter-activity.json", {"data": api})


def others() -> None:
    table(
        "own-months.csv",
        "Month,Vendor model,Prompt (tokens),of which cached,Completion (tokens),Bill",
        (
            [f"2026-{month:02d}", "GPT-6.1 Sol", f"{tokens:,}".replace(",", "."), f"{round(tokens * 0.4):,}".replace(",", "."),
             f"{round(tokens * 0.22):,}".replace(",", "."), f"{tokens * 2.45 / 1e6:,.2f}".replace(",", " ").replace(".", ",")]
            for month, tokens in [(5, 6_100_000_000), (6, 6_420_000_000), (7, 6_930_000_000), (8, 7_050_000_000), (9, 7_700_000_000), (10, 8_010_000_000)]
        ),
        ";",
    )
    rows = [[day, "claude-opus-5-5", "k", "Default", "standard", "", 900_000, 0, 0, 400_000, 90_000, 0, "global", ""] for day in days("2026-10-01", "2026-10-31")]
    rows[3][6] = "-5"
    rows[7][0] = "Oct. the 8th"
    rows[11][10] = "plenty"
    rows[15] = rows[15][:9]
    rows[19][2] = "a key\nwith a line break"
    rows.append(["Total", "", "", "", "", "", 27_900_000, 0, 0, 12_400_000, 2_790_000, 0, "", ""])
    table(
        "with-mistakes.csv",
        "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,"
        "usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,"
        "web_search_count,inference_geo,speed",
        rows,
    )


if __name__ == "__main__":
    for write in [openai, anthropic, litellm, openrouter, others]:
        write()
