//! Prices that a reader can look up.

use crate::prices::{ListPrice, Mix, PEAK_HOURS, Processing, SNAPSHOT_MONTH, find};

fn month(year: u32, month: u32) -> u32 {
    year * 12 + month - 1
}

fn price(key: &str, month: u32) -> (f64, f64, f64) {
    let ListPrice { input, cached, output } = find(key).unwrap().price_on(month);
    (input, cached, output)
}

#[test]
fn the_packages_own_examples() {
    let fast = find("claude-fable-5-2").unwrap().variant_on(Processing::Fast, SNAPSHOT_MONTH).unwrap();
    assert_eq!(fast.input + fast.output, 96.0);
    let flex = find("o3").unwrap().variant_on(Processing::Flex, SNAPSHOT_MONTH).unwrap();
    assert_eq!(flex.input + flex.output, 5.0);
}

#[test]
fn blends_on_deepseeks_mix() {
    let expected = [
        ("gpt-5.5", 8.43),
        ("gpt-6-astra", 14.69),
        ("gpt-6-sol", 2.94),
        ("gpt-6.1-sol", 2.89),
        ("gpt-6.1-terra", 1.45),
        ("claude-fable-5-2", 11.49),
        ("claude-opus-5-5", 5.79),
        ("claude-sonnet-5-5", 2.89),
        ("gemini-4-argon", 2.89),
        ("gemini-3.8-flash", 1.10),
        ("deepseek-v4-pro", 0.66),
        ("deepseek-v4.1-flash", 0.18),
        ("kimi-k3.1-pro", 2.94),
        ("qwen3.8-2.4t-a95b-novita", 2.09),
        ("glm-5.3", 1.55),
        ("minimax-m3", 0.39),
        ("mistral-large-4", 0.73),
        ("gpt-oss-120b-novita", 0.09),
    ];
    for (key, expected) in expected {
        let blend = find(key).unwrap().price_on(SNAPSHOT_MONTH).blend(&Mix::DEEPSEEK);
        assert!((blend - expected).abs() <= 0.005, "{key}: {blend} is not {expected}");
    }
}

#[test]
fn a_mix_from_its_shares() {
    let mix = Mix::new(168.0 / 776.0, 342.0 / 608.0);
    for (made, given) in [
        (mix.cached, Mix::DEEPSEEK.cached),
        (mix.uncached, Mix::DEEPSEEK.uncached),
        (mix.output, Mix::DEEPSEEK.output),
    ] {
        assert!((made - given).abs() < 1e-15);
    }
}

#[test]
fn deepseek_charges_double_at_peak() {
    let model = find("deepseek-v4-pro").unwrap();
    let peak = model.peak_on(SNAPSHOT_MONTH).unwrap();
    assert_eq!((peak.input, peak.cached, peak.output), (1.32, 0.044, 3.96));
    assert_eq!(price("deepseek-v4-pro", SNAPSHOT_MONTH), (0.66, 0.022, 1.98));
    assert!((peak.blend(&Mix::DEEPSEEK) - 1.33).abs() < 0.005);
    let mean = model.price_with_peak(SNAPSHOT_MONTH, PEAK_HOURS);
    assert!((mean.output - 1.98 * (1.0 + PEAK_HOURS)).abs() < 1e-12);
    assert!((PEAK_HOURS - 0.208).abs() < 0.0005);
    let flat = find("gpt-5.5").unwrap();
    assert_eq!(flat.price_with_peak(SNAPSHOT_MONTH, 0.5), flat.price_on(SNAPSHOT_MONTH));
}

#[test]
fn prices_have_a_history() {
    assert_eq!(price("deepseek-v4-pro", month(2026, 5)), (1.74, 1.74, 3.48));
    assert_eq!(price("deepseek-v4-pro", month(2026, 6)), (0.435, 0.003625, 0.87));
    assert_eq!(price("deepseek-v4-pro", month(2026, 9)), (0.66, 0.022, 1.98));
    assert_eq!(find("deepseek-v4-pro").unwrap().peak_on(month(2026, 7)), None);
    assert_eq!(price("gpt-5.6-sol", month(2026, 8)), (5.0, 0.5, 30.0));
    assert_eq!(price("gpt-5.6-sol", month(2026, 9)), (4.0, 0.4, 20.0));
    assert_eq!(price("gpt-5.6-luna", month(2026, 7)), (1.0, 0.1, 6.0));
    assert_eq!(price("gpt-5.6-luna", month(2026, 8)), (0.2, 0.02, 1.2));
    assert_eq!(price("mistral-large-4", month(2026, 11)), (0.7, 0.07, 2.1));
    assert_eq!(price("o3", 0), (10.0, 0.5, 40.0));
    // Before its first known price, that price.
    assert_eq!(price("deepseek-v4.1-flash", month(2026, 1)), (0.15, 0.003, 0.6));
}

#[test]
fn a_day_is_a_place_in_its_month() {
    let mut seen = 0;
    for from in
        crate::prices::catalogue().iter().flat_map(|model| model.prices).filter_map(|price| price.from)
    {
        let text = from.to_string();
        let [year, month, day] =
            [&text[..4], &text[5..7], &text[8..]].map(|part| part.parse::<f64>().unwrap());
        assert!((from.months() - (year * 12.0 + month - 1.0 + (day - 1.0) / 31.0)).abs() < 1e-9, "{text}");
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn prices_have_a_future() {
    assert_eq!(price("gemini-4-argon", month(2026, 11)), (2.0, 0.1, 10.0));
    assert_eq!(price("gemini-4-argon", month(2026, 12)), (4.0, 0.2, 20.0));
    assert_eq!(price("gemini-3.8-flash", month(2026, 12)), (0.75, 0.075, 3.75));
    assert_eq!(price("gemini-3.8-flash", month(2027, 1)), (1.5, 0.15, 7.5));
    let batch = |month| find("gemini-4-argon").unwrap().variant_on(Processing::Batch, month).unwrap().output;
    assert_eq!((batch(SNAPSHOT_MONTH), batch(month(2026, 12))), (5.0, 10.0));
    assert_eq!(price("gpt-5.5", u32::MAX), (5.0, 0.5, 30.0));
}

#[test]
fn batch_is_half_where_it_is_offered() {
    let batch = |key| find(key).unwrap().variant_on(Processing::Batch, SNAPSHOT_MONTH);
    for key in ["gpt-6.1-sol", "claude-sonnet-5-5", "gemini-4-argon", "mistral-large-4"] {
        let (batch, list) = (batch(key).unwrap(), price(key, SNAPSHOT_MONTH));
        assert_eq!(
            (batch.input, batch.cached, batch.output),
            (list.0 / 2.0, list.1 / 2.0, list.2 / 2.0),
            "{key}"
        );
    }
    // Its batch table lists no cached price, so the standard one stays.
    assert_eq!(batch("o3").unwrap().cached, 0.5);
    assert_eq!(batch("deepseek-v4-pro"), None);
    assert_eq!(find("gpt-5.5").unwrap().variant_on(Processing::Batch, month(2026, 9)), None);
}

#[test]
fn one_model_at_three_sellers() {
    assert_eq!(price("llama-3.3-70b-together", SNAPSHOT_MONTH), (0.88, 0.88, 0.88));
    assert_eq!(price("llama-3.3-70b-groq", SNAPSHOT_MONTH), (0.59, 0.59, 0.79));
    assert_eq!(price("llama-3.3-70b-novita", SNAPSHOT_MONTH), (0.135, 0.135, 0.4));
}

#[test]
fn long_prompts_cost_more() {
    let long = find("claude-haiku-5-5").unwrap().dated(SNAPSHOT_MONTH).long.unwrap();
    assert_eq!((long.above, long.rates.input, long.rates.output), (100_000, 0.5, 2.5));
}
