//! Scenarios that tell a true story, each with what it shows. The tests hold every claim to the engine.

mod shows;

use crate::input::{Input, Scenario};
use crate::report::Report;

/// A scenario with a name.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Its name in files: stable for ever.
    pub key: &'static str,
    /// Its name on the page: who asks.
    pub label: &'static str,
    /// The terms of the story in a sentence, with no figure but those of its inputs.
    pub terms: &'static str,
    /// The inputs that differ from the defaults, by key.
    inputs: &'static [(&'static str, &'static str)],
    /// What it shows, from its report.
    shows: fn(&Report) -> String,
}

/// All presets, in the order of the page.
pub static PRESETS: &[Preset] = &[
    Preset {
        key: "vertical-saas",
        label: "Vertical software firm, 100B tokens a month",
        terms: "The essay’s claim on generous terms: GPT-5.5 at its list price, flat for three years, and a model of one’s own that takes \
                over all traffic and needs no refresh.",
        inputs: &[
            ("tokens", "100B"),
            ("budget", "10M"),
            ("api", "gpt-5.5"),
            ("path", "flat"),
            ("growth", "0%"),
            ("cover_own", "100%"),
            ("utilization", "80%"),
            ("multiplier", "1.5"),
            ("success", "100%"),
            ("refresh", "0"),
            ("launch", "6"),
        ],
        shows: shows::vertical_saas,
    },
    Preset {
        key: "bank",
        label: "Bank with 2T private tokens, 20B a month",
        terms: "Rare data and modest use: chat with a dear model, and enough text of its own to train on nothing else.",
        inputs: &[
            ("data", "2T"),
            ("tokens", "20B"),
            ("budget", "20M"),
            ("api", "gpt-6-astra"),
            ("mix", "azure-chat"),
        ],
        shows: shows::bank,
    },
    Preset {
        key: "agents",
        label: "Agent product, 1T tokens a month",
        terms: "Long shared context, read again at every step, and usage that doubles each year.",
        inputs: &[("tokens", "1T"), ("mix", "agentic"), ("growth", "100%"), ("data", "50B")],
        shows: shows::agents,
    },
    Preset {
        key: "small-firm",
        label: "Small firm, 1B tokens a month",
        terms: "A product with some use and little data, and a million dollars that somebody would put into a model.",
        inputs: &[("tokens", "1B"), ("data", "1B"), ("budget", "1M")],
        shows: shows::small_firm,
    },
    Preset {
        key: "deepseek-v3",
        label: "DeepSeek-V3’s own budget",
        terms: "The $5.576M of DeepSeek-V3’s report, all of it for chip-hours: 2.788M hours of H800 at $2, at the utilisation that \
                the run disclosed.",
        inputs: &[
            ("budget", "5576000"),
            ("compute_share", "100%"),
            ("multiplier", "1"),
            // Context extension and post-training took 119K and 5K hours, the run itself 2,664K.
            ("post_training", "4.65%"),
            ("train_chip", "h800"),
            ("train_rent", "2"),
            ("mfu", "34.64%"),
            ("sparsity", "18.1"),
            ("data", "0"),
            ("success", "100%"),
        ],
        shows: shows::deepseek_v3,
    },
];

impl Preset {
    /// The preset named `key`, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.key == key)
    }

    /// The preset whose scenario this is, if it is one.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.scenario() == *scenario)
    }

    /// Its scenario.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        let mut scenario = Scenario::default();
        for (key, text) in self.inputs {
            // The tests read every one of them.
            if let Some((input, Ok(value))) = Input::find(key).map(|input| (input, input.parse(text))) {
                let _ = input.set(&mut scenario, value);
            }
        }
        scenario
    }

    /// What it shows, in a sentence whose figures and verdict are those of `report`, the report of its scenario.
    #[must_use]
    pub fn shows(&self, report: &Report) -> String {
        (self.shows)(report)
    }
}

#[cfg(test)]
mod tests;
