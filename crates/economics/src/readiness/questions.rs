//! The questionnaire, as one table.

use super::Bound::{self, HighEnd, Later, LowEnd, Nothing};
use super::{COUNT, Effect, Question, Reply};

const fn reply(key: &'static str, label: &'static str, reason: &'static str) -> Reply {
    Reply { key, label, reason, effects: &[] }
}

const fn sets(
    key: &'static str,
    label: &'static str,
    reason: &'static str,
    effects: &'static [Effect],
) -> Reply {
    Reply { key, label, reason, effects }
}

const fn effect(input: &'static str, to: Bound, why: &'static str) -> Effect {
    Effect { input, to, why }
}

const BUILD_EVALS: &str = "Judgement: three months to build a suite before a model can be accepted";
const WRITE_EVALS: &str = "Judgement: one month to turn tests by hand into a suite";
const CLEAR_RIGHTS: &str = "Judgement: two months to clear licences and consents before training";
const UNMEASURED: &str = "Judgement: what is not measured is planned at the low end of its likely range";

/// The nine questions, in the order of the page.
pub static QUESTIONS: [Question; COUNT] = [
    Question {
        key: "layer",
        label: "Layer",
        text: "In which layer do you earn your money?",
        why: "Pricing power moves between the layers of the market.",
        from: "Essay: six layers, 2024 view and 2026–27 view",
        options: &[
            reply(
                "lab",
                "Frontier models of our own",
                "Winner takes most in 2024; in 2026–27 the winner takes the frontier and the rest is a commodity. A budget of $10–25M competes in the rest.",
            ),
            reply(
                "cloud",
                "Inference capacity",
                "Shrinking margins in 2024; shortage and pricing power in 2026–27. Your own chips may cost you less than the rents in here.",
            ),
            reply(
                "product",
                "A general model as the product",
                "Defensible in 2024; a commodity within nine months in 2026–27.",
            ),
            reply(
                "vertical",
                "Agents for one trade, on our own data",
                "Underpriced in 2024; the moat in 2026–27. This is the layer for which the essay makes its case.",
            ),
            reply(
                "tools",
                "Evaluation, observability or safety",
                "Nice to have in 2024; required in 2026–27. A model of your own is not what is bought.",
            ),
            reply(
                "silicon",
                "Accelerators other than Nvidia’s",
                "Speculative in 2024; fit for production inference in 2026–27.",
            ),
        ],
    },
    Question {
        key: "moat",
        label: "Moat",
        text: "What would a competitor find hardest to copy?",
        why: "Audit every claim that a fine-tune is the moat.",
        from: "Essay: first move for the quarter",
        options: &[
            reply(
                "data",
                "Data and access to customers",
                "One of the two places to which the essay moves the claim. Write down which data, and who else could get it.",
            ),
            reply(
                "work",
                "Evaluation, integration, agents that hold up",
                "The other place to which the essay moves the claim. It grows by use, with whichever model is behind it.",
            ),
            sets(
                "weights",
                "A model that we tuned or trained",
                "The claim that is to be audited: an edge that lies in weights alone fades as others’ weights improve.",
                &[effect(
                    "half_life",
                    LowEnd,
                    "Judgement: an edge of weights alone fades at the fast end of its likely range",
                )],
            ),
            reply(
                "nothing",
                "Nothing yet",
                "Training makes no moat by itself: nothing in here turns data into quality.",
            ),
        ],
    },
    Question {
        key: "rare",
        label: "Rarity of the data",
        text: "Is your data rare and valuable?",
        why: "Whoever holds rare legal, medical, financial or industrial data should model a budget of $10–25M.",
        from: "Essay: fourth move for the quarter",
        options: &[
            reply(
                "rare",
                "Yes, and others can’t get it",
                "Then model the budget: it is what the front page does.",
            ),
            reply(
                "shared",
                "Valuable, but others hold the like",
                "Then others can train the same model. What it can take over is for a test to say.",
            ),
            reply(
                "common",
                "No",
                "Open weights have seen the like already; the essay’s case does not apply.",
            ),
        ],
    },
    Question {
        key: "rights",
        label: "Rights in the data",
        text: "Which rights do you hold in it?",
        why: "The input “Proprietary data” counts tokens that may lawfully be used for training.",
        from: "Essay: fourth move, data that you hold",
        options: &[
            reply(
                "train",
                "To train models on it",
                "Keep licences and consents with the data: whoever buys or audits the model will ask.",
            ),
            sets(
                "serve",
                "To use it in the service, not for training",
                "It may be looked up when the model answers, which any of the alternatives can do.",
                &[effect("data", Nothing, "By definition: only data that may be trained on counts")],
            ),
            sets(
                "unclear",
                "Not clear",
                "Clear it before anything is spent on preparing it.",
                &[
                    effect("launch", Later(2.0), CLEAR_RIGHTS),
                    effect("post_months", Later(2.0), CLEAR_RIGHTS),
                ],
            ),
        ],
    },
    Question {
        key: "evals",
        label: "Evaluation suite",
        text: "Is there an evaluation suite on your own data?",
        why: "Evaluation comes first: without it nobody knows whether another model will do.",
        from: "Essay: fifth move for the quarter",
        options: &[
            reply(
                "gate",
                "Yes, and no release passes without it",
                "Then a new model can be accepted as soon as it exists.",
            ),
            sets(
                "some",
                "Some tests, run by hand",
                "Enough to compare two models, not to release one every month.",
                &[effect("launch", Later(1.0), WRITE_EVALS), effect("post_months", Later(1.0), WRITE_EVALS)],
            ),
            sets(
                "no",
                "No",
                "Build it whatever the answer is. Open weights by API would wait for it too, for which there is no input.",
                &[
                    effect("launch", Later(3.0), BUILD_EVALS),
                    effect("post_months", Later(3.0), BUILD_EVALS),
                    effect("setup_months", Later(3.0), BUILD_EVALS),
                ],
            ),
        ],
    },
    Question {
        key: "measured",
        label: "Coverage",
        text: "Has anybody measured how much of your traffic another model can take over?",
        why: "Coverage is the judgement on which every alternative hangs.",
        from: "Essay: fifth move, evaluation first",
        options: &[
            reply(
                "yes",
                "Yes, on our own tasks",
                "Put the measured shares into the three fields “cover”; nothing in here is better than that.",
            ),
            reply(
                "tried",
                "Tried on samples",
                "The likely ranges stay as they are; how sure the answer is counts them.",
            ),
            sets(
                "no",
                "No",
                "Measure it: it costs days, and decides more than any other input that you can learn.",
                &[
                    effect("cover_open", LowEnd, UNMEASURED),
                    effect("cover_post", LowEnd, UNMEASURED),
                    effect("cover_own", LowEnd, UNMEASURED),
                ],
            ),
        ],
    },
    Question {
        key: "swap",
        label: "Time to swap the model",
        text: "How long would it take to swap the model without breaking production?",
        why: "Who can swap in 48 hours takes every fall of prices along. That is the value of the option.",
        from: "Essay: fifth move, swap in 48 hours",
        options: &[
            sets(
                "hours",
                "48 hours or less",
                "Waiting then costs little, because the cheapest equal model is always near.",
                &[effect(
                    "captured",
                    HighEnd,
                    "Judgement: captures the high end of the likely share of a market price fall",
                )],
            ),
            reply("weeks", "Days or weeks", "The default: half of a market price fall is captured."),
            sets(
                "months",
                "Months, or never tried",
                "Prices that fall do not reach you. Make the swap a drill before anything is trained.",
                &[effect(
                    "captured",
                    LowEnd,
                    "Judgement: captures the low end of the likely share of a market price fall",
                )],
            ),
        ],
    },
    Question {
        key: "off_nvidia",
        label: "Workload off Nvidia",
        text: "Does one production workload run on other chips than Nvidia’s?",
        why: "At least one other path is fit for inference: Ascend, Trainium, TPU or MI300X.",
        from: "Essay: third move for the quarter",
        options: &[
            reply(
                "yes",
                "Yes, in production",
                "Choose that chip under “Serving chip”; its rent and speed are then used.",
            ),
            reply(
                "trial",
                "On trial",
                "Finish the trial before hosting is decided: rent is one of its two large costs.",
            ),
            reply(
                "no",
                "No",
                "Then a rise of rents has no answer. Try the other chips under “Serving chip” to see what they would change.",
            ),
        ],
    },
    Question {
        key: "stressed",
        label: "Stress",
        text: "Have you tried your unit economics at $0.50 per million input tokens by the end of 2027?",
        why: "A saving that rests on today’s price may not be there when the model is.",
        from: "Essay: second move for the quarter",
        options: &[
            reply("yes", "Yes", "The verdict does the same to the decision, in its last sentences."),
            reply(
                "no",
                "No",
                "The verdict says what it does to the decision. Your own margins are for you to try.",
            ),
        ],
    },
];
