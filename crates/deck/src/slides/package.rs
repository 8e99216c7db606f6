//! A package of parts with their relationships and content types: what office files are (ECMA-376, part 2).

use super::xml::{HEAD, escaped};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Where the kinds of relationships are named.
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// Parts in the order in which they are written.
#[derive(Debug, Default)]
pub(super) struct Package {
    parts: Vec<Part>,
    root: Relations,
}

#[derive(Debug)]
struct Part {
    path: String,
    /// Its content type; nothing for what its extension already says.
    kind: Option<&'static str>,
    bytes: Vec<u8>,
    relations: Relations,
}

/// What a part points to.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations(Vec<Relation>);

#[derive(Clone, Debug)]
struct Relation {
    kind: String,
    target: String,
    external: bool,
}

impl Relations {
    /// Points to the part at `path`; returns the relationship's id. `kind` is the last word of the standard's name, or the
    /// whole of it.
    pub(super) fn to(&mut self, kind: &str, path: &str) -> String {
        self.add(kind, path, false)
    }

    /// Points to an address outside of the package, which must be one that [`crate::told::address`] gave; the same
    /// address always under the same id.
    pub(super) fn outside(&mut self, address: &str) -> String {
        match self.0.iter().position(|relation| relation.external && relation.target == address) {
            Some(place) => format!("rId{}", place + 1),
            None => self.add("hyperlink", address, true),
        }
    }

    fn add(&mut self, kind: &str, target: &str, external: bool) -> String {
        let kind = if kind.contains("://") { kind.to_string() } else { format!("{KINDS}{kind}") };
        self.0.push(Relation { kind, target: target.to_string(), external });
        format!("rId{}", self.0.len())
    }

    fn xml(&self, from: &str) -> String {
        let mut xml = format!(
            "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        for (place, relation) in self.0.iter().enumerate() {
            let (target, mode) = if relation.external {
                (escaped(&relation.target), " TargetMode=\"External\"")
            } else {
                (relative(from, &relation.target), "")
            };
            let _ = write!(
                xml,
                "<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{target}\"{mode}/>",
                place + 1,
                relation.kind
            );
        }
        xml + "</Relationships>"
    }
}

impl Package {
    /// What the package itself points to.
    pub(super) fn root(&mut self) -> &mut Relations {
        &mut self.root
    }

    /// Adds a part of XML of a content type.
    pub(super) fn xml(
        &mut self,
        path: impl Into<String>,
        kind: &'static str,
        text: impl Into<String>,
        relations: Relations,
    ) {
        let bytes = text.into().into_bytes();
        self.parts.push(Part { path: path.into(), kind: Some(kind), bytes, relations });
    }

    /// Adds an embedded workbook.
    pub(super) fn workbook(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        self.parts.push(Part { path: path.into(), kind: None, bytes, relations: Relations::default() });
    }

    /// The file. The same bytes for the same parts: every entry has the same, earliest date.
    ///
    /// # Errors
    /// When the parts are larger than a file of this kind can be.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, ZipError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let mut put = |path: &str, bytes: &[u8], method| -> Result<(), ZipError> {
            zip.start_file(path, options.compression_method(method))?;
            Ok(zip.write_all(bytes)?)
        };
        let deflated = CompressionMethod::Deflated;
        put("[Content_Types].xml", self.content_types().as_bytes(), deflated)?;
        put("_rels/.rels", self.root.xml("").as_bytes(), deflated)?;
        for part in &self.parts {
            // A workbook is compressed already.
            let method = if part.kind.is_some() { deflated } else { CompressionMethod::Stored };
            put(&part.path, &part.bytes, method)?;
            if !part.relations.0.is_empty() {
                let (folder, name) = part.path.rsplit_once('/').unwrap_or(("", &part.path));
                let path = format!("{folder}/_rels/{name}.rels");
                put(&path, part.relations.xml(&part.path).as_bytes(), deflated)?;
            }
        }
        Ok(zip.finish()?.into_inner())
    }

    fn content_types(&self) -> String {
        let mut xml = format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        if self.parts.iter().any(|part| part.kind.is_none()) {
            xml += "<Default Extension=\"xlsx\" \
                    ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>";
        }
        for part in &self.parts {
            if let Some(kind) = part.kind {
                let _ = write!(xml, "<Override PartName=\"/{}\" ContentType=\"{kind}\"/>", part.path);
            }
        }
        xml + "</Types>"
    }
}

/// The way from one part to another.
fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let (folders, steps) = (&folders[..folders.len() - 1], to.split('/').collect::<Vec<_>>());
    let shared = folders.iter().zip(&steps[..steps.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = vec![".."; folders.len() - shared];
    up.into_iter().chain(steps[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_short() {
        for (from, to, way) in [
            ("", "ppt/presentation.xml", "ppt/presentation.xml"),
            ("ppt/presentation.xml", "ppt/slides/slide1.xml", "slides/slide1.xml"),
            ("ppt/slides/slide1.xml", "ppt/charts/chart1.xml", "../charts/chart1.xml"),
            ("ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "slide2.xml"),
            ("a/b/c.xml", "d.xml", "../../d.xml"),
        ] {
            assert_eq!(relative(from, to), way);
        }
    }
}
