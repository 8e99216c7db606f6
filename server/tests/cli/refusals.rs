//! Bad input: exit code 2 and one line that names the field, what is allowed and what was given.

use super::support::{refusal, refused, run_with};
use insta::assert_snapshot;

const RUN: &str = "training-run --tokens 2T --chip A100 --active-params";
const WAIT: &str = "wait --outlay 1600 --value-up 3300 --value-down 1100 --rate 10% --probability 0.5";

#[test]
fn training_run() {
    assert_snapshot!(refusal(&format!("{RUN} 5")), @"active-params: must be a number between 1e6 and 1e15, not 5");
    assert_snapshot!(refusal(&format!("{RUN} lots")), @"active-params: must be a number between 1e6 and 1e15, not “lots”");
    assert_snapshot!(refusal(&format!("{RUN} NaN")), @"active-params: must be a number between 1e6 and 1e15, not “NaN”");
    assert_snapshot!(refusal(&format!("{RUN} 1e999")), @"active-params: must be a number between 1e6 and 1e15, not “1e999”");
    assert_snapshot!(refusal(&format!("{RUN} -7e9")), @"active-params: must be a number between 1e6 and 1e15, not -7e9");
    assert_snapshot!(refusal(&format!("{RUN} 7B --total-params 6B")), @"total-params: must be at least active-params, 7e9, not 6e9");
    assert_snapshot!(refusal(&format!("{RUN} 7B --chips 0")), @"chips: must be a number between 1 and 1e8, not 0");
    assert_snapshot!(refusal(&format!("{RUN} 7B --usd-per-hour free")), @"usd-per-hour: must be a number between 0 and 1e6, not “free”");
    assert_snapshot!(refusal(&format!("{RUN} 7B --precision fp4")), @"precision: must be one of bf16, fp8, not “fp4”");
    assert_snapshot!(refusal("training-run --active-params 7B --tokens 2T --chip Abacus"), @"chip: must be one of h100, h200, h800, gh200, a100, b200, gb200, b300, mi300x, tpu-v4, tpu-v5p, tpu-v6e, trainium2, ascend-910c, not “Abacus”");
    assert_snapshot!(refusal("training-run --active-params 7B"), @"tokens, chip: must be given");
    assert_snapshot!(refusal(&format!("{RUN} 7B --token 2T")), @"token: there is no such option here; did you mean --tokens?");
    assert_snapshot!(refusal(RUN), @"active-params: needs a value");
}

#[test]
fn serving_cost() {
    let day = "serving-cost --active-params 37e9 --total-params 671e9 --input-tokens 608e9 --output-tokens 168e9 --chip H800 --usd-per-hour 2";
    let few = day.replace("671e9", "3e9");
    assert_snapshot!(refusal(&format!("{few} --period-days 1 --cached-share 50%")), @"total-params: must be at least active-params, 3.7e10, not 3e9");
    assert_snapshot!(refusal(&format!("{day} --period-days 1 --cached-share 1.5")), @"cached-share: must be a number between 0 and 1, not 1.5");
    assert_snapshot!(refusal(&format!("{day} --period-days 0 --cached-share 50%")), @"period-days: must be a number between 0.001 and 36525, not 0");
    assert_snapshot!(refusal(&format!("{day} --period-days 1 --cached-share 50% --utilization 0")), @"utilization: must be a number between 0.001 and 1, not 0");
    assert_snapshot!(refusal(&format!("{day} --period-days 1 --cached-share half")), @"cached-share: must be a number between 0 and 1, not “half”");
}

#[test]
fn finance() {
    assert_snapshot!(refusal("finance npv --rate -1 -- 1 2"), @"rate: must be a number above -1 (0.08 is 8%), not -1");
    assert_snapshot!(refusal("finance npv --rate dear -- 1 2"), @"rate: must be a number above -1 (0.08 is 8%), not “dear”");
    assert_snapshot!(refusal("finance npv --rate 8% -- 1 two"), @"flows: must be numbers such as -40000 or 12.5k; number 2 is “two”");
    assert_snapshot!(refusal("finance npv --rate -0.999999 -- 0 1e300 1e300 1e300"), @"flows: too large: their present value is beyond 1.8e308");
    assert_snapshot!(refusal("finance npv -- 1 2"), @"rate: must be given");
    assert_snapshot!(refusal("finance irr"), @"flows: must be given");
    assert_snapshot!(refusal("finance"), @"command: must be given; see --help");
    assert_snapshot!(refusal("finance xirr"), @"xirr: there is no such command; crossover --help lists them");
}

#[test]
fn scaling() {
    assert_snapshot!(refusal("scaling --flop 1"), @"flop: must be a number between 1e12 and 1e30, not 1");
    assert_snapshot!(refusal("scaling --flop inf"), @"flop: must be a number between 1e12 and 1e30, not “inf”");
    assert_snapshot!(refusal("scaling --flop 1e24 --epochs 4"), @"epochs: needs unique-tokens: fresh data is never repeated");
    assert_snapshot!(refusal("scaling --flop 1e24 --unique-tokens 1T --epochs 0"), @"epochs: must be a number between 1 and 1000, not 0");
    assert_snapshot!(refusal("scaling --flop 1e24 --law moore"), @"law: must be one of besiroglu, hoffmann, not “moore”");
}

#[test]
fn wait() {
    assert_snapshot!(refusal(&format!("{WAIT} --value-now x")), @"value-now: must be a number between -1e300 and 1e300, not “x”");
    assert_snapshot!(refusal(&format!("{WAIT} --value-now 2200 --rate 9%")), @"rate: can be given only once");
    assert_snapshot!(refusal("wait --outlay 1 --value-now 1 --value-up 1 --value-down 1 --rate 0 --probability 2"), @"probability: must be a number between 0 and 1, not 2");
    assert_snapshot!(refusal(&format!("{WAIT} --value-now 2200 --periods 0")), @"periods: must be a whole number between 1 and 240, not “0”");
    assert_snapshot!(refusal(&format!("{WAIT} --value-now 2200 --periods 1.5")), @"periods: must be a whole number between 1 and 240, not “1.5”");
    assert_snapshot!(refusal(&format!("{WAIT} --value-now 0 --periods 2")), @"value-now: must be above 0 where there are several periods, not “0”");
    assert_snapshot!(refusal(&format!("{WAIT} --value-now 1e-9 --periods 2")), @"value-up: divided by value-now must be a number between 0 and 1e6, not 3.3e12");
}

#[test]
fn evaluate() {
    let file = |text: &str| refused(text, &run_with("evaluate --scenario -", text));
    assert_snapshot!(file(r#"{"tokens": 5}"#), @"tokens: must be between 1M/month and 1e16/month, not “5”");
    assert_snapshot!(file(r#"{"tokens": "plenty"}"#), @"tokens: “plenty” is not a figure; write for example 120B or 1.5T; must be between 1M/month and 1e16/month");
    assert_snapshot!(file(r#"{"tokns": "120B"}"#), @"tokns: there is no such input");
    assert_snapshot!(file("tokens = 120B"), @r#"scenario: must be a JSON object of inputs by key, such as {"tokens": "120B"}; expected ident at line 1 column 2"#);
    assert_snapshot!(refusal("evaluate --scenario no/such/file.json"), @"scenario: can't read “no/such/file.json”: No such file or directory (os error 2)");
    assert_snapshot!(refusal("evaluate --link http://x/?tokens=1"), @"tokens: must be between 1M/month and 1e16/month, not “1”");
    assert_snapshot!(refusal("evaluate --link ?tokens=120B --defaults"), @"link: can't be given together with defaults");
}

#[test]
fn other_commands() {
    assert_snapshot!(refusal("export --format docx"), @"format: must be one of svg, png, pptx, pdf, xlsx, csv, json, not “docx”");
    assert_snapshot!(refusal("export --format png --scale 50"), @"scale: must be one of 1, 2, not “50”");
    assert_snapshot!(refusal("export"), @"format: must be given");
    assert_snapshot!(refusal("export --format svg --out no/such/folder/chart.svg"), @"out: can't write “no/such/folder/chart.svg”: No such file or directory (os error 2)");
    assert_snapshot!(refusal("serve --addr here"), @"addr: must be an address and a port, such as 127.0.0.1:3000, not “here”");
    assert_snapshot!(refusal("serve --threads 0"), @"threads: must be a whole number between 1 and 1024, not “0”");
    assert_snapshot!(refusal("serve --addr 127.0.0.1:0 --site no/such/folder"), @"site: no built pages in “no/such/folder”; ./dev serve builds them");
    assert_snapshot!(refusal("guess"), @"guess: there is no such command; crossover --help lists them");
    assert_snapshot!(refusal("--verbose"), @"verbose: there is no such option here; did you mean --version?");
}
