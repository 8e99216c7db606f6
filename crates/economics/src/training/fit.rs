//! The fit of job-level utilisation to disclosed runs.
//!
//! In logarithms, group by group:
//! - the middle is the median of the group, pulled towards that of all runs with the weight of one run: single runs lie
//!   far out (crashes, small teams, hours that count more than the run), and the median is what p50 claims to be;
//! - the scatter is pooled from all groups with [`POOL`] degrees of freedom, so that few runs cannot look more alike
//!   than runs are;
//! - the interval is Student's for a new run: scatter, uncertainty of the median, few degrees of freedom.
//!
//! Releases of one model share a weight of one. Size, tokens, tokens per parameter, sparsity and year were tried as
//! covariates: none lowers the error of runs left out (their slopes have opposite signs in the two largest groups).

use super::{Group, Run};
use crate::math::ln;
use crate::quantiles::Z90;
use std::f64::consts::PI;

/// Degrees of freedom of the pooled scatter.
pub const POOL: f64 = 6.0;

/// Weight, in runs, of the median of all runs.
const PULL: f64 = 1.0;

/// What is known of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The group.
    pub group: Group,
    /// Median job-level utilisation of the BF16 peak.
    pub mfu: f64,
    /// Standard deviation of the logarithm for a new run; p10 and p90 lie 1.2816 of them away, as Student's would.
    pub sigma: f64,
    /// Runs in the group.
    pub runs: usize,
}

/// All groups fitted to `runs`, and the pooled scatter of ln MFU within groups.
///
/// Runs of no group are left out, and so are groups without runs.
#[must_use]
pub fn fit(runs: &[Run]) -> (Vec<Fit>, f64) {
    let points: Vec<Point> = runs.iter().filter_map(|run| Point::of(run, runs)).collect();
    let Some(all) = median(&points) else { return (Vec::new(), 0.0) };
    let groups: Vec<Spread> = Group::ALL.iter().filter_map(|group| Spread::of(*group, &points)).collect();
    let squares: f64 = groups.iter().map(|group| group.squares).sum();
    let freedom: f64 = groups.iter().map(|group| group.weight - 1.0).sum();
    let pooled = if freedom > 0.0 { squares / freedom } else { 0.0 };
    (groups.iter().map(|group| group.fit(all, pooled)).collect(), libm::sqrt(pooled))
}

/// A run's logarithm of utilisation and its weight.
#[derive(Clone, Copy)]
struct Point {
    group: Group,
    value: f64,
    weight: f64,
}

impl Point {
    fn of(run: &Run, runs: &[Run]) -> Option<Self> {
        let releases = runs.iter().filter(|other| other.model == run.model).count();
        Some(Self { group: run.group()?, value: ln(run.mfu()?), weight: 1.0 / releases as f64 })
    }
}

/// Weighted median; between two points by interpolation. Nothing without points.
fn median(points: &[Point]) -> Option<f64> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.value.total_cmp(&b.value));
    let half = sorted.iter().map(|point| point.weight).sum::<f64>() / 2.0;
    // A point stands in the middle of its weight.
    let mut passed = 0.0;
    let mut before: Option<(f64, f64)> = None;
    for point in &sorted {
        let at = passed + point.weight / 2.0;
        if at >= half {
            return Some(match before {
                Some((was, value)) => value + (point.value - value) * (half - was) / (at - was),
                None => point.value,
            });
        }
        before = Some((at, point.value));
        passed += point.weight;
    }
    before.map(|(_, value)| value)
}

/// A group's runs, summed up.
struct Spread {
    group: Group,
    middle: f64,
    squares: f64,
    weight: f64,
    runs: usize,
}

impl Spread {
    fn of(group: Group, points: &[Point]) -> Option<Self> {
        let own: Vec<Point> = points.iter().filter(|point| point.group == group).copied().collect();
        let middle = median(&own)?;
        let squares = own.iter().map(|p| p.weight * (p.value - middle) * (p.value - middle)).sum();
        let weight = own.iter().map(|p| p.weight).sum();
        Some(Self { group, middle, squares, weight, runs: own.len() })
    }

    fn fit(&self, all: f64, pooled: f64) -> Fit {
        let middle = (self.weight * self.middle + PULL * all) / (self.weight + PULL);
        let freedom = POOL + self.weight - 1.0;
        let scatter = (POOL * pooled + self.squares) / freedom;
        // A median is known π/2 times less well than a mean.
        let new_run = scatter * (1.0 + PI / 2.0 / (self.weight + PULL));
        let sigma = libm::sqrt(new_run) * student_90(freedom) / Z90;
        Fit { group: self.group, mfu: crate::math::exp(middle), sigma, runs: self.runs }
    }
}

/// Student's t at 90% for `freedom` ≥ 5, to four digits: Hill's expansion around the normal distribution.
fn student_90(freedom: f64) -> f64 {
    let z = Z90;
    let (z2, n) = (z * z, freedom);
    let first = z * (z2 + 1.0) / 4.0;
    let second = z * ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let third = z * (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    z + (first + (second + third / n) / n) / n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn student_agrees_with_printed_tables() {
        for (freedom, quantile) in [(5.0, 1.4759), (7.0, 1.4149), (11.0, 1.3634), (21.0, 1.3232)] {
            assert!((student_90(freedom) - quantile).abs() < 2e-4, "{freedom}");
        }
    }

    #[test]
    fn median_weighs_and_interpolates() {
        let of = |points: &[(f64, f64)]| {
            let points: Vec<Point> = points
                .iter()
                .map(|&(value, weight)| Point { group: Group::DenseTpu, value, weight })
                .collect();
            median(&points)
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[(3.0, 1.0), (1.0, 1.0), (2.0, 1.0)]), Some(2.0));
        assert_eq!(of(&[(1.0, 1.0), (2.0, 1.0)]), Some(1.5));
        assert_eq!(of(&[(1.0, 0.5), (1.0, 0.5), (2.0, 1.0), (5.0, 1.0)]), Some(2.0));
    }

    #[test]
    fn a_group_by_hand() {
        let point = |group, value: f64, weight| Point { group, value, weight };
        let points = [
            point(Group::DenseTpu, -1.2, 1.0),
            point(Group::DenseTpu, -1.0, 1.0),
            point(Group::DenseTpu, -0.9, 0.5),
            point(Group::DenseTpu, -0.9, 0.5),
            point(Group::MoeHopper, 5.0, 1.0),
        ];
        let group = Spread::of(Group::DenseTpu, &points).expect("four runs");
        // 0.2² + 2 × ½ × 0.1².
        assert!((group.squares - 0.05).abs() < 1e-12, "{}", group.squares);
        assert_eq!((group.middle, group.weight, group.runs), (-1.0, 3.0, 4));
        let fit = Spread { squares: 0.06, ..group }.fit(-2.0, 0.04);
        // Three runs and one of the rest: exp(−(3 × 1 + 2) ÷ 4).
        assert!((fit.mfu - 0.286_505).abs() < 1e-6, "{}", fit.mfu);
        // (6 × 0.04 + 0.06) ÷ 8 = 0.0375; × (1 + π/2 ÷ 4) = 0.052226; √ × 1.3968 (Student's t, 8 degrees) ÷ 1.28155.
        assert!((fit.sigma - 0.249_08).abs() < 1e-4, "{}", fit.sigma);
        assert_eq!((fit.group, fit.runs), (Group::DenseTpu, 4));
    }

    #[test]
    fn releases_share_a_weight_and_single_runs_have_no_scatter() {
        let run = super::super::RUNS.iter().find(|run| run.group().is_some()).expect("a run");
        let twice = [*run, *run];
        assert_eq!(Point::of(run, &twice).map(|point| point.weight), Some(0.5));
        let (fits, scatter) = fit(&twice);
        assert_eq!((fits.len(), scatter), (1, 0.0));
        assert!(fit(&[]).0.is_empty());
    }
}
