//! The answers that each choice allows. Keys are in links for ever; labels may change.

use super::Choice;
use crate::chip;
use crate::prices::{self, Family};
use std::sync::LazyLock;

macro_rules! fixed {
    ($( $(#[doc = $doc:literal])+ $name:ident: $( $key:literal => $label:literal ),+ $(,)?; )+) => {
        $( $(#[doc = $doc])+ pub(super) fn $name() -> &'static [Choice] {
            const OPTIONS: &[Choice] = &[ $( Choice { key: $key, label: $label } ),+ ];
            OPTIONS
        } )+
    };
}

fixed! {
    /// Disclosed traffic mixes.
    mixes: "deepseek" => "DeepSeek’s fleet", "azure-chat" => "Azure chat", "azure-code" => "Azure code completion",
        "agentic" => "Agents with long shared context";
    /// How the own model is sized.
    sizings: "serving-aware" => "Cheap to serve", "compute-optimal" => "Compute-optimal";
    /// Scaling laws.
    laws: "besiroglu" => "Besiroglu 2024", "hoffmann" => "Hoffmann 2022";
    /// Price paths.
    paths: "flat" => "Flat", "decline" => "Steady decline", "essay" => "8–12× by December 2027",
        "stress" => "$0.50 per million input by December 2027", "custom" => "Your own, by quarter";
    /// Number formats for serving.
    precisions: "fp8" => "FP8", "bf16" => "BF16";
    /// Deduction of the outlay.
    tax_treatments: "immediate" => "At once", "amortise" => "Evenly over months";
}

/// Accelerators of the chip table.
pub(super) fn chips() -> &'static [Choice] {
    static CHIPS: LazyLock<Vec<Choice>> = LazyLock::new(|| {
        chip::CHIPS.iter().map(|chip| Choice { key: chip.key, label: chip.label }).collect()
    });
    &CHIPS
}

/// Closed models of the price catalogue.
pub(super) fn closed_models() -> &'static [Choice] {
    static MODELS: LazyLock<Vec<Choice>> = LazyLock::new(|| models(|m| m.family == Family::Closed));
    &MODELS
}

/// Open-weights models of the price catalogue whose parameter counts are public, so that they can be hosted.
pub(super) fn open_models() -> &'static [Choice] {
    static MODELS: LazyLock<Vec<Choice>> =
        LazyLock::new(|| models(|m| m.family == Family::Open && m.params.is_some()));
    &MODELS
}

fn models(wanted: impl Fn(&prices::Model) -> bool) -> Vec<Choice> {
    prices::catalogue()
        .iter()
        .filter(|model| wanted(model))
        .map(|model| Choice { key: model.key, label: model.label })
        .collect()
}
