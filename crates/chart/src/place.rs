//! Where labels go, so that none lies on another.

/// A box in pixels; y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    /// With its upper left corner at (x, y).
    pub(crate) fn at(x: f64, y: f64, (width, height): (f64, f64)) -> Self {
        Self { left: x, top: y, right: x + width, bottom: y + height }
    }

    pub(crate) fn grown(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn within(&self, outer: &Self) -> bool {
        self.left >= outer.left && self.right <= outer.right && self.top >= outer.top && self.bottom <= outer.bottom
    }

    /// Whether a straight line passes through (Liang and Barsky's clipping).
    fn crossed_by(&self, (a, b): &Stroke) -> bool {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (toward, room) in
            [(-dx, a.0 - self.left), (dx, self.right - a.0), (-dy, a.1 - self.top), (dy, self.bottom - a.1)]
        {
            if toward == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if toward < 0.0 {
                from = from.max(room / toward);
            } else {
                to = to.min(room / toward);
            }
        }
        from <= to
    }
}

/// A straight line between two points.
pub(crate) type Stroke = ((f64, f64), (f64, f64));

/// Tops of a column of blocks, in the order given (which rises by where they want to be): none lies on another, all lie
/// between `top` and `bottom`, and each is as near as it can be to being centred where it wants to be. Nothing if they
/// do not fit.
pub(crate) fn stack(blocks: &[(f64, f64)], gap: f64, top: f64, bottom: f64) -> Option<Vec<f64>> {
    let total: f64 = blocks.iter().map(|(_, height)| height).sum::<f64>() + gap * blocks.len().saturating_sub(1) as f64;
    if total > bottom - top {
        return None;
    }
    // Blocks that push each other become one pile, placed where its members want to be on average.
    let mut piles: Vec<Pile> = Vec::new();
    for (index, &(centre, height)) in blocks.iter().enumerate() {
        let mut pile = Pile { first: index, wish: centre - height / 2.0, members: 1.0, height };
        while let Some(above) = piles.pop_if(|above| above.top(top, bottom) + above.height + gap > pile.top(top, bottom)) {
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
    pub(crate) strokes: Vec<Stroke>,
}

/// What lying on a line costs, in pixels of distance from the best place.
const CROSSING: f64 = 40.0;

impl Field {
    /// Takes the best free place for a box of this size: near the front of `wishes` (upper left corners), and off the
    /// lines. If none of them is free, the nearest free place to the first.
    pub(crate) fn settle(&mut self, size: (f64, f64), wishes: &[(f64, f64)]) -> Option<Rect> {
        let best = self.cheapest(size, wishes.iter().enumerate().map(|(at, wish)| (*wish, at as f64 * 6.0)));
        let found = best.or_else(|| {
            let (x, y) = *wishes.first()?;
            let cells = (0..40).flat_map(|row| (0..40).map(move |column| (f64::from(column), f64::from(row))));
            let (width, height) = (self.bounds.right - self.bounds.left, self.bounds.bottom - self.bounds.top);
            self.cheapest(
                size,
                cells.map(|(column, row)| {
                    let at = (self.bounds.left + column / 39.0 * width, self.bounds.top + row / 39.0 * height);
                    (at, (at.0 - x).abs() + (at.1 - y).abs())
                }),
            )
        })?;
        self.taken.push(found.grown(3.0));
        Some(found)
    }

    fn cheapest(&self, size: (f64, f64), places: impl Iterator<Item = ((f64, f64), f64)>) -> Option<Rect> {
        let mut best: Option<(f64, Rect)> = None;
        for ((x, y), cost) in places {
            let rect = Rect::at(x, y, size);
            if !rect.within(&self.bounds) || self.taken.iter().any(|taken| taken.meets(&rect)) {
                continue;
            }
            let crossings = self.strokes.iter().filter(|stroke| rect.crossed_by(stroke)).count();
            let cost = cost + crossings as f64 * CROSSING;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, rect));
            }
        }
        best.map(|(_, rect)| rect)
    }
}

#[cfg(test)]
mod tests;
