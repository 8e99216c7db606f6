//! One slide on its way: shapes with their places, and what they point to.

mod shapes;
mod table;

pub(super) use shapes::{Box, Text};
pub(super) use table::{Cell, Table};

use super::chart::Chart;
use super::package::Relations;

/// Width and height of a slide, in points.
pub(super) const SIZE: (f64, f64) = (960.0, 540.0);

/// Margin at the left and at the right.
pub(super) const SIDE: f64 = 48.0;

/// English metric units in a point.
const EMU: f64 = 12_700.0;

/// What a slide holds so far.
#[derive(Debug)]
pub(super) struct Page {
    /// Its title, as far as there is room.
    pub(super) title: String,
    /// Its shapes as XML, without title and footer.
    pub(super) shapes: String,
    /// Its charts, each with the id of the shape that shows it.
    pub(super) charts: Vec<Chart>,
    /// Where its links go. The layout is the first, the notes the second.
    pub(super) relations: Relations,
    /// Its speaker notes, by paragraph.
    pub(super) notes: Vec<String>,
    /// Id of the next shape: each is used once.
    next: u32,
}

impl Page {
    /// A slide with a line above its title.
    pub(super) fn new(kicker: &str, title: &str, relations: Relations) -> Self {
        // The bold is wider than the serif of the title, the size of which is 26 points.
        let room = SIZE.0 - 2.0 * SIDE;
        let title = crossover_chart::font::fit(title, crossover_chart::font::Weight::Semibold, 27.0, room);
        let mut page = Self {
            title,
            shapes: String::new(),
            charts: Vec::new(),
            relations,
            notes: Vec::new(),
            next: FIRST,
        };
        let line = Text::soft(10.5).of(kicker);
        page.text("Scenario", Box::new(SIDE, 28.0, room, 14.0), &line);
        page
    }

    /// The next free id of a shape.
    fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }
}

/// The ids before it are those of the group, the title, the footer and the number.
const FIRST: u32 = 5;

/// Points as the whole units of a file.
fn emu(points: f64) -> i64 {
    (points * EMU).round() as i64
}
