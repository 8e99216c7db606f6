//! The description of the interface, OpenAPI 3.1, written from the code that answers. `scripts/describe`
//! holds the file that is served to it.

#![expect(unused_qualifications, reason = "what the derives write names everything in full")]

use super::problem::{FieldProblem, MEDIA_TYPE, Problem};
use super::{estimates, evaluate, files, links, scenarios};
use crate::question::serving_cost::ServingCost;
use crate::question::training_run::TrainingRun;
use crate::question::typed::Typed;
use crate::question::{self, Question};
use clap::Arg;
use clap::builder::PossibleValue;
use crossover_economics::chip::CHIPS;
use crossover_economics::schema::{Query, figure};
use serde_json::Value;
use std::any::TypeId;
use std::borrow::Cow;
use std::collections::BTreeMap;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{OpenApi, Ref, RefOr, Required};
use utoipa::{IntoParams, IntoResponses, Modify, OpenApi as _, PartialSchema, ToSchema};

/// The document.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Crossover",
        version = "1.0.0",
        description = "Should a company that pays for LLM tokens pretrain its own model, or keep buying? What the page answers, for \
            programs. Money is in US dollars, tokens are counts, time is in months, shares run from 0 to 1. What is refused comes \
            as a problem document (RFC 9457) that names each field.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    servers((url = "/", description = "The server that this comes from")),
    tags(
        (name = "Answers", description = "Questions that are answered at once and kept nowhere."),
        (name = "Files", description = "What is taken along: charts and documents."),
        (name = "Links", description = "A scenario as a link and back, and short links that are kept."),
    ),
    paths(
        evaluate::by_body, evaluate::by_query,
        estimates::run_by_body, estimates::run_by_query,
        estimates::serving_by_body, estimates::serving_by_query,
        files::chart, files::deck, files::document,
        scenarios::by_body, scenarios::by_query,
        links::make, links::open, links::replace, links::revoke,
    ),
    components(schemas(Problem, FieldProblem, Query, evaluate::YesNo)),
    modifiers(&Token, &LeftOut),
)]
struct Described;

/// The description.
pub(super) fn text() -> String {
    Described::openapi().to_pretty_json().unwrap_or_default() + "\n"
}

struct Token;

impl Modify for Token {
    fn modify(&self, openapi: &mut OpenApi) {
        let about = "The token that was given when the link was made.";
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(about)).build();
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(scheme));
    }
}

/// What may be left out of a query is never null there.
struct LeftOut;

impl Modify for LeftOut {
    fn modify(&self, openapi: &mut OpenApi) {
        for item in openapi.paths.paths.values_mut() {
            let calls =
                [&mut item.get, &mut item.post, &mut item.put, &mut item.delete].into_iter().flatten();
            for parameter in calls.filter_map(|call| call.parameters.as_mut()).flatten() {
                if let RefOr::T(parameter) = parameter {
                    parameter.schema = parameter.schema.take().map(never_null);
                }
            }
        }
    }
}

fn never_null(schema: RefOr<Schema>) -> RefOr<Schema> {
    let null = SchemaType::Type(Type::Null);
    let is_null =
        |item: &RefOr<Schema>| matches!(item, RefOr::T(Schema::Object(of)) if of.schema_type == null);
    match schema {
        RefOr::T(Schema::OneOf(mut one)) => {
            one.items.retain(|item| !is_null(item));
            match one.items.pop() {
                Some(only) if one.items.is_empty() => only,
                last => {
                    one.items.extend(last);
                    RefOr::T(Schema::OneOf(one))
                }
            }
        }
        other => other,
    }
}

/// What every call may answer instead.
pub(super) struct Refused;

/// What a call may answer that needs the workshop or the store.
pub(super) struct Unavailable;

/// What a call about one short link may answer.
pub(super) struct Gone;

impl IntoResponses for Refused {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        responses([
            ("400", problem("The body is no JSON object, or some fields can’t be used.")),
            ("default", problem("Refused for another reason, which the status and the detail tell.")),
        ])
    }
}

impl IntoResponses for Unavailable {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let wait = HeaderBuilder::new()
            .schema(Some(ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0))))
            .description(Some("Seconds after which to try again."))
            .build();
        responses([(
            "503",
            problem("Too much is asked for at once, or the store is away.").header("retry-after", wait),
        )])
    }
}

impl IntoResponses for Gone {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        responses([
            ("401", problem("The token of the link’s maker is needed.")),
            ("404", problem("There is no such short link, or it is not the one of this token.")),
            ("410", problem("The short link has ended, or was taken back or replaced.")),
        ])
    }
}

fn problem(about: &str) -> ResponseBuilder {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(about).content(MEDIA_TYPE, content)
}

fn responses(
    all: impl IntoIterator<Item = (&'static str, ResponseBuilder)>,
) -> BTreeMap<String, RefOr<Response>> {
    all.into_iter().map(|(status, response)| (status.into(), response.build().into())).collect()
}

/// The fields of a question as JSON and in a query, read off its flags: their names, what they take, what is said of them.
macro_rules! described {
    ($($question:ident as $name:literal),+) => { $(
        impl PartialSchema for $question {
            fn schema() -> RefOr<Schema> {
                object::<Self>().into()
            }
        }

        impl ToSchema for $question {
            fn name() -> Cow<'static, str> {
                $name.into()
            }
        }

        impl IntoParams for $question {
            fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
                parameters::<Self>()
            }
        }
    )+ };
}

described! { TrainingRun as "TrainingRunQuestion", ServingCost as "ServingCostQuestion" }

fn object<Q: Question>() -> ObjectBuilder {
    let empty = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
    question::fields::<Q>().get_arguments().fold(empty, |object, field| {
        let name = question::name(field);
        let object = object.property(&name, shape::<Q>(field, true));
        if field.is_required_set() { object.required(name) } else { object }
    })
}

fn parameters<Q: Question>() -> Vec<Parameter> {
    let parameter = |field: &Arg| {
        ParameterBuilder::new()
            .name(question::name(field))
            .parameter_in(ParameterIn::Query)
            .required(if field.is_required_set() { Required::True } else { Required::False })
            .description(field.get_help().map(ToString::to_string))
            .schema(Some(shape::<Q>(field, false)))
            .build()
    };
    question::fields::<Q>().get_arguments().map(parameter).collect()
}

fn shape<Q: Question>(field: &Arg, body: bool) -> ObjectBuilder {
    let figures = field.get_value_parser().type_id() == TypeId::of::<Typed>();
    let choices: Vec<PossibleValue> = field.get_possible_values();
    let default = field.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
    let object = if figures {
        let any = (f64::MIN, f64::MAX);
        figure(Q::allowed(field.get_long().unwrap_or_default()).unwrap_or(any), body)
    } else {
        let keys: Vec<_> = choices.iter().map(|choice| choice.get_name().to_string()).collect();
        let text = ObjectBuilder::new().schema_type(Type::String);
        // What is no figure and has no choices of its own is a chip.
        let keys = if keys.is_empty() { chips() } else { keys };
        text.enum_values(Some(keys))
    };
    let default =
        default.map(|text| if figures { text.parse().map_or(Value::Null, number) } else { text.into() });
    object.default(default).description(body.then(|| field.get_help().map(ToString::to_string)).flatten())
}

/// The names of chips; their labels and other names are understood too.
fn chips() -> Vec<String> {
    CHIPS.iter().map(|chip| chip.key.to_string()).collect()
}

fn number(value: f64) -> Value {
    if value.fract() == 0.0 { Value::from(value as i64) } else { Value::from(value) }
}
