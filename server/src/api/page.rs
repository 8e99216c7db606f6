//! The page at `/api`: the description for reading, without a program and without anything from elsewhere.

use super::DESCRIPTION;
use super::problem::KINDS;
use crate::site::Site;
use axum::routing::{MethodRouter, get};
use crossover_app::api::{Call, Field, Group, Kind, Problem, Reference, Shape};
use leptos::prelude::provide_context;
use serde_json::Value;
use std::sync::LazyLock;

/// Renders it.
pub(crate) fn page(site: &Site) -> MethodRouter {
    // Once a process; later calls change nothing.
    let _ = any_spawner::Executor::init_tokio();
    get(leptos_axum::render_app_async_with_context(|| provide_context(REFERENCE.clone()), site.document()))
}

static REFERENCE: LazyLock<Reference> = LazyLock::new(|| {
    let document: Value = serde_json::from_str(DESCRIPTION).unwrap_or_default();
    Reference {
        about: text(&document["info"]["description"]),
        groups: list(&document["tags"]).map(|tag| group(&document, tag)).collect(),
        problems: KINDS.into_iter().map(problem).collect(),
        shapes: entries(&document["components"]["schemas"])
            .map(|(name, shape)| self::shape(name, shape))
            .collect(),
    }
});

fn group(document: &Value, tag: &Value) -> Group {
    let calls = entries(&document["paths"]).flat_map(|(path, calls)| {
        let calls = entries(calls).filter(|(_, call)| call["tags"][0] == tag["name"]);
        calls.map(move |(method, call)| self::call(method, path, call))
    });
    Group { name: text(&tag["name"]), about: text(&tag["description"]), calls: calls.collect() }
}

fn call(method: &str, path: &str, call: &Value) -> Call {
    let parameter = |parameter: &Value| {
        let exploded = parameter["explode"] == true;
        Field {
            // The keys of a link stand in the query by themselves, not under a name.
            name: if exploded { "…".into() } else { text(&parameter["name"]) },
            ..field(&parameter["schema"], parameter["required"] == true, &text(&parameter["description"]), "")
        }
    };
    let body = call["requestBody"].as_object().map(|body| {
        let content = &body["content"]["application/json"];
        let example = serde_json::to_string(&content["example"]).unwrap_or_default();
        let about = match (text(&body["description"]), content["example"].is_null()) {
            (about, true) => about,
            (about, false) => format!("{about} For example {example}"),
        };
        field(&content["schema"], true, &about, "JSON")
    });
    let answer = |(status, answer): (&str, &Value)| {
        let contents: Vec<_> = entries(&answer["content"]).collect();
        let kind = match contents[..] {
            [(media, content)] if !content["schema"]["$ref"].is_null() => kind(&content["schema"], media),
            _ => Kind {
                words: contents.iter().map(|(media, _)| *media).collect::<Vec<_>>().join(", "),
                shape: None,
            },
        };
        let name = if status == "default" { "other".into() } else { status.to_string() };
        Field { name, kind, required: false, about: text(&answer["description"]) }
    };
    Call {
        id: text(&call["operationId"]),
        method: method.to_uppercase(),
        path: path.into(),
        title: text(&call["summary"]),
        about: text(&call["description"]),
        parameters: list(&call["parameters"]).map(parameter).collect(),
        body,
        answers: entries(&call["responses"]).map(answer).collect(),
    }
}

fn shape(name: &str, shape: &Value) -> Shape {
    let parts: Vec<&Value> = std::iter::once(shape).chain(list(&shape["allOf"])).collect();
    let fields = parts.iter().flat_map(|part| {
        let needed = |name: &str| list(&part["required"]).any(|needed| needed == name);
        entries(&part["properties"])
            .map(move |(name, of)| field(of, needed(name), &text(&of["description"]), name))
    });
    let fields: Vec<_> = fields.collect();
    // Its fields say what it is, unless it has those of others too.
    let kind = if fields.is_empty() || parts.len() > 1 { kind(shape, "") } else { Kind::default() };
    Shape { name: name.into(), about: text(&shape["description"]), kind, fields }
}

fn problem((kind, title, status, about): (&str, &str, axum::http::StatusCode, &str)) -> Problem {
    let id = kind.rsplit_once('#').map_or(kind, |(_, id)| id);
    Problem { id: id.into(), title: title.into(), status: status.as_u16(), about: about.into() }
}

fn field(schema: &Value, required: bool, about: &str, name: &str) -> Field {
    let default = match &schema["default"] {
        Value::Null => String::new(),
        Value::String(text) => format!(" {text} by default."),
        value => format!(" {value} by default."),
    };
    Field { name: name.into(), kind: kind(schema, ""), required, about: format!("{about}{default}") }
}

/// What a schema allows, in words, with `media` before it.
fn kind(schema: &Value, media: &str) -> Kind {
    let before = if media.is_empty() { String::new() } else { format!("{media}: ") };
    if let Some(shape) = schema["$ref"].as_str().and_then(|address| address.rsplit('/').next()) {
        return Kind { words: format!("{before}{shape}"), shape: Some(shape.into()) };
    }
    Kind { words: format!("{before}{}", words(schema)), shape: shapes(schema) }
}

/// The first shape that a schema is made of.
fn shapes(schema: &Value) -> Option<String> {
    let parts = list(&schema["oneOf"]).chain(list(&schema["allOf"])).chain([&schema["items"]]);
    parts.filter_map(|part| part["$ref"].as_str()?.rsplit('/').next().map(str::to_string)).next()
}

fn words(schema: &Value) -> String {
    if let Some(shape) = schema["$ref"].as_str().and_then(|address| address.rsplit('/').next()) {
        return shape.into();
    }
    let choices: Vec<_> = list(&schema["enum"]).map(text).collect();
    if !choices.is_empty() {
        return choices.join(" | ");
    }
    for (parts, between) in [("oneOf", " or "), ("allOf", " and ")] {
        let parts: Vec<_> = list(&schema[parts]).map(words).filter(|words| !words.is_empty()).collect();
        if !parts.is_empty() {
            return parts.join(between);
        }
    }
    let types: Vec<_> = match &schema["type"] {
        Value::String(one) => vec![one.as_str()],
        several => list(several).filter_map(Value::as_str).collect(),
    };
    let one = |kind: &str| match kind {
        "array" => match words(&schema["items"]) {
            items if items.is_empty() => "list".into(),
            items => format!("list of {items}"),
        },
        "string" => "text".into(),
        "boolean" => "true | false".into(),
        "object" => String::new(),
        other => other.to_string(),
    };
    let all: Vec<_> = types.into_iter().map(one).filter(|words| !words.is_empty()).collect();
    let range = match (schema["minimum"].as_f64(), schema["maximum"].as_f64()) {
        (Some(min), Some(max)) => format!(", {} to {}", plain(min), plain(max)),
        (Some(min), None) => format!(", {} or more", plain(min)),
        _ => String::new(),
    };
    format!("{}{range}", all.join(" or "))
}

/// A number without a row of zeros.
fn plain(value: f64) -> String {
    if value.abs() >= 1e6 { format!("{value:e}") } else { value.to_string() }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().into()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
