//! One input at a time, in scenarios whose turning points are known.

use super::*;

/// Post-training leads by little over open weights by API.
fn near() -> Scenario {
    Scenario { monthly_tokens: 3e12, api_model: "gpt-5.5", price_fall: 1.5, ..Scenario::default() }
}

fn look(scenario: &Scenario, key: &str) -> Lookup {
    Lookup { at: scenario.clone(), input: Input::find(key).unwrap(), seen: BTreeMap::new() }
}

fn best_at(scenario: &Scenario, key: &str, value: f64) -> Alternative {
    best(&look(scenario, key).npvs(value).unwrap())
}

#[test]
fn the_answer_turns_where_the_best_is_level_with_the_next() {
    for (scenario, key, becomes) in [
        (near(), "tokens", Alternative::BuyOpen),
        (near(), "cover_post", Alternative::BuyOpen),
        (near(), "cover_open", Alternative::BuyOpen),
        (near(), "growth", Alternative::BuyOpen),
        (near(), "owning", Alternative::Pretrain),
        // Farther below, at rising prices, post-training would be ahead of hosting.
        (Scenario::default(), "fall", Alternative::SelfHost),
    ] {
        let now = best(&npvs(&scenario));
        let mut look = look(&scenario, key);
        let (grid, _) = range(look.input).unwrap();
        let value = effective::value(&Plan::new(&scenario), look.input).unwrap();
        let (at, turned) = look.turn(grid, value, now).unwrap();
        assert_eq!(turned, becomes, "{key}");
        assert!(lead_of(&look.npvs(at).unwrap(), now).abs() < 1.0, "{key}: {at}");
        let before = at + (value - at) * 1e-3;
        assert_eq!(
            (best_at(&scenario, key, before), best_at(&scenario, key, 2.0 * at - before)),
            (now, becomes)
        );
    }
    let mut look = look(&near(), "batch");
    let (grid, _) = range(look.input).unwrap();
    assert_eq!(look.turn(grid, 0.0, Alternative::PostTrain), None);
}

#[test]
fn the_nearest_whole_number_that_changes_the_answer() {
    // Post-training needs 33 months to be the best.
    for horizon in 30..=42_u8 {
        let wanted = if horizon < 33 { Alternative::BuyOpen } else { Alternative::PostTrain };
        assert_eq!(best_at(&near(), "horizon", f64::from(horizon)), wanted, "{horizon}");
    }
    let turn = |now: f64, best| look(&near(), "horizon").whole_turn([12.0, 60.0], now, best);
    assert_eq!(turn(36.0, Alternative::PostTrain), Some((32.0, Alternative::BuyOpen)));
    assert_eq!(turn(31.0, Alternative::BuyOpen), Some((33.0, Alternative::PostTrain)));
    assert_eq!(turn(12.0, Alternative::BuyOpen), Some((33.0, Alternative::PostTrain)));
    assert_eq!(turn(60.0, Alternative::PostTrain), Some((32.0, Alternative::BuyOpen)));
    // However often it is tried, pretraining is not the best.
    assert_eq!(look(&near(), "tries").whole_turn([1.0, 10.0], 1.0, Alternative::PostTrain), None);
    assert_eq!(
        ["horizon", "growth", "tokens", "mfu"].map(|key| whole(Input::find(key).unwrap())),
        [true, false, false, false]
    );
}

#[test]
fn the_first_other_choice_that_changes_the_answer() {
    let scenario = Scenario::default();
    for (key, others) in [("open", 16), ("path", 4), ("law", 1)] {
        let input = Input::find(key).unwrap();
        let Kind::Choice(options) = input.kind else { panic!("{key} is a choice") };
        let wanted = options().iter().find_map(|choice| {
            let mut at = scenario.clone();
            input.set(&mut at, Value::Choice(choice.key)).unwrap();
            // No table is given, so that prices can't follow it.
            at.validate().ok()?;
            let becomes = best(&npvs(&at));
            (becomes != Alternative::BuyOpen).then_some((choice.key, becomes))
        });
        let found = choices(&scenario, input, Alternative::BuyOpen).unwrap();
        let Searched::Choices { now, others: searched } = found.searched else { panic!("{found:?}") };
        assert_eq!((input.value(&scenario), searched), (Value::Choice(now), others));
        assert_eq!(found.at, wanted.map(|(choice, _)| At::Choice(choice)), "{key}");
        assert_eq!(found.becomes, wanted.map(|(_, becomes)| becomes), "{key}");
        assert_eq!(found.at.is_none(), key == "law");
    }
    assert_eq!(choices(&scenario, Input::find("tokens").unwrap(), Alternative::BuyOpen), None);
}

#[test]
fn every_input_but_conventions_and_tables_is_searched() {
    let found = searches(&Scenario { horizon_months: 12.0, ..Scenario::default() });
    let searched: Vec<_> = found.flips.iter().map(|flip| flip.key).collect();
    let unsearched: Vec<_> =
        INPUTS.iter().map(|input| input.key).filter(|key| !searched.contains(key)).collect();
    assert_eq!(unsearched, ["quarters", "start", "seed"]);
    assert_eq!(found.break_evens.len(), 2 * ASKED.len());
    assert!(found.turns.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
    let turned = found.flips.iter().filter(|flip| matches!(flip.at, Some(At::Number(_)))).count();
    assert_eq!(turned, found.turns.len());
}
