//! How the answer comes about, in plain words, with every formula.

use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use crate::component::scroll::Scroll;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::quantity::short;
use crossover_economics::report::Report;
use leptos::prelude::*;

/// The page at `/about`.
#[component]
pub(crate) fn About() -> impl IntoView {
    view! {
        <Masthead here="/about" />
        <main id="main" class="prose" tabindex="-1">
            <h1>"How the answer comes about"</h1>
            <p class="lead">
                "Crossover compares what five courses of action cost over the same months, with the same traffic, prices and "
                "discount rate. It has no side: on today’s prices the honest answer is often to keep buying or to host open weights."
            </p>
            <Steps />
            <Courses />
            <Formulas />
            <p>
                "Every input with its default, likely range and source stands under "
                <a href="/evidence#inputs">"Evidence"</a>
                ", beside the disclosed runs and prices that they rest on."
            </p>
        </main>
        <Colophon />
    }
}

#[component]
fn Steps() -> impl IntoView {
    view! {
        <section aria-labelledby="steps">
            <h2 id="steps">"In five steps"</h2>
            <ol>
                <li>
                    <strong>"What the budget buys. "</strong>
                    "The compute share of the budget, divided by the R&D multiplier and the rent of a chip, gives chip-hours; those and "
                    "the utilisation of disclosed runs give the compute of the final run. A published scaling law turns it into a model "
                    "size and a number of training tokens. Your own data counts up to the epochs you allow; the rest is general text."
                </li>
                <li>
                    <strong>"What a token costs. "</strong>
                    "Bought tokens cost the list price for your mix of input, cached input and output, less your discount, and follow "
                    "the price path month by month. Hosted tokens cost chip-hours, scaled from measured throughput, at the utilisation "
                    "you expect, with enough chips to hold two replicas of the weights, and the people who run them."
                </li>
                <li>
                    <strong>"Month by month. "</strong>
                    "Each course spends its outlay until it launches, then takes over its share of the traffic step by step. What it "
                    "does not cover is still bought. An edge from training fades unless it is refreshed."
                </li>
                <li>
                    <strong>"In today’s money. "</strong>
                    "Each month’s difference from buying everything is discounted to today: the net present value. The best course is "
                    "the one with the highest."
                </li>
                <li>
                    <strong>"How sure. "</strong>
                    "Everything uncertain is drawn 100,000 times, all at once, and the five courses are worked out in each of these worlds. "
                    "The share of worlds in which a course is the best is its probability. The answer is clear from 80%, leans from 60%, and is "
                    "a close call below."
                </li>
            </ol>
        </section>
    }
}

#[component]
fn Courses() -> impl IntoView {
    let what = |alternative| match alternative {
        Alternative::BuyClosed => "Every token from the closed API. The base for the other four.",
        Alternative::BuyOpen => "An open-weights model, bought by the token, for the traffic that it covers.",
        Alternative::SelfHost => "The same open weights on rented chips.",
        Alternative::PostTrain => "The same, trained further on your own data first.",
        Alternative::Pretrain => {
            "A model of your own from nothing, on your data and general text, then hosted."
        }
    };
    view! {
        <section aria-labelledby="courses">
            <h2 id="courses">"The five alternatives"</h2>
            <dl>
                {Alternative::ALL
                    .map(|alternative| view! { <div><dt>{alternative.label()}</dt><dd>{what(alternative)}</dd></div> })
                    .collect_view()}
            </dl>
        </section>
    }
}

#[component]
fn Formulas() -> impl IntoView {
    let figures = Report::of(&Scenario::default()).trace;
    view! {
        <section aria-labelledby="formulas">
            <h2 id="formulas">"Every formula"</h2>
            <p>"With the values of the default scenario. Names in a formula are keys of inputs or of figures above it."</p>
            <Scroll label="Table of formulas">
                <table class="words">
                    <thead>
                        <tr>
                            <th scope="col">"Figure"</th>
                            <th scope="col">"Value"</th>
                            <th scope="col">"Formula"</th>
                        </tr>
                    </thead>
                    <tbody>
                        {figures
                            .into_iter()
                            .map(|figure| {
                                view! {
                                    <tr>
                                        <th scope="row">
                                            {figure.label} <br /> <code>{figure.id}</code>
                                        </th>
                                        <td>{figure.value.map_or_else(|| "–".into(), |value| short(value, figure.unit))}</td>
                                        <td>{figure.formula}</td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </Scroll>
        </section>
    }
}
