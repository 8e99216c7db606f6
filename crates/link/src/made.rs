//! What made a link: engine and prices, and the answer that they gave, in a few letters.
//!
//! `0.1.0_2026-11-10_buy-open_2.54M_-12.7M_k3fA`: engine, day of the price snapshot, best alternative, its NPV and that of
//! pretraining over buying everything from the closed API in US dollars to three digits (`none` where pretraining is not
//! possible), and a check of the inputs that all this is about.

use crate::packed::{check, letters};
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, exact, parse};
use crossover_economics::report::Report;
use crossover_economics::{ENGINE, prices};

/// What is said of a text that is none.
pub(crate) const EXPECTED: &str =
    "must be engine, price day, best alternative, two NPVs and a check, as a link to a scenario has it";

/// What stands for the NPV of what is not possible.
const NONE: &str = "none";

/// Longest name of an engine or a day.
const LONGEST_NAME: usize = 24;

/// The engine and prices that a link was made with, and their answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// Version of the engine.
    pub engine: String,
    /// Day of the price snapshot.
    pub prices: String,
    /// The alternative with the highest NPV.
    pub best: Alternative,
    /// Its NPV over buying everything from the closed API, US dollars to three digits.
    pub npv: f64,
    /// The same of pretraining; nothing where the inputs rule it out.
    pub pretraining: Option<f64>,
}

impl Made {
    /// What made this report.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let of = |alternative: Alternative| &report.outcomes[alternative.index()];
        let own = of(Alternative::Pretrain);
        Self {
            engine: report.engine.into(),
            prices: report.prices.into(),
            best: report.verdict.best,
            npv: rounded(of(report.verdict.best).npv),
            pretraining: own.unavailable.is_none().then(|| rounded(own.npv)),
        }
    }

    /// Whether this engine with these prices made it; then its answer is today's.
    #[must_use]
    pub fn is_of_today(&self) -> bool {
        self.engine == ENGINE && self.prices == prices::SNAPSHOT_DATE
    }

    /// As a link holds it, tied to the texts of the inputs by key.
    pub(crate) fn text(&self, inputs: &[(&str, String)]) -> String {
        let dollars = |npv| exact(npv, Unit::Usd);
        let pretraining = self.pretraining.map_or(NONE.into(), dollars);
        let (best, npv, check) = (self.best.key(), dollars(self.npv), check_of(inputs));
        format!("{}_{}_{best}_{npv}_{pretraining}_{check}", self.engine, self.prices)
    }

    /// Reads what [`text`](Self::text) has written. Nothing when it is no such text; nothing inside where it is about other
    /// inputs than these, because somebody has changed the link by hand.
    pub(crate) fn read<K: AsRef<str>, T: AsRef<str>>(text: &str, inputs: &[(K, T)]) -> Option<Option<Self>> {
        // The check may have the same sign among its letters.
        let parts: Vec<_> = text.splitn(6, '_').collect();
        let &[engine, prices, best, npv, pretraining, check] = parts.as_slice() else { return None };
        let named = |name: &str| {
            let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-+".contains(letter);
            (!name.is_empty() && name.len() <= LONGEST_NAME && name.chars().all(plain))
                .then(|| name.to_string())
        };
        let dollars = |text: &str| parse(text, Unit::Usd).ok().map(rounded);
        let made = Self {
            engine: named(engine)?,
            prices: named(prices)?,
            best: Alternative::ALL.into_iter().find(|alternative| alternative.key() == best)?,
            npv: dollars(npv)?,
            pretraining: if pretraining == NONE { None } else { Some(dollars(pretraining)?) },
        };
        Some((check == check_of(inputs)).then_some(made))
    }
}

/// Three digits, as a page shows it.
fn rounded(dollars: f64) -> f64 {
    // Adding 0 makes the zero below 0 an ordinary one.
    format!("{dollars:.2e}").parse().unwrap_or(dollars) + 0.0
}

/// Four letters that change with any of these texts.
fn check_of<K: AsRef<str>, T: AsRef<str>>(inputs: &[(K, T)]) -> String {
    let mut bytes = Vec::new();
    for part in inputs.iter().flat_map(|(key, text)| [key.as_ref(), text.as_ref()]) {
        bytes.extend_from_slice(part.as_bytes());
        bytes.push(0);
    }
    letters::write(&check(&bytes))
}

#[cfg(test)]
mod tests;
