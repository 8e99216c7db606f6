//! Lines of equal height on a grid: marching squares with linear interpolation.
//!
//! Places are counted in nodes: (1.5, 0) lies half-way between the second and the third node of the first row.

use std::collections::BTreeMap;

/// A place on the grid, in nodes from the first column and the first row.
pub(super) type Place = [f64; 2];

/// Where `field` is zero, as lines through the squares of a grid of `columns` × `rows` nodes. Closed lines end where
/// they begin. Squares with a corner that has no value are left out.
pub(super) fn lines(
    [columns, rows]: [usize; 2],
    field: impl Fn(usize, usize) -> Option<f64>,
) -> Vec<Vec<Place>> {
    let mut pieces = Pieces::default();
    for column in 0..columns.saturating_sub(1) {
        for row in 0..rows.saturating_sub(1) {
            let square = Square { column, row, columns };
            let corners = square.corners().map(|[column, row]| field(column, row));
            if let [Some(a), Some(b), Some(c), Some(d)] = corners {
                square.cut([a, b, c, d], &mut pieces);
            }
        }
    }
    pieces.joined()
}

/// The outlines of where `field` is at least zero, all closed: whatever is in an odd number of them. The edge of the
/// grid, and of what has no value, is part of them.
pub(super) fn outlines(
    [columns, rows]: [usize; 2],
    field: impl Fn(usize, usize) -> Option<f64>,
) -> Vec<Vec<Place>> {
    // With a rim of nodes that are as low as can be, every line closes, along the outermost nodes themselves.
    let rimmed = |column: usize, row: usize| {
        let inside = (1..=columns).contains(&column) && (1..=rows).contains(&row);
        let value = if inside { field(column - 1, row - 1) } else { None };
        Some(value.unwrap_or(f64::NEG_INFINITY))
    };
    let mut lines = lines([columns + 2, rows + 2], rimmed);
    for place in lines.iter_mut().flatten() {
        *place = [place[0] - 1.0, place[1] - 1.0];
    }
    lines
}

/// The share of the way between two nodes at which a straight line between their values is zero: at the node itself
/// if the other is without end, half-way if nothing says where.
pub(super) fn zero(from: f64, to: f64) -> f64 {
    match (from.is_finite(), to.is_finite()) {
        (true, true) if from != to => (from / (from - to)).clamp(0.0, 1.0),
        (true, false) => 0.0,
        (false, true) => 1.0,
        _ => 0.5,
    }
}

/// Four neighbouring nodes.
#[derive(Clone, Copy)]
pub(super) struct Square {
    pub(super) column: usize,
    pub(super) row: usize,
    /// Columns of the grid.
    pub(super) columns: usize,
}

impl Square {
    /// Its nodes, once around.
    pub(super) fn corners(self) -> [[usize; 2]; 4] {
        let Self { column, row, .. } = self;
        [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]]
    }

    /// Names of its sides, each from the corner of the same place to the next: neighbours give a side the same name.
    pub(super) fn sides(self) -> [usize; 4] {
        let level = |row: usize| 2 * (row * self.columns + self.column);
        let upright = |column: usize| 2 * (self.row * self.columns + column) + 1;
        [level(self.row), upright(self.column + 1), level(self.row + 1), upright(self.column)]
    }

    /// The place a share of the way along a side.
    pub(super) fn along(self, side: usize, share: f64) -> Place {
        let corners = self.corners();
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        let between = |axis: usize| from[axis] as f64 + share * (to[axis] as f64 - from[axis] as f64);
        [between(0), between(1)]
    }

    fn cut(self, values: [f64; 4], pieces: &mut Pieces) {
        let sides = self.sides();
        let inside = values.map(|value| value >= 0.0);
        let crossed: Vec<usize> = (0..4).filter(|side| inside[*side] != inside[(*side + 1) % 4]).collect();
        for side in &crossed {
            let share = zero(values[*side], values[(side + 1) % 4]);
            pieces.place(sides[*side], self.along(*side, share));
        }
        match crossed[..] {
            [one, other] => pieces.piece(sides[one], sides[other]),
            [_, _, _, _] => {
                // A saddle: its middle says which two corners belong together.
                let middle = values.iter().sum::<f64>() >= 0.0;
                let [low, right, high, left] = sides;
                if middle == inside[0] {
                    pieces.piece(low, right);
                    pieces.piece(high, left);
                } else {
                    pieces.piece(low, left);
                    pieces.piece(high, right);
                }
            }
            _ => {}
        }
    }
}

/// Pieces of lines between named places, joined where they share one.
#[derive(Default)]
pub(super) struct Pieces {
    places: BTreeMap<usize, Place>,
    pieces: Vec<[usize; 2]>,
}

impl Pieces {
    pub(super) fn place(&mut self, name: usize, place: Place) {
        self.places.insert(name, place);
    }

    pub(super) fn piece(&mut self, from: usize, to: usize) {
        self.pieces.push([from, to]);
    }

    /// The lines: from ends and forks first, then what is closed.
    pub(super) fn joined(&self) -> Vec<Vec<Place>> {
        let mut at: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (piece, ends) in self.pieces.iter().enumerate() {
            for end in ends {
                at.entry(*end).or_default().push(piece);
            }
        }
        let mut used = vec![false; self.pieces.len()];
        let ends = at.iter().filter(|(_, pieces)| pieces.len() != 2).map(|(name, _)| *name);
        let starts: Vec<usize> = ends.chain(self.pieces.iter().map(|piece| piece[0])).collect();
        let mut lines = Vec::new();
        for start in starts {
            while let Some(first) = at[&start].iter().copied().find(|piece| !used[*piece]) {
                let mut line = vec![start];
                let mut next = Some(first);
                while let Some(piece) = next {
                    used[piece] = true;
                    let [from, to] = self.pieces[piece];
                    let end = if line.last() == Some(&from) { to } else { from };
                    line.push(end);
                    let through = at[&end].len() == 2 && end != start;
                    next = at[&end].iter().copied().find(|piece| through && !used[*piece]);
                }
                lines.push(line);
            }
        }
        let placed = lines.into_iter().map(|line| {
            let mut places: Vec<Place> =
                line.iter().filter_map(|name| self.places.get(name)).copied().collect();
            places.dedup();
            places
        });
        placed.filter(|places| places.len() > 1).collect()
    }
}

#[cfg(test)]
mod tests;
