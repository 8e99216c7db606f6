//! Files that are made in this browser, from the same scenario by the same functions as the server's. They are a
//! program of their own, which is fetched when the first is asked for.

mod picture;
mod told;

use crate::form::Form;
use crate::request;
use crossover_deck::drawing::{Chart, Picture, Size};
use crossover_deck::{Meta, csv, json, meta, whole, workbook};
use crossover_economics::input::Scenario;
use crossover_economics::report::Report;
use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, UrlSearchParams};

/// Something that is being made; or why it can't be, in a sentence.
type Making<T> = Pin<Box<dyn Future<Output = Result<T, String>>>>;

/// So long the page rests before it begins, so that what it says is painted.
const REST_MS: i32 = 50;

/// What is asked for.
pub(super) struct Order {
    kind: String,
    scenario: Scenario,
    /// The address that opens the scenario, private as it is.
    link: String,
    /// What else the form of files holds.
    params: Option<UrlSearchParams>,
}

impl Order {
    /// A file of this kind of the scenario at hand.
    pub(super) fn of(form: Form, kind: &str, params: Option<UrlSearchParams>) -> Self {
        Self {
            kind: kind.into(),
            scenario: form.draft.with_untracked(|draft| draft.scenario.clone()),
            link: request::origin() + &untrack(|| form.query.with(|query| form.here(query))),
            params,
        }
    }

    /// What was typed or chosen under this name.
    fn given(&self, name: &str) -> String {
        self.params.as_ref().and_then(|params| params.get(name)).unwrap_or_default()
    }

    fn meta(&self) -> Result<Meta, String> {
        let name = meta::name(&self.given("name")).map_err(|error| error.to_string())?;
        let note = meta::note(&self.given("note")).map_err(|error| error.to_string())?;
        Ok(Meta { name, note, ..Meta::of(self.link.clone()) })
    }

    fn picture(&self) -> Result<Picture, String> {
        let stamp = (self.given("stamp") == "yes").then(|| self.meta()).transpose()?;
        Ok(Picture {
            // A list holds nothing that is none of these.
            chart: Chart::named(&self.given("chart")).unwrap_or(Chart::AvoidedSpend),
            scenario: self.scenario.clone(),
            theme: if self.given("theme") == "dark" {
                crossover_chart::Theme::Dark
            } else {
                crossover_chart::Theme::Light
            },
            size: Size::named(&self.given("size")).unwrap_or_default(),
            stamp,
        })
    }
}

/// Makes a file; with the name that it is saved under.
#[wasm_split(private, wasm_split_path = leptos::wasm_split, fallible)]
pub(super) fn file(order: Order) -> Result<Making<(Blob, String)>, SplitLoaderError> {
    Ok(Box::pin(made(order)))
}

/// Draws the picture that is chosen, as the address of an image.
#[wasm_split(private, wasm_split_path = leptos::wasm_split, fallible)]
pub(super) fn picture(order: Order) -> Result<Making<String>, SplitLoaderError> {
    Ok(Box::pin(async move {
        rest().await;
        Ok(picture::address(&picture::svg(&order.picture()?).await?))
    }))
}

async fn made(order: Order) -> Result<(Blob, String), String> {
    let meta = order.meta()?;
    rest().await;
    let kind = order.kind.as_str();
    let saved = match kind {
        "svg" | "png" => format!("crossover-{}.{kind}", order.picture()?.chart.name()),
        _ => format!("crossover.{kind}"),
    };
    let made = match kind {
        "svg" => {
            let svg = picture::svg(&order.picture()?).await?;
            blob(svg.as_bytes(), "image/svg+xml; charset=utf-8")
        }
        "png" => {
            let svg = picture::svg(&order.picture()?).await?;
            let scale = if order.given("scale") == "2" { 2.0 } else { 1.0 };
            picture::png(&svg, scale).await
        }
        "xlsx" => {
            let book =
                workbook::workbook(&whole(&order.scenario), &meta).map_err(|error| error.to_string())?;
            blob(&book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
        "csv" => {
            blob(csv::months(&Report::quick(&order.scenario), &meta).as_bytes(), "text/csv; charset=utf-8")
        }
        "json" => blob(json::json(&whole(&order.scenario), &meta).as_bytes(), "application/json"),
        _ => return Err("This file is made by the server alone.".into()),
    };
    made.map(|file| (file, saved)).map_err(|_refused: JsValue| "This browser can’t make the file.".into())
}

fn blob(bytes: &[u8], kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}

async fn rest() {
    let paint = Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, REST_MS);
    });
    let _ = JsFuture::from(paint).await;
}
