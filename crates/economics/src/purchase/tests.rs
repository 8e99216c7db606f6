use super::*;

/// A project in round figures: three tries to a gate at 15%, then one goes all the way for $10M.
fn round() -> Scenario {
    Scenario {
        budget: 13e6,
        candidates: 3.0,
        gate_share: 0.15,
        success_probability: 0.5,
        compute_share: 0.6,
        staff_share: 0.75,
        rnd_multiplier: 2.5,
        post_training_share: 0.5,
        train_chip: "h100",
        train_rent: Some(2.0),
        mfu: Some(0.25),
        data_preparation: 1e4,
        proprietary_tokens: 3e11,
        launch_months: 9.0,
        staff_cost: 500e3,
        ..Scenario::default()
    }
}

fn plan(scenario: &Scenario) -> Plan {
    Plan::new(scenario)
}

fn close(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-9 * right.abs(), "{left} is not {right}");
}

#[test]
fn the_budget_is_split_by_its_shares() {
    let plan = plan(&round());
    let bought = plan.purchase.as_ref().unwrap();
    close(bought.one_try, 10e6);
    close(bought.at_gate, 4.5e6);
    close(bought.chance, 0.875);
    close(bought.compute, 6e6);
    close(bought.staff, 3e6);
    close(bought.data, 1e6);
    close(bought.run, 2e6);
    close(bought.chip_hours, 1e6);
    close(bought.flop, 1e6 * 3600.0 * 0.25 * 989.4e12);
    close(bought.prepared, 1e11);
    close(bought.total, bought.size.params * round().sparsity);
    // A third of nine months is 91.3125 days: 456.3 chips, of which the last is rented whole.
    assert_eq!(bought.chips, 457.0);
    close(bought.days, 1e6 / 457.0 / 24.0);
    // Three million dollars for nine months pay eight people at half a million a year.
    let model = Purchase::described(&plan).model.unwrap();
    close(model.staff.unwrap(), 8.0);
    let unpaid = self::plan(&Scenario { staff_cost: 0.0, ..round() });
    assert_eq!(Purchase::described(&unpaid).model.unwrap().staff, None);
}

#[test]
fn a_short_run_lasts_two_weeks_and_has_room_for_its_state() {
    let now = Scenario { launch_months: 0.0, ..round() };
    let plan = plan(&now);
    let bought = plan.purchase.as_ref().unwrap();
    assert_eq!(bought.chips, (1e6_f64 / 24.0 / 14.0).ceil());
    assert_eq!(Purchase::described(&plan).model.unwrap().staff, None);
    // So little rent that eight chips would do for the hours: sixteen bytes a parameter in 60% of 80 GB need more.
    let large = Scenario { train_rent: Some(100.0), sparsity: 20.0, launch_months: 36.0, ..round() };
    let plan = self::plan(&large);
    let bought = plan.purchase.as_ref().unwrap();
    let state = (bought.total * 16.0 / 48e9).ceil();
    assert!(state > 8.0 && bought.chip_hours / (365.25 * 24.0) < state);
    assert_eq!(bought.chips, state);
}

#[test]
fn all_own_tokens_are_prepared_where_the_money_is_enough() {
    assert_eq!(prepared(&round(), 3e6), 3e11);
    close(prepared(&round(), 1.5e6), 1.5e11);
}

#[test]
fn tokens_are_served_from_half_way_up_the_ramp_at_the_usage_of_the_middle() {
    let scenario = Scenario {
        monthly_tokens: 1e12,
        usage_growth: 0.21,
        own_coverage: 0.5,
        launch_months: 10.0,
        ramp_months: 4.0,
        horizon_months: 36.0,
        ..round()
    };
    // From month 12 to 36; the middle is month 24, where usage has grown by 1.21 twice.
    close(served(&scenario), 24.0 * 0.5 * 1e12 * 1.4641);
    assert_eq!(served(&Scenario { horizon_months: 12.0, ..scenario }), 0.0);
}

#[test]
fn what_buys_no_model_names_the_input_that_stops_it() {
    let stopped = |scenario: &Scenario| Purchase::described(&plan(scenario)).stopped_by;
    assert_eq!(stopped(&Scenario { budget: 0.0, ..round() }), Some("budget"));
    assert_eq!(stopped(&Scenario { compute_share: 0.0, ..round() }), Some("compute_share"));
    // Below 1e12 FLOP, and above that but below 70M parameters.
    assert_eq!(stopped(&Scenario { budget: 1e-6, ..round() }), Some("budget"));
    assert_eq!(stopped(&Scenario { budget: 10.0, ..round() }), Some("budget"));
}

#[test]
fn the_sentence_says_size_sparsity_and_what_is_prepared() {
    let sentence = |scenario: &Scenario| Purchase::described(&plan(scenario)).sentence;
    let mixture = sentence(&round());
    assert!(
        mixture.contains("of them active") && mixture.contains("prepares 100B of your 300B"),
        "{mixture}"
    );
    let dense = sentence(&Scenario { sparsity: 1.0, data_preparation: 1e3, ..round() });
    assert!(!dense.contains("active") && !dense.contains("prepares"), "{dense}");
    assert!(dense.contains("your own data is"), "{dense}");
    let none = sentence(&Scenario { proprietary_tokens: 0.0, ..round() });
    assert!(none.contains("none of your own data is in it") && !none.contains("prepares"), "{none}");
}

#[test]
fn a_run_takes_a_third_of_the_months_to_launch() {
    // 365.25 ÷ 12 days a month: twelve months to launch leave 121.75 days.
    assert_eq!(12.0 * RUN_SHARE * DAYS_A_MONTH, 121.75);
}
