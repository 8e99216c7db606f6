//! Where the money goes: training against inference month by month, and the parts of a training budget.

use crate::alternative::Alternative;
use crate::cashflow::Month;
use crate::input::Scenario;
use crate::provenance::{Kind, Provenance};
use serde::Serialize;

/// One part of what a frontier model costs to develop, as a range of shares.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part {
    /// Its name.
    pub label: &'static str,
    /// Lowest and highest share among the models studied; nothing where the study has no such part.
    pub cited: Option<(f64, f64)>,
}

/// The parts, in the order of the page.
pub const PARTS: [Part; 4] = [
    Part { label: "Hardware", cited: Some((0.47, 0.67)) },
    Part { label: "R&D staff", cited: Some((0.29, 0.49)) },
    Part { label: "Energy", cited: Some((0.02, 0.06)) },
    Part { label: "Data and other", cited: None },
];

/// Source of [`PARTS`].
pub const PARTS_FROM: Provenance = Provenance::new(
    Kind::Cited,
    "Cottier et al. 2024, arXiv:2405.21015: development cost of four frontier models, amortised",
    "2024-05",
);

/// The scenario's own shares for [`PARTS`]. Energy is in the rent of the hardware: nothing.
#[must_use]
pub fn split(scenario: &Scenario) -> [Option<f64>; 4] {
    let rest = 1.0 - scenario.compute_share;
    [
        Some(scenario.compute_share),
        Some(rest * scenario.staff_share),
        None,
        Some(rest * (1.0 - scenario.staff_share)),
    ]
}

/// Training and inference of one month, and all so far, US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct MonthSpend {
    /// 0 for the moment of decision, then 1, 2, …
    pub month: usize,
    /// One-off spend: set-up, training, refreshes.
    pub training: f64,
    /// Running spend: API bills, rent of serving chips, staff who run them.
    pub inference: f64,
    /// Training so far.
    pub training_so_far: f64,
    /// Inference so far.
    pub inference_so_far: f64,
}

/// Training against inference.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spend {
    /// Month by month.
    pub months: Vec<MonthSpend>,
    /// The month from which on inference has cost more than training in all, and stays ahead; nothing where that is not so
    /// within the horizon.
    pub overtakes: Option<usize>,
}

impl Spend {
    /// Sums up the months of one alternative.
    #[must_use]
    pub fn of(months: &[Month], alternative: Alternative) -> Self {
        let mut before = MonthSpend::default();
        let mut spent = Vec::with_capacity(months.len());
        for month in months {
            let flow = &month.flows[alternative.index()];
            let training = flow.outlay;
            let inference = flow.closed_api + flow.open_api + flow.serving + flow.staff;
            before = MonthSpend {
                month: month.month,
                training,
                inference,
                training_so_far: before.training_so_far + training,
                inference_so_far: before.inference_so_far + inference,
            };
            spent.push(before);
        }
        let behind = spent.iter().rposition(|month| month.inference_so_far <= month.training_so_far);
        let overtakes = match behind {
            Some(last) => spent.get(last + 1),
            None => spent.first(),
        };
        Self { overtakes: overtakes.map(|month| month.month), months: spent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cashflow::Flow;
    use crate::report::Report;

    fn spend(scenario: &Scenario) -> (Report, Spend) {
        let report = Report::quick(scenario);
        let spend = Spend::of(&report.months, Alternative::Pretrain);
        (report, spend)
    }

    #[test]
    fn sums_are_those_of_the_outcome() {
        let (report, spend) = spend(&Scenario::default());
        let last = spend.months.last().unwrap();
        assert!((last.training_so_far - report.outcomes[4].outlay).abs() < 1.0);
        let base: f64 = report.months.iter().map(|month| month.base).sum();
        assert!((base - last.inference_so_far - report.outcomes[4].avoided).abs() < 1.0);
    }

    #[test]
    fn inference_overtakes_once_and_for_all() {
        let (_, spend) = spend(&Scenario::default());
        let at = spend.overtakes.unwrap();
        assert!(at > 0);
        for month in &spend.months {
            let ahead = month.inference_so_far > month.training_so_far;
            assert!(if month.month >= at { ahead } else { month.month + 1 < at || !ahead }, "{month:?}");
        }
    }

    #[test]
    fn a_small_bill_never_overtakes() {
        let (_, spend) = spend(&Scenario { monthly_tokens: 1e6, ops_staff: 0.0, ..Scenario::default() });
        assert_eq!(spend.overtakes, None);
    }

    #[test]
    fn shares_make_a_whole() {
        let shares: f64 = split(&Scenario::default()).iter().flatten().sum();
        assert!((shares - 1.0).abs() < 1e-12);
    }

    /// A month of pretraining: outlay, then API bills, serving and staff of 1, 2, 4 and 8 times `bill`.
    fn month(month: usize, outlay: f64, bill: f64) -> Month {
        let mut flows = [Flow::default(); 5];
        flows[Alternative::Pretrain.index()] = Flow {
            outlay,
            closed_api: bill,
            open_api: 2.0 * bill,
            serving: 4.0 * bill,
            staff: 8.0 * bill,
            ..Flow::default()
        };
        let (tokens, closed_price, open_price, serving_rent, base) = (0.0, 0.0, 0.0, 0.0, 0.0);
        Month { month, tokens, closed_price, open_price, serving_rent, base, flows }
    }

    #[test]
    fn months_by_hand() {
        // Training 30, then 15 of inference a month: level in the second month, ahead from the third.
        let months = [month(0, 30.0, 0.0), month(1, 0.0, 1.0), month(2, 0.0, 1.0), month(3, 0.0, 1.0)];
        let spend = Spend::of(&months, Alternative::Pretrain);
        assert_eq!(spend.overtakes, Some(3));
        assert_eq!(spend.months[2].inference, 15.0);
        assert_eq!((spend.months[2].training_so_far, spend.months[2].inference_so_far), (30.0, 30.0));
        // A refresh in the last month puts training ahead again.
        let months = [month(0, 30.0, 0.0), month(1, 0.0, 3.0), month(2, 15.0, 0.0)];
        assert_eq!(Spend::of(&months, Alternative::Pretrain).overtakes, None);
        assert_eq!(Spend::of(&[month(0, 14.0, 1.0)], Alternative::Pretrain).overtakes, Some(0));
    }

    #[test]
    fn a_split_by_hand() {
        // 40% are left for people and data, 70% of that for people: 28% and 12%.
        let scenario = Scenario { compute_share: 0.6, staff_share: 0.7, ..Scenario::default() };
        let wanted = [0.6, 0.28, 0.0, 0.12];
        for (share, wanted) in split(&scenario).into_iter().zip(wanted) {
            assert!((share.unwrap_or(0.0) - wanted).abs() < 1e-12, "{share:?} is not {wanted}");
        }
        assert_eq!(split(&scenario)[2], None);
    }
}
