//! The size of the model: of all models of the same training compute the one whose marginal costs are level.
//!
//! Fresh own data, repeated own data and general data are three stretches of the corpus. In each the condition crosses zero
//! once at most, and the crossing is found by halving the stretch's interval of ln(tokens) as often as digits are left.

use super::law::Law;
use super::money::Money;
use super::{Inputs, Lines};
use crate::workbook::book::{Book, TRAINING, at};
use crate::workbook::expr::{Cell, Expr, Operand as _, Range, and, exp, index, ln, lookup, max, min, when};
use crate::workbook::style::{Kind, Part};
use crossover_economics::purchase::Purchase;
use crossover_economics::scaling::repeats::TOKENS_FADE;

/// Halvings: an interval of ln(tokens) is never longer than 60, and doubles have 53 digits.
const HALVINGS: u32 = 58;

/// A hair inside a stretch, where the worth of a token is that of the stretch. As the engine has it.
const HAIR: f64 = 1e-12;

/// What stands for a loss where there is no candidate.
const NO_LOSS: f64 = 1e99;

/// What there is to train on.
pub(super) struct Corpus {
    /// Distinct own tokens that the data budget prepares.
    pub(super) own: Cell,
    /// The same with their repeats.
    seen: Cell,
    /// The worth of those as fresh ones.
    worth: Cell,
    /// Most tokens that a run can see.
    pub(super) most: Cell,
    /// The same where there is anything at all.
    some: Cell,
}

impl Corpus {
    /// Fresh tokens that teach as much as `tokens` of this corpus.
    pub(super) fn effective(&self, tokens: Cell) -> Expr {
        let repeated = repeated(self.own, tokens);
        when(
            tokens.le(self.own),
            tokens,
            when(tokens.le(self.seen), repeated, self.worth + (tokens - self.seen)),
        )
    }
}

/// The worth of own tokens of which so many are seen, some of them again.
fn repeated(own: Cell, tokens: impl Into<Expr>) -> Expr {
    let faded = exp(-((tokens.into() / own - 1.0) / TOKENS_FADE));
    own * (1.0 + TOKENS_FADE * (1.0 - faded))
}

pub(super) fn corpus(lines: &mut Lines<'_>, inputs: &Inputs, money: &Money) -> Corpus {
    let big = |label| (label, "tokens", Kind::Big);
    let input = |key: &str| inputs.cell(key);
    let each = input("prep") / 1e9;
    let prepared = when(money.data.ge(&each * input("data")), input("data"), money.data / &each);
    let own = lines.line(
        "prepared",
        big("Own tokens that the data budget prepares"),
        prepared,
        Some(|p: &Purchase| p.prepared),
    );
    let seen = lines.line("own_seen", big("The same with all repeats"), own * input("epochs"), None);
    let worth = when(own.gt(0.0), repeated(own, seen), 0.0);
    let worth = lines.line("own_worth", big("The worth of those as fresh ones"), worth, None);
    let most =
        lines.line("most_tokens", big("Most tokens that a run can see"), seen + input("general"), None);
    let some = when(most.ge(1.0), most, 1e12);
    let some = lines.line("some_tokens", big("The same where there are any"), some, None);
    Corpus { own, seen, worth, most, some }
}

/// A stretch of the corpus.
#[derive(Clone, Copy)]
enum Stretch {
    Fresh,
    Repeated,
    General,
}

const STRETCHES: [(Stretch, &str); 3] = [
    (Stretch::Fresh, "Fresh own data"),
    (Stretch::Repeated, "Repeated own data"),
    (Stretch::General, "General data"),
];

/// Writes the search from `row` on; the tokens that it finds.
pub(super) fn search(book: &mut Book, row: u32, law: &Law, corpus: &Corpus, kappa: Cell) -> Expr {
    book.heading(TRAINING, row, 16, "The search for the size");
    let about = "Excess is ln of what more tokens would lose over what they would win: below 0 more tokens are better. Each row halves the \
                 interval of the row above.";
    book.text(at(TRAINING, row + 1, 0), about, (Kind::Text, Part::Soft));
    let labels = [
        "From, tokens",
        "To, tokens",
        "Counts: 1, else 0",
        "Excess at its start",
        "Excess at its end",
        "Crosses: 1, else 0",
        "Tokens there",
        "Loss there",
    ];
    for (place, label) in labels.into_iter().enumerate() {
        book.text(at(TRAINING, row + 3 + place as u32, 0), label, (Kind::Text, Part::Plain));
    }
    let last = at(TRAINING, row + 2, 5);
    book.text(last, "All of it", (Kind::Text, Part::Head));
    let least = book.formula(
        at(TRAINING, row + 3, 5),
        min(law.best_tokens, corpus.some) * 1e-3,
        (Kind::Big, Part::Formula),
    );
    book.text(at(TRAINING, row + 3, 6), "least that is looked at", (Kind::Text, Part::Soft));
    for (place, (stretch, title)) in STRETCHES.into_iter().enumerate() {
        one(book, row, place, title, stretch, (law, corpus, kappa, least));
    }
    let excess = excess(Stretch::General, ln(corpus.some), law, corpus, kappa);
    let excess = book.formula(at(TRAINING, row + 7, 5), excess, (Kind::Number, Part::Formula));
    let ends = when(excess.lt(0.0), 1.0, 0.0);
    let ends = book.formula(at(TRAINING, row + 8, 5), ends, (Kind::Count, Part::Formula));
    let tokens = book.formula(at(TRAINING, row + 9, 5), corpus.some, (Kind::Big, Part::Formula));
    let effective =
        when(corpus.some.le(corpus.seen), corpus.worth, corpus.worth + (corpus.some - corpus.seen));
    let loss = when(ends.is(1.0), law.loss(law.work / tokens, effective), NO_LOSS);
    book.formula(at(TRAINING, row + 10, 5), loss, (Kind::Science, Part::Formula));
    let all = |down: u32| Range { from: at(TRAINING, row + down, 2), size: (1, 4), name: None };
    let best = super::super::expr::min_of(all(10));
    when(best.clone().ge(NO_LOSS), corpus.some, index(all(9), lookup(best, all(10), 0.0)))
}

/// Above zero: too many tokens for the parameters.
fn excess(stretch: Stretch, ln_tokens: Expr, law: &Law, corpus: &Corpus, kappa: Cell) -> Expr {
    let tokens = exp(ln_tokens.clone());
    let params = ln(law.work) - ln_tokens.clone();
    let served = ln(1.0 + kappa / &tokens);
    let data = match stretch {
        // ln of worth × tokens ÷ effective is 0 where every token is fresh.
        Stretch::Fresh => law.beta * ln_tokens,
        Stretch::Repeated => {
            let effective = ln(repeated(corpus.own, &tokens));
            let faded = (&tokens / corpus.own - 1.0) / TOKENS_FADE;
            (1.0 + Expr::from(law.beta)) * effective + faded - ln_tokens
        }
        Stretch::General => {
            let effective = ln(corpus.worth + (&tokens - corpus.seen));
            (1.0 + Expr::from(law.beta)) * effective - ln_tokens
        }
    };
    law.ratio - law.alpha * params + data - served
}

/// The columns of one stretch: its ends, its halvings, its candidate.
fn one(
    book: &mut Book,
    row: u32,
    place: usize,
    title: &str,
    stretch: Stretch,
    (law, corpus, kappa, least): (&Law, &Corpus, Cell, Cell),
) {
    let col = 2 + place as u16;
    let cell = |down: u32| at(TRAINING, row + down, col);
    let (number, big) = ((Kind::Number, Part::Formula), (Kind::Big, Part::Formula));
    book.text(cell(2), title, (Kind::Prose, Part::Head));
    let (start, end): (Expr, Cell) = match stretch {
        Stretch::Fresh => (least.into(), corpus.own),
        Stretch::Repeated => (max(least, corpus.own), corpus.seen),
        Stretch::General => (max(least, corpus.seen), corpus.some),
    };
    let start = book.formula(cell(3), start, big);
    let end = book.formula(cell(4), end, big);
    let counts = book.formula(cell(5), when(end.gt(start), 1.0, 0.0), (Kind::Count, Part::Formula));
    let within = |value: Expr| when(counts.is(1.0), value, 0.0);
    let excess_at = |x: Expr| within(excess(stretch, x, law, corpus, kappa));
    let at_start = book.formula(cell(6), excess_at(ln(start) + HAIR), number);
    let at_end = book.formula(cell(7), excess_at(ln(end) - HAIR), number);
    let crosses = and(counts.is(1.0), and(at_start.lt(0.0), at_end.ge(0.0)));
    let crosses = book.formula(cell(8), when(crosses, 1.0, 0.0), (Kind::Count, Part::Formula));

    let first = row + 13;
    let left = 6 + 3 * place as u16;
    let column = |down: u32, place: u16| at(TRAINING, first + down, left + place);
    book.text(at(TRAINING, first - 2, left), title, (Kind::Text, Part::Soft));
    for (place, head) in ["ln(tokens), from", "To", "Excess in the middle"].into_iter().enumerate() {
        book.text(at(TRAINING, first - 1, left + place as u16), head, (Kind::Prose, Part::Head));
    }
    let mut from = book.formula(column(0, 0), within(ln(start) + HAIR), number);
    let mut to = book.formula(column(0, 1), within(ln(end) - HAIR), number);
    for down in 0..HALVINGS {
        let middle = || (from + to) / 2.0;
        let more = book.formula(column(down, 2), excess_at(middle()), number);
        let (next_from, next_to) = (when(more.lt(0.0), middle(), from), when(more.lt(0.0), to, middle()));
        from = book.formula(column(down + 1, 0), next_from, number);
        to = book.formula(column(down + 1, 1), next_to, number);
    }
    let tokens = book.formula(cell(9), when(crosses.is(1.0), exp((from + to) / 2.0), 0.0), big);
    let effective = match stretch {
        Stretch::Fresh => tokens.into(),
        Stretch::Repeated => repeated(corpus.own, tokens),
        Stretch::General => corpus.worth + (tokens - corpus.seen),
    };
    let loss = when(crosses.is(1.0), law.loss(law.work / tokens, effective), NO_LOSS);
    book.formula(cell(10), loss, (Kind::Science, Part::Formula));
}
