use super::*;
use crate::{Frame, Theme, svg, table};
use crossover_economics::input::{Scenario, sample};

fn report(change: impl FnOnce(&mut Scenario)) -> Report {
    let mut scenario = Scenario::default();
    change(&mut scenario);
    Report::of(&scenario)
}

fn laid<'a>(reports: &'a [Report], names: &[&'a str]) -> Vec<Laid<'a>> {
    let each = reports.iter().zip(names).zip(Role::SCENARIOS);
    each.map(|((report, name), role)| Laid { name, role, report }).collect()
}

#[test]
fn each_scenario_has_its_line_and_its_end_in_words() {
    let reports = [report(|_| {}), report(|scenario| scenario.monthly_tokens *= 2.0)];
    let laid = laid(&reports, &["A", "B"]);
    let spec = overlay(&laid, Alternative::SelfHost);
    for (series, one) in spec.series.iter().zip(&laid) {
        let sum = one.report.outcomes[Alternative::SelfHost.index()].avoided;
        assert!((series.points.last().unwrap().1 / sum - 1.0).abs() < 1e-12);
        let words = format!("{} comes to {} by month 36", one.name, short(sum, Unit::Usd));
        assert!(spec.summary.contains(&words), "{}", spec.summary);
    }
    assert_eq!(spec.x.start, Some(reports[0].scenario.start_month));
    assert!(spec.levels.is_empty() && !spec.summary.contains("own decision"));
    assert_eq!(overlay(&laid, Alternative::Pretrain).levels.len(), 1);
}

#[test]
fn other_horizons_and_starts_are_said() {
    let other = report(|scenario| {
        scenario.horizon_months = 24.0;
        scenario.start_month += 3.0;
        scenario.budget = 20e6;
    });
    let reports = [report(|_| {}), other];
    let spec = overlay(&laid(&reports, &["A", "B"]), Alternative::Pretrain);
    assert_eq!((spec.x.start, spec.levels.len()), (None, 0));
    assert!(spec.summary.ends_with("own decision: A in Nov 2026, B in Feb 2027."), "{}", spec.summary);
    let rows = table(&spec).rows;
    assert_eq!((rows.len(), rows[36][2].as_str(), rows[24][2].as_str() != "–"), (37, "–", true));
}

#[test]
fn what_is_not_possible_has_no_line_and_nothing_is_nothing() {
    let reports = [report(|_| {}), report(|scenario| scenario.budget = 0.0)];
    let spec = overlay(&laid(&reports, &["A", "B"]), Alternative::Pretrain);
    assert!(spec.series[1].points.is_empty() && spec.summary.contains("in B it is not possible"));
    assert!(overlay(&[], Alternative::Pretrain).series.is_empty());
}

#[test]
fn random_comparisons_are_drawn_soundly() {
    for seed in 0..24 {
        let reports: Vec<_> = (0..4).map(|at| Report::of(&sample(seed * 4 + at))).collect();
        let names =
            ["A: Bank with 2T private tokens, 20B a month", "B", "C: a name without end or sense", "D"];
        let laid = laid(&reports, &names);
        for (width, height) in [(360, 300), (760, 430)] {
            let spec = overlay(&laid[..2 + (seed % 3) as usize], Alternative::ALL[1 + (seed % 4) as usize]);
            let picture = svg(&spec, &Frame { width, height, theme: Theme::Page, caption: false });
            let fault = crate::tests::fault(&picture, f64::from(width), f64::from(height));
            assert_eq!(fault, None, "seed {seed}, {width}×{height}");
        }
    }
}
