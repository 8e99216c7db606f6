use super::*;

fn first(query: &str) -> String {
    from_query(query).unwrap_err()[0].to_string()
}

#[test]
fn a_query_is_read_whole() {
    let scenario = from_query("tokens=120B&budget=12M&v=1").unwrap();
    assert_eq!(scenario.monthly_tokens, 120e9);
    assert_eq!(scenario.budget, 12e6);
}

#[test]
fn a_query_that_is_not_understood_is_refused_by_name() {
    insta::assert_snapshot!(first("tokens=1"), @"tokens: must be between 1M/month and 1e16/month, not “1”");
    insta::assert_snapshot!(first("tokens=many"), @"tokens: “many” is not a figure; write for example 120B or 1.5T; must be between 1M/month and 1e16/month");
    insta::assert_snapshot!(first("mix=soup"), @"mix: must be one of deepseek, azure-chat, azure-code, agentic, not “soup”");
    insta::assert_snapshot!(first("budgt=12M"), @"budgt: there is no such input");
    insta::assert_snapshot!(first("v=99"), @"v: the link is of another edition; this program reads edition 1");
}

#[test]
fn a_link_may_be_whole_or_in_part() {
    for link in [
        "https://example.org/?tokens=120B",
        "http://x/?tokens=120B#top",
        "?tokens=120B",
        "tokens=120B",
        " /?tokens=120B ",
    ] {
        assert_eq!(from_link(link).unwrap().monthly_tokens, 120e9, "{link}");
    }
    for link in ["https://example.org/", "/", ""] {
        assert_eq!(from_link(link).unwrap(), Scenario::default(), "{link}");
    }
}

#[test]
fn json_takes_numbers_and_text() {
    let scenario = from_json(r#"{"tokens": "120B", "budget": 12e6}"#).unwrap();
    assert_eq!((scenario.monthly_tokens, scenario.budget), (120e9, 12e6));
}

#[test]
fn json_that_is_not_understood_is_refused_by_name() {
    let refused = |text| from_json(text).unwrap_err()[0].to_string();
    insta::assert_snapshot!(refused("[1]"), @r#"scenario: must be a JSON object of inputs by key, such as {"tokens": "120B"}; invalid type: sequence, expected a map at line 1 column 0"#);
    insta::assert_snapshot!(refused("{"), @r#"scenario: must be a JSON object of inputs by key, such as {"tokens": "120B"}; EOF while parsing an object at line 1 column 1"#);
    insta::assert_snapshot!(refused(r#"{"tokens": 5}"#), @"tokens: must be between 1M/month and 1e16/month, not “5”");
    insta::assert_snapshot!(refused(r#"{"tokens": true}"#), @"tokens: must be between 1M/month and 1e16/month, not “true”");
    insta::assert_snapshot!(refused(r#"{"nonsense": 5}"#), @"nonsense: there is no such input");
    insta::assert_snapshot!(refused(r#"{"path": "custom"}"#), @"path: needs at least one factor under “Own price path”");
}
