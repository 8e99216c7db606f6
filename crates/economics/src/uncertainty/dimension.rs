//! What is drawn: the uncertain inputs, and the events that no input stands for.

use super::distribution::Distribution;
use crate::input::{Input, Kind, Spread, Value};

/// Declares the dimensions. The order is for ever: a draw depends on a dimension's place.
macro_rules! dimensions {
    ($( $name:ident = $key:literal, )+) => {
        /// One thing that is uncertain.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Dimension { $( #[doc = concat!("`", $key, "`")] $name, )+ }

        impl Dimension {
            /// All of them, in the order of every array by dimension; what matters most often first.
            pub const ALL: &'static [Self] = &[ $( Self::$name, )+ ];

            /// The key of the input, or the name of the event.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $( Self::$name => $key, )+ }
            }
        }
    };
}

dimensions! {
    Fall = "fall",
    Tokens = "tokens",
    CoverOwn = "cover_own",
    CoverPost = "cover_post",
    CoverOpen = "cover_open",
    Utilization = "utilization",
    Captured = "captured",
    Growth = "growth",
    Works = "works",
    Release = "release",
    HalfLife = "half_life",
    Launch = "launch",
    RentFall = "rent_fall",
    ServingGain = "serving_gain",
    ServeRent = "serve_rent",
    Output = "output",
    Cached = "cached",
    Discount = "discount",
    Success = "success",
    PostCost = "post_cost",
    RefreshCost = "refresh_cost",
    Mfu = "mfu",
    TrainRent = "train_rent",
    Multiplier = "multiplier",
    PostTraining = "post_training",
    ComputeShare = "compute_share",
    Data = "data",
    Preparation = "prep",
    Ops = "ops",
    StaffCost = "staff_cost",
    Wacc = "wacc",
}

/// How many there are.
pub const DIMENSIONS: usize = Dimension::ALL.len();

/// Correlations of the normal variables behind two dimensions: a Gaussian copula. All are judgements, round figures whose
/// sign is what counts; no public series is long enough to fit one.
///
/// * rents, serving and training: one market. Rents and API prices: a provider pays rents too, so where rents are high
///   and fall slowly, tokens do too;
/// * growth and discount: who buys more pays less a token;
/// * launch and failure: the run that slips is the run in trouble;
/// * the three coverages: traffic that one kind of model can't take over is hard for the others.
pub const CORRELATIONS: [(Dimension, Dimension, f64); 9] = [
    (Dimension::ServeRent, Dimension::TrainRent, 0.8),
    (Dimension::ServeRent, Dimension::Fall, -0.3),
    (Dimension::TrainRent, Dimension::Fall, -0.3),
    (Dimension::RentFall, Dimension::Fall, 0.5),
    (Dimension::Growth, Dimension::Discount, 0.4),
    // A high draw of `Works` is a failure.
    (Dimension::Launch, Dimension::Works, 0.5),
    (Dimension::CoverOpen, Dimension::CoverPost, 0.6),
    (Dimension::CoverOpen, Dimension::CoverOwn, 0.4),
    (Dimension::CoverPost, Dimension::CoverOwn, 0.6),
];

impl Dimension {
    /// Its place in an array by dimension.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The input that it is, unless it is an event.
    #[must_use]
    pub fn input(self) -> Option<&'static Input> {
        match self {
            Self::Works | Self::Release => None,
            input => Input::find(input.key()),
        }
    }

    /// How it reads: the input's label, or the event in words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Works => "Whether the run works out",
            Self::Release => "When open weights catch up",
            input => Input::find(input.key()).map_or("", |input| input.label),
        }
    }
}

/// An uncertain input's range: how a standard draw becomes a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    /// Its distribution about the default: of the value itself, or of a factor where it is optional.
    pub(super) distribution: Distribution,
    /// The default that the distribution is about; 1 for a factor.
    pub(super) about: f64,
    /// Least value allowed.
    pub(super) min: f64,
    /// Greatest value allowed.
    pub(super) max: f64,
}

impl Range {
    /// The range of `input`; nothing where the registry gives it no spread.
    pub(super) fn of(input: &Input) -> Option<Self> {
        let made = |spread: Spread, about: f64, min, max| Self {
            distribution: Distribution::through(&spread, about),
            about,
            min,
            max,
        };
        match (input.kind, input.default()) {
            (Kind::Number { min, max, spread: Some(spread), .. }, Value::Number(default)) => {
                Some(made(spread, default, min, max))
            }
            (Kind::Optional { min, max, spread: Some(spread), .. }, _) => Some(made(spread, 1.0, min, max)),
            _ => None,
        }
    }

    /// A quantile as what moves along with a changed value: a factor on it, or where the default is 0 something added.
    pub(super) fn standard(&self, quantile: f64) -> f64 {
        if self.adds() { quantile } else { quantile / self.about }
    }

    /// Whether a standard draw is added to the scenario's value and not multiplied with it.
    pub(super) fn adds(&self) -> bool {
        self.about == 0.0
    }
}
