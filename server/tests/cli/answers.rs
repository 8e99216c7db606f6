//! Each interface, asked sensibly.

use super::support::{answer, json, run, run_with};
use serde_json::Value;

fn near(value: &Value, expected: f64, tolerance: f64) {
    let value = value.as_f64().unwrap_or_else(|| panic!("{value} is a number"));
    assert!((value / expected - 1.0).abs() <= tolerance, "{value} is not near {expected}");
}

#[test]
fn evaluate_gives_the_report() {
    let report = json("evaluate --defaults");
    for field in
        ["schema", "engine", "prices", "scenario", "verdict", "purchase", "outcomes", "months", "trace"]
    {
        assert!(!report[field].is_null(), "{field}");
    }
    assert_eq!(report["outcomes"].as_array().unwrap().len(), 5);
    assert_eq!(report, json("evaluate"), "nothing said is the default scenario");
}

#[test]
fn evaluate_takes_a_scenario_from_link_file_or_stdin() {
    let by_link = json("evaluate --link http://127.0.0.1:3000/?tokens=120B&budget=15M&v=1");
    assert_eq!(by_link["scenario"]["tokens"], "120B");
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("scenario.json");
    std::fs::write(&file, r#"{"tokens": 120e9, "budget": "$15M"}"#).unwrap();
    assert_eq!(json(&format!("evaluate --scenario {}", file.display())), by_link);
    let stdin = "evaluate --scenario -";
    assert_eq!(
        answer(stdin, &run_with(stdin, &by_link["scenario"].to_string())),
        by_link,
        "a report's scenario reads back"
    );
}

/// DeepSeek-V3: the run took 2.788M H800-hours in all.
#[test]
fn training_run_estimates_chip_hours_cost_and_days() {
    let run = json(
        "training-run --active-params 37e9 --total-params 671B --tokens 14.8T --chip H800 --chips 2048 --usd-per-hour 2",
    );
    near(&run["flop"], 6.0 * 37e9 * 14.8e12, 1e-12);
    for field in ["chip_hours", "cost_usd", "days"] {
        let [p10, p50, p90] = ["p10", "p50", "p90"].map(|p| run[field][p].as_f64().unwrap());
        assert!(0.0 < p10 && p10 < p50 && p50 < p90, "{field}");
    }
    let [p10, p90] = ["p10", "p90"].map(|p| run["chip_hours"][p].as_f64().unwrap());
    assert!(p10 < 2.788e6 && 2.788e6 < p90, "{p10} to {p90}");
    near(&run["cost_usd"]["p50"], run["chip_hours"]["p50"].as_f64().unwrap() * 2.0, 1e-12);
    assert_eq!(run["extrapolated"], false);
    assert!(run["mfu"].is_f64() && run["group"].is_string());
    assert!(
        json("training-run --active-params 7B --tokens 2T --chip A100")["days"].is_null(),
        "days need chips"
    );
}

/// DeepSeek's fleet on 2025-02-27: 226.75 nodes of eight H800 on average, $87,072 at $2.
#[test]
fn serving_cost_says_when_a_chip_has_not_the_precision() {
    let on = |chip: &str| {
        let load =
            "--input-tokens 1e12 --cached-share 50% --output-tokens 1e11 --period-days 30 --usd-per-hour 2";
        let cost = json(&format!(
            "serving-cost --active-params 37e9 --total-params 671e9 {load} --chip {chip} --precision fp8"
        ));
        cost["notes"].to_string().contains("no FP8: served in BF16")
    };
    assert_eq!((on("A100"), on("H800")), (true, false));
}

#[test]
fn serving_cost_recomputes_deepseeks_day() {
    let day = json(
        "serving-cost --active-params 37e9 --total-params 671e9 --input-tokens 608e9 --cached-share 0.5625 \
         --output-tokens 168e9 --period-days 1 --chip H800 --usd-per-hour 2",
    );
    near(&day["gpus"], 1814.0, 0.02);
    near(&day["usd"], 87_072.0, 0.02);
    let million = |kind: &str| day["usd_per_million"][kind].as_f64().unwrap();
    near(&day["usd"], million("input") * 608e3 + million("output") * 168e3, 1e-9);
    near(&day["usd"], million("blended") * 776e3, 1e-9);
}

#[test]
fn finance_gives_present_value_and_all_rates() {
    near(&json("finance npv --rate 0.08 -- -40000 5000 8000 12000 30000")["npv"], 3065.22267, 1e-8);
    near(&json("finance npv --rate 8% -- -40k 5k 8k 12k 30k")["npv"], 3065.22267, 1e-8);
    let one = json("finance irr -- -100 39 59 55 20");
    assert_eq!(one["kind"], "one");
    near(&one["rates"][0], 0.280_948_4, 1e-7);
    let several = json("finance irr -- -1000 2500 -1540");
    assert_eq!(several["kind"], "several");
    near(&several["rates"][0], 0.1, 1e-9);
    near(&several["rates"][1], 0.4, 1e-9);
    let none = json("finance irr -- 100 200");
    assert_eq!((&none["kind"], none["rates"].as_array().unwrap().len()), (&Value::from("none"), 0));
}

#[test]
fn scaling_gives_the_best_model() {
    for (law, params, tokens, ratio) in
        [("besiroglu", 7.225e10, 1.329e12, 18.4), ("Hoffmann", 3.219e10, 2.982e12, 92.6)]
    {
        let best = json(&format!("scaling --flop 5.76e23 --law {law}"));
        near(&best["params"], params, 0.005);
        near(&best["tokens"], tokens, 0.005);
        near(&best["tokens_per_param"], ratio, 0.005);
        assert!(best["loss"].as_f64().unwrap() > 1.0);
    }
    let scarce = json("scaling --flop 5.76e23 --unique-tokens 100B --epochs 4");
    assert!(scarce["tokens"].as_f64().unwrap() <= 400e9);
    assert!(scarce["loss"].as_f64().unwrap() > json("scaling --flop 5.76e23")["loss"].as_f64().unwrap());
}

/// Dixit and Pindyck's widget factory over two periods: invest 1600 for 10 × 200; the price goes to 300 or 100.
#[test]
fn wait_weighs_now_against_later() {
    let case =
        "wait --outlay 1600 --value-now 2200 --value-up 3300 --value-down 1100 --probability 0.5 --rate 10%";
    let waiting = json(case);
    near(&waiting["now"], 600.0, 1e-12);
    near(&waiting["wait"], 850.0 / 1.1, 1e-12);
    near(&waiting["option_value"], 850.0 / 1.1 - 600.0, 1e-12);
    assert_eq!(waiting["advice"], "wait");
    let longer = json(&format!("{case} --periods 3"));
    assert!(longer["wait"].as_f64() > waiting["wait"].as_f64(), "more dates to choose from are worth more");
    let dear = json(&format!("{case} --outlay-later 3000"));
    assert_eq!(dear["advice"], "invest");
}

#[test]
fn export_writes_pictures() {
    let svg = run("export --format svg --theme dark --defaults");
    assert!(svg.status.success() && svg.stdout.starts_with(b"<svg "));
    let png = run("export --format PNG --scale 2 --link ?tokens=120B");
    assert!(png.status.success() && png.stdout.starts_with(b"\x89PNG"));
    for chart in ["net-position", "npv-spread", "tornado", "map-usage-budget"] {
        let svg =
            run(&format!("export --format svg --chart {chart} --size square --stamp --link ?tokens=120B"));
        let svg = String::from_utf8(svg.stdout).unwrap();
        assert!(
            svg.contains("viewBox=\"0 0 1080 1080\"") && svg.contains(&format!("{chart}-title")),
            "{chart}"
        );
        assert!(svg.contains("?tokens=120B"), "{chart} has its link");
    }
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("chart.svg");
    let written = run(&format!("export --format svg --theme dark --out {}", file.display()));
    assert!(written.status.success() && written.stdout.is_empty());
    assert_eq!(std::fs::read(file).unwrap(), svg.stdout);
}

#[test]
fn export_writes_figures() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("plan.xlsx");
    let book = run(&format!("export --format xlsx --link ?tokens=120B -o {}", file.display()));
    assert!(book.status.success() && book.stdout.is_empty());
    let book = std::fs::read(file).unwrap();
    assert!(book.starts_with(b"PK"));
    let again = run("export --format xlsx --link ?tokens=120B");
    assert_eq!(again.stdout, book, "the same scenario gives the same bytes");
    let table = run("export --format csv --link ?horizon=12 --name =1+1");
    let table = String::from_utf8(table.stdout).unwrap();
    assert_eq!(table.lines().count(), 1 + 13 * 5);
    assert!(table.lines().nth(1).unwrap().starts_with("\"'=1+1\",0,2026-11,buy-closed,"), "{table}");
    let record = run("export --format json --link https://example.org/?tokens=120B --note ours");
    let record: Value = serde_json::from_slice(&record.stdout).unwrap();
    assert_eq!(record["link"], "https://example.org/?tokens=120B&v=1");
    assert_eq!(record["note"], "ours");
    assert_eq!(record["report"]["scenario"]["tokens"], "120B");
    assert!(record["report"]["odds"].is_object());
    for (link, tokens) in [
        ("https://example.org/#tokens=120B&v=1", Value::from("120B")),
        ("https://example.org/#v=1", Value::Null),
    ] {
        let private = run(&format!("export --format json --link {link}"));
        let private: Value = serde_json::from_slice(&private.stdout).unwrap();
        assert_eq!(private["link"], link);
        assert_eq!(private["report"]["scenario"]["tokens"], tokens);
    }
}

#[test]
fn export_writes_a_deck_and_a_memo() {
    let link = "https://crossover.example/?tokens=120B";
    let deck = run(&format!("export --format pptx --link {link}"));
    assert!(deck.status.success() && deck.stdout.starts_with(b"PK"));
    let again = run(&format!("export --format PPTX --link {link}"));
    assert!(again.stdout == deck.stdout, "the same scenario gives the same bytes");
    let memo = run(&format!("export --format pdf --link {link}"));
    assert!(memo.status.success() && memo.stdout.starts_with(b"%PDF-1.7"));
    let answered = run(&format!("export --format pptx --link {link}&stressed=no"));
    assert!(answered.status.success() && answered.stdout.len() > deck.stdout.len(), "a slide more");
}

#[test]
fn every_command_has_help_with_an_example() {
    let commands = [
        "evaluate",
        "training-run",
        "serving-cost",
        "finance npv",
        "finance irr",
        "scaling",
        "wait",
        "export",
        "serve",
    ];
    for command in commands {
        let help = run(&format!("{command} --help"));
        let text = String::from_utf8(help.stdout).unwrap();
        assert!(
            help.status.success() && text.contains("Example") && text.contains("crossover "),
            "{command}: {text}"
        );
    }
    let bare = run("");
    assert!(bare.status.success() && String::from_utf8(bare.stdout).unwrap().contains("Usage: crossover"));
}
