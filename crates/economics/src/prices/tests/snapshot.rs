//! The table of constants is the checked-in snapshot, and the snapshot is whole.

use crate::prices::path::FORECAST_END;
use crate::prices::{Family, LICENCE, SNAPSHOT_DATE, SNAPSHOT_MONTH, SNAPSHOT_PACKAGE, catalogue, find};
use crate::quantity::{Unit, short};
use serde_json::Value;
use std::collections::BTreeSet;

fn snapshot() -> Value {
    serde_json::from_str(include_str!("../../../data/prices-2026-11-10.json")).unwrap()
}

/// Parameters and prices are decimal strings in the snapshot and numbers in the table.
fn same(snapshot: &Value, table: &Value, at: &str) {
    match (snapshot, table) {
        (Value::Object(left), Value::Object(right)) => {
            assert!(left.keys().eq(right.keys()), "{at}: {left:?} and {right:?} have other fields");
            left.iter().for_each(|(key, value)| same(value, &right[key], &format!("{at}.{key}")));
        }
        (Value::Array(left), Value::Array(right)) => {
            assert_eq!(left.len(), right.len(), "{at}");
            left.iter().zip(right).enumerate().for_each(|(i, (l, r))| same(l, r, &format!("{at}[{i}]")));
        }
        (Value::String(left), Value::Number(right)) => {
            assert_eq!(left.parse::<f64>().ok(), right.as_f64(), "{at}");
        }
        _ => assert_eq!(snapshot, table, "{at}"),
    }
}

#[test]
fn the_table_is_the_snapshot() {
    let table = serde_json::to_value(catalogue()).unwrap();
    same(&snapshot()["models"], &table, "models");
}

#[test]
fn the_snapshot_says_where_it_is_from() {
    let snapshot = snapshot();
    assert_eq!(snapshot["package"], SNAPSHOT_PACKAGE);
    assert_eq!(snapshot["uploaded"], SNAPSHOT_DATE);
    assert!(snapshot["licence"].as_str().unwrap().starts_with("MIT, Copyright (c) Pydantic"));
    assert!(LICENCE.contains("Permission is hereby granted") && LICENCE.contains("Pydantic Services Inc."));
    let digest = snapshot["source_sha256"].as_str().unwrap();
    assert!(digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let (year, month) = (SNAPSHOT_MONTH / 12, SNAPSHOT_MONTH % 12 + 1);
    assert!(SNAPSHOT_DATE.starts_with(&format!("{year}-{month:02}-")));
}

#[test]
fn keys_are_short_plain_and_unlike() {
    let keys: BTreeSet<&str> = catalogue().iter().map(|model| model.key).collect();
    assert_eq!(keys.len(), catalogue().len());
    for key in keys {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
        assert!(key.len() <= 32 && key.bytes().all(plain), "{key}");
        assert_eq!(find(key).unwrap().key, key);
    }
    assert_eq!(find("no-such-model"), None);
}

/// Keys are in links for ever: add to this list, never take away.
#[test]
fn keys_once_given_stay() {
    let keys: Vec<&str> = catalogue().iter().map(|model| model.key).collect();
    for key in [
        "gpt-6.1-sol",
        "gpt-6.1-terra",
        "gpt-6-astra",
        "gpt-6-sol",
        "gpt-6-luna",
        "gpt-5.6-sol",
        "gpt-5.6-terra",
        "gpt-5.6-luna",
        "gpt-5.5",
        "o3",
        "claude-fable-5-2",
        "claude-opus-5-5",
        "claude-opus-5",
        "claude-opus-4-1",
        "claude-sonnet-5-5",
        "claude-haiku-5-5",
        "claude-haiku-4-5",
        "gemini-4-argon",
        "gemini-3.8-flash",
        "grok-4.7",
        "muse-wonder-1.0",
        "muse-spark-1.3",
        "deepseek-v4-pro",
        "deepseek-v4.1-flash",
        "kimi-k3",
        "kimi-k3.1-pro",
        "qwen3.8-2.4t-a95b-novita",
        "qwen3.8-2.4t-a95b-together",
        "glm-5.3",
        "glm-5.3-flash",
        "minimax-m3",
        "mistral-large-4",
        "muse-spark-open-together",
        "llama-3.3-70b-together",
        "llama-3.3-70b-groq",
        "llama-3.3-70b-novita",
        "gpt-oss-120b-fireworks",
        "gpt-oss-120b-together",
        "gpt-oss-120b-groq",
        "gpt-oss-120b-novita",
    ] {
        assert!(keys.contains(&key), "{key} is gone");
    }
}

#[test]
fn every_price_is_sound() {
    for model in catalogue() {
        assert!(!model.prices.is_empty(), "{}", model.key);
        let lists = model.variants.iter().map(|variant| variant.prices).chain([model.prices]);
        for prices in lists {
            assert!(prices.windows(2).all(|pair| pair[0].from < pair[1].from), "{}: order", model.key);
            for price in prices {
                let rates = [Some(price.rates), price.peak, price.long.map(|long| long.rates)];
                for rates in rates.into_iter().flatten() {
                    assert!(rates.input > 0.0 && rates.output >= rates.input, "{}: {rates:?}", model.key);
                    assert!(rates.cached.is_none_or(|cached| cached > 0.0 && cached <= rates.input));
                }
            }
        }
        if let Some(params) = model.params {
            assert!(model.family == Family::Open && params.active <= params.total && params.active > 1e9);
            assert!(!params.source.is_empty());
        }
    }
    assert!(
        catalogue()
            .windows(2)
            .all(|pair| (pair[0].family == Family::Open) <= (pair[1].family == Family::Open))
    );
}

#[test]
fn months_are_those_of_their_days() {
    let named = |month: u32| short(f64::from(month), Unit::CalendarMonth);
    assert_eq!(named(SNAPSHOT_MONTH), SNAPSHOT_DATE[..7]);
    assert_eq!(named(FORECAST_END), "2027-12");
}
