//! Eight paths by hand.

use super::*;

/// Keep buying, open weights by API, host, post-train, pretrain.
const NPV: [[f64; 8]; 5] = [
    [0.0; 8],
    [1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0],
    [-5.0; 8],
    [-5.0; 8],
    [4.0, -2.0, -2.0, 1.0, 4.0, -2.0, -2.0, -2.0],
];
const NET: [[f64; 8]; 5] = [
    [0.0; 8],
    [-0.02, -0.005, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    [-1.0; 8],
    [-0.02; 8],
    [-0.011, 2.0, 2.0, -3.0, -3.0, -3.0, -3.0, -3.0],
];

#[test]
fn probabilities_expectations_and_regret() {
    let chances = Chances::of(&Run::told(NPV, NET));
    assert_eq!(chances.paths, 8);
    // Where two are level the earlier one counts as the best: open weights on the fourth path.
    let of = |figure: fn(&Prospect) -> f64| chances.prospects.iter().map(figure).collect::<Vec<_>>();
    assert_eq!(of(|it| it.best.value), [3.0 / 8.0, 3.0 / 8.0, 0.0, 0.0, 2.0 / 8.0]);
    assert_eq!(of(|it| it.gains.value), [0.0, 4.0 / 8.0, 0.0, 0.0, 3.0 / 8.0]);
    // Short by less than a cent is paid back.
    assert_eq!(of(|it| it.payback.value), [1.0, 7.0 / 8.0, 0.0, 0.0, 2.0 / 8.0]);
    assert_eq!(of(|it| it.npv.value), [0.0, 0.0, -5.0, -5.0, -1.0 / 8.0]);
    // The best of each path: 4, 1, 1, 1, 4, 0, 0, 0.
    assert_eq!(of(|it| it.regret.value), [11.0 / 8.0, 11.0 / 8.0, 51.0 / 8.0, 51.0 / 8.0, 12.0 / 8.0]);
    assert_eq!((chances.leader, chances.perfect.value), (Alternative::BuyClosed, 11.0 / 8.0));
    assert_eq!(chances.prospects[4].spread.p50, -2.0);
    assert_eq!(chances.of_alternative(Alternative::Pretrain), &chances.prospects[4]);
}

#[test]
fn the_leader_has_the_highest_mean() {
    let mut npv = NPV;
    npv[4][7] = 0.0;
    assert_eq!(leader(&Run::told(npv, NET)), Alternative::Pretrain);
    npv[2] = [1.0; 8];
    assert_eq!(leader(&Run::told(npv, NET)), Alternative::SelfHost);
}
