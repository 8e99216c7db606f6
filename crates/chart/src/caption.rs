//! Title, summary and source around a picture that travels alone.

use crate::font::{self, Weight};
use crate::frame::Frame;
use crate::label::{Label, Run};
use crate::palette::Role;
use crate::spec::ChartSpec;

/// What a picture says of itself.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    pub(crate) source: &'a str,
}

impl<'a> From<&'a ChartSpec> for Telling<'a> {
    fn from(spec: &'a ChartSpec) -> Self {
        Self { title: &spec.title, summary: &spec.summary, source: &spec.source }
    }
}

/// Text above and below the chart, and the margins that are left for the chart.
pub(crate) struct Caption {
    /// Each label with its upper left corner.
    pub(crate) labels: Vec<(Label, f64, f64)>,
    /// Height that is taken above.
    pub(crate) top: f64,
    /// Below.
    pub(crate) bottom: f64,
    /// On the left and on the right.
    pub(crate) side: f64,
}

/// Share of the height, and height in plain pixels, that the chart itself must have.
const LEAST_CHART: (f64, f64) = (0.55, 200.0);

impl Caption {
    pub(crate) fn of(spec: Telling<'_>, frame: &Frame, scale: f64) -> Self {
        let (width, height) = frame.size();
        if !frame.caption {
            return Self { labels: Vec::new(), top: 2.0, bottom: 2.0, side: 1.0 };
        }
        // A small frame does without the summary, a tiny one without all of it.
        let fewer = [(2, 3, 2), (2, 2, 1), (1, 1, 1), (1, 0, 1), (1, 0, 0)];
        let all = fewer.iter().map(|lines| Self::with(spec, (width, height), scale, *lines));
        let least = (LEAST_CHART.0 * height).max(LEAST_CHART.1 * scale);
        all.into_iter()
            .find(|caption| height - caption.top - caption.bottom >= least)
            .unwrap_or_else(|| Self::with(spec, (width, height), scale, (0, 0, 0)))
    }

    fn with(spec: Telling<'_>, (width, height): (f64, f64), scale: f64, most: (usize, usize, usize)) -> Self {
        let side = if width < 480.0 { 14.0 } else { 26.0 * scale };
        let room = width - 2.0 * side;
        let lines = |text: &str, weight, size, most, role| Label {
            lines: if most == 0 {
                Vec::new()
            } else {
                let lines = font::wrap(text, weight, size, room, most);
                lines.into_iter().map(|text| vec![Run { text, weight, role }]).collect()
            },
            size,
        };
        let small = width < 480.0;
        let title =
            lines(spec.title, Weight::Semibold, if small { 16.0 } else { 20.0 * scale }, most.0, Role::Ink);
        let summary =
            lines(spec.summary, Weight::Regular, if small { 12.0 } else { 13.5 * scale }, most.1, Role::Soft);
        let source = lines(spec.source, Weight::Regular, 10.5 * scale, most.2, Role::Soft);
        let edge = if small { 12.0 } else { 20.0 * scale };
        let below_title = edge + title.height() + 3.0 * scale;
        let top = below_title + summary.height() + 12.0 * scale;
        let bottom = edge * 0.8 + if source.lines.is_empty() { 0.0 } else { source.height() + 10.0 * scale };
        let source_top = height - edge * 0.8 - source.height();
        let labels = vec![(title, side, edge), (summary, side, below_title), (source, side, source_top)];
        Self { labels, top, bottom, side }
    }
}
