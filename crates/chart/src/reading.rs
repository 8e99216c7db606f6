//! The figures of a chart at one place: what a pointer or a key asks for.

use crate::palette::Role;
use crate::scale::drawable;
use crate::spec::ChartSpec;
use crate::table::{NONE, named};
use crossover_economics::quantity::short;

/// What the lines of a chart say at one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The place, for example `12 (Nov 2027)`.
    pub place: String,
    /// Name, role and figure of each named line, in the chart's order.
    pub lines: Vec<(String, Role, String)>,
    /// Label and figures of each band of the fan.
    pub fan: Vec<(String, String)>,
}

/// What `spec` says at `x`, in the words of its table; a dash where a line has no point there.
#[must_use]
pub fn reading(spec: &ChartSpec, x: f64) -> Reading {
    let figure =
        |y: Option<f64>| y.and_then(drawable).map_or_else(|| NONE.to_string(), |y| short(y, spec.y.unit));
    let lines = spec.series.iter().filter(|series| !series.name.is_empty()).map(|series| {
        let point = series.points.iter().rfind(|point| point.0 == x);
        (series.name.clone(), series.role, figure(point.map(|point| point.1)))
    });
    let fan = spec.fan.iter().flat_map(|fan| &fan.bands).map(|band| {
        let point = band.points.iter().rfind(|point| point.0 == x);
        let (low, high) = (figure(point.map(|point| point.1)), figure(point.map(|point| point.2)));
        let figures = if band.is_line() || point.is_none() { low } else { format!("{low} to {high}") };
        (band.label.clone(), figures)
    });
    Reading { place: named(x, &spec.x), lines: lines.collect(), fan: fan.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{Axis, Fan, FanBand, Series};
    use crate::{Across, Frame, Theme};
    use crossover_economics::quantity::Unit;

    fn spec() -> ChartSpec {
        let line = |name: &str, points: &[(f64, f64)]| Series {
            name: name.into(),
            role: Role::Pretrain,
            emphasis: true,
            points: points.to_vec(),
        };
        let band = |label: &str, points: &[(f64, f64, f64)]| FanBand {
            label: label.into(),
            points: points.to_vec(),
        };
        ChartSpec {
            id: "spec".into(),
            title: "Spec".into(),
            summary: "A spec.".into(),
            x: Axis { start: Some(2026.0 * 12.0), ..Axis::linear("Month", Unit::Months) },
            y: Axis::linear("US$", Unit::Usd),
            series: vec![
                line("Own", &[(0.0, 0.0), (1.0, 2.5e6)]),
                line("", &[(0.0, 1.0)]),
                line("None", &[]),
            ],
            dots: Vec::new(),
            fan: Some(Fan {
                role: Role::Pretrain,
                bands: vec![
                    band("P10–P90", &[(0.0, 0.0, 1.0), (1.0, 1e6, 4e6)]),
                    band("P50", &[(0.0, 0.0, 0.0), (1.0, 2e6, 2e6)]),
                ],
            }),
            bands: Vec::new(),
            levels: Vec::new(),
            markers: Vec::new(),
            source: String::new(),
        }
    }

    #[test]
    fn a_place_is_read_in_the_words_of_the_table() {
        let read = reading(&spec(), 1.0);
        assert_eq!(read.place, "1 (Feb 2026)");
        let lines: Vec<_> = read.lines.iter().map(|(name, _, figure)| format!("{name}: {figure}")).collect();
        assert_eq!(lines, ["Own: $2.5M", "None: –"]);
        let fan: Vec<_> = read.fan.iter().map(|(label, figures)| format!("{label}: {figures}")).collect();
        assert_eq!(fan, ["P10–P90: $1M to $4M", "P50: $2M"]);
        assert_eq!(reading(&spec(), 0.5).fan[0].1, "–");
    }

    #[test]
    fn a_place_in_the_picture_is_a_place_on_the_axis_and_back() {
        let across =
            Across::of(&spec(), &Frame { width: 760, height: 430, theme: Theme::Page, caption: false });
        assert_eq!((across.place(0.0), across.place(1.0)), (0.0, 1.0));
        let middle = f64::midpoint(across.shares[0], across.shares[1]);
        assert!((across.place(middle) - 0.5).abs() < 1e-12 && (across.share(0.5) - middle).abs() < 1e-12);
        assert!(0.0 < across.shares[0] && across.shares[0] < across.shares[1] && across.shares[1] < 1.0);
    }
}
