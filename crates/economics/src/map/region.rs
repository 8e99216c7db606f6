//! Where each alternative is the best: the borders between them, and where there is room to name them.

use super::Cell;
use super::contour::{Pieces, Place, Square, zero};
use crate::alternative::Alternative;
use std::collections::BTreeMap;

/// A region with at least this share of the cells is named.
const LEAST_SHARE: f64 = 0.015;

/// The cells of a grid by column and row.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    pub(super) all: &'a [Cell],
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl<'a> Cells<'a> {
    pub(super) fn at(self, [column, row]: [usize; 2]) -> &'a Cell {
        &self.all[column * self.rows + row]
    }
}

/// The lines on which the best alternative changes, each with the two that it parts.
///
/// On a side whose ends differ, the border lies where the two that lead there are level between them; where three or
/// more meet in one square, in the middle of where they enter it.
pub(super) fn borders(cells: Cells<'_>) -> Vec<([Alternative; 2], Vec<Place>)> {
    let mut pairs: BTreeMap<[Alternative; 2], Pieces> = BTreeMap::new();
    for column in 0..cells.columns - 1 {
        for row in 0..cells.rows - 1 {
            let square = Square { column, row, columns: cells.columns };
            enter(square, cells, &mut pairs);
        }
    }
    let lines = pairs.into_iter().flat_map(|(pair, pieces)| {
        let lines = pieces.joined().into_iter();
        lines.map(move |line| (pair, line))
    });
    lines.collect()
}

fn enter(square: Square, cells: Cells<'_>, pairs: &mut BTreeMap<[Alternative; 2], Pieces>) {
    let corners = square.corners().map(|corner| cells.at(corner));
    let names = square.sides();
    let mut entered: Vec<([Alternative; 2], usize, Place)> = Vec::new();
    for side in 0..4 {
        let (here, there) = (corners[side], corners[(side + 1) % 4]);
        if here.best != there.best {
            let share = match (ahead(here, there.best), ahead(there, here.best)) {
                (Some(here), Some(there)) => zero(here, -there),
                _ => 0.5,
            };
            let pair = [here.best.min(there.best), here.best.max(there.best)];
            entered.push((pair, names[side], square.along(side, share)));
        }
    }
    match &entered[..] {
        [] => {}
        [(pair, one, from), (_, other, to)] => {
            let pieces = pairs.entry(*pair).or_default();
            pieces.place(*one, *from);
            pieces.place(*other, *to);
            pieces.piece(*one, *other);
        }
        several => {
            let mean = |axis: usize| {
                several.iter().map(|(.., place)| place[axis]).sum::<f64>() / several.len() as f64
            };
            let middle = [mean(0), mean(1)];
            // Sides are named from 0; this is no side's name.
            let name = usize::MAX - names[0];
            for (pair, side, place) in several {
                let pieces = pairs.entry(*pair).or_default();
                pieces.place(*side, *place);
                pieces.place(name, middle);
                pieces.piece(*side, name);
            }
        }
    }
}

/// How far the best alternative of a cell is ahead of another; nothing if one of them is not possible there.
fn ahead(cell: &Cell, other: Alternative) -> Option<f64> {
    Some(cell.npv[cell.best.index()]? - cell.npv[other.index()]?)
}

/// A stretch of cells that hang together and have the same best alternative.
pub(super) struct Stretch {
    pub(super) best: Alternative,
    /// Share of all cells.
    pub(super) share: f64,
    /// The cell that is farthest from every other stretch and from the edge.
    pub(super) middle: [usize; 2],
}

/// The stretches that are large enough to be named, the largest first.
pub(super) fn stretches(cells: Cells<'_>) -> Vec<Stretch> {
    let mut seen = vec![false; cells.all.len()];
    let mut found = Vec::new();
    for column in 0..cells.columns {
        for row in 0..cells.rows {
            if !seen[column * cells.rows + row] {
                let members = flood(cells, [column, row], &mut seen);
                let share = members.len() as f64 / cells.all.len() as f64;
                let middle = middle(cells, &members);
                found.push(Stretch { best: cells.at([column, row]).best, share, middle });
            }
        }
    }
    found.retain(|stretch| stretch.share >= LEAST_SHARE);
    found.sort_by(|a, b| b.share.total_cmp(&a.share));
    found
}

fn flood(cells: Cells<'_>, from: [usize; 2], seen: &mut [bool]) -> Vec<[usize; 2]> {
    let best = cells.at(from).best;
    let mut members = vec![from];
    seen[from[0] * cells.rows + from[1]] = true;
    let mut next = 0;
    while let Some(&[column, row]) = members.get(next) {
        next += 1;
        let around = [
            [column.wrapping_sub(1), row],
            [column + 1, row],
            [column, row.wrapping_sub(1)],
            [column, row + 1],
        ];
        for at in around.into_iter().filter(|[column, row]| *column < cells.columns && *row < cells.rows) {
            let place = at[0] * cells.rows + at[1];
            if !seen[place] && cells.at(at).best == best {
                seen[place] = true;
                members.push(at);
            }
        }
    }
    members
}

/// The member with the most room: farthest from all that are not members, a name being about four times as wide as high.
fn middle(cells: Cells<'_>, members: &[[usize; 2]]) -> [usize; 2] {
    let inside = |[column, row]: [isize; 2]| {
        let (Ok(column), Ok(row)) = (usize::try_from(column), usize::try_from(row)) else { return false };
        column < cells.columns && row < cells.rows && members.contains(&[column, row])
    };
    let room = |[column, row]: [usize; 2]| {
        let (column, row) = (column as isize, row as isize);
        let fits = |wide: isize, high: isize| {
            (column - wide..=column + wide)
                .all(|column| (row - high..=row + high).all(|row| inside([column, row])))
        };
        (1..).take_while(|size| fits(2 * size, *size)).count()
    };
    let mean = |axis: usize| members.iter().map(|at| at[axis] as f64).sum::<f64>() / members.len() as f64;
    let centre = [mean(0), mean(1)];
    let off = |at: &[usize; 2]| (at[0] as f64 - centre[0]).abs() + (at[1] as f64 - centre[1]).abs();
    let best = members.iter().copied().map(|at| (room(at), at)).max_by(|(a, at), (b, bt)| {
        a.cmp(b).then_with(|| off(bt).total_cmp(&off(at))).then_with(|| bt.cmp(at))
    });
    best.map_or([0, 0], |(_, at)| at)
}

#[cfg(test)]
mod tests;
