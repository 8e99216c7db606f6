use crate::alternative::Alternative;
use crate::input::Scenario;
use crate::report::Report;

fn value(report: &Report, id: &str) -> Option<f64> {
    report.trace.iter().find(|figure| figure.id == id).unwrap_or_else(|| panic!("no figure {id}")).value
}

fn npv(report: &Report, alternative: Alternative) -> f64 {
    report.outcomes[alternative.index()].npv
}

#[test]
fn figures_are_those_of_the_report() {
    let report = Report::quick(&Scenario { monthly_tokens: 5e12, ..Scenario::default() });
    let own = &report.outcomes[Alternative::Pretrain.index()];
    assert_eq!(value(&report, "base_first"), Some(report.months[1].base));
    let total: f64 = report.months.iter().map(|month| month.base).sum();
    assert_eq!(value(&report, "base_total"), Some(total));
    for (id, alternative) in [
        ("npv_own", Alternative::Pretrain),
        ("npv_open", Alternative::BuyOpen),
        ("npv_host", Alternative::SelfHost),
        ("npv_post", Alternative::PostTrain),
    ] {
        assert_eq!(value(&report, id), Some(npv(&report, alternative)), "{id}");
    }
    assert_eq!(own.irr.rates().len(), 1, "otherwise this shows nothing");
    assert_eq!(value(&report, "irr_own"), Some(own.irr.rates()[0]));
}

#[test]
fn what_owning_must_be_worth_makes_pretraining_level() {
    for (tax_rate, owning_value) in [(0.0, 0.0), (0.25, 50e3)] {
        let scenario = Scenario { tax_rate, owning_value, ..Scenario::default() };
        let needed = value(&Report::quick(&scenario), "owning_needed").expect("pretraining is possible");
        assert!(needed > owning_value);
        let level = Report::quick(&Scenario { owning_value: needed, ..scenario });
        let best =
            Alternative::ALL[..4].iter().map(|other| npv(&level, *other)).fold(f64::NEG_INFINITY, f64::max);
        let gap = npv(&level, Alternative::Pretrain) - best;
        assert!(gap.abs() < 1.0, "${gap} apart at ${needed} a month");
    }
}

#[test]
fn owning_needs_to_be_worth_nothing_where_pretraining_is_ahead() {
    // No other weights take over any traffic.
    let scenario =
        Scenario { monthly_tokens: 50e12, open_coverage: 0.0, post_coverage: 0.0, ..Scenario::default() };
    let report = Report::quick(&scenario);
    let own = npv(&report, Alternative::Pretrain);
    assert!(
        Alternative::ALL[..4].iter().all(|other| npv(&report, *other) < own),
        "otherwise this shows nothing"
    );
    assert_eq!(value(&report, "owning_needed"), Some(0.0));
}
