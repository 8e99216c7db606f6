//! What tokens cost from rented chips, for each model that could be hosted: the engine's `serving` as formulas.

mod ground;

pub(super) use ground::{Ground, ground};

use super::book::{Book, Known, SERVING, at};
use super::expr::{Cell, Expr, Operand as _, ceiling, ln, max, min, when};
use super::inputs::Inputs;
use super::style::{Kind, Part};
use crossover_economics::serving::{
    CACHED, CONTEXT, DENSE, GROUPED_CACHE, GROUPED_EXPONENT, GROUPED_PARAMS, HOURS_A_MONTH, LATENT_CACHE,
    SLOWEST, SPARSE, Serving, USABLE, WEIGHTS_SHARE, WHOLLY_SPARSE,
};

/// A model at work.
#[derive(Clone, Copy)]
pub(super) struct Fleet {
    /// Chip-seconds a token of the mix.
    pub(super) mixed: Cell,
    /// Chips that are rented at the least.
    pub(super) floor: Cell,
    /// US dollars per million tokens when busy at the utilisation, today.
    pub(super) usd_per_million: Cell,
}

const VALUE: u16 = 2;
/// The first row of the models' columns.
const MODELS: u32 = 15;

/// Writes a model's column: the first is column 0. What the engine says of it, where it does.
pub(super) fn fleet(
    book: &mut Book,
    inputs: &Inputs,
    ground: &Ground,
    (place, title): (u16, &str),
    (active, total): (Expr, Expr),
    engine: Option<(&Serving, f64, f64)>,
) -> Fleet {
    book.heading(SERVING, MODELS - 2, 5, "Models");
    let col = VALUE + place;
    book.text(at(SERVING, MODELS - 1, col), title, (Kind::Prose, Part::Head));
    let mut row = MODELS;
    let mut line = |book: &mut Book, label: &str, unit: &str, expr: Expr, kind: Kind, known: Option<f64>| {
        name_row(book, row, label, unit);
        let cell = at(SERVING, row, col);
        row += 1;
        match known {
            Some(value) => {
                let label = || format!("{title}: {label}");
                book.known(cell, label, expr, Known::Number(value), (kind, Part::Formula))
            }
            None => book.formula(cell, expr, (kind, Part::Formula)),
        }
    };
    let says = |of: fn(&Serving) -> f64| engine.map(|(serving, ..)| of(serving));
    let active = line(book, "Active parameters", "N", active, Kind::Big, says(Serving::active));
    let total = line(book, "Total parameters", "", total, Kind::Big, says(Serving::total));
    let weights = line(book, "Weights", "bytes", total * ground.bytes, Kind::Science, None);
    let chips = line(
        book,
        "Chips that hold them",
        &format!("at {:.0}% of memory", WEIGHTS_SHARE * 100.0),
        weights / (WEIGHTS_SHARE * ground.memory),
        Kind::Number,
        None,
    );
    let nodes = ceiling(chips / 8.0) * 8.0;
    let split = [8.0, 4.0, 2.0, 1.0].into_iter().fold(nodes, |more, most| when(chips.le(most), most, more));
    let replica =
        line(book, "Chips of a replica", "1, 2, 4, 8 or whole nodes of 8", split, Kind::Count, None);
    let cache = |params: Cell| {
        GROUPED_CACHE * Expr::from(ground.bytes) * (params / GROUPED_PARAMS).pow(GROUPED_EXPONENT)
    };
    let sequence = line(
        book,
        "Cache of a sequence, dense",
        &format!("bytes at {CONTEXT} tokens"),
        CONTEXT * cache(active),
        Kind::Science,
        None,
    );
    let room = line(
        book,
        "Room for the cache",
        "bytes a replica",
        USABLE * Expr::from(ground.memory) * replica - weights,
        Kind::Science,
        None,
    );
    let held = max(sequence, 1.0);
    let quick = max(SLOWEST * Expr::from(ground.bandwidth) * replica - weights, 0.0) / &held;
    let batch =
        line(book, "Sequences at once, dense", "", max(min(room / held, quick), 1.0), Kind::Number, None);
    let work = |share: f64| 2.0 * Expr::from(active) / (share * Expr::from(ground.peak));
    let read = |bytes: Expr, share: f64| bytes / (share * Expr::from(ground.bandwidth));
    let dense_in = line(
        book,
        "A token of uncached input, dense",
        "chip-seconds",
        work(DENSE.prefill),
        Kind::Science,
        None,
    );
    let dense_read = sequence + weights / batch;
    let dense_out = line(
        book,
        "A token of output, dense",
        "chip-seconds",
        work(DENSE.decode) + read(dense_read, DENSE.bandwidth),
        Kind::Science,
        None,
    );
    let sparse_in = line(
        book,
        "A token of uncached input, mixture of experts",
        "chip-seconds",
        work(SPARSE.prefill),
        Kind::Science,
        None,
    );
    let sparse_read = CONTEXT * min(cache(total), LATENT_CACHE);
    let sparse_out = line(
        book,
        "A token of output, mixture of experts",
        "chip-seconds",
        work(SPARSE.decode) + read(sparse_read, SPARSE.bandwidth),
        Kind::Science,
        None,
    );
    let share = min(ln(max(total / active, 1.0)) / ln(WHOLLY_SPARSE), 1.0);
    let share =
        line(book, "How much it is a mixture of experts", "0 dense, 1 wholly", share, Kind::Share, None);
    let between = |dense: Cell, sparse: Cell| dense * (1.0 - Expr::from(share)) + sparse * share;
    let uncached = line(
        book,
        "A token of uncached input",
        "chip-seconds",
        between(dense_in, sparse_in),
        Kind::Science,
        None,
    );
    let cached =
        line(book, "A token of cached input", "chip-seconds", uncached * CACHED, Kind::Science, None);
    let output =
        line(book, "A token of output", "chip-seconds", between(dense_out, sparse_out), Kind::Science, None);
    let [mix_cached, mix_uncached, mix_output] = ground.mix;
    let mixed = mix_uncached * uncached + mix_cached * cached + mix_output * output;
    let mixed = line(book, "A token of the mix", "chip-seconds", mixed, Kind::Science, None);
    let floor = line(
        book,
        "Chips rented at the least",
        "two replicas",
        2.0 * Expr::from(replica),
        Kind::Count,
        says(Serving::floor_chips),
    );
    let usd = mixed * 1e6 / inputs.cell("utilization") / 3600.0 * inputs.used("serve_rent");
    let known = engine.map(|(serving, utilization, rent)| serving.usd_per_million(utilization, rent));
    let usd_per_million =
        line(book, "Cost today, floor and staff left out", "$ per million tokens", usd, Kind::Price, known);
    Fleet { mixed, floor, usd_per_million }
}

impl Fleet {
    /// Rent of a month's fleet, US dollars.
    pub(super) fn usd(&self, tokens: Cell, utilization: Cell, gain: Cell, rent: Cell) -> Expr {
        let load = tokens * self.mixed / (utilization * gain * 3600.0 * HOURS_A_MONTH);
        max(load, self.floor) * HOURS_A_MONTH * rent
    }
}

/// Names a row; the cell of its first figure.
fn name_row(book: &mut Book, row: u32, label: &str, unit: &str) -> Cell {
    book.text(at(SERVING, row, 0), label, (Kind::Text, Part::Plain));
    book.text(at(SERVING, row, 1), unit, (Kind::Text, Part::Unit));
    at(SERVING, row, VALUE)
}
