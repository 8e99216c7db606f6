//! What each preset shows, in a sentence that the engine fills in: should the answer change, the sentence does.

use crate::alternative::Alternative;
use crate::input::Scenario;
use crate::plan::Plan;
use crate::quantity::{Unit, short};
use crate::report::Report;

fn usd(value: f64) -> String {
    short(value, Unit::Usd)
}

fn npv(report: &Report, alternative: Alternative) -> f64 {
    report.outcomes[alternative.index()].npv
}

/// Whether the claim holds against the closed API, and what it is worth beside the best course.
pub(super) fn vertical_saas(report: &Report) -> String {
    let own = npv(report, Alternative::Pretrain);
    let holds = if own > 0.0 { "holds" } else { "fails" };
    let rest = match report.verdict.best {
        Alternative::Pretrain => format!("and nothing else comes within {}", usd(report.verdict.margin)),
        best => format!("yet to {} is worth {}", best.advice(), usd(npv(report, best))),
    };
    format!(
        "Against the closed API the claim {holds}: pretraining for {} is worth {} over {} months; {rest}.",
        usd(report.scenario.budget),
        usd(own),
        report.scenario.horizon_months
    )
}

/// The bill against the budget, and what owning would have to be worth.
pub(super) fn bank(report: &Report) -> String {
    let bill = short(report.months.get(1).map_or(0.0, |month| month.base), Unit::UsdPerMonth);
    let budget = usd(report.scenario.budget);
    let own = npv(report, Alternative::Pretrain);
    match report.verdict.best {
        Alternative::Pretrain => {
            format!("A bill of {bill} pays for a model of {budget}: pretraining is worth {}.", usd(own))
        }
        best => format!(
            "A bill of {bill} can’t pay for a model of {budget}: pretraining comes to {}, so the bank should {} unless owning is worth \
             more than {} for other reasons.",
            usd(own),
            best.advice(),
            owning(report)
        ),
    }
}

/// Worth of owning at which pretraining draws level with the best other course.
fn owning(report: &Report) -> String {
    let level = report
        .break_evens
        .iter()
        .find(|flip| flip.key == "owning" && flip.against == crate::flip::Against::BestOther);
    let at = level.and_then(|flip| flip.at.nearest(flip.now));
    at.map_or_else(|| "any value we search".into(), |at| short(at, Unit::UsdPerMonth))
}

/// What a token of this mix costs beside one of the default mix, and the bill that follows.
pub(super) fn agents(report: &Report) -> String {
    let usual = Plan::new(&Scenario { mix: Scenario::default().mix, ..report.scenario.clone() });
    let usual = usual.market.closed_price(1.0, 0.0);
    let (price, bill) = report.months.get(1).map_or((0.0, 0.0), |month| (month.closed_price, month.base));
    format!(
        "Most of those tokens are cached and cheap, {} instead of {} in DeepSeek’s mix, so that the bill is {} and the answer is to {}; \
         pretraining comes to {}.",
        short(price, Unit::UsdPerMillionTokens),
        short(usual, Unit::UsdPerMillionTokens),
        short(bill, Unit::UsdPerMonth),
        report.verdict.best.advice(),
        usd(npv(report, Alternative::Pretrain))
    )
}

/// The bill, and how far everything but buying falls short.
pub(super) fn small_firm(report: &Report) -> String {
    let bill = short(report.months.get(1).map_or(0.0, |month| month.base), Unit::UsdPerMonth);
    let made = [Alternative::SelfHost, Alternative::PostTrain, Alternative::Pretrain];
    let nearest = made.into_iter().max_by(|a, b| npv(report, *a).total_cmp(&npv(report, *b)));
    let nearest = nearest.unwrap_or(Alternative::SelfHost);
    match report.verdict.best {
        best @ (Alternative::BuyClosed | Alternative::BuyOpen) => format!(
            "At a bill of {bill} the answer is to {}; whatever is hosted or trained costs more than it saves, the least of it {} over {} months.",
            best.advice(),
            usd(-npv(report, nearest)),
            report.scenario.horizon_months
        ),
        best => {
            format!("Even at a bill of {bill} it pays most to {}: {}.", best.advice(), usd(npv(report, best)))
        }
    }
}

/// The run that the money buys, and the run that it buys once a project is paid from it too.
pub(super) fn deepseek_v3(report: &Report) -> String {
    let whole = Plan::new(&Scenario { budget: report.scenario.budget, ..Scenario::default() });
    let (run, whole) = match (&report.purchase.model, &whole.purchase) {
        (Some(model), Ok(whole)) => (model.flop.p50, whole.flop),
        _ => return report.purchase.sentence.clone(),
    };
    format!(
        "It buys a run of {} FLOP, as disclosed; as the budget of a whole project, at the default chips and split, it buys {} of that; \
         even the bare run comes to {} against the closed API at the default usage: the answer is to {}.",
        short(run, Unit::Count),
        short(whole / run, Unit::Share),
        usd(npv(report, Alternative::Pretrain)),
        report.verdict.best.advice()
    )
}

#[cfg(test)]
mod tests;
