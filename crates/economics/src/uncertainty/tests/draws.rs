//! Draws depend on (seed, dimension, path) and on nothing else, and are correlated as stated.

use crate::input::{INPUTS, Kind};
use crate::uncertainty::{CORRELATIONS, Dimension, Draws, normal};

#[test]
fn every_uncertain_input_is_drawn_once() {
    let spread =
        |kind| matches!(kind, Kind::Number { spread: Some(_), .. } | Kind::Optional { spread: Some(_), .. });
    let mut wanted: Vec<_> = INPUTS.iter().filter(|i| spread(i.kind)).map(|i| i.key).collect();
    wanted.extend(["works", "release"]);
    wanted.sort_unstable();
    let mut drawn: Vec<_> = Dimension::ALL.iter().map(|dimension| dimension.key()).collect();
    drawn.sort_unstable();
    assert_eq!(drawn, wanted);
    assert_eq!(Dimension::Fall.label(), "Market prices fall by");
    assert_eq!(Dimension::Works.label(), "Whether the run works out");
    assert_eq!(Dimension::Release.label(), "When open weights catch up");
}

#[test]
fn slices_and_lengths_change_no_draw() {
    let whole = Draws::new(3, 1000);
    let longer = Draws::new(3, 5000);
    assert_eq!(whole.seed(), 3);
    let mut sliced = Draws::begin(3, 1000);
    while !sliced.step(37) {}
    for dimension in Dimension::ALL {
        assert_eq!(whole.column(*dimension), sliced.column(*dimension));
        assert_eq!(whole.column(*dimension), &longer.column(*dimension)[..whole.paths()]);
        assert_ne!(whole.column(*dimension), Draws::new(4, 1000).column(*dimension), "{dimension:?}");
    }
}

/// Normal scores: ranks as normal quantiles, whatever the distribution.
fn scores(column: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..column.len()).collect();
    order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
    let mut scores = vec![0.0; column.len()];
    for (rank, path) in order.into_iter().enumerate() {
        scores[path] = normal::quantile((rank as f64 + 0.5) / column.len() as f64);
    }
    scores
}

#[test]
fn correlations_are_those_stated_and_no_others() {
    let paths = 40_000;
    let draws = Draws::new(5, paths);
    let scores: Vec<_> = Dimension::ALL.iter().map(|dimension| scores(&draws.column(*dimension))).collect();
    for (i, a) in Dimension::ALL.iter().enumerate() {
        for (j, b) in Dimension::ALL.iter().enumerate().take(i) {
            let found: f64 =
                scores[i].iter().zip(&scores[j]).map(|(x, y)| x * y).sum::<f64>() / draws.paths() as f64;
            let stated = CORRELATIONS
                .iter()
                .find(|(x, y, _)| (x, y) == (a, b) || (x, y) == (b, a))
                .map_or(0.0, |(_, _, rho)| *rho);
            // 465 pairs: five standard errors.
            let error = 5.0 / (paths as f64).sqrt();
            assert!((found - stated).abs() < error, "{a:?} and {b:?}: {found}, not {stated}");
        }
    }
}

/// Shares of paths below P10 and above P90 of an input's own range.
#[test]
fn one_in_ten_lies_beyond_either_end() {
    let draws = Draws::new(11, 40_000);
    for dimension in Dimension::ALL {
        let Some(Kind::Number { spread: Some(spread), .. }) = dimension.input().map(|input| input.kind)
        else {
            continue;
        };
        let crate::input::Value::Number(default) = dimension.input().unwrap().default() else { continue };
        let value = |draw: f64| if default == 0.0 { draw } else { default * draw };
        let count = |test: &dyn Fn(f64) -> bool| {
            draws.column(*dimension).iter().filter(|draw| test(value(**draw))).count() as f64 / 40_000.0
        };
        assert!((count(&|value| value < spread.p10) - 0.1).abs() < 0.0075, "{dimension:?}");
        assert!((count(&|value| value > spread.p90) - 0.1).abs() < 0.0075, "{dimension:?}");
    }
}
