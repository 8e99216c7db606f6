use super::*;
use crate::cashflow;
use crate::input::Scenario;

/// The default with taxes and a worth of owning, so that no term is zero.
fn outcomes() -> (Vec<Month>, [Outcome; 5]) {
    let plan = Plan::new(&Scenario {
        monthly_tokens: 1e12,
        tax_rate: 0.25,
        owning_value: 1e5,
        discount_rate: 0.1,
        ..Scenario::default()
    });
    let months = cashflow::months(&plan, 0.0);
    let outcomes = Alternative::ALL.map(|alternative| Outcome::of(&plan, &months, alternative));
    (months, outcomes)
}

/// Present value at 10% a year.
fn present(months: &[Month], of: impl Fn(&Month) -> f64) -> f64 {
    months.iter().map(|month| of(month) / pow(1.1, month.month as f64 / 12.0)).sum()
}

fn close(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-9 * right.abs().max(1.0), "{left} is not {right}");
}

#[test]
fn the_cost_is_all_that_is_paid_less_what_owning_brings() {
    let (months, outcomes) = outcomes();
    for outcome in &outcomes {
        let place = outcome.alternative.index();
        let paid = present(&months, |month| {
            let flow = &month.flows[place];
            flow.closed_api + flow.open_api + flow.serving + flow.staff + flow.outlay + flow.tax - flow.owning
        });
        close(outcome.cost, paid);
        close(outcome.npv, outcomes[0].cost - outcome.cost);
        close(outcome.outlay, months.iter().map(|month| month.flows[place].outlay).sum());
        close(outcome.avoided, months.iter().map(|month| month.flows[place].avoided).sum());
    }
}

#[test]
fn the_profitability_index_is_what_comes_back_for_a_dollar_put_in() {
    let (months, outcomes) = outcomes();
    for outcome in &outcomes[..2] {
        assert_eq!(outcome.profitability_index, None, "{:?}", outcome.alternative);
    }
    for outcome in &outcomes[2..] {
        let place = outcome.alternative.index();
        let put_in = present(&months, |month| month.flows[place].outlay);
        let back = present(&months, |month| {
            let flow = &month.flows[place];
            flow.avoided + flow.owning - flow.tax
        });
        close(outcome.profitability_index.unwrap(), back / put_in);
    }
}
