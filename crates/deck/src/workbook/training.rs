//! What the budget buys: the engine's `purchase` and `scaling` as formulas, with the search for the size as rows.

mod sizing;

use super::book::{Book, Known, TRAINING, at};
use super::expr::{Cell, Expr, Operand as _, and, ceiling, exp, index, ln, max, min, or, when};
use super::inputs::Inputs;
use super::lists::Lists;
use super::serving::{self, Fleet, Ground};
use super::style::{Kind, Part};
use crossover_economics::plan::Plan;
use crossover_economics::purchase::{
    DAYS_A_MONTH, FEWEST_PARAMS, Purchase, RUN_SHARE, SHORTEST_RUN, STATE_BYTES, STATE_SHARE,
};
use crossover_economics::scaling::{FLOP, repeats};

/// What the months and the summary need of the purchase.
pub(super) struct Training {
    pub(super) at_gate: Cell,
    pub(super) chance: Cell,
    pub(super) active: Cell,
    pub(super) total: Cell,
    pub(super) tokens: Cell,
    pub(super) loss: Cell,
    pub(super) optimal_loss: Cell,
    pub(super) chip_hours: Cell,
    pub(super) run: Cell,
    pub(super) chips: Cell,
    pub(super) days: Cell,
    /// Why there is no model, or [`NOTHING`].
    pub(super) stopped: Cell,
    /// 1 where there is a model, else 0.
    pub(super) possible: Cell,
    pub(super) fleet: Fleet,
}

const LABEL: u16 = 0;
const UNIT: u16 = 1;
const VALUE: u16 = 2;
const HOW: u16 = 3;

/// What stops a model that comes out. Not an empty text: some programs show that as 0.
pub(super) const NOTHING: &str = "nothing";

/// Lines written one below the other.
pub(super) struct Lines<'a> {
    book: &'a mut Book,
    bought: Option<&'a Purchase>,
    row: u32,
}

impl Lines<'_> {
    fn heading(&mut self, title: &str) {
        self.row += 1;
        self.book.heading(TRAINING, self.row, HOW + 1, title);
        self.row += 1;
    }

    /// One named line, and what the engine says of it.
    fn line(
        &mut self,
        name: &'static str,
        (label, unit, kind): (&str, &str, Kind),
        expr: impl Into<Expr>,
        says: Option<fn(&Purchase) -> f64>,
    ) -> Cell {
        let cell = at(TRAINING, self.row, VALUE);
        self.book.text(at(TRAINING, self.row, LABEL), label, (Kind::Text, Part::Plain));
        self.book.text(at(TRAINING, self.row, UNIT), unit, (Kind::Text, Part::Unit));
        self.book.text(at(TRAINING, self.row, HOW), name, (Kind::Text, Part::Unit));
        self.row += 1;
        let look = (kind, Part::Formula);
        match self.bought.zip(says) {
            Some((bought, says)) => {
                self.book.known(cell, || label.into(), expr, Known::Number(says(bought)), look);
            }
            None => {
                self.book.formula(cell, expr, look);
            }
        }
        self.book.name(name, cell)
    }
}

/// Writes the sheet.
pub(super) fn write(
    book: &mut Book,
    plan: &Plan,
    inputs: &Inputs,
    lists: &Lists,
    ground: &Ground,
) -> Training {
    let mut widths = vec![44.0, 24.0, 20.0, 20.0];
    widths.extend([14.0; 12]);
    book.columns(TRAINING, &widths);
    let about = "From the budget to a model. The size is found by halving an interval, row by row, at the foot of the sheet: \
                 no macro and no iteration is needed.";
    book.title(TRAINING, "Training", about);
    book.on(TRAINING, |sheet, _| {
        sheet.set_freeze_panes(3, 0)?.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0);
        Ok(())
    });
    let bought = plan.purchase.as_ref().ok();
    let mut lines = Lines { book, bought, row: 2 };
    let money = money(&mut lines, inputs, lists);
    let law = law(&mut lines, inputs, lists, &money);
    let kappa = kappa(&mut lines, inputs, ground, &money, &law);
    lines.heading("The corpus");
    let corpus = sizing::corpus(&mut lines, inputs, &money);
    let row = lines.row + 17;
    let found = sizing::search(lines.book, row, &law, &corpus, kappa, bought);
    size(lines, plan, inputs, lists, ground, &money, &law, &corpus, found)
}

/// Where the money goes, and the compute that it pays for.
struct Money {
    data: Cell,
    run: Cell,
    at_gate: Cell,
    chance: Cell,
    chip_hours: Cell,
    flop: Cell,
}

fn money(lines: &mut Lines<'_>, inputs: &Inputs, lists: &Lists) -> Money {
    let input = |key: &str| inputs.cell(key);
    lines.heading("Where the money goes");
    let usd = |label| (label, "$", Kind::Usd);
    let tries = input("tries");
    let one_try = input("budget") / (1.0 + (tries - 1.0) * input("gate"));
    let one_try =
        lines.line("one_try", usd("Cost of the try that goes all the way"), one_try, Some(|p| p.one_try));
    let at_gate = one_try * input("gate") * tries;
    let at_gate =
        lines.line("at_gate", usd("Spent before it is known whether it works"), at_gate, Some(|p| p.at_gate));
    let chance = 1.0 - (1.0 - Expr::from(input("success"))).pow(tries);
    let chance =
        lines.line("chance", ("Chance of a model that works", "%", Kind::Share), chance, Some(|p| p.chance));
    let compute = one_try * input("compute_share");
    let compute = lines.line("compute", usd("Compute budget"), compute, Some(|p| p.compute));
    let staff = (one_try - compute) * input("staff_share");
    let staff = lines.line("staff", usd("Staff budget"), staff, Some(|p| p.staff));
    let data = one_try - compute - staff;
    let data = lines.line("data_money", usd("Data and other costs"), data, Some(|p| p.data));
    let run = compute / (input("multiplier") + input("post_training"));
    let run = lines.line("run", usd("Cost of the final pretraining run"), run, Some(|p| p.run));
    let hours = run / inputs.used("train_rent");
    let chip_hours = lines.line(
        "chip_hours",
        ("Chip-hours of the final run", "hours", Kind::Count),
        hours,
        Some(|p| p.chip_hours),
    );
    let peak = index(lists.chips.figures[0], inputs.used("train_chip"));
    let peak =
        lines.line("train_peak", ("BF16 peak of the training chip", "FLOP/s", Kind::Science), peak, None);
    let flop = chip_hours * 3600.0 * inputs.used("mfu") * peak;
    let flop =
        lines.line("run_flop", ("Compute of the final run", "FLOP", Kind::Science), flop, Some(|p| p.flop));
    Money { data, run, at_gate, chance, chip_hours, flop }
}

/// The scaling law and its best split with fresh data without limit.
struct Law {
    /// FLOP ÷ 6 that are sized: those of the run where the law reaches.
    work: Cell,
    e: Cell,
    a: Cell,
    b: Cell,
    alpha: Cell,
    beta: Cell,
    /// Logarithm of α·A ÷ (β·B).
    ratio: Cell,
    best_params: Cell,
    best_tokens: Cell,
}

impl Law {
    fn loss(&self, params: impl Into<Expr>, tokens: impl Into<Expr>) -> Expr {
        self.e + self.a * params.into().pow(-self.alpha) + self.b * tokens.into().pow(-self.beta)
    }
}

fn law(lines: &mut Lines<'_>, inputs: &Inputs, lists: &Lists, money: &Money) -> Law {
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
fn kappa(lines: &mut Lines<'_>, inputs: &Inputs, ground: &Ground, money: &Money, law: &Law) -> Cell {
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

#[expect(clippy::too_many_arguments, reason = "the last step of a chain needs all earlier ones")]
fn size(
    mut lines: Lines<'_>,
    plan: &Plan,
    inputs: &Inputs,
    lists: &Lists,
    ground: &Ground,
    money: &Money,
    law: &Law,
    corpus: &sizing::Corpus,
    found: Expr,
) -> Training {
    let input = |key: &str| inputs.cell(key);
    lines.heading("The model");
    let big = |label| (label, "", Kind::Big);
    let tokens = lines.line("train_tokens", big("Tokens of the final run"), found, Some(|p| p.size.tokens));
    let active = lines.line("active", big("Active parameters"), law.work / tokens, Some(|p| p.size.params));
    let total = active * input("sparsity");
    let total = lines.line("total", big("Total parameters"), total, Some(|p| p.total));
    let own = min(tokens, corpus.own * input("epochs")) / tokens;
    lines.line(
        "own_share",
        ("Own data as a share of what it sees", "%", Kind::Share),
        own,
        Some(|p| p.size.mixture.own_share),
    );
    let effective = corpus.effective(tokens, inputs);
    let effective = lines.line(
        "effective_tokens",
        big("Worth of the tokens as fresh ones"),
        effective,
        Some(|p| p.size.mixture.effective_tokens),
    );
    let number = |label| (label, "nats a token", Kind::Number);
    let loss = law.loss(active, effective);
    let loss = lines.line("loss", number("Predicted loss"), loss, Some(|p| p.size.mixture.loss));
    let optimal_loss = law.loss(law.best_params, law.best_tokens);
    let optimal_loss = lines.line(
        "optimal_loss",
        number("Loss of the compute-optimal run"),
        optimal_loss,
        Some(|p| p.size.optimal.loss),
    );
    let memory = index(lists.chips.figures[2], inputs.used("train_chip"));
    let fewest = max(ceiling(total * STATE_BYTES / (memory * STATE_SHARE)), 8.0);
    let fewest =
        lines.line("fewest_chips", ("Chips that hold the training state", "", Kind::Count), fewest, None);
    let days = max(input("launch") * RUN_SHARE * DAYS_A_MONTH, SHORTEST_RUN);
    let chips = max(ceiling(money.chip_hours / (days * 24.0)), fewest);
    let chips =
        lines.line("run_chips", ("Chips for the final run", "", Kind::Count), chips, Some(|p| p.chips));
    let days = money.chip_hours / chips / 24.0;
    let days = lines.line("run_days", ("Days of the final run", "", Kind::Months), days, Some(|p| p.days));
    let stopped = stopped(inputs, money, corpus, active);
    let cell = at(TRAINING, lines.row, VALUE);
    lines.book.text(at(TRAINING, lines.row, LABEL), "What stops it", (Kind::Text, Part::Plain));
    let engine = plan.purchase.as_ref().err().map_or_else(|| NOTHING.into(), |error| error.message.clone());
    let look = (Kind::Text, Part::Formula);
    lines.book.known(cell, || "What stops it".into(), stopped, Known::Text(engine), look);
    let stopped = lines.book.name("stopped", cell);
    lines.row += 1;
    let possible = when(stopped.is(NOTHING), 1.0, 0.0);
    let possible = lines.line("possible", ("A model comes out: 1, else 0", "", Kind::Count), possible, None);
    let hosted = plan.hosted(crossover_economics::alternative::Alternative::Pretrain);
    let engine = hosted.map(|hosted| (&hosted.serving, plan.scenario.utilization, plan.serving_rent));
    let models = (active.into(), total.into());
    let fleet = serving::fleet(lines.book, inputs, ground, (2, "Your own model"), models, engine);
    Training {
        at_gate: money.at_gate,
        chance: money.chance,
        active,
        total,
        tokens,
        loss,
        optimal_loss,
        chip_hours: money.chip_hours,
        run: money.run,
        chips,
        days,
        stopped,
        possible,
        fleet,
    }
}

/// Why there is no model, in the engine's words, or [`NOTHING`].
fn stopped(inputs: &Inputs, money: &Money, corpus: &sizing::Corpus, active: Cell) -> Expr {
    let why = super::stops::all();
    let budget = inputs.cell("budget");
    let nothing = when(budget.gt(0.0), &*why.no_compute, &*why.no_budget);
    let beyond = or(money.flop.lt(FLOP.0), money.flop.gt(FLOP.1));
    let small = when(active.lt(FEWEST_PARAMS), &*why.too_small, NOTHING);
    let no_data = when(corpus.most.lt(1.0), &*why.no_data, small);
    when(money.run.le(0.0), nothing, when(beyond, &*why.beyond, no_data))
}

/// How fast a repeated token loses its worth, as the formulas have it.
const FADE: f64 = repeats::TOKENS_FADE;
