//! The answer in words.

use crate::alternative::Alternative;
use crate::flip::{self, Against, BreakEven, Searches, Swing, Turn};
use crate::input::{Input, Scenario};
use crate::math::ln;
use crate::outcome::Outcome;
use crate::quantity::{Unit, short};
use crate::uncertainty::{Chances, Estimate};
use serde::Serialize;

/// How sure the answer is, by the probability that the best alternative is the best when everything uncertain is drawn.
///
/// Where one word gives way to the next is a judgement: four to one, and three to two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// At least 80%.
    Clear,
    /// At least 60%.
    Lean,
    /// Less.
    CloseCall,
}

/// Probability from which the answer is clear, and from which it leans one way.
const SURE: [f64; 2] = [0.8, 0.6];

impl Sureness {
    /// The word for a probability.
    #[must_use]
    pub fn of(probability: f64) -> Self {
        match probability {
            p if p >= SURE[0] => Self::Clear,
            p if p >= SURE[1] => Self::Lean,
            _ => Self::CloseCall,
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Lean => "leaning",
            Self::CloseCall => "close call",
        }
    }
}

/// One input that would change the answer, and at what value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FlipPoint {
    /// The input's key.
    pub key: &'static str,
    /// What would have to be true, as a sentence.
    pub sentence: String,
}

/// The answer, how sure it is, and what would change it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Verdict {
    /// The alternative with the highest NPV.
    pub best: Alternative,
    /// How sure that is; nothing until the odds are known.
    pub sureness: Option<Sureness>,
    /// Its lead over the next best, US dollars of NPV.
    pub margin: f64,
    /// The next best.
    pub runner_up: Alternative,
    /// The answer to the board's question, in a few words.
    pub headline: String,
    /// One paragraph that a board can read.
    pub paragraph: String,
    /// How sure the answer is and why, in a sentence or two; empty until the odds are known.
    pub odds: String,
    /// Up to three things that would change the answer, the nearest first; empty until they are searched for.
    pub flips: Vec<FlipPoint>,
}

impl Verdict {
    /// Judges the outcomes.
    #[must_use]
    pub fn of(scenario: &Scenario, outcomes: &[Outcome; 5], stressed: &[f64; 5]) -> Self {
        let horizon = scenario.horizon_months;
        let npvs: [f64; 5] = std::array::from_fn(|i| outcomes[i].npv);
        let best = flip::best(&npvs);
        let mut others = npvs;
        others[best.index()] = f64::NEG_INFINITY;
        let runner_up = flip::best(&others);
        let margin = npvs[best.index()] - npvs[runner_up.index()];
        let usd = |value| short(value, Unit::Usd);
        let pretrain = &outcomes[Alternative::Pretrain.index()];
        let headline = match best {
            Alternative::Pretrain => "Yes: pretrain your own model.".to_string(),
            other => format!("No: {}.", other.advice()),
        };
        let mut paragraph = match (best, &pretrain.unavailable) {
            (Alternative::Pretrain, _) => format!(
                "Over {horizon:.0} months pretraining is worth {} more than buying every token from the closed API, and {} more \
                 than the next best course, which is to {}.",
                usd(pretrain.npv),
                usd(margin),
                runner_up.advice()
            ),
            (best, Some(reason)) => format!(
                "Pretraining is not possible with these inputs: {reason}. Over {horizon:.0} months the best of the rest is to {}, \
                 worth {} over buying every token from the closed API.",
                best.advice(),
                usd(npvs[best.index()])
            ),
            (Alternative::BuyClosed, None) => format!(
                "Over {horizon:.0} months no alternative beats the closed API. Pretraining would leave you {} worse off.",
                usd(-pretrain.npv)
            ),
            (best, None) => format!(
                "Over {horizon:.0} months it pays most to {}: {} in today’s money over buying every token from the closed API. \
                 Pretraining comes to {}, which is {} behind.",
                best.advice(),
                usd(npvs[best.index()]),
                usd(pretrain.npv),
                usd(npvs[best.index()] - pretrain.npv)
            ),
        };
        let under_stress = flip::best(stressed);
        paragraph += &if under_stress == best {
            format!(
                " If closed-API input falls to $0.50 per million tokens by December 2027, the answer stays; pretraining then comes to {}.",
                usd(stressed[Alternative::Pretrain.index()])
            )
        } else {
            format!(
                " If closed-API input falls to $0.50 per million tokens by December 2027, the answer becomes: {}.",
                under_stress.advice()
            )
        };
        Self {
            best,
            sureness: None,
            margin,
            runner_up,
            headline,
            paragraph,
            odds: String::new(),
            flips: Vec::new(),
        }
    }

    /// Adds what would change the answer.
    pub fn flip(&mut self, scenario: &Scenario, searches: &Searches, swings: &[Swing]) {
        let mut turns = flip::likely_turns(scenario, swings, self.best);
        turns.extend(searches.turns.iter().cloned());
        self.flips = flips(&turns, &searches.break_evens, self.best, self.runner_up);
    }

    /// Adds how sure the answer is; `own` is whether pretraining is possible.
    pub fn weigh(&mut self, scenario: &Scenario, chances: &Chances, own: bool) {
        let best = chances.of_alternative(self.best).best.value;
        let sureness = Sureness::of(best);
        self.sureness = Some(sureness);
        self.odds = because(self.best, sureness, (scenario, own), chances);
    }
}

/// How sure the answer is and why.
fn because(
    best: Alternative,
    sureness: Sureness,
    (scenario, possible): (&Scenario, bool),
    chances: &Chances,
) -> String {
    let of = |alternative| chances.of_alternative(alternative);
    let start = match sureness {
        Sureness::Clear => "The answer is clear",
        Sureness::Lean => "The answer leans this way",
        Sureness::CloseCall => "It is a close call",
    };
    let mut text = format!(
        "{start}. Of {} draws of everything uncertain, to {} is best in {}",
        grouped(chances.paths),
        best.advice(),
        percent(&of(best).best)
    );
    let own = of(Alternative::Pretrain);
    if best != Alternative::Pretrain && possible {
        text += &format!(", to pretrain in {}", percent(&own.best));
    }
    let rival = Alternative::ALL
        .into_iter()
        .filter(|one| *one != best)
        .max_by(|a, b| of(*a).best.value.total_cmp(&of(*b).best.value));
    if let Some(rival) = rival.filter(|rival| of(*rival).best.value > of(best).best.value) {
        text += &format!("; to {} is best more often, in {}", rival.advice(), percent(&of(rival).best));
    }
    text.push('.');
    // What can't be done spends nothing, and so would have paid back at once.
    if possible {
        text += &format!(
            " Pretraining pays back within {:.0} months in {}.",
            scenario.horizon_months,
            percent(&own.payback)
        );
    }
    text
}

/// 100,000 for a hundred thousand.
#[must_use]
pub fn grouped(number: usize) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{thousands},{:03}", number % 1000),
    }
}

/// A probability as a share of draws with its sampling error in points: twice the standard error, which 95 in 100 samples keep within.
#[must_use]
pub fn percent(share: &Estimate) -> String {
    let error = 200.0 * share.error;
    let digits = usize::from(error < 1.0);
    format!(
        "{:.digits$}% (±{:.digits$})",
        100.0 * share.value,
        error.max(if digits == 1 { 0.1 } else { 1.0 })
    )
}

/// Most things that are named as changing the answer.
const MOST_FLIPS: usize = 3;

/// What would change the answer: first what lies inside an input's likely range, then what lies beyond it, then what it
/// would take for pretraining to draw level with the best other course.
fn flips(
    turns: &[Turn],
    break_evens: &[BreakEven],
    best: Alternative,
    runner_up: Alternative,
) -> Vec<FlipPoint> {
    let near = turns.iter().filter_map(|turn| {
        let input = Input::find(turn.key)?;
        let unit = input.unit()?;
        let way = if turn.at > turn.now { "above" } else { "below" };
        let sentence = format!(
            "{}: {way} {} (now {}) it is best to {}",
            input.label,
            short(turn.at, unit),
            short(turn.now, unit),
            turn.becomes.advice()
        );
        Some(FlipPoint { key: turn.key, sentence })
    });
    let mut flips: Vec<FlipPoint> = Vec::new();
    for flip in near.chain(levels(break_evens, best, runner_up)) {
        if flips.len() < MOST_FLIPS && flips.iter().all(|known| known.key != flip.key) {
            flips.push(flip);
        }
    }
    flips
}

/// Where pretraining draws level with the best other course, the nearest first, as a ratio to the value now.
fn levels(break_evens: &[BreakEven], best: Alternative, runner_up: Alternative) -> Vec<FlipPoint> {
    let rival = if best == Alternative::Pretrain { runner_up } else { best };
    let mut near: Vec<(f64, FlipPoint)> = break_evens
        .iter()
        .filter(|flip| flip.against == Against::BestOther)
        .filter_map(|flip| {
            let input = Input::find(flip.key)?;
            let at = flip.at.nearest(flip.now)?;
            // From nothing to something counts as tenfold.
            let ratio = if flip.now > 0.0 && at > 0.0 { at / flip.now } else { 10.0 };
            let sentence = format!(
                "{}: at {} (now {}) pretraining draws level with “{}”",
                input.label,
                short(at, flip.unit),
                short(flip.now, flip.unit),
                rival.label()
            );
            Some((ln(ratio).abs(), FlipPoint { key: flip.key, sentence }))
        })
        .collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    near.into_iter().map(|(_, flip)| flip).collect()
}

#[cfg(test)]
mod tests;
