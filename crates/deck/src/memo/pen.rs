//! Draws on a page from top to bottom, and keeps the structure of what it has drawn.

use super::letters::{self, drawn};
use super::{Error, code};
use crate::told;
use crossover_chart::font::{self, Weight};
use crossover_chart::palette::Role;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagKind,
};
use krilla::text::{Font, TextDirection};
use krilla_svg::{SurfaceExt as _, SvgSettings};
use std::num::NonZeroU16;
use std::sync::{Arc, LazyLock};
use usvg::{Options, Tree, fontdb};

/// Width and height of A4 in points.
pub(super) const SIZE: (f32, f32) = (595.276, 841.89);

/// Margin at the left and at the right.
pub(super) const SIDE: f64 = 54.0;

/// Side of the code for cameras.
pub(super) const CODE: f64 = 76.0;

/// Width of the text.
pub(super) const ROOM: f64 = SIZE.0 as f64 - 2.0 * SIDE;

/// The bundled fonts.
pub(super) struct Fonts {
    pub(super) regular: Font,
    pub(super) semibold: Font,
}

/// A heading for the outline: its words and where it stands.
pub(super) struct Heading {
    pub(super) words: String,
    pub(super) top: f32,
}

/// A link that the page gets once everything is drawn.
pub(super) struct Link {
    pub(super) address: String,
    pub(super) place: Rect,
    pub(super) words: Vec<Identifier>,
}

/// Words in one look.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) role: Role,
}

impl Ink {
    pub(super) const BODY: Self = Self { size: 9.5, weight: Weight::Regular, role: Role::Ink };
    pub(super) const SOFT: Self = Self { size: 8.0, weight: Weight::Regular, role: Role::Soft };
    pub(super) const HEAD: Self = Self { size: 11.5, weight: Weight::Semibold, role: Role::Ink };

    pub(super) const fn of(self, size: f64) -> Self {
        Self { size, ..self }
    }

    pub(super) const fn colour(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Height of so many lines.
    pub(super) fn height(self, lines: usize) -> f64 {
        lines as f64 * self.size * LINE
    }

    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::Semibold, ..self }
    }
}

/// What is drawn so far, and where the next thing goes.
pub(super) struct Pen<'a, 'b> {
    pub(super) surface: Surface<'a>,
    pub(super) fonts: &'b Fonts,
    /// Upper edge of what comes next.
    pub(super) top: f64,
    /// The structure of the page in reading order.
    pub(super) tags: Vec<Node>,
    pub(super) headings: Vec<Heading>,
    pub(super) link: Option<Link>,
}

/// Height of a line of running text, in units of its size.
const LINE: f64 = 1.38;

impl<'a, 'b> Pen<'a, 'b> {
    pub(super) fn new(surface: Surface<'a>, fonts: &'b Fonts) -> Self {
        Self { surface, fonts, top: 50.0, tags: Vec::new(), headings: Vec::new(), link: None }
    }

    /// One line of words with its upper edge at `top`; empty ones are not drawn.
    pub(super) fn line(&mut self, words: &str, ink: Ink, (left, top): (f64, f64)) -> Option<Identifier> {
        let letters = drawn(words);
        if letters.trim().is_empty() {
            return None;
        }
        let own = letters::told(words);
        // What can't be drawn is still there to be read aloud and copied.
        let span = SpanTag::empty().with_actual_text((own != letters).then_some(own.as_str()));
        let tag = self.surface.start_tagged(ContentTag::Span(span));
        self.words(&letters, ink, (left, top));
        self.surface.end_tagged();
        Some(tag)
    }

    /// Words that are no part of the structure: what repeats on each page.
    pub(super) fn aside(&mut self, words: &str, ink: Ink, place: (f64, f64)) {
        let artifact = Artifact::with_kind(ArtifactType::Footer);
        let _artifact = self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.words(&drawn(words), ink, place);
        self.surface.end_tagged();
    }

    fn words(&mut self, letters: &str, ink: Ink, (left, top): (f64, f64)) {
        let font = match ink.weight {
            Weight::Regular => &self.fonts.regular,
            Weight::Semibold => &self.fonts.semibold,
        };
        let font = font.clone();
        let baseline = top + ink.size * font::ASCENT;
        self.surface.set_fill(Some(fill(ink.role)));
        let start = Point::from_xy(left as f32, baseline as f32);
        self.surface.draw_text(start, font, ink.size as f32, letters, false, TextDirection::LeftToRight);
    }

    /// Lines of at most `most` in a width, from the top on; returns what they are in the structure.
    pub(super) fn lines(
        &mut self,
        words: &str,
        ink: Ink,
        (left, width): (f64, f64),
        most: usize,
    ) -> Vec<Node> {
        let mut tags = Vec::new();
        for line in font::wrap(words, ink.weight, ink.size, width, most) {
            // A space between the words of two lines, for who copies them.
            tags.extend(self.line(&format!("{line} "), ink, (left, self.top)).map(Node::from));
            self.top += ink.size * LINE;
        }
        tags
    }

    /// A group of the structure, if there is anything in it.
    pub(super) fn group(&mut self, tag: impl Into<TagKind>, children: Vec<Node>) {
        if !children.is_empty() {
            self.tags.push(TagGroup::with_children(tag, children).into());
        }
    }

    /// A paragraph and the space after it.
    pub(super) fn paragraph(&mut self, words: &str, ink: Ink, most: usize) {
        let lines = self.lines(words, ink, (SIDE, ROOM), most);
        self.group(Tag::P, lines);
        self.top += ink.size * 0.45;
    }

    /// The title of the memo or of a part of it.
    pub(super) fn heading(&mut self, level: u16, words: &str, ink: Ink, most: usize) {
        if level > 1 {
            self.top += 9.0;
        }
        let top = self.top as f32;
        let lines = self.lines(words, ink, (SIDE, ROOM), most);
        if let Some(level) = NonZeroU16::new(level) {
            self.group(Tag::Hn(level, Some(letters::told(words))), lines);
        }
        self.headings.push(Heading { words: letters::told(words), top });
        self.top += ink.size * 0.25;
    }

    /// Sentences in a list.
    pub(super) fn list(&mut self, items: &[String], ink: Ink, most: usize) {
        let mut list = Vec::new();
        for item in items {
            let dash = self.line("–", ink, (SIDE, self.top)).map(Node::from);
            let body = self.lines(item, ink, (SIDE + 11.0, ROOM - 11.0), most);
            let label = TagGroup::with_children(Tag::Lbl, dash.into_iter().collect());
            let body = TagGroup::with_children(Tag::LBody, body);
            list.push(TagGroup::with_children(Tag::LI, vec![label.into(), body.into()]).into());
            self.top += 1.5;
        }
        self.group(Tag::L(ListNumbering::None), list);
    }

    /// A chart `height` high across the page, told in words to who can't see it.
    pub(super) fn chart(&mut self, svg: &str, height: f64, alternative: &str) -> Result<(), Error> {
        let tree = Tree::from_str(svg, &options()).map_err(|_error| Error::Part("the chart"))?;
        let size = Size::from_wh(ROOM as f32, height as f32).ok_or(Error::Part("the size of the chart"))?;
        let tag = self.surface.start_tagged(ContentTag::Other);
        self.surface.push_transform(&Transform::from_translate(SIDE as f32, self.top as f32));
        let drawn = self.surface.draw_svg(&tree, size, SvgSettings::default());
        self.surface.pop();
        self.surface.end_tagged();
        drawn.ok_or(Error::Part("the chart"))?;
        self.group(Tag::Figure(Some(letters::told(alternative))), vec![tag.into()]);
        self.top += height + 4.0;
        Ok(())
    }

    /// A rule across the columns.
    pub(super) fn rule(&mut self, top: f64, thickness: f64, role: Role) {
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        let _artifact = self.surface.start_tagged(ContentTag::Artifact(artifact));
        if let Some(path) = rectangle((SIDE, top), (ROOM, thickness)) {
            self.surface.set_fill(Some(fill(role)));
            self.surface.draw_path(&path);
        }
        self.surface.end_tagged();
    }

    /// The link that opens the scenario, with its code for cameras beside it.
    pub(super) fn link(&mut self, address: &str) {
        let top = self.top;
        let room = ROOM - CODE - 18.0;
        let squares = code::squares(address, ((SIDE + ROOM - CODE) as f32, top as f32), CODE as f32);
        let before = self.lines("This scenario, with every input and figure:", Ink::BODY, (SIDE, room), 1);
        self.group(Tag::P, before);
        let ink = Ink::SOFT.colour(Role::Pretrain);
        let from = self.top;
        let mut words = Vec::new();
        for line in broken(address, ink, room, 6) {
            words.extend(self.line(&line, ink, (SIDE, self.top)));
            self.top += ink.size * LINE;
        }
        let place = Rect::from_ltrb(SIDE as f32, from as f32, (SIDE + room) as f32, self.top as f32);
        match (place, told::address(address)) {
            (Some(place), Some(address)) => self.link = Some(Link { address, place, words }),
            _ => self.group(Tag::P, words.into_iter().map(Node::from).collect()),
        }
        if let Some(squares) = squares {
            let tag = self.surface.start_tagged(ContentTag::Other);
            self.surface.set_fill(Some(fill(Role::Ink)));
            self.surface.draw_path(&squares);
            self.surface.end_tagged();
            let told = "Code for cameras that opens this scenario".to_string();
            self.group(Tag::Figure(Some(told)), vec![tag.into()]);
            self.top = self.top.max(top + CODE);
        }
    }
}

/// An address has no spaces to break at: as many letters a line as fit.
fn broken(address: &str, ink: Ink, room: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for letter in letters::told(address).chars() {
        let width = font::width(letter.encode_utf8(&mut [0; 4]), ink.weight, ink.size);
        if used + width > room {
            if lines.len() == most {
                if let Some(line) = lines.last_mut() {
                    line.pop();
                    line.push('…');
                }
                break;
            }
            lines.push(String::new());
            used = 0.0;
        }
        used += width;
        if let Some(line) = lines.last_mut() {
            line.push(letter);
        }
    }
    lines
}

fn rectangle((left, top): (f64, f64), (width, height): (f64, f64)) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(left as f32, top as f32, width as f32, height as f32)?);
    path.finish()
}

/// The colour of a role on paper.
fn fill(role: Role) -> Fill {
    let hex = u32::from_str_radix(role.light().trim_start_matches('#'), 16).unwrap_or_default();
    let [_, red, green, blue] = hex.to_be_bytes();
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}

/// Only the bundled fonts.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(font::REGULAR.to_vec());
    fonts.load_font_data(font::SEMIBOLD.to_vec());
    fonts.set_sans_serif_family(font::FAMILY);
    Arc::new(fonts)
});

/// Nothing is read from files or fetched.
fn options() -> Options<'static> {
    Options {
        fontdb: FONTS.clone(),
        font_family: font::FAMILY.into(),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}
