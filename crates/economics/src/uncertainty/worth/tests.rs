//! Eight paths with figures small enough to sort by hand.

use super::*;
use crate::uncertainty::sample::Estimate;

const LEVEL: [f64; 8] = [0.0; 8];
const POOR: [f64; 8] = [-9.0; 8];
const IN_ORDER: [u32; 8] = [0, 1, 2, 3, 4, 5, 6, 7];

/// Nothing but buying open weights moves.
fn run(open: [f64; 8]) -> Run {
    Run::told([LEVEL, open, POOR, POOR, POOR], [LEVEL; 5])
}

fn partial_of(open: [f64; 8], order: &[u32]) -> Estimate {
    partial(&run(open), Alternative::BuyClosed, order)
}

#[test]
fn orders_and_ranks() {
    let order = order(&[3.0, 1.0, 2.0, 1.0]);
    assert_eq!(order, [1, 3, 2, 0]);
    assert_eq!(ranks(&order), [3, 0, 2, 1]);
}

#[test]
fn bins_hold_enough_for_a_mean() {
    // √10,000 ÷ 2.5 = 40 bins; √160 ÷ 2.5 = 5; at least two bins, and two paths in each.
    for (paths, wanted) in [(10_000, 250), (160, 32), (161, 33), (10, 5), (3, 2), (1, 2)] {
        assert_eq!(per_bin(paths), wanted, "{paths}");
    }
}

#[test]
fn rank_correlations_by_hand() {
    let of = |ranks: &[u32]| spearman(&(0..ranks.len() as u32).collect::<Vec<_>>(), ranks);
    assert_eq!(of(&[0, 1, 2, 3]), 1.0);
    assert_eq!(of(&[3, 2, 1, 0]), -1.0);
    // 1 − 6 × (1 + 1) ÷ (4 × 15).
    assert!((of(&[1, 0, 2, 3]) - 0.8).abs() < 1e-12);
    // The paths in another order, and with them the ranks.
    assert_eq!(spearman(&[2, 0, 1], &[1, 2, 0]), 1.0);
    assert_eq!(of(&[0]), 0.0);
}

#[test]
fn the_lead_is_over_the_best_of_the_others() {
    let run = run([3.0, -2.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(lead(&run, Alternative::BuyOpen)[..4], [3.0, -2.0, 1.0, 0.0]);
    assert_eq!(lead(&run, Alternative::BuyClosed)[..4], [-3.0, 2.0, -1.0, 0.0]);
    assert_eq!(lead(&run, Alternative::Pretrain)[..4], [-12.0, -9.0, -10.0, -9.0]);
}

#[test]
fn what_tells_the_halves_apart_is_worth_half_a_dollar() {
    // Bins of four: a dollar on all paths of the first, none lost in the second. √(8 × 0.25 ÷ 7 ÷ 8).
    let worth = partial_of([1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0], &IN_ORDER);
    assert_eq!(worth.value, 0.5);
    assert!((worth.error - 0.188_982).abs() < 1e-6, "{worth:?}");
    // In an order that mixes them nothing is known.
    let mixed = [0, 4, 5, 1, 2, 6, 7, 3];
    assert_eq!(partial_of([1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0], &mixed).value, 0.0);
}

#[test]
fn only_what_parts_the_alternatives_counts() {
    let open = [1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0];
    let richer = |npvs: [f64; 8]| npvs.map(|npv| npv + 7.0);
    let run = Run::told([LEVEL, open, POOR, POOR, POOR].map(richer), [LEVEL; 5]);
    assert_eq!(partial(&run, Alternative::BuyClosed, &IN_ORDER).value, 0.5);
}

#[test]
fn what_does_best_on_one_half_is_judged_on_the_other() {
    // First bin: 3 + 1 on the even places, −1 − 2 on the odd ones, which are judged by the even ones' choice.
    let worth = partial_of([3.0, -1.0, 1.0, -2.0, -5.0, -5.0, -5.0, -5.0], &IN_ORDER);
    assert_eq!(worth.value, -3.0 / 8.0);
}

#[test]
fn the_leader_stays_where_another_is_level() {
    let level = Run::told([LEVEL, LEVEL, LEVEL, POOR, POOR], [LEVEL; 5]);
    assert_eq!(partial(&level, Alternative::SelfHost, &IN_ORDER), Estimate { value: 0.0, error: 0.0 });
    // Level on the even places, it is not taken for the odd ones, where it would lose.
    assert_eq!(partial_of([1.0, -3.0, -1.0, -3.0, -9.0, -9.0, -9.0, -9.0], &IN_ORDER).value, 0.0);
    // Where all do worse than the leader nothing is gained.
    assert_eq!(partial_of([-1.0; 8], &IN_ORDER).value, 0.0);
}

#[test]
fn all_are_sorted_by_worth_and_ranked_by_the_lead() {
    let draws = Draws::new(3, 8);
    let orders = Orders::new(&draws);
    // Open weights bring what the fall of prices draws, less one: of its order alone everything follows.
    let open: Vec<f64> = draws.column(Dimension::Fall).iter().map(|draw| draw - 1.0).collect();
    let run = run(open.try_into().expect("eight paths"));
    let all = Worth::all(&run, &orders);
    assert_eq!(all.len(), DIMENSIONS);
    assert!(all.windows(2).all(|pair| pair[0].value.value >= pair[1].value.value));
    let fall = all.iter().find(|worth| worth.key == "fall").expect("it is drawn");
    assert_eq!(fall.label, Dimension::Fall.label());
    let speaks_for_open = if leader(&run) == Alternative::BuyOpen { 1.0 } else { -1.0 };
    assert_eq!(fall.rank, speaks_for_open);
}

#[test]
fn the_first_paths_only_are_sorted() {
    let draws = Draws::new(3, 16);
    let mut orders = Orders::begin(8);
    let mut turns = 1;
    while !orders.step(&draws) {
        turns += 1;
    }
    assert_eq!(turns, DIMENSIONS);
    assert!(orders.places.iter().all(|places| places.len() == 8));
    let column = draws.column(Dimension::ALL[1]);
    assert!(orders.places[1].windows(2).all(|pair| column[pair[0] as usize] <= column[pair[1] as usize]));
    // Sorted for other paths than the run's, nothing is said.
    assert!(Worth::all(&Run::told([[0.0; 8]; 5], [[0.0; 8]; 5]), &Orders::new(&draws)).is_empty());
}
