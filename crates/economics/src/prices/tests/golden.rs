//! Prices that a reader can look up.

use crate::prices::{Mix, PEAK_HOURS, Processing, SNAPSHOT_MONTH, find};

fn blend(key: &str) -> f64 {
    find(key).unwrap().price_on(SNAPSHOT_MONTH).blend(&Mix::DEEPSEEK)
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
        ("deepseek-v4-pro", 0.67),
        ("deepseek-v4.1-flash", 0.18),
        ("kimi-k3.1-pro", 2.94),
        ("qwen3.8-2.4t-a95b-novita", 2.10),
        ("glm-5.3", 1.55),
        ("minimax-m3", 0.39),
        ("mistral-large-4", 0.73),
        ("gpt-oss-120b-novita", 0.09),
    ];
    for (key, expected) in expected {
        assert!((blend(key) - expected).abs() <= 0.0055, "{key}: {} is not {expected}", blend(key));
    }
}

#[test]
fn deepseek_charges_double_at_peak() {
    let model = find("deepseek-v4-pro").unwrap();
    let (off_peak, peak) = (model.price_on(SNAPSHOT_MONTH), model.peak_on(SNAPSHOT_MONTH).unwrap());
    assert_eq!((peak.input, peak.cached, peak.output), (1.32, 0.044, 3.96));
    assert_eq!((off_peak.input, off_peak.cached, off_peak.output), (0.66, 0.022, 1.98));
    let mean = model.price_with_peak(SNAPSHOT_MONTH, PEAK_HOURS);
    assert!((mean.output - 1.98 * (1.0 + PEAK_HOURS)).abs() < 1e-12);
}
