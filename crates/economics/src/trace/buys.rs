//! What the budget buys.

use super::{Figure, cited, figure, judged};
use crate::plan::Plan;
use crate::purchase::Purchase;
use crate::quantity::Unit;

pub(super) fn figures(plan: &Plan) -> Vec<Figure> {
    let bought = plan.purchase.as_ref().ok();
    let value = |of: fn(&Purchase) -> f64| bought.map(of);
    let mut run = figure(
        "run_flop",
        "Compute of the final run",
        Unit::Count,
        value(|p| p.flop),
        "chip_hours × 3600 s × job_mfu × peak BF16 FLOP/s of the chip",
        (&["train_chip"], &["chip_hours", "job_mfu"]),
    );
    run.sources.extend(bought.map(|p| p.chip.specs));
    let mut rent = figure(
        "train_rent_used",
        "Training rent",
        Unit::UsdPerHour,
        value(|p| p.rent),
        "train_rent if given, else the rent of train_chip",
        (&["train_rent", "train_chip"], &[]),
    );
    rent.sources.extend(bought.map(|p| p.chip.rent_from));
    let mut mfu = figure(
        "job_mfu",
        "Job-level MFU",
        Unit::Share,
        value(|p| p.calibration.mfu),
        "mfu if given, else the median of disclosed runs of the same kind",
        (&["mfu", "train_chip", "sparsity"], &[]),
    );
    mfu.sources.extend(bought.map(|p| p.calibration.mfu_from));
    vec![
        figure(
            "one_try",
            "Cost of the try that goes all the way",
            Unit::Usd,
            value(|p| p.one_try),
            "budget ÷ (1 + (tries − 1) × gate)",
            (&["budget", "tries", "gate"], &[]),
        )
        .from(judged("All tries run to the gate; one of those that work goes on; its cost and the gates of the others make up the budget")),
        figure(
            "at_gate",
            "Spent before it is known whether it works",
            Unit::Usd,
            value(|p| p.at_gate),
            "one_try × gate × tries",
            (&["gate", "tries"], &["one_try"]),
        ),
        figure(
            "chance",
            "Chance of a model that works",
            Unit::Share,
            value(|p| p.chance),
            "1 − (1 − success)^tries",
            (&["success", "tries"], &[]),
        )
        .from(judged("Tries succeed or fail independently")),
        figure(
            "compute",
            "Compute budget",
            Unit::Usd,
            value(|p| p.compute),
            "one_try × compute_share",
            (&["compute_share"], &["one_try"]),
        ),
        figure(
            "staff",
            "Staff budget",
            Unit::Usd,
            value(|p| p.staff),
            "one_try × (1 − compute_share) × staff_share",
            (&["compute_share", "staff_share"], &["one_try"]),
        ),
        figure(
            "data_money",
            "Data and other costs",
            Unit::Usd,
            value(|p| p.data),
            "one_try × (1 − compute_share) × (1 − staff_share)",
            (&["compute_share", "staff_share"], &["one_try"]),
        ),
        figure(
            "run",
            "Cost of the final pretraining run",
            Unit::Usd,
            value(|p| p.run),
            "compute ÷ (multiplier + post_training)",
            (&["multiplier", "post_training"], &["compute"]),
        ),
        rent,
        figure(
            "chip_hours",
            "Chip-hours of the final run",
            Unit::Count,
            value(|p| p.chip_hours),
            "run ÷ train_rent_used",
            (&[], &["run", "train_rent_used"]),
        ),
        mfu,
        run,
        figure(
            "prepared",
            "Own tokens that the data budget prepares",
            Unit::Tokens,
            value(|p| p.prepared),
            "min(data, data_money ÷ prep × 1B)",
            (&["data", "prep"], &["data_money"]),
        ),
        figure(
            "active",
            "Active parameters",
            Unit::Params,
            value(|p| p.size.params),
            "run_flop ÷ (6 × train_tokens), with the split that the scaling law makes best",
            (&["law", "sizing", "general", "epochs"], &["run_flop", "train_tokens", "prepared"]),
        )
        .from(cited("Besiroglu et al., arXiv:2404.10102; Hoffmann et al., arXiv:2203.15556", "2024"))
        .from(cited("Serving-aware size: Sardana et al., arXiv:2401.00448", "2024")),
        figure(
            "total",
            "Total parameters",
            Unit::Params,
            value(|p| p.total),
            "active × sparsity",
            (&["sparsity"], &["active"]),
        ),
        figure(
            "train_tokens",
            "Tokens of the final run",
            Unit::Tokens,
            value(|p| p.size.tokens),
            "run_flop ÷ (6 × active), at most prepared × epochs + general",
            (&["epochs", "general"], &["run_flop", "active", "prepared"]),
        ),
        figure(
            "own_share",
            "Own data as a share of what the model sees",
            Unit::Share,
            value(|p| p.size.mixture.own_share),
            "min(prepared × epochs, train_tokens) ÷ train_tokens",
            (&["epochs"], &["prepared", "train_tokens"]),
        ),
        figure(
            "effective_tokens",
            "Worth of the tokens as fresh ones",
            Unit::Tokens,
            value(|p| p.size.mixture.effective_tokens),
            "U + U·R*·(1 − e^(−(epochs − 1)/R*)) + general tokens used; U own tokens, R* = 15.39",
            (&["epochs"], &["prepared", "train_tokens"]),
        )
        .from(cited("Muennighoff et al., arXiv:2305.16264", "2023")),
        figure(
            "loss",
            "Predicted loss",
            Unit::Count,
            value(|p| p.size.mixture.loss),
            "E + A ÷ active^α + B ÷ effective_tokens^β",
            (&["law"], &["active", "effective_tokens"]),
        )
        .from(cited("Besiroglu et al., arXiv:2404.10102; fitted on dense models, read here with active parameters", "2024")),
        figure(
            "optimal_loss",
            "Loss of the compute-optimal run",
            Unit::Count,
            value(|p| p.size.optimal.loss),
            "the same at the best split of run_flop, with fresh data without limit",
            (&["law"], &["run_flop"]),
        ),
        figure(
            "run_days",
            "Days of the final run",
            Unit::Count,
            value(|p| p.days),
            "chip_hours ÷ run_chips ÷ 24",
            (&[], &["chip_hours", "run_chips"]),
        ),
        figure(
            "run_chips",
            "Chips for the final run",
            Unit::Count,
            value(|p| p.chips),
            "max(chip_hours ÷ (a third of launch), total × 16 B ÷ (60% of the chip’s memory), 8), whole chips",
            (&["launch", "train_chip"], &["chip_hours", "total"]),
        )
        .from(cited("16 bytes of training state a parameter: Rajbhandari et al., arXiv:1910.02054", "2020"))
        .from(judged("The run takes a third of the time to launch; state fills at most 60% of memory")),
    ]
}
