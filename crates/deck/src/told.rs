//! What every document tells in the same words.

use crossover_economics::alternative::Alternative;
use crossover_economics::input::{INPUTS, Input};
use crossover_economics::outcome::Outcome;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::readiness::{Answers, Effect, QUESTIONS};
use crossover_economics::report::Report;
use std::fmt::Write as _;

/// The inputs that stand first on the page.
const FIRST: [&str; 3] = ["data", "tokens", "budget"];

/// The inputs that the question is about.
const GIVEN: [&str; 4] = ["data", "tokens", "budget", "horizon"];

/// What the scenario asks about, in a line.
pub(crate) fn given(report: &Report) -> String {
    let inputs = GIVEN.iter().filter_map(|key| Input::find(key));
    let texts =
        inputs.map(|input| format!("{} {}", input.label, input.short(&input.value(&report.scenario))));
    texts.collect::<Vec<_>>().join(" · ")
}

/// The main inputs, those given, and those that move the answer most: at most `most` of them.
pub(crate) fn assumptions(report: &Report, most: usize) -> Vec<&'static Input> {
    let first = FIRST.iter().filter_map(|key| Input::find(key));
    let given = INPUTS.iter().filter(|input| input.changed(&report.scenario));
    let moving = report.swings.iter().filter_map(|swing| Input::find(swing.key));
    let mut shown: Vec<&'static Input> = Vec::new();
    for input in first.chain(given).chain(moving).chain(INPUTS) {
        if shown.len() < most && shown.iter().all(|known| known.key != input.key) {
            shown.push(input);
        }
    }
    shown
}

/// How many inputs are given, and how many are at their defaults.
pub(crate) fn counted(report: &Report) -> String {
    let changed = INPUTS.iter().filter(|input| input.changed(&report.scenario)).count();
    let (all, rest) = (INPUTS.len(), INPUTS.len() - changed);
    match changed {
        0 => format!("All {all} inputs are at their defaults."),
        1 => format!("One of {all} inputs is given in this scenario, {rest} are at their defaults."),
        _ => format!("{changed} of {all} inputs are given in this scenario, {rest} are at their defaults."),
    }
}

/// Where an input’s value comes from, and the kind and date of that.
pub(crate) fn origin(report: &Report, input: &Input) -> (String, String) {
    let from = &input.provenance;
    if input.changed(&report.scenario) {
        (format!("Given here; default {}", input.short(&input.default())), "given".into())
    } else {
        (from.source.into(), format!("{}, {}", format!("{:?}", from.kind).to_lowercase(), from.date))
    }
}

/// The columns that [`outcome`] fills.
pub(crate) const OUTCOME: [&str; 5] = ["NPV", "Outlay", "Avoided spend", "Payback", "IRR"];

/// What an alternative comes to.
///
/// # Errors
/// The sentence that stands in place of the figures: the base has none of its own, nor has what is not possible.
pub(crate) fn outcome(outcome: &Outcome) -> Result<[String; 5], String> {
    let usd = |value| short(value, Unit::Usd);
    if let Some(reason) = &outcome.unavailable {
        return Err(format!("Not possible: {reason}"));
    }
    if outcome.alternative == Alternative::BuyClosed {
        return Err(format!("The base: costs {} in today’s money", usd(outcome.cost)));
    }
    Ok([
        usd(outcome.npv),
        usd(outcome.outlay),
        usd(outcome.avoided),
        outcome.payback_words(),
        outcome.irr_words(),
    ])
}

/// The title of what is said about the questionnaire.
pub(crate) const READINESS: &str = "Readiness and moat";

/// Where its questions come from.
pub(crate) const ESSAY: &str = "Questions after “The $8M trillion: when frontier-grade training falls out of the lab”, 2026-05-30; what follows is judgement.";

/// How much of it has been answered.
pub(crate) fn answered(answers: &Answers) -> String {
    format!(
        "{} of {} questions answered, after the essay’s six layers and five moves. There is no score: nothing in here measures readiness.",
        answers.given().count(),
        QUESTIONS.len()
    )
}

/// What an answer says about inputs, if anything. No figure follows it until somebody applies it.
pub(crate) fn effects(effects: &[Effect]) -> Option<String> {
    let label = |effect: &Effect| Input::find(effect.input).map_or(effect.input, |input| input.label);
    let labels: Vec<_> = effects.iter().map(|effect| format!("“{}”", label(effect))).collect();
    let mut reasons: Vec<_> = effects.iter().map(|effect| effect.why).collect();
    reasons.dedup();
    (!labels.is_empty()).then(|| format!("Bears on {}. {}.", labels.join(", "), reasons.join(". ")))
}

/// An address as a file may lead to it: a web address of ordinary length with every letter beyond the plain ones as
/// percents. Nothing for anything else, which stays text: programs refuse a whole file for one bad address.
pub(crate) fn address(text: &str) -> Option<String> {
    let plain = text.trim();
    let rest = plain.strip_prefix("https://").or_else(|| plain.strip_prefix("http://"))?;
    if !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') {
        return None;
    }
    let mut address = String::with_capacity(plain.len());
    for byte in plain.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => address.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'$' | b'&' | b'\''
            | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b'%' => address.push(char::from(byte)),
            other => {
                let _ = write!(address, "%{other:02X}");
            }
        }
    }
    (address.len() <= LONGEST && address.matches('#').count() <= 1).then_some(address)
}

/// Longest address that office programs follow.
const LONGEST: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_followed() {
        assert_eq!(address("https://a.b/?x=1&y=é z").as_deref(), Some("https://a.b/?x=1&y=%C3%A9%20z"));
        for text in ["", "javascript:alert(1)", "file:///etc/passwd", "https://", "https:// ", "\\\\host\\x"]
        {
            assert_eq!(address(text), None, "{text}");
        }
        assert_eq!(address(&format!("https://a/{}", "x".repeat(3_000))), None);
    }
}
