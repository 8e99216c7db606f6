//! Odds in slices are the odds at once, and those of the parts that they are made of.

use crate::alternative::Alternative;
use crate::input::{Scenario, sample};
use crate::uncertainty::{
    Chances, Draws, Events, FEW, Fan, Fans, Measure, Odds, Orders, Run, Study, Worlds, Worth,
};

/// Few first paths and some more, so that both stages are taken.
fn small() -> Worlds {
    Worlds::with_few(7, 240, 160)
}

fn drawn(mut worlds: Worlds) -> Worlds {
    while !worlds.step(usize::MAX) {}
    worlds
}

#[test]
fn slices_give_what_the_whole_gives() {
    let worlds = drawn(small());
    let followed = Fans::Of(Alternative::PostTrain);
    for scenario in [Scenario::default(), sample(1), sample(2)] {
        let whole = Odds::of(&scenario, &worlds, followed);
        let mut growing = small();
        let mut study = Study::begin(&scenario, &growing, followed);
        let mut progress = 0.0;
        assert_eq!(study.progress(), progress);
        while !study.step(&growing, 24) {
            growing.step(56);
            assert!(study.progress() >= progress);
            progress = study.progress();
        }
        assert_eq!(study.odds(), Some(&whole));
        assert!(study.step(&growing, 1), "done stays done");
        assert_eq!(study.progress(), 1.0);
    }
}

#[test]
fn they_are_the_chances_of_all_paths_and_the_fans_and_worth_of_the_first() {
    let scenario = Scenario::default();
    let odds = Odds::of(&scenario, &drawn(small()), Fans::Of(Alternative::Pretrain));
    let (few, all) = (Draws::new(7, 160), Draws::new(7, 240));
    let run = |draws: &Draws, fans| Run::whole(&scenario, Events::default(), draws, fans);
    assert_eq!(odds.chances, Chances::of(&run(&all, Fans::None)));
    let first = run(&few, Fans::All);
    let fans: Vec<_> = [Measure::Avoided, Measure::Net]
        .into_iter()
        .map(|measure| Fan::of(&first, Alternative::Pretrain, measure).unwrap())
        .collect();
    assert_eq!(odds.fans, fans);
    assert_eq!(odds.worth, Worth::all(&first, &Orders::new(&few)));
    assert_eq!((odds.seed, odds.followed, odds.chances.paths), (7, 160, 240));
}

#[test]
fn the_first_answer_comes_from_the_first_paths() {
    let worlds = drawn(small());
    let scenario = Scenario::default();
    let mut study = Study::begin(&scenario, &worlds, Fans::None);
    while study.odds().is_none() {
        assert!(!study.step(&worlds, 50));
    }
    let few = Odds::of(&scenario, &Worlds::whole(7, 160), Fans::None);
    assert_eq!(study.odds(), Some(&few));
    assert_eq!(Odds::first(&scenario, &worlds, Fans::None), few);
}

#[test]
fn worlds_are_those_of_the_scenario_s_seed() {
    let usual = Scenario::default().seed;
    for seed in [usual, usual + 4.0, usual] {
        let scenario = Scenario { seed, ..Scenario::default() };
        let odds = Odds::first(&scenario, &Worlds::of(&scenario), Fans::None);
        assert_eq!((odds.seed as f64, odds.followed), (seed, FEW));
    }
}
