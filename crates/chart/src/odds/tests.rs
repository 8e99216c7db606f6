use super::*;
use crate::{Frame, Theme, avoided_spend, net_position, svg, table};
use crossover_economics::input::Scenario;
use crossover_economics::uncertainty::{Fans, Worlds};

fn weighed() -> Report {
    let scenario = Scenario::default();
    let odds = Odds::of(&scenario, &Worlds::whole(1, 2_000), Fans::All);
    Report::of(&scenario).weighed(odds)
}

#[test]
fn the_main_chart_s_fan_holds_its_own_quantiles() {
    let report = weighed();
    let spec = avoided_spend(&report);
    let fan = spec.fan.clone().unwrap();
    assert_eq!(fan.role, Role::Pretrain);
    let [outer, inner, middle] = &fan.bands[..] else { panic!("three bands") };
    for ((outer, inner), middle) in outer.points.iter().zip(&inner.points).zip(&middle.points) {
        assert!(outer.1 <= inner.1 && inner.1 <= middle.1 && middle.1 <= inner.2 && inner.2 <= outer.2);
    }
    assert_eq!(inner.points.len(), report.months.len());
    let columns = table(&spec).columns;
    let last: Vec<_> = columns.iter().rev().take(5).rev().map(String::as_str).collect();
    assert_eq!(last, ["P5–P95, low", "P5–P95, high", "P10–P90, low", "P10–P90, high", "P50"]);
}

#[test]
fn another_alternative_can_be_the_one_shown() {
    let report = weighed();
    for alternative in &Alternative::ALL[1..] {
        let spec = crate::avoided(&report, *alternative);
        assert_eq!(spec.fan.map(|fan| fan.role), Some(Role::from(*alternative)));
        let shown: Vec<_> = spec.series.iter().filter(|series| series.emphasis).map(|s| s.role).collect();
        assert_eq!(shown, [Role::from(*alternative)]);
    }
}

#[test]
fn the_net_position_ends_at_the_net_flows_of_the_report() {
    let report = weighed();
    let spec = net_position(&report, Alternative::PostTrain);
    for (series, alternative) in spec.series.iter().zip(&Alternative::ALL[1..]) {
        let net: f64 = report.months.iter().map(|month| month.flows[alternative.index()].net).sum();
        assert_eq!(series.points.last().unwrap().1, net, "{alternative:?}");
    }
    assert!(spec.fan.is_some());
}

#[test]
fn pictures_are_as_they_were() {
    let report = weighed();
    let frame = Frame { width: 760, height: 300, theme: Theme::Light, caption: true };
    let chances = &report.odds.as_ref().unwrap().chances;
    insta::assert_snapshot!("npv_spread", svg(&npvs(&report, chances), &frame));
    insta::assert_snapshot!("net_position", svg(&net_position(&report, Alternative::Pretrain), &frame));
}
