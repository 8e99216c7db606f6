//! Where labels go, so that none lies on another.

use crate::rect::{Rect, Stroke, cross};

/// Tops of a column of blocks, in the order given (which rises by where they want to be): none lies on another, all lie
/// between `top` and `bottom`, and each is as near as it can be to being centred where it wants to be. Nothing if they
/// do not fit.
pub(crate) fn stack(blocks: &[(f64, f64)], gap: f64, top: f64, bottom: f64) -> Option<Vec<f64>> {
    let total: f64 =
        blocks.iter().map(|(_, height)| height).sum::<f64>() + gap * blocks.len().saturating_sub(1) as f64;
    if total > bottom - top {
        return None;
    }
    // Blocks that push each other become one pile, placed where its members want to be on average.
    let mut piles: Vec<Pile> = Vec::new();
    for (index, &(centre, height)) in blocks.iter().enumerate() {
        let mut pile = Pile { first: index, wish: centre - height / 2.0, members: 1.0, height };
        while let Some(above) =
            piles.pop_if(|above| above.top(top, bottom) + above.height + gap > pile.top(top, bottom))
        {
            pile = above.joined(&pile, gap);
        }
        piles.push(pile);
    }
    let mut tops = Vec::with_capacity(blocks.len());
    for (at, pile) in piles.iter().enumerate() {
        let end = piles.get(at + 1).map_or(blocks.len(), |next| next.first);
        let mut y = pile.top(top, bottom);
        for (_, height) in &blocks[pile.first..end] {
            tops.push(y);
            y += height + gap;
        }
    }
    Some(tops)
}

struct Pile {
    first: usize,
    /// The mean of where its members would have the pile's top.
    wish: f64,
    members: f64,
    height: f64,
}

impl Pile {
    fn top(&self, top: f64, bottom: f64) -> f64 {
        self.wish.min(bottom - self.height).max(top)
    }

    fn joined(&self, below: &Self, gap: f64) -> Self {
        let members = self.members + below.members;
        let offset = self.height + gap;
        let wish = (self.wish * self.members + (below.wish - offset) * below.members) / members;
        Self { first: self.first, wish, members, height: offset + below.height }
    }
}

/// A part of the picture in which labels look for room.
pub(crate) struct Field {
    pub(crate) bounds: Rect,
    /// Boxes that no label may touch.
    pub(crate) taken: Vec<Rect>,
    /// Lines that a label had better not lie on.
    pub(crate) lines: Vec<Line>,
    /// How much larger than plain the picture is.
    pub(crate) scale: f64,
}

/// A line in straight pieces.
pub(crate) struct Line {
    pub(crate) pieces: Vec<Stroke>,
    /// What lying on it costs, in plain pixels of distance from the best place.
    pub(crate) cost: f64,
}

/// A place that was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) rect: Rect,
    /// Whether a line passes through.
    pub(crate) crossed: bool,
}

impl Field {
    /// Takes the best free place for a box of this size: near the front of `wishes` (upper left corners) and off the
    /// lines. A place elsewhere will do better for a label that a line leads to than for one without.
    pub(crate) fn settle(&mut self, size: (f64, f64), wishes: &[(f64, f64)], to: To) -> Option<Found> {
        let (near, otherwise) = match to {
            To::Linked(point) => (point, LINKED),
            To::Loose | To::Only => (*wishes.first()?, LOOSE),
        };
        let wished = wishes.iter().enumerate().map(|(at, wish)| (*wish, at as f64 * 4.0));
        let (width, height) = (self.bounds.right - self.bounds.left, self.bounds.bottom - self.bounds.top);
        let rows = if matches!(to, To::Only) { 0 } else { CELLS };
        let cells = (0..rows).flat_map(|row| (0..CELLS).map(move |column| (column, row)));
        let anywhere = cells.map(|(column, row)| {
            let part = |cell: u32| f64::from(cell) / f64::from(CELLS - 1);
            let at = (self.bounds.left + part(column) * width, self.bounds.top + part(row) * height);
            (at, otherwise + Rect::at(at.0, at.1, size).distance(near) / self.scale)
        });
        let found = self.cheapest(size, wished.chain(anywhere), to)?;
        self.taken.push(found.rect.grown(3.0));
        if let To::Linked(point) = to {
            self.lines.push(Line { pieces: vec![(point, found.rect.nearest(point))], cost: 100.0 });
        }
        Some(found)
    }

    /// Whether a box lies on no line and on nothing that is taken.
    pub(crate) fn clear(&self, rect: &Rect) -> bool {
        let crossed = |line: &Line| line.pieces.iter().any(|piece| rect.crossed_by(piece));
        !self.lines.iter().any(crossed) && !self.taken.iter().any(|taken| taken.meets(rect))
    }

    fn cheapest(
        &self,
        size: (f64, f64),
        places: impl Iterator<Item = ((f64, f64), f64)>,
        to: To,
    ) -> Option<Found> {
        let mut best: Option<(f64, Found)> = None;
        for ((x, y), cost) in places {
            let rect = Rect::at(x, y, size);
            let hopeless = best.is_some_and(|(least, _)| cost >= least);
            if hopeless || !rect.within(&self.bounds) || self.taken.iter().any(|taken| taken.meets(&rect)) {
                continue;
            }
            let crossed =
                self.lines.iter().filter(|line| line.pieces.iter().any(|piece| rect.crossed_by(piece)));
            let lines: f64 = crossed.map(|line| line.cost).sum();
            let cost = cost + lines + self.link_cost(&rect, to);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, Found { rect, crossed: lines > 0.0 }));
            }
        }
        best.map(|(_, found)| found)
    }

    /// What it costs that the line to a label crosses others.
    fn link_cost(&self, rect: &Rect, to: To) -> f64 {
        let To::Linked(point) = to else { return 0.0 };
        let near = rect.nearest(point);
        // Not at the point itself, which lies on a line.
        let away = |part: f64| (point.0 + (near.0 - point.0) * part, point.1 + (near.1 - point.1) * part);
        let link = (away(0.15), away(1.0));
        let crossed = self.lines.iter().filter(|line| line.pieces.iter().any(|piece| cross(piece, &link)));
        crossed.map(|line| line.cost * 0.25).sum()
    }
}

/// What a label belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum To {
    /// A point, from which a line leads to the label if it is not right beside it.
    Linked((f64, f64)),
    /// Something that it must be near to.
    Loose,
    /// Something that it belongs to at the places wished for and nowhere else.
    Only,
}

/// How much worse any other place is than the first wish, in plain pixels, for a label that a line leads to.
const LINKED: f64 = 36.0;

/// Likewise for one without.
const LOOSE: f64 = 400.0;

/// Places that are tried along each side when no wish can be met.
const CELLS: u32 = 32;

#[cfg(test)]
mod tests;
