//! Single months worked out by hand, by another road than the code's.

use super::*;
use crate::input::Scenario;
use crate::serving::HOURS_A_MONTH;

/// A scenario in which every term is at work.
fn busy() -> Scenario {
    let price = |p| Some(p);
    Scenario {
        monthly_tokens: 1e12,
        usage_growth: 0.44,
        api_input_price: price(3.0),
        api_cached_price: price(3.0),
        api_output_price: price(3.0),
        open_input_price: price(1.0),
        open_cached_price: price(1.0),
        open_output_price: price(1.0),
        price_fall: 4.0,
        captured_share: 1.0,
        price_floor: 0.0,
        launch_months: 6.5,
        ramp_months: 3.0,
        refresh_months: 12.0,
        refresh_share: 0.5,
        half_life: 6.0,
        own_coverage: 0.8,
        post_coverage: 0.7,
        open_coverage: 0.5,
        success_probability: 0.9,
        candidates: 2.0,
        gate_share: 0.2,
        owning_value: 1e5,
        serve_rent: Some(2.0),
        rent_fall: 1.2,
        serving_gain: 1.5,
        utilization: 0.4,
        budget: 12e6,
        tax_rate: 0.25,
        ..Scenario::default()
    }
}

fn close(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-9 * right.abs().max(1e-3), "{left} is not {right}");
}

#[test]
fn prices_usage_and_rents_are_those_of_mid_month() {
    let plan = Plan::new(&busy());
    for wait in [0.0, 6.0] {
        let months = months(&plan, wait);
        for t in [1_usize, 8, 20, 36] {
            let years = (t as f64 - 0.5 + wait) / 12.0;
            let month = &months[t];
            close(month.tokens, 1e12 * pow(1.44, years));
            close(month.closed_price, 3.0 / pow(4.0, years));
            close(month.open_price, 1.0 / pow(4.0, years));
            close(month.serving_rent, 2.0 / pow(1.2, years));
            close(month.base, month.tokens * month.closed_price / 1e6);
        }
        assert_eq!(months[0].base, 0.0);
        for month in &months {
            let bought = Flow { closed_api: month.base, ..Flow::default() };
            assert_eq!(month.flows[Alternative::BuyClosed.index()], bought);
        }
        close(months[0].serving_rent, 2.0 / pow(1.2, wait / 12.0));
    }
}

#[test]
fn pretraining_in_a_month_of_ramp_and_in_one_after_a_refresh() {
    let plan = Plan::new(&busy());
    let months = months(&plan, 0.0);
    let hosted = plan.hosted(Alternative::Pretrain).unwrap();
    let chance = 1.0 - 0.1 * 0.1;
    // Month 8 runs from 7.0 to 8.0: half a month after the launch at 6.5 the ramp of 3 months begins to count.
    let ramp = (0.5 / 3.0 + 1.5 / 3.0) / 2.0;
    // Refreshed at 18.5; month 20 has its middle a month later. Before that the edge has aged from 6.5.
    for (t, up, age) in [(8_usize, ramp, 1.0), (20, 1.0, 1.0), (18, 1.0, 11.0)] {
        let month = &months[t];
        let flow = &month.flows[Alternative::Pretrain.index()];
        let covered = up * (0.5 + 0.3 * pow(0.5, age / 6.0));
        close(flow.covered, covered * chance);
        let years = (t as f64 - 0.5) / 12.0;
        let hours = HOURS_A_MONTH * hosted.serving.chips(month.tokens * covered, 0.4, pow(1.5, years));
        close(flow.serving, chance * hours * month.serving_rent);
        close(flow.staff, chance * 3.0 * 500e3 / 12.0);
        close(flow.closed_api, month.base * (1.0 - covered * chance));
        close(flow.avoided, month.base - flow.closed_api - flow.serving - flow.staff);
        close(flow.owning, 1e5 * chance);
        close(flow.tax, 0.25 * (flow.avoided + flow.owning - flow.outlay));
        close(flow.net, flow.avoided + flow.owning - flow.outlay - flow.tax);
    }
}

#[test]
fn people_are_paid_from_the_launch_on() {
    // Without a ramp half of the launch month is served in full.
    let months = months(&Plan::new(&Scenario { ramp_months: 0.0, ..busy() }), 0.0);
    let launch = &months[7].flows[Alternative::Pretrain.index()];
    close(launch.staff, 0.99 * 3.0 * 500e3 / 12.0 / 2.0);
    close(launch.owning, 0.99 * 1e5 / 2.0);
    assert_eq!(months[6].flows[Alternative::Pretrain.index()].staff, 0.0);
}

#[test]
fn outlays_stop_at_the_gate_unless_it_works() {
    let scenario = busy();
    let months = months(&Plan::new(&scenario), 0.0);
    let own = |t: usize| months[t].flows[Alternative::Pretrain.index()].outlay;
    let chance = 0.99;
    let one_try = 12e6 / 1.2;
    let at_gate = one_try * 0.2 * 2.0;
    let build: f64 = (0..=7).map(own).sum();
    close(build, at_gate + chance * (12e6 - at_gate));
    // A third of the way, at 6.5 × 4/12 months, the gate is reached: before it the pace is whole.
    close(own(1), 12e6 / 6.5);
    close(own(4), chance * 12e6 / 6.5);
    assert_eq!(own(0), 0.0);
    // Refreshes at 18.5 and 30.5: the second would serve 5.5 of its 12 months and is not made.
    close(own(19), chance * 0.5 * 12e6);
    close((8..=36).map(own).sum::<f64>(), chance * 0.5 * 12e6);
}

#[test]
fn an_outlay_at_once_falls_on_month_zero() {
    let months = months(&Plan::new(&Scenario { launch_months: 0.0, ..busy() }), 0.0);
    let flow = &months[0].flows[Alternative::Pretrain.index()];
    close(flow.outlay, 4e6 + 0.99 * 8e6);
    close(flow.tax, -0.25 * flow.outlay);
    assert_eq!(flow.avoided, 0.0);
}

#[test]
fn open_weights_by_api_save_the_difference_where_they_are_cheaper() {
    let plan = Plan::new(&busy());
    for month in &months(&plan, 0.0)[4..] {
        let flow = &month.flows[Alternative::BuyOpen.index()];
        close(flow.covered, 0.5);
        close(flow.closed_api, 0.5 * month.base);
        close(flow.open_api, month.tokens * 0.5 * month.open_price / 1e6);
        close(flow.avoided, 0.5 * month.tokens * (month.closed_price - month.open_price) / 1e6);
    }
    let dear = Scenario { open_input_price: Some(9.0), open_output_price: Some(9.0), ..busy() };
    let flow = months(&Plan::new(&dear), 0.0)[10].flows[Alternative::BuyOpen.index()];
    assert_eq!((flow.covered, flow.open_api, flow.avoided), (0.0, 0.0, 0.0));
}

#[test]
fn nothing_is_served_where_serving_costs_more_than_it_saves() {
    let dear = Scenario { serve_rent: Some(60.0), ..busy() };
    let months = months(&Plan::new(&dear), 0.0);
    let flow = &months[20].flows[Alternative::SelfHost.index()];
    assert_eq!((flow.covered, flow.serving, flow.staff, flow.avoided), (0.0, 0.0, 0.0, 0.0));
    close(flow.closed_api, months[20].base);
}

#[test]
fn amortised_outlays_are_deducted_evenly_and_the_rest_at_the_end() {
    let scenario = Scenario { tax_treatment: "amortise", amortisation_months: 48.0, ..busy() };
    let months = months(&Plan::new(&scenario), 0.0);
    let flows: Vec<&Flow> = months.iter().map(|m| &m.flows[Alternative::SelfHost.index()]).collect();
    // $250,000 over two months of set-up.
    let monthly = |t: usize| {
        if t > 2 {
            250e3 / 48.0
        } else if t == 2 {
            125e3 / 48.0
        } else {
            0.0
        }
    };
    for (t, flow) in flows[..36].iter().enumerate() {
        close(flow.tax, 0.25 * (flow.avoided - monthly(t)));
    }
    let deducted: f64 = (0..=36).map(|t| flows[t].avoided - flows[t].tax / 0.25).sum();
    close(deducted, 250e3);
}
