//! Formulas as the text of a cell.

use super::{Cell, Expr, Function, Op, Range};
use std::fmt::Write as _;

impl Op {
    /// How closely it binds, and its sign.
    const fn sign(self) -> (u8, &'static str) {
        match self {
            Self::Less => (1, "<"),
            Self::AtMost => (1, "<="),
            Self::More => (1, ">"),
            Self::AtLeast => (1, ">="),
            Self::Same => (1, "="),
            Self::Join => (2, "&"),
            Self::Add => (3, "+"),
            Self::Sub => (3, "-"),
            Self::Mul => (4, "*"),
            Self::Div => (4, "/"),
            Self::Pow => (5, "^"),
        }
    }
}

impl Function {
    const fn name(self) -> &'static str {
        match self {
            Self::Abs => "ABS",
            Self::And => "AND",
            Self::Count => "COUNT",
            Self::Date => "DATE",
            Self::Exp => "EXP",
            Self::If => "IF",
            Self::Index => "INDEX",
            Self::Int => "INT",
            Self::IsNumber => "ISNUMBER",
            Self::Large => "LARGE",
            Self::Ln => "LN",
            Self::Match => "MATCH",
            Self::Max => "MAX",
            Self::Min => "MIN",
            Self::Month => "MONTH",
            Self::Or => "OR",
            Self::Sign => "SIGN",
            Self::Sum => "SUM",
            Self::SumProduct => "SUMPRODUCT",
            Self::Year => "YEAR",
        }
    }
}

/// Writes the column's letters: A, B, …, Z, AA, …; no book here has a third letter.
fn letters(out: &mut String, col: u16) {
    let letter = |at: u16| char::from(b'A' + (at % 26) as u8);
    if col >= 26 {
        out.push(letter(col / 26 - 1));
    }
    out.push(letter(col));
}

/// Writes a whole number. Thousands of cells are named in a book: `format!` for each takes a tenth of all time.
fn whole(out: &mut String, number: u32) {
    if number >= 10 {
        whole(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

impl Cell {
    fn put(&self, out: &mut String, fixed: bool) {
        if fixed {
            out.push('$');
        }
        letters(out, self.col);
        if fixed {
            out.push('$');
        }
        whole(out, self.row + 1);
    }

    /// `D12`, as it stands on its own sheet.
    pub(in crate::workbook) fn here(&self) -> String {
        let mut out = String::new();
        self.put(&mut out, false);
        out
    }

    /// `$D$12`, as it stands on its own sheet.
    pub(in crate::workbook) fn fixed(&self) -> String {
        let mut out = String::new();
        self.put(&mut out, true);
        out
    }
}

impl Range {
    fn put(&self, out: &mut String) {
        self.from.put(out, true);
        out.push(':');
        self.at(self.size.0 - 1, self.size.1 - 1).put(out, true);
    }

    /// `$D$12:$BL$12`, as it stands on its own sheet.
    pub(in crate::workbook) fn fixed(&self) -> String {
        let mut out = String::new();
        self.put(&mut out);
        out
    }
}

/// The text of a formula on one of the `sheets`.
pub(in crate::workbook) fn formula(expr: &Expr, here: usize, sheets: &[&'static str]) -> String {
    let mut writer = Writer { out: String::with_capacity(64), here, sheets };
    writer.put(expr, 0);
    writer.out
}

struct Writer<'a> {
    out: String,
    here: usize,
    sheets: &'a [&'static str],
}

impl Writer<'_> {
    /// Writes a part; in brackets if it binds less closely than what is around it.
    fn put(&mut self, expr: &Expr, around: u8) {
        match expr {
            Expr::Number(number) => self.number(*number, around),
            Expr::Text(text) => {
                let _ = write!(self.out, "\"{}\"", text.replace('"', "\"\""));
            }
            Expr::Cell(cell) => match cell.name {
                Some(name) => self.out += name,
                None => {
                    self.sheet(cell.sheet);
                    // On another sheet it is one figure, on this one the figure in line.
                    cell.put(&mut self.out, cell.sheet != self.here);
                }
            },
            Expr::Range(range) => match range.name {
                Some(name) => self.out += name,
                None => {
                    self.sheet(range.from.sheet);
                    range.put(&mut self.out);
                }
            },
            // Excel reads -2^2 as (-2)^2: the sign is kept in brackets wherever it is part of anything.
            Expr::Negative(inner) => self.bracketed(around > 0, |writer| {
                writer.out.push('-');
                writer.put(inner, 5);
            }),
            Expr::Binary(op, sides) => {
                let (strength, sign) = op.sign();
                self.bracketed(strength < around, |writer| {
                    writer.put(&sides.0, strength);
                    writer.out += sign;
                    writer.put(&sides.1, strength + 1);
                });
            }
            Expr::Call(function, arguments) => {
                self.out += function.name();
                self.out.push('(');
                for (place, argument) in arguments.iter().enumerate() {
                    if place > 0 {
                        self.out.push(',');
                    }
                    self.put(argument, 0);
                }
                self.out.push(')');
            }
        }
    }

    fn number(&mut self, number: f64, around: u8) {
        let size = number.abs();
        self.bracketed(number < 0.0 && around > 0, |writer| {
            if number.fract() == 0.0 && (0.0..1e9).contains(&number) {
                whole(&mut writer.out, number as u32);
                return;
            }
            // Writing to a string does not fail.
            let _ = if size != 0.0 && !(1e-5..1e15).contains(&size) {
                write!(writer.out, "{number:E}")
            } else {
                write!(writer.out, "{number}")
            };
        });
    }

    fn bracketed(&mut self, brackets: bool, write: impl FnOnce(&mut Self)) {
        if brackets {
            self.out.push('(');
        }
        write(self);
        if brackets {
            self.out.push(')');
        }
    }

    fn sheet(&mut self, sheet: usize) {
        if sheet != self.here {
            self.out += self.sheets[sheet];
            self.out.push('!');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::expr::{Operand as _, exp, max, when};

    fn cell(sheet: usize, row: u32, col: u16) -> Cell {
        Cell { sheet, row, col, name: None }
    }

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        for (col, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (63, "BL"), (701, "ZZ")] {
            assert_eq!(cell(0, 9, col).here(), format!("{letters}10"));
        }
        assert_eq!(cell(0, 119, 3).fixed(), "$D$120");
    }

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let (a, b) = (cell(0, 0, 0), cell(1, 1, 1));
        let budget = Cell { name: Some("budget"), ..a };
        for (expr, text) in [
            (a - (a - b), "A1-(A1-Other!$B$2)"),
            ((a - a) - a, "A1-A1-A1"),
            (a / (a * a), "A1/(A1*A1)"),
            ((a + a) * 2.0, "(A1+A1)*2"),
            ((-a).pow(2.0), "(-A1)^2"),
            (a.pow(-a / 12.0), "A1^((-A1)/12)"),
            (-(a * a), "-(A1*A1)"),
            (1.0 - exp(-(a / 0.5)), "1-EXP(-(A1/0.5))"),
            (budget * -3.0, "budget*(-3)"),
            (max(1e30, 1e-12), "MAX(1E30,1E-12)"),
            (when(a.is("x \"y\""), a, "none"), "IF(A1=\"x \"\"y\"\"\",A1,\"none\")"),
        ] {
            assert_eq!(formula(&expr, 0, &["Here", "Other"]), text);
        }
    }
}
