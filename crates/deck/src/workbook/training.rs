//! What the budget buys: the engine's `purchase` and `scaling` as formulas, with the search for the size as rows.

mod law;
mod money;
mod sizing;

use super::book::{Book, Known, TRAINING, at};
use super::expr::{Cell, Expr, Operand as _, ceiling, index, max, min, or, when};
use super::inputs::Inputs;
use super::lists::Lists;
use super::serving::{self, Fleet, Ground};
use super::style::{Kind, Part};
use crossover_economics::plan::Plan;
use crossover_economics::purchase::{
    DAYS_A_MONTH, FEWEST_PARAMS, Purchase, RUN_SHARE, SHORTEST_RUN, STATE_BYTES, STATE_SHARE,
};
use crossover_economics::scaling::FLOP;
use law::Law;
use money::Money;

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
    let money = money::write(&mut lines, inputs, lists);
    let law = law::write(&mut lines, inputs, lists, &money);
    let kappa = law::kappa(&mut lines, inputs, ground, &money, &law);
    lines.heading("The corpus");
    let corpus = sizing::corpus(&mut lines, inputs, &money);
    let row = lines.row + 17;
    let found = sizing::search(lines.book, row, &law, &corpus, kappa);
    size(lines, plan, inputs, lists, ground, &money, &law, &corpus, found)
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
    let effective = corpus.effective(tokens);
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
