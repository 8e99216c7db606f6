//! The interface for programs: every call, what it takes and what it answers.

use crate::api::{Call, Field, Group, Kind, Problem, Reference, Shape};
use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use crate::component::scroll::Scroll;
use crate::page::missing::Missing;
use leptos::prelude::*;

/// The page at `/api`.
#[component]
pub(crate) fn Api() -> impl IntoView {
    // Nobody has the description.
    let Some(reference) = use_context::<Reference>() else { return view! { <Missing /> }.into_any() };
    view! {
        <Masthead here="/api" />
        <main id="main" class="prose api" tabindex="-1">
            <h1>"For programs"</h1>
            <p class="lead">{reference.about}</p>
            <p>
                "The same as a document that tools read: " <a href="/api/v1/openapi.json">"OpenAPI 3.1"</a>
                ". There is no key to ask for, and nothing is kept but short links."
            </p>
            {reference.groups.into_iter().map(group).collect_view()}
            {problems(reference.problems)}
            {shapes(reference.shapes)}
        </main>
        <Colophon />
    }
    .into_any()
}

fn group(group: Group) -> impl IntoView {
    let id = format!("group-{}", group.name.to_lowercase());
    view! {
        <section aria-labelledby=id.clone()>
            <h2 id=id.clone()>{group.name.clone()}</h2>
            <p>{group.about}</p>
            {group.calls.into_iter().map(call).collect_view()}
        </section>
    }
}

fn call(call: Call) -> impl IntoView {
    let label = |what: &str| format!("{what} of {} {}", call.method, call.path);
    let parameters = (!call.parameters.is_empty())
        .then(|| fields(label("Parameters"), ["Parameter", "What it is"], call.parameters.clone()));
    let body = call.body.clone().map(|body| fields(label("Body"), ["Body", "What it holds"], vec![body]));
    let answers = fields(label("Answers"), ["Status", "What it answers"], call.answers.clone());
    view! {
        <section class="call" aria-labelledby=call.id.clone()>
            <h3 id=call.id.clone()>{call.title.clone()}</h3>
            <p>
                <code>{format!("{} {}", call.method, call.path)}</code>
            </p>
            <p>{call.about}</p>
            {parameters}
            {body}
            {answers}
        </section>
    }
}

fn fields(label: String, [name, about]: [&'static str; 2], fields: Vec<Field>) -> impl IntoView {
    view! {
        <Scroll label>
            <table class="words">
                <thead>
                    <tr>
                        <th scope="col">{name}</th>
                        <th scope="col">{about}</th>
                    </tr>
                </thead>
                <tbody>{fields.into_iter().map(row).collect_view()}</tbody>
            </table>
        </Scroll>
    }
}

fn row(field: Field) -> impl IntoView {
    let needed = if field.required { " (needed)" } else { "" };
    let name = (!field.name.is_empty()).then(|| view! { <code>{field.name}</code> });
    view! {
        <tr>
            <th scope="row">{name} {needed}</th>
            <td>{kind(field.kind)} " " {field.about}</td>
        </tr>
    }
}

fn kind(kind: Kind) -> impl IntoView {
    let words = kind.words;
    match kind.shape {
        Some(shape) => view! { <a href=format!("#{shape}")>{words}</a> }.into_any(),
        None if words.is_empty() => ().into_any(),
        None => view! { <em>{words}</em> }.into_any(),
    }
}

fn problems(problems: Vec<Problem>) -> impl IntoView {
    let row = |problem: Problem| {
        view! {
            <tr>
                <th scope="row" id=problem.id.clone()>
                    <code>{format!("/api#{}", problem.id)}</code>
                </th>
                <td>{problem.status}</td>
                <td>
                    <strong>{problem.title} ". "</strong>
                    {problem.about}
                </td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="problems">
            <h2 id="problems">"Problems"</h2>
            <p>
                "Whatever is refused comes as " <code>"application/problem+json"</code>
                " (RFC 9457). Its type is one of these, or " <code>"about:blank"</code>
                " where the status says all. The words are for people and may change; type, status and the fields named in errors are for programs."
            </p>
            <Scroll label="Kinds of problem">
                <table class="words">
                    <thead>
                        <tr>
                            <th scope="col">"Type"</th>
                            <th scope="col">"Status"</th>
                            <th scope="col">"What it means"</th>
                        </tr>
                    </thead>
                    <tbody>{problems.into_iter().map(row).collect_view()}</tbody>
                </table>
            </Scroll>
        </section>
    }
}

fn shapes(shapes: Vec<Shape>) -> impl IntoView {
    let shape = |shape: Shape| {
        let parts = (!shape.fields.is_empty()).then(|| {
            fields(format!("Fields of {}", shape.name), ["Field", "What it is"], shape.fields.clone())
        });
        view! {
            <section class="shape" aria-labelledby=shape.name.clone()>
                <h3 id=shape.name.clone()>{shape.name.clone()}</h3>
                <p>{kind(shape.kind)} " " {shape.about}</p>
                {parts}
            </section>
        }
    };
    view! {
        <section aria-labelledby="shapes">
            <h2 id="shapes">"What bodies and answers are made of"</h2>
            <p>"Fields may be added; none is taken away or changes its meaning."</p>
            {shapes.into_iter().map(shape).collect_view()}
        </section>
    }
}
