//! Turning points within likely ranges.

use super::*;

/// Post-training leads by little over open weights by API.
fn near() -> Plan {
    let near =
        Scenario { monthly_tokens: 3e12, api_model: "gpt-5.5", price_fall: 1.5, ..Scenario::default() };
    Plan::new(&near)
}

fn swing_of(plan: &Plan, key: &str) -> Swing {
    swing(plan, Input::find(key).unwrap(), Alternative::PostTrain).unwrap()
}

#[test]
fn what_is_nothing_by_default_is_moved_by_adding() {
    // A discount of nothing: 0 to 20%; of a tenth, 10 to 30%.
    let input = Input::find("discount").unwrap();
    let range = |discount| {
        let [low, high] =
            likely_range(&Plan::new(&Scenario { discount, ..Scenario::default() }), input).unwrap();
        assert!((low - discount).abs() < 1e-12 && (high - discount - 0.2).abs() < 1e-12, "{low} to {high}");
    };
    range(0.0);
    range(0.1);
}

#[test]
fn the_answer_turns_part_of_the_way_to_an_end() {
    let plan = near();
    let here = lead_of(&npvs(&plan.scenario), Alternative::PostTrain);
    for (key, end) in [("cover_post", 0), ("cover_open", 1), ("utilization", 0)] {
        let swing = swing_of(&plan, key);
        assert_eq!((swing.best[end], swing.best[1 - end]), (Alternative::BuyOpen, Alternative::PostTrain));
        let found = turn(&plan, &swing, end, Alternative::PostTrain, here).unwrap();
        assert_eq!((found.key, found.becomes), (key, Alternative::BuyOpen));
        let way = (found.at - found.now) / (swing.values[end] - found.now);
        assert!((way - found.distance).abs() < 1e-9 && (0.0..1.0).contains(&way), "{found:?}");
        let mut at = plan.scenario.clone();
        let input = Input::find(key).unwrap();
        assert_eq!(Value::Number(found.now), input.value(&at));
        input.set(&mut at, Value::Number(found.at)).unwrap();
        // A millionth of the way is some hundred dollars of a lead of twenty million.
        assert!(lead_of(&npvs(&at), Alternative::PostTrain).abs() < 1e-4 * here, "{found:?}");
        assert_eq!(turn(&plan, &swing, 1 - end, Alternative::PostTrain, here), None);
    }
}

#[test]
fn an_end_at_which_the_best_is_level_is_no_turn() {
    let plan = near();
    let here = lead_of(&npvs(&plan.scenario), Alternative::PostTrain);
    let level = Swing { lead: [0.0, 1.0], ..swing_of(&plan, "cover_post") };
    assert_eq!(turn(&plan, &level, 0, Alternative::PostTrain, here), None);
}

#[test]
fn the_nearest_turn_comes_first() {
    let plan = near();
    let swings = ["utilization", "cover_post", "success", "cover_open"].map(|key| swing_of(&plan, key));
    let turns = likely_turns(&plan.scenario, &swings, Alternative::PostTrain);
    let keys: Vec<_> = turns.iter().map(|turn| turn.key).collect();
    assert_eq!(keys, ["cover_open", "cover_post", "utilization"]);
}
