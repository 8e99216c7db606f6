//! What is chosen about a file, for the description.

#![expect(unused_qualifications, reason = "what the derives write names everything in full")]

use crate::api::evaluate::YesNo;
use crossover_deck::drawing::{Chart, Size};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// The names of charts.
pub(super) struct ChartName;

/// What a picture is drawn as.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Picture {
    Svg,
    Png,
}

/// What a document is written as.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Format {
    Pptx,
    Pdf,
    Xlsx,
    Csv,
    Json,
}

/// What is no text.
pub(super) struct Bytes;

impl PartialSchema for Bytes {
    fn schema() -> RefOr<Schema> {
        let binary = SchemaFormat::KnownFormat(KnownFormat::Binary);
        ObjectBuilder::new().schema_type(Type::String).format(Some(binary)).into()
    }
}

impl ToSchema for Bytes {}

/// The names of sizes.
pub(super) struct SizeName;

fn one_of(names: &[&str]) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(names.iter().copied())).into()
}

impl PartialSchema for ChartName {
    fn schema() -> RefOr<Schema> {
        one_of(&Chart::NAMES)
    }
}

impl PartialSchema for SizeName {
    fn schema() -> RefOr<Schema> {
        one_of(&Size::NAMES)
    }
}

/// The colours of a picture.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Colours {
    Light,
    Dark,
}

/// What may be said of a picture.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) struct Drawn {
    /// Colours for a light or a dark page; light without it.
    #[param(inline, required = false)]
    theme: Colours,
    /// wide is 1280 × 720, slide 1920 × 1080, square 1080 × 1080, card 1200 × 630; wide without it.
    #[param(inline, required = false, value_type = SizeName)]
    size: String,
    /// Pixels of a PNG for each unit of the drawing; 1 without it.
    #[param(required = false, minimum = 1, maximum = 2)]
    scale: u8,
    /// Writes name, day and link below the picture.
    #[param(inline, required = false)]
    stamp: YesNo,
    /// What the scenario is called.
    #[param(required = false, max_length = 200)]
    name: String,
}

/// What a document may say about itself.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) struct Said {
    /// What the scenario is called.
    #[param(required = false, max_length = 200)]
    name: String,
    /// What there is to say about it.
    #[param(required = false, max_length = 2000)]
    note: String,
}
