use super::*;
use crate::{Frame, Theme, svg, table};
use crossover_economics::input::Scenario;

fn with(change: impl FnOnce(&mut Scenario)) -> (Report, ChartSpec) {
    let mut scenario = Scenario::default();
    change(&mut scenario);
    let report = Report::of(&scenario);
    let spec = avoided_spend(&report);
    (report, spec)
}

#[test]
fn lines_sum_the_months_and_the_summary_says_where_they_end() {
    let (report, spec) = with(|_| {});
    for (series, alternative) in spec.series.iter().zip(Alternative::ALL) {
        let sum: f64 = report.months.iter().map(|month| month.flows[alternative.index()].avoided).sum();
        assert_eq!(series.points.len(), report.months.len());
        assert_eq!(series.points.last().unwrap().1, sum, "{}", series.name);
    }
    let end = short(spec.series[Alternative::Pretrain.index()].points.last().unwrap().1, Unit::Usd);
    assert!(spec.summary.contains(&end), "{}", spec.summary);
    assert_eq!(table(&spec).rows.len(), 37);
}

#[test]
fn the_crossing_is_marked_where_the_line_meets_the_budget() {
    let (report, spec) = with(|scenario| scenario.monthly_tokens *= 20.0);
    let at = report.crossing.unwrap();
    let [marker] = spec.markers.as_slice() else { panic!("{:?}", spec.markers) };
    assert_eq!((marker.x, marker.y), (at, report.scenario.budget));
    let line = &spec.series[Alternative::Pretrain.index()].points;
    let (before, after) = (line[at.floor() as usize], line[at.ceil() as usize]);
    let on_line = before.1 + (after.1 - before.1) * (at - before.0);
    assert!((on_line - marker.y).abs() < 1.0, "{on_line} {}", marker.y);
    assert!(spec.summary.contains("passes the $15M budget in month"), "{}", spec.summary);
}

#[test]
fn what_is_not_possible_has_no_line_and_says_why() {
    let (report, spec) = with(|scenario| scenario.budget = 0.0);
    let reason = report.outcomes[Alternative::Pretrain.index()].unavailable.as_ref().unwrap();
    assert!(spec.series[Alternative::Pretrain.index()].points.is_empty());
    assert!(spec.summary.contains(reason.trim_end_matches('.')), "{}", spec.summary);
    assert!(table(&spec).rows.iter().all(|row| row.last().unwrap() == "–"));
}

#[test]
fn a_budget_out_of_reach_says_how_far_it_gets() {
    let (_, spec) = with(|scenario| scenario.monthly_tokens /= 1000.0);
    assert!(spec.markers.is_empty());
    assert!(spec.summary.contains("does not reach the $15M budget within 36 months"), "{}", spec.summary);
}

#[test]
fn random_scenarios_are_drawn_soundly() {
    for seed in 0..40 {
        let spec = avoided_spend(&Report::of(&crossover_economics::input::sample(seed)));
        for (width, height, caption) in [(360, 340, false), (1200, 630, true)] {
            let picture = svg(&spec, &Frame { width, height, theme: Theme::Light, caption });
            let fault = crate::tests::fault(&picture, f64::from(width), f64::from(height));
            assert_eq!(fault, None, "seed {seed}, {width}×{height}");
        }
    }
}
