//! The registry: every input of a [`Scenario`], with its unit, range, default, spread and source.
//!
//! One table ([`INPUTS`]) that the form, the link, the validation, the workbook and the docs are all read from.

mod choices;
mod macros;
mod sample;
mod table;
mod value;

pub use sample::sample;
pub use table::{INPUTS, Scenario};
pub use value::Value;

use crate::error::InputError;
use crate::provenance::Provenance;
use crate::quantity::Unit;
use serde::Serialize;

/// Where an input stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Proprietary and general training data.
    Data,
    /// Tokens bought a month and their mix.
    Usage,
    /// What is spent on the model, and when.
    Budget,
    /// What tokens cost today and where that goes.
    Prices,
    /// Accelerators, rent and utilisation.
    Compute,
    /// The share of traffic each alternative can take over.
    Coverage,
    /// Discounting, horizon and tax.
    Finance,
}

impl Group {
    /// All groups, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::Data, Self::Usage, Self::Budget, Self::Prices, Self::Compute, Self::Coverage, Self::Finance];

    /// The group's heading.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Data => "Data",
            Self::Usage => "Usage",
            Self::Budget => "Budget and schedule",
            Self::Prices => "Prices",
            Self::Compute => "Compute",
            Self::Coverage => "Coverage and value of owning",
            Self::Finance => "Finance",
        }
    }
}

/// How an input's uncertainty is distributed between and beyond its P10 and P90.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Lognormal through P10 and P90.
    Lognormal,
    /// Triangular with the default as its mode.
    Triangular,
    /// Beta-PERT with the default as its mode.
    Pert,
}

/// The range that an uncertain input lies in four times out of five.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// Its distribution.
    pub shape: Shape,
    /// One time in ten it lies below; for an optional input a factor on the value it stands for.
    pub p10: f64,
    /// One time in ten it lies above; likewise.
    pub p90: f64,
}

/// How a slider or a search steps through an input's range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Steps {
    /// Equal differences.
    Linear,
    /// Equal ratios.
    Log,
    /// One at a time: only whole numbers are allowed.
    Whole,
}

/// One of the answers that a choice allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its stable name, in links for ever.
    pub key: &'static str,
    /// How it reads on the page.
    pub label: &'static str,
}

/// What kind of value an input takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number between `min` and `max`.
    Number {
        /// What it counts.
        unit: Unit,
        /// Least value allowed.
        min: f64,
        /// Greatest value allowed.
        max: f64,
        /// How its range is stepped through.
        steps: Steps,
        /// Its P10–P90 range, where it is uncertain.
        spread: Option<Spread>,
    },
    /// A number that may be left empty; then it is taken from elsewhere.
    Optional {
        /// What it counts.
        unit: Unit,
        /// Least value allowed.
        min: f64,
        /// Greatest value allowed.
        max: f64,
        /// Where the value comes from when it is left empty.
        fallback: &'static str,
        /// Its P10–P90 range as factors, where it is uncertain.
        spread: Option<Spread>,
    },
    /// One of a list.
    Choice(fn() -> &'static [Choice]),
    /// A list of factors, one a quarter.
    Factors {
        /// How many at most.
        most: usize,
        /// Greatest factor allowed.
        max: f64,
    },
}

/// One input of a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// Its name in links, files and errors: stable for ever.
    pub key: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// What it means, in a sentence.
    pub help: &'static str,
    /// Where it stands.
    pub group: Group,
    /// What it takes.
    pub kind: Kind,
    /// Where its default comes from.
    pub provenance: Provenance,
    pub(crate) get: fn(&Scenario) -> Value,
    pub(crate) put: fn(&mut Scenario, Value),
}

impl Input {
    /// The input named `key`, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        INPUTS.iter().find(|input| input.key == key)
    }

    /// Its value in `scenario`.
    #[must_use]
    pub fn value(&self, scenario: &Scenario) -> Value {
        (self.get)(scenario)
    }

    /// Its default.
    #[must_use]
    pub fn default(&self) -> Value {
        self.value(&Scenario::default())
    }

    /// Whether `scenario` holds something other than the default.
    #[must_use]
    pub fn changed(&self, scenario: &Scenario) -> bool {
        self.value(scenario) != self.default()
    }

    /// Puts `value` into `scenario` if it is allowed.
    ///
    /// # Errors
    /// When the value is out of range or of the wrong kind; the message says what is allowed.
    pub fn set(&self, scenario: &mut Scenario, value: Value) -> Result<(), InputError> {
        self.check(&value)?;
        (self.put)(scenario, value);
        Ok(())
    }

    /// The unit of a number; nothing for choices and lists.
    #[must_use]
    pub const fn unit(&self) -> Option<Unit> {
        match self.kind {
            Kind::Number { unit, .. } | Kind::Optional { unit, .. } => Some(unit),
            Kind::Choice(_) | Kind::Factors { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
