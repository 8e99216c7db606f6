//! The scaling law, and what serving counts for beside training.

use super::Lines;
use super::money::Money;
use crate::workbook::expr::{Cell, Expr, Operand as _, and, exp, index, ln, max, min, when};
use crate::workbook::inputs::Inputs;
use crate::workbook::lists::Lists;
use crate::workbook::serving::{self, Ground};
use crate::workbook::style::Kind;
use crossover_economics::scaling::FLOP;

/// The scaling law and its best split with fresh data without limit.
pub(super) struct Law {
    /// FLOP ÷ 6 that are sized: those of the run where the law reaches.
    pub(super) work: Cell,
    pub(super) e: Cell,
    pub(super) a: Cell,
    pub(super) b: Cell,
    pub(super) alpha: Cell,
    pub(super) beta: Cell,
    /// Logarithm of α·A ÷ (β·B).
    pub(super) ratio: Cell,
    pub(super) best_params: Cell,
    pub(super) best_tokens: Cell,
}

impl Law {
    /// Predicted loss.
    pub(super) fn loss(&self, params: impl Into<Expr>, tokens: impl Into<Expr>) -> Expr {
        self.e + self.a * params.into().pow(-self.alpha) + self.b * tokens.into().pow(-self.beta)
    }
}

/// Writes the lines.
pub(super) fn write(lines: &mut Lines<'_>, inputs: &Inputs, lists: &Lists, money: &Money) -> Law {
    lines.heading("The scaling law");
    let number = |label| (label, "", Kind::Number);
    let of_law = |figure: usize| index(lists.laws.figures[figure], inputs.used("law"));
    let e = lines.line("law_e", number("Loss that no model gets below, E"), of_law(0), None);
    let a = lines.line("law_a", number("Weight of parameters, A"), of_law(1), None);
    let b = lines.line("law_b", number("Weight of tokens, B"), of_law(2), None);
    let alpha = lines.line("law_alpha", number("Exponent of parameters, α"), of_law(3), None);
    let beta = lines.line("law_beta", number("Exponent of tokens, β"), of_law(4), None);
    // A run beyond the law buys no model: sized is then one within, so that no cell is an error.
    let within = and(money.flop.ge(FLOP.0), money.flop.le(FLOP.1));
    let work = when(within, money.flop, 1e24) / 6.0;
    let work = lines.line(
        "law_work",
        ("Parameters × tokens, FLOP ÷ 6", "within the law’s range", Kind::Science),
        work,
        None,
    );
    let ratio = ln(alpha * a / (beta * b));
    let ratio = lines.line("law_ratio", number("ln(α·A ÷ (β·B))"), ratio, None);
    let best = exp(ratio / (alpha + beta)) * work.pow(beta / (alpha + beta));
    let best_params = lines.line(
        "optimal_params",
        ("Parameters of the compute-optimal run", "", Kind::Big),
        best,
        Some(|p| p.size.optimal.params),
    );
    let best_tokens = lines.line(
        "optimal_tokens",
        ("Its tokens", "", Kind::Big),
        work / best_params,
        Some(|p| p.size.optimal.tokens),
    );
    Law { work, e, a, b, alpha, beta, ratio, best_params, best_tokens }
}

/// Training tokens that cost as much a parameter as all serving; 0 where only the loss counts.
pub(super) fn kappa(
    lines: &mut Lines<'_>,
    inputs: &Inputs,
    ground: &Ground,
    money: &Money,
    law: &Law,
) -> Cell {
    let input = |key: &str| inputs.cell(key);
    lines.heading("What serving will cost");
    let from = input("launch") + input("ramp") / 2.0;
    let from = lines.line("serve_from", ("Serving counts from", "months", Kind::Months), from, None);
    let months = max(input("horizon") - from, 0.0);
    let months = lines.line("serve_months", ("Months of serving", "months", Kind::Months), months, None);
    let middle = (1.0 + Expr::from(input("growth"))).pow((from + months / 2.0) / 12.0);
    let served = input("tokens") * middle * input("cover_own") * months;
    let served = lines.line("served", ("Tokens served", "", Kind::Big), served, None);
    let like = max(min(law.best_params, 1e12), 1e8);
    let like = lines.line("like", ("A model about as large", "parameters", Kind::Big), like, None);
    let models = (like.into(), like * input("sparsity"));
    let fleet =
        serving::fleet(lines.book, inputs, ground, (1, "About as large as the own model"), models, None);
    let each = fleet.usd_per_million / 1e6 / like;
    let each =
        lines.line("serve_each", ("Serving a token, for each parameter", "$", Kind::Science), each, None);
    let kappa = min(each / (6.0 * (money.run / money.flop)) * served, 1e60);
    let kappa = when(and(inputs.chosen("sizing", "serving-aware"), money.run.gt(0.0)), kappa, 0.0);
    lines.line("kappa", ("Training tokens that cost as much as serving", "tokens", Kind::Big), kappa, None)
}
