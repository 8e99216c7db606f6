//! Boxes and straight lines.

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
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// The point inside that is nearest to another.
    pub(crate) fn nearest(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x.max(self.left).min(self.right), y.max(self.top).min(self.bottom))
    }

    /// How far a point lies outside, along the axes.
    pub(crate) fn distance(&self, point: (f64, f64)) -> f64 {
        let near = self.nearest(point);
        (point.0 - near.0).abs() + (point.1 - near.1).abs()
    }

    pub(crate) fn within(&self, outer: &Self) -> bool {
        self.left >= outer.left
            && self.right <= outer.right
            && self.top >= outer.top
            && self.bottom <= outer.bottom
    }

    /// Whether a straight line passes through (Liang and Barsky's clipping).
    pub(crate) fn crossed_by(&self, (a, b): &Stroke) -> bool {
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

/// Whether two straight pieces cross.
pub(crate) fn cross((a, b): &Stroke, (c, d): &Stroke) -> bool {
    let side = |p: &(f64, f64), q: &(f64, f64), r: &(f64, f64)| {
        (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
