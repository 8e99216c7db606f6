//! The file: pages, structure, outline, properties.

use super::Error;
use super::letters::told;
use super::pages::{self, Words};
use super::pen::{Fonts, Pen, SIZE};
use crate::Meta;
use chrono::Datelike as _;
use crossover_chart::font;
use crossover_economics::report::Report;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Node, Tag, TagGroup, TagTree};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};

/// How the file is written: after PDF/UA-1, which refuses what it forbids.
fn settings() -> Result<SerializeSettings, Error> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| Error::File(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn fonts() -> Result<Fonts, Error> {
    let font = |data: &'static [u8]| Font::new(data.into(), 0).ok_or(Error::Part("a font"));
    Ok(Fonts { regular: font(font::REGULAR)?, semibold: font(font::SEMIBOLD)? })
}

pub(super) fn write(said: &Words<'_>) -> Result<Vec<u8>, Error> {
    let fonts = fonts()?;
    let mut document = Document::new_with(settings()?);
    let mut tree = TagTree::new().with_lang(Some("en-GB".into()));
    let mut outline = Outline::new();
    for number in 0..said.pages() {
        let size = PageSettings::from_wh(SIZE.0, SIZE.1).ok_or(Error::Part("the page"))?;
        let mut page = document.start_page_with(size);
        let (tags, headings, link) = {
            let mut pen = Pen::new(page.surface(), &fonts);
            pages::draw(&mut pen, number, said)?;
            let Pen { surface, tags, headings, link, .. } = pen;
            surface.finish();
            (tags, headings, link)
        };
        for tag in tags {
            tree.push(tag);
        }
        for heading in headings {
            let place = XyzDestination::new(number, Point::from_xy(0.0, (heading.top - 8.0).max(0.0)));
            outline.push_child(OutlineNode::new(heading.words, place));
        }
        if let Some(link) = link {
            let target = Target::Action(Action::Link(LinkAction::new(link.address)));
            let annotation = LinkAnnotation::new(link.place, target);
            let annotation = Annotation::new_link(annotation, Some("Open this scenario".into()));
            let annotation = page.add_tagged_annotation(annotation);
            let mut words: Vec<Node> = link.words.into_iter().map(Node::from).collect();
            words.push(annotation.into());
            let link = TagGroup::with_children(Tag::Link, words);
            tree.push(TagGroup::with_children(Tag::P, vec![link.into()]));
        }
        page.finish();
    }
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(metadata(said.report, said.meta));
    document.finish().map_err(|error| Error::File(format!("{error:?}")))
}

fn metadata(report: &Report, meta: &Meta) -> Metadata {
    let (year, month, day) = (meta.as_of.year(), meta.as_of.month(), meta.as_of.day());
    let date = DateTime::new(u16::try_from(year).unwrap_or_default()).month(month as u8).day(day as u8);
    Metadata::new()
        .title(told(meta.title()))
        .description(told(&meta.note))
        .language("en-GB".into())
        .creator(format!("Crossover {}", report.engine))
        .creation_date(date)
}
