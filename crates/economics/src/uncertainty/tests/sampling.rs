//! Seeds reproduce to the bit, slices change nothing, and the stated error is the real one.

use crate::alternative::Alternative;
use crate::input::Scenario;
use crate::uncertainty::sample::{Histogram, Spread, quantiles};
use crate::uncertainty::{Chances, Draws, Events, Fan, Fans, Measure, Run};

/// FNV-1a over the bits of numbers.
fn hash(numbers: impl IntoIterator<Item = f64>) -> u64 {
    numbers
        .into_iter()
        .flat_map(|number| number.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Golden: changes only when the model does, and then on purpose.
#[test]
fn seeds_reproduce_to_the_bit() {
    let dear = Scenario {
        monthly_tokens: 3e12,
        api_model: "gpt-5.5",
        tax_rate: 0.25,
        tax_treatment: "straight-line",
        ..Scenario::default()
    };
    let hashes: Vec<String> = [(1, Scenario::default()), (2, Scenario::default()), (1, dear)]
        .iter()
        .map(|(seed, scenario)| {
            let draws = Draws::new(*seed, 1000);
            let run = Run::whole(scenario, Events::default(), &draws, Fans::None);
            let drawn = crate::uncertainty::Dimension::ALL.iter().flat_map(|d| draws.column(*d));
            let npvs = Alternative::ALL.into_iter().flat_map(|alternative| run.npv(alternative).to_vec());
            format!("seed {seed}: draws {:016x}, NPVs {:016x}", hash(drawn), hash(npvs))
        })
        .collect();
    insta::assert_snapshot!(hashes.join("\n"));
}

/// Wide vectors and narrow ones do the same arithmetic.
#[test]
fn the_width_of_vectors_changes_no_bit() {
    let draws = Draws::new(8, 400);
    for seed in 0..50 {
        let scenario = crate::input::sample(seed);
        let wide = Run::whole(&scenario, Events::default(), &draws, Fans::None);
        let narrow = Run::narrow(&scenario, Events::default(), &draws, Fans::None);
        for alternative in Alternative::ALL {
            assert_eq!(
                hash(wide.npv(alternative).to_vec()),
                hash(narrow.npv(alternative).to_vec()),
                "{seed} {alternative:?}"
            );
        }
    }
}

#[test]
fn slices_change_nothing() {
    let draws = Draws::new(1, 1000);
    let scenario = Scenario::default();
    let whole = Run::whole(&scenario, Events::default(), &draws, Fans::All);
    let mut sliced = Run::new(&scenario, Events::default(), &draws, Fans::All);
    let mut growing = Draws::begin(1, 1000);
    let mut turns = 0;
    loop {
        growing.step(120);
        turns += 1;
        if sliced.step(&growing, 64) {
            break;
        }
        assert!(sliced.progress() < 1.0 && turns < 1000);
    }
    assert_eq!(Chances::of(&whole), Chances::of(&sliced));
    let fan = |run: &Run| Fan::of(run, Alternative::Pretrain, Measure::Net);
    assert_eq!(fan(&whole), fan(&sliced));
    assert!(fan(&whole).is_some());
    assert!(Fan::of(&whole, Alternative::BuyClosed, Measure::Net).is_none());
}

#[test]
fn what_is_drawn_is_taken_and_no_more() {
    let mut draws = Draws::begin(1, 64);
    for (more, done, complete) in [(16, 16, false), (100, 64, true)] {
        draws.step(more);
        let run = Run::whole(&Scenario::default(), Events::default(), &draws, Fans::None);
        assert_eq!((run.paths(), run.done(), run.complete()), (64, done, complete));
        assert_eq!(run.progress(), done as f64 / 64.0);
    }
}

/// How often an interval of ± 1.96 stated errors holds what very many paths say: about 95% of 200 seeds.
#[test]
fn the_stated_error_is_the_real_one() {
    let scenario =
        Scenario { monthly_tokens: 2e12, api_model: "gpt-5.5", price_fall: 2.0, ..Scenario::default() };
    let at = |seed, paths| {
        Chances::of(&Run::whole(&scenario, Events::default(), &Draws::new(seed, paths), Fans::None))
    };
    let truth = at(1_000_000, 200_000);
    let mut held = [[0; 4]; 5];
    let seeds = 200;
    for seed in 0..seeds {
        let now = at(seed, 400);
        for (held, (now, truth)) in held.iter_mut().zip(now.prospects.iter().zip(&truth.prospects)) {
            let pairs = [
                (now.best, truth.best),
                (now.payback, truth.payback),
                (now.npv, truth.npv),
                (now.regret, truth.regret),
            ];
            for (held, (now, truth)) in held.iter_mut().zip(pairs) {
                *held += i32::from((now.value - truth.value).abs() <= 1.96 * now.error + 1e-9);
            }
        }
    }
    for (alternative, held) in Alternative::ALL.into_iter().zip(held) {
        for (what, held) in ["best", "payback", "npv", "regret"].into_iter().zip(held) {
            // 190 expected; regret of what is nearly always best is a rare sum, and skewed.
            let least = if what == "regret" { 160 } else { 176 };
            assert!(held >= least, "{alternative:?} {what}: {held} of {seeds}; {truth:?}");
        }
    }
}

#[test]
fn quantiles_are_those_of_the_sorted_numbers() {
    let numbers: Vec<f64> = (0..1001).map(|i| f64::from((i * 7919) % 1001)).collect();
    let found = quantiles(&mut numbers.clone(), [0.0, 0.05, 0.0505, 0.5, 1.0]);
    for (found, wanted) in found.into_iter().zip([0.0, 50.0, 50.5, 500.0, 1000.0]) {
        assert!((found - wanted).abs() < 1e-9, "{found} {wanted}");
    }
    assert_eq!(Spread::of(&mut []), Spread::default());
    assert_eq!(Spread::of(&mut [4.0]).p90, 4.0);
    let same = Histogram::of(&mut [2.0; 10]);
    assert_eq!((same.width, same.counts.iter().sum::<u32>()), (0.0, 10));
}
