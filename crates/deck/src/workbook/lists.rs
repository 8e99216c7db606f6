//! What inputs choose from and what is known of each choice: chips, models with their dated prices, mixes, laws.

mod prices;

pub(super) use prices::{PER_MODEL, Prices};

use super::book::{Book, LISTS, at};
use super::expr::Range;
use super::style::{Kind, Look, Part};
use crossover_economics::chip::CHIPS;
use crossover_economics::input::{Input, Scenario};
use crossover_economics::market;
use crossover_economics::prices::{Processing, find};
use crossover_economics::scaling::Law;
use crossover_economics::training::{self, Precision};

/// The first row of all lists.
const FIRST: u32 = 4;

/// Lists with what is known of each choice, each a column.
pub(super) struct Lists {
    pub(super) mixes: Listed<2>,
    pub(super) sizings: Listed<0>,
    pub(super) laws: Listed<5>,
    pub(super) paths: Listed<0>,
    pub(super) precisions: Listed<0>,
    pub(super) deductions: Listed<0>,
    /// BF16 peak, FP8 peak (0 for none), memory, bandwidth, rent, MFU of dense models and of mixtures of experts.
    pub(super) chips: Listed<7>,
    pub(super) closed: Listed<0>,
    /// Active and total parameters.
    pub(super) open: Listed<2>,
    /// Input, cached, output; the same by batch.
    pub(super) closed_prices: Prices,
    /// Input, cached, output; the same in peak hours.
    pub(super) open_prices: Prices,
}

/// The choices of an input and figures about them.
pub(super) struct Listed<const N: usize> {
    /// How each choice reads.
    pub(super) labels: Range,
    /// Figures beside it.
    pub(super) figures: [Range; N],
}

/// Writes the sheet.
pub(super) fn write(book: &mut Book) -> Lists {
    let about = "What the inputs choose from. Figures here are constants with the sources named on the sheet Sources; \
                 a price counts from the month in its row on.";
    book.title(LISTS, "Lists", about);
    book.on(LISTS, |sheet, _| {
        sheet.set_freeze_panes(FIRST, 0)?.set_landscape().set_paper_size(8).set_print_fit_to_pages(2, 0);
        Ok(())
    });
    let mut next = 0;
    let mix = |key: &'static str| {
        let at = |output_share| market::mix(&Scenario { mix: key, output_share, ..Scenario::default() });
        [at(None).output, at(Some(0.0)).cached]
    };
    let law = |key: &'static str| {
        let k = Law::parse(key).unwrap_or(Law::Besiroglu).coefficients();
        [k.e, k.a, k.b, k.alpha, k.beta]
    };
    let none = |_: &'static str| [];
    Lists {
        mixes: list(book, &mut next, "mix", ["Output share", "Cached share of input"], [Kind::Share; 2], mix),
        sizings: list(book, &mut next, "sizing", [], [], none),
        laws: list(book, &mut next, "law", ["E", "A", "B", "α", "β"], [Kind::Number; 5], law),
        paths: list(book, &mut next, "path", [], [], none),
        precisions: list(book, &mut next, "precision", [], [], none),
        deductions: list(book, &mut next, "tax_method", [], [], none),
        chips: chips(book, &mut next),
        closed: list(book, &mut next, "api", [], [], none),
        open: list(
            book,
            &mut next,
            "open",
            ["Active parameters", "Total parameters"],
            [Kind::Big; 2],
            |key| {
                let params = find(key).and_then(|model| model.params);
                params.map_or([0.0; 2], |params| [params.active, params.total])
            },
        ),
        closed_prices: prices::write(book, &mut next, "api", "batch", |model, month| {
            let list = model.price_on(month);
            (list, model.variant_on(Processing::Batch, month).unwrap_or(list))
        }),
        open_prices: prices::write(book, &mut next, "open", "peak hours", |model, month| {
            let list = model.price_on(month);
            (list, model.peak_on(month).unwrap_or(list))
        }),
    }
}

const HEAD: Look = (Kind::Prose, Part::Head);
const NAME: Look = (Kind::Text, Part::Plain);

fn head(book: &mut Book, col: u16, title: &str, heads: &[&str]) {
    book.text(at(LISTS, FIRST - 2, col), title, (Kind::Text, Part::Heading));
    for (place, head) in heads.iter().enumerate() {
        book.text(at(LISTS, FIRST - 1, col + place as u16), head, HEAD);
    }
}

/// Writes the choices of an input in the next free columns, with figures beside them.
fn list<const N: usize>(
    book: &mut Book,
    next: &mut u16,
    key: &'static str,
    heads: [&str; N],
    kinds: [Kind; N],
    figures: impl Fn(&'static str) -> [f64; N],
) -> Listed<N> {
    let choices = super::inputs::choices(key);
    let title = Input::find(key).map_or(key, |input| input.label);
    let all: Vec<&str> = std::iter::once("Choice").chain(heads).collect();
    head(book, *next, title, &all);
    for (row, choice) in choices.iter().enumerate() {
        let row = FIRST + row as u32;
        book.text(at(LISTS, row, *next), choice.label, NAME);
        for (place, figure) in figures(choice.key).into_iter().enumerate() {
            let cell = at(LISTS, row, *next + 1 + place as u16);
            book.number(cell, figure, (kinds[place], Part::Plain));
        }
    }
    let column = |place: usize| column(*next + place as u16, choices.len());
    let listed = Listed { labels: column(0), figures: std::array::from_fn(|place| column(1 + place)) };
    widths(book, *next, &[24.0]);
    *next += N as u16 + 2;
    listed
}

fn chips(book: &mut Book, next: &mut u16) -> Listed<7> {
    let heads = [
        "BF16 peak, FLOP/s",
        "FP8 peak, FLOP/s (0: none)",
        "Memory, bytes",
        "Bandwidth, bytes/s",
        "Rent, $/h",
        "MFU, dense",
        "MFU, mixture of experts",
    ];
    let kinds =
        [Kind::Science, Kind::Science, Kind::Science, Kind::Science, Kind::Price, Kind::Share, Kind::Share];
    list(book, next, "train_chip", heads, kinds, |key| {
        CHIPS.iter().find(|chip| chip.key == key).map_or([0.0; 7], |chip| {
            // Size and tokens widen the interval, not the median.
            let mfu =
                |sparsity: f64| training::calibration(1e10, 1e10 * sparsity, chip, Precision::Bf16, 1e12).mfu;
            let fp8 = chip.fp8.unwrap_or(0.0);
            [chip.bf16, fp8, chip.memory, chip.bandwidth, chip.rent, mfu(1.0), mfu(8.0)]
        })
    })
}

fn column(col: u16, rows: usize) -> Range {
    Range { from: at(LISTS, FIRST, col), size: (rows as u32, 1), name: None }
}

fn widths(book: &mut Book, from: u16, widths: &[f64]) {
    for (place, width) in widths.iter().enumerate() {
        book.on(LISTS, |sheet, _| sheet.set_column_width(from + place as u16, *width).map(drop));
    }
}

impl Lists {
    /// What an input chooses from.
    pub(super) fn labels(&self, key: &str) -> Range {
        match key {
            "mix" => self.mixes.labels,
            "sizing" => self.sizings.labels,
            "law" => self.laws.labels,
            "path" => self.paths.labels,
            "precision" => self.precisions.labels,
            "tax_method" => self.deductions.labels,
            "api" => self.closed.labels,
            "open" => self.open.labels,
            _ => self.chips.labels,
        }
    }
}
