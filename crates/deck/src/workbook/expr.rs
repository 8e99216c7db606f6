//! Formulas as values: written once, they are the text in the cell and, by [`super::eval`], its result.
//!
//! Only functions that Excel 2016 and LibreOffice 7 have.

mod build;
mod write;

pub(super) use build::*;
pub(super) use write::formula;

/// A place in the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The sheet's place in the book.
    pub(super) sheet: usize,
    /// Row, counted from 0.
    pub(super) row: u32,
    /// Column, counted from 0.
    pub(super) col: u16,
    /// The name that formulas know it by, if it has one.
    pub(super) name: Option<&'static str>,
}

/// A rectangle of cells of one sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// Upper left.
    pub(super) from: Cell,
    /// Rows and columns.
    pub(super) size: (u32, u16),
    /// The name that formulas know it by, if it has one.
    pub(super) name: Option<&'static str>,
}

impl Range {
    /// The cell at a place inside it.
    pub(super) const fn at(&self, row: u32, col: u16) -> Cell {
        Cell { row: self.from.row + row, col: self.from.col + col, name: None, ..self.from }
    }
}

/// What stands between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Op {
    Add,
    Sub,
    Mul,
    Div,
    Pow,
    Less,
    AtMost,
    More,
    AtLeast,
    Same,
    Join,
}

/// The functions that formulas use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Abs,
    And,
    Count,
    Date,
    Exp,
    If,
    Index,
    Int,
    IsNumber,
    Large,
    Ln,
    Match,
    Max,
    Min,
    Month,
    Or,
    Sign,
    Sum,
    SumProduct,
    Year,
}

/// A formula or a part of one.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    Number(f64),
    Text(String),
    Cell(Cell),
    Range(Range),
    Negative(Box<Self>),
    Binary(Op, Box<(Self, Self)>),
    Call(Function, Vec<Self>),
}
