//! Scenarios that tell a true story, each with what it shows. The tests hold every claim to the engine.

use crate::input::{Input, Scenario};
use serde::Serialize;

/// A scenario with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Preset {
    /// Its name in links and files.
    pub key: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// Who asks, and what it shows.
    pub story: &'static str,
    /// The inputs that differ from the defaults, by key.
    inputs: &'static [(&'static str, &'static str)],
}

/// All presets, in the order of the page.
pub static PRESETS: &[Preset] = &[
    Preset {
        key: "vertical-saas",
        label: "Vertical software firm, 100B tokens a month",
        story: "The essay’s claim: above 100B tokens a month three years of avoided markup pay for a $10M model. At the \
                dearest list price and with flat prices they nearly do; hosting open weights still pays far more.",
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
    },
    Preset {
        key: "bank",
        label: "Bank with 2T private tokens, 20B tokens a month",
        story: "Rare data, modest use. The bill is far too small to pay for pretraining: owning would have to be worth \
                the difference every month for reasons other than cost.",
        inputs: &[
            ("data", "2T"),
            ("tokens", "20B"),
            ("budget", "20M"),
            ("api", "gpt-6-astra"),
            ("mix", "azure-chat"),
        ],
    },
    Preset {
        key: "agents",
        label: "Agent product, 1T tokens a month",
        story: "Long shared context makes most tokens cached and cheap, so a large count is not a large bill.",
        inputs: &[("tokens", "1T"), ("mix", "agentic"), ("growth", "100%"), ("data", "50B")],
    },
    Preset {
        key: "small-firm",
        label: "Small firm, 1B tokens a month",
        story: "A bill of a few thousand dollars a month. Nothing but buying makes sense; training or hosting anything costs more than it saves.",
        inputs: &[("tokens", "1B"), ("data", "1B"), ("budget", "1M")],
    },
    Preset {
        key: "deepseek-v3",
        label: "DeepSeek-V3’s own budget",
        story: "The $5.576M of DeepSeek-V3’s report is one final run at $2 an hour: no staff, no research, no failures. \
                The same money for a whole project buys a far smaller one.",
        inputs: &[
            ("budget", "5576000"),
            ("compute_share", "100%"),
            ("multiplier", "1"),
            ("post_training", "0.002"),
            ("train_chip", "h800"),
            ("train_rent", "2"),
            ("mfu", "34.64%"),
            ("sparsity", "18.1"),
            ("data", "0"),
            ("success", "100%"),
        ],
    },
];

impl Preset {
    /// The preset named `key`, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.key == key)
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alternative::Alternative;
    use crate::report::Report;

    fn report(key: &str) -> Report {
        Report::of(&Preset::find(key).unwrap().scenario())
    }

    fn npv(report: &Report, alternative: Alternative) -> f64 {
        report.outcomes[alternative.index()].npv
    }

    #[test]
    fn every_input_of_a_preset_is_read_and_differs_from_its_default() {
        for preset in PRESETS {
            let scenario = preset.scenario();
            assert_eq!(scenario.validate(), Ok(()), "{}", preset.key);
            for (key, text) in preset.inputs {
                let input = Input::find(key).unwrap();
                assert_eq!(input.value(&scenario), input.parse(text).unwrap(), "{}: {key}", preset.key);
                assert!(input.changed(&scenario), "{}: {key} is the default", preset.key);
            }
        }
    }

    #[test]
    fn at_the_essays_terms_hosting_beats_pretraining() {
        let report = report("vertical-saas");
        println!("{} {:#?}", report.verdict.paragraph, report.outcomes.each_ref().map(|o| o.npv));
        assert!(npv(&report, Alternative::SelfHost) > npv(&report, Alternative::Pretrain) + 5e6);
    }

    #[test]
    fn the_bank_and_the_small_firm_should_not_train() {
        assert!(npv(&report("bank"), Alternative::Pretrain) < -10e6);
        let small = report("small-firm");
        for alternative in [Alternative::SelfHost, Alternative::PostTrain, Alternative::Pretrain] {
            assert!(npv(&small, alternative) < 0.0, "{alternative:?}");
        }
    }

    #[test]
    fn agents_pay_less_per_token() {
        let (agents, usual) = (report("agents"), Report::of(&Scenario::default()));
        assert!(agents.months[1].closed_price < 0.4 * usual.months[1].closed_price);
    }

    #[test]
    fn deepseeks_budget_buys_the_compute_of_its_run() {
        let report = report("deepseek-v3");
        let model = report.purchase.model.unwrap();
        let disclosed = 6.0 * 37e9 * 14.8e12;
        // 2.788M chip-hours paid for the whole, 2.664M for the run itself.
        assert!((model.flop.p50 / disclosed - 2.788 / 2.664).abs() < 0.01, "{}", model.flop.p50 / disclosed);
        let whole = Report::of(&Scenario { budget: 5.576e6, ..Scenario::default() }).purchase.model.unwrap();
        assert!(whole.flop.p50 < model.flop.p50 / 3.0);
    }
}
