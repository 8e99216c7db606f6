//! What is the same for all models that are served: the mix, the chip, its number format.

use super::name_row;
use crate::workbook::book::{Book, SERVING};
use crate::workbook::expr::{Cell, Expr, Operand as _, and, index, when};
use crate::workbook::inputs::Inputs;
use crate::workbook::lists::Lists;
use crate::workbook::style::{Kind, Part};

/// What is the same for all models: the mix, the chip and its number format.
pub(in crate::workbook) struct Ground {
    pub(in crate::workbook) mix: [Cell; 3],
    pub(super) bytes: Cell,
    pub(super) peak: Cell,
    pub(super) memory: Cell,
    pub(super) bandwidth: Cell,
}

/// Writes the top of the sheet.
pub(in crate::workbook) fn ground(book: &mut Book, inputs: &Inputs, lists: &Lists) -> Ground {
    book.columns(SERVING, &[46.0, 30.0, 18.0, 18.0, 18.0]);
    let about = "Chip-seconds and cost of a token from rented chips: uncached input takes 2·N ÷ (p × peak), output 2·N ÷ (d × peak) \
                 + bytes read ÷ (m × bandwidth); shares p, d and m from measured fleets.";
    book.title(SERVING, "Serving", about);
    book.on(SERVING, |sheet, _| {
        sheet.set_freeze_panes(3, 2)?.set_print_fit_to_pages(1, 1).set_landscape();
        Ok(())
    });
    book.heading(SERVING, 3, 5, "Traffic and chip");
    let mut row = 4;
    let mut line = |book: &mut Book, label: &str, unit: &str, expr: Expr, kind: Kind, name: &'static str| {
        let cell = name_row(book, row, label, unit);
        row += 1;
        book.formula(cell, expr, (kind, Part::Formula));
        book.name(name, cell)
    };
    let input_share = 1.0 - Expr::from(inputs.used("output"));
    let mix = [
        line(
            book,
            "Cached input",
            "share of all tokens",
            input_share.clone() * inputs.used("cached"),
            Kind::Share,
            "mix_cached",
        ),
        line(
            book,
            "Other input",
            "share of all tokens",
            input_share * (1.0 - Expr::from(inputs.used("cached"))),
            Kind::Share,
            "mix_uncached",
        ),
        line(book, "Output", "share of all tokens", inputs.used("output").into(), Kind::Share, "mix_output"),
    ];
    let of_chip = |figure: usize| index(lists.chips.figures[figure], inputs.used("serve_chip"));
    let eight = inputs.chosen("precision", "fp8");
    let fp8 = line(book, "FP8 peak of the chip", "FLOP/s, 0: none", of_chip(1), Kind::Science, "fp8_peak");
    let has = |yes: Expr, no: Expr| when(and(&eight, fp8.gt(0.0)), yes, no);
    Ground {
        mix,
        bytes: line(
            book,
            "Bytes a parameter",
            "1 in FP8, 2 in BF16",
            has(1.0.into(), 2.0.into()),
            Kind::Number,
            "serve_bytes",
        ),
        peak: line(
            book,
            "Peak in that format",
            "FLOP/s",
            has(fp8.into(), of_chip(0)),
            Kind::Science,
            "serve_peak",
        ),
        memory: line(book, "Memory", "bytes a chip", of_chip(2), Kind::Science, "serve_memory"),
        bandwidth: line(
            book,
            "Memory bandwidth",
            "bytes/s a chip",
            of_chip(3),
            Kind::Science,
            "serve_bandwidth",
        ),
    }
}
