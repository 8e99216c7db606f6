//! What is followed month by month on each path, for the fans.

use super::lanes::{LANES, V};
use crate::alternative::Alternative;
use serde::Serialize;

/// What is followed month by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Cumulative avoided spend after running costs, US dollars.
    Avoided,
    /// Cumulative net flow, US dollars: avoided spend and worth of owning, less outlays and tax.
    Net,
}

/// Which alternatives are followed month by month. It costs more than the paths themselves: ask for what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fans {
    /// None: probabilities and NPVs only.
    None,
    /// Avoided spend and net position of one.
    Of(Alternative),
    /// Avoided spend and net position of every alternative but the base, which has none.
    All,
}

impl Fans {
    fn slots(self) -> Vec<(Alternative, Measure)> {
        let followed: &[Alternative] = match &self {
            Self::None => &[],
            Self::Of(alternative) => std::slice::from_ref(alternative),
            Self::All => &Alternative::ALL[1..],
        };
        let both = |alternative: &Alternative| {
            [Measure::Avoided, Measure::Net].map(|measure| (*alternative, measure))
        };
        followed.iter().flat_map(both).collect()
    }
}

/// Sums followed month by month: for each slot and month, a row of paths.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    pub(super) slots: Vec<(Alternative, Measure)>,
    place: [[Option<usize>; 2]; 5],
    pub(super) months: usize,
    paths: usize,
    rows: Vec<f64>,
}

impl Tracks {
    pub(super) fn new(fans: Fans, months: usize, paths: usize) -> Self {
        let slots = fans.slots();
        let mut place = [[None; 2]; 5];
        for (slot, (alternative, measure)) in slots.iter().enumerate() {
            place[alternative.index()][*measure as usize] = Some(slot);
        }
        Self { rows: vec![0.0; slots.len() * months * paths], slots, place, months, paths }
    }

    /// The paths' sums of a slot at the end of a month.
    pub(super) fn row(&self, slot: usize, month: usize) -> &[f64] {
        let from = (slot * self.months + month) * self.paths;
        &self.rows[from..from + self.paths]
    }
}

/// What sees the months of a few paths go by.
pub(super) trait Follow {
    /// Cumulative avoided spend and net position of an alternative at the end of a month.
    fn see(&mut self, alternative: Alternative, month: usize, avoided: V, net: V);
}

/// Writes the sums of a few paths down.
pub(super) struct Tracking<'a> {
    pub(super) tracks: &'a mut Tracks,
    pub(super) path: usize,
}

impl Follow for Tracking<'_> {
    #[inline(always)]
    fn see(&mut self, alternative: Alternative, month: usize, avoided: V, net: V) {
        for (place, sums) in self.tracks.place[alternative.index()].into_iter().zip([avoided, net]) {
            if let Some(slot) = place {
                let from = (slot * self.tracks.months + month) * self.tracks.paths + self.path;
                self.tracks.rows[from..from + LANES].copy_from_slice(&sums.lanes());
            }
        }
    }
}

/// Lets them go by: without a store in the loop, what is the same in all months stays in registers.
pub(super) struct Unseen;

impl Follow for Unseen {
    #[inline(always)]
    fn see(&mut self, _: Alternative, _: usize, _: V, _: V) {}
}
