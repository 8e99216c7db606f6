use super::runs::month_of;
use super::*;
use crate::quantity::{Unit, short};

fn near(value: f64, wanted: f64, share: f64) {
    assert!((value / wanted - 1.0).abs() < share, "{value}, not {wanted}");
}

fn point(month: f64, usd: f64) -> Point {
    Point { name: "", month, usd, interval: None, source: "" }
}

#[test]
fn a_day_is_a_place_in_its_month() {
    assert_eq!(month_of("2016-01-01"), Some(2016.0 * 12.0));
    assert_eq!(month_of("2024-12-26"), Some(2024.0 * 12.0 + 11.0 + 25.0 / 31.0));
    assert_eq!(month_of("2024-12"), Some(2024.0 * 12.0 + 11.0));
    assert_eq!(month_of("soon"), None);
}

#[test]
fn lines_through_points_by_hand() {
    // A hundredfold in two years is tenfold a year.
    let steep = fit(&[point(0.0, 1.0), point(24.0, 100.0)]);
    near(steep.per_year, 10.0, 1e-12);
    near(steep.at(12.0), 10.0, 1e-12);
    near(steep.reaches(1000.0).unwrap(), 36.0, 1e-12);
    // Of a given growth: through the centre, (12 months, √(1·100) = 10).
    let flat = through(&[point(0.0, 1.0), point(24.0, 100.0)], 2.0, (1.0, 4.0));
    near(flat.at(24.0), 20.0, 1e-12);
    near(flat.ends(24.0).0, 10.0, 1e-12);
    near(flat.ends(24.0).1, 40.0, 1e-12);
    // Before the centre the faster growth is the lower end.
    near(flat.ends(0.0).0, 2.5, 1e-12);
    assert_eq!(fit(&[point(5.0, 3.0)]).per_year, 1.0);
    // Half as dear: everywhere, and its ends with it.
    let half = flat.times(0.5);
    near(half.at(24.0), 10.0, 1e-12);
    near(half.ends(24.0).1, 20.0, 1e-12);
}

#[test]
fn the_frontier_by_hand() {
    let clocks = Clocks::of(&Scenario::default(), Accounting::Marginal);
    // Records: GNMT, AlphaGo Master, AlphaGo Zero, OpenAI Five, GPT-4, Llama 3.1 405B, Grok-3.
    let names: Vec<_> = records(&clocks.frontier_runs).iter().map(|run| run.name).collect();
    assert_eq!(
        names,
        ["GNMT", "AlphaGo Master", "AlphaGo Zero", "OpenAI Five", "GPT-4", "Llama 3.1 405B", "Grok-3"]
    );
    // Geometric mean of the first six: (0.2889·0.7225·1.2319·8.8465·68.78·73.42)^(1/6) million = 4.750 million.
    near(clocks.frontier.usd, 4.750e6, 0.001);
    // Mean of their months: (2016.733 + 2017.0 + 2017.795 + 2019.949 + 2023.204 + 2024.559)/6 = 2019.873.
    near(clocks.frontier.month / 12.0, 2019.873, 1e-5);
    // 2.4 a year from there: GPT-4's month at 4.750 · 2.4^3.331 = 87.7 million.
    near(clocks.frontier.at(month_of("2023-03-15").unwrap()), 87.7e6, 0.002);
    // Our own line through all seven agrees with the cited interval.
    assert!((2.0..2.9).contains(&clocks.fitted.per_year), "{}", clocks.fitted.per_year);
}

#[test]
fn the_follower_by_hand() {
    let runs = followers();
    let names: Vec<_> = runs.iter().map(|run| run.name).collect();
    assert_eq!(names, ["DeepSeek-V2", "DeepSeek-V3", "DeepSeek-V4-Pro"]);
    assert_eq!(runs[0].usd, 2.0 * 1_399_680.0);
    assert_eq!(runs[1].usd, 5.328e6);
    // 6·49e9·33e12 = 9.702e24 FLOP; at 21.37% of 989e12 that is 12.75M hours, $25.5M.
    near(runs[2].usd, 25.5e6, 0.01);
    assert!(runs[2].interval.unwrap().0 < runs[2].usd);
    assert!(fit(&runs).per_year > 1.5, "a follower's newest run does not get cheaper");
}

#[test]
fn a_class_gets_cheaper_as_cited() {
    // Halving every 8 months is 2^1.5 = 2.828 a year.
    near(Repeat::new(8.0, 1.0).per_year, 2.828_427, 1e-6);
    near(Repeat::new(8.0, 1.0).after(8e6, 24.0), 1e6, 1e-12);
    let repeat = Repeat::new(12.0, 1.0);
    assert_eq!(repeat.months_until(8e6, 8e6), Some(0.0));
    near(repeat.months_until(8e6, 1e6).unwrap(), 36.0, 1e-12);
    assert_eq!(repeat.months_until(8e6, 0.0), None);
    assert_eq!(Repeat::new(12.0, 0.4).months_until(8e6, 1e6), None);
}

#[test]
fn what_a_budget_reaches() {
    let scenario = Scenario::default();
    let clocks = Clocks::of(&scenario, Accounting::Marginal);
    let find = |name: &str| clocks.classes.iter().find(|class| class.name.starts_with(name)).unwrap();
    // $68.8M to $15M at 2.828·1.1 = 3.111 a year: 12·ln(4.5856)/ln(3.111) = 16.1 months.
    near(find("GPT-4").inside.unwrap(), month_of("2023-03-15").unwrap() + 16.1, 1e-4);
    assert_eq!(find("DeepSeek-V3").inside, Some(find("DeepSeek-V3").month));
    for class in &clocks.classes {
        assert!(class.earliest <= class.inside && class.inside <= class.latest, "{class:?}");
    }
    let poor = Clocks::of(&Scenario { budget: 0.0, ..scenario.clone() }, Accounting::Marginal);
    assert!(poor.classes.iter().all(|class| class.inside.is_none()));
}

#[test]
fn the_whole_project_costs_more_and_comes_later() {
    let scenario = Scenario::default();
    // (2.5 + 0.2) ÷ 0.6 = 4.5; √(10/3 · 10) = 5.77.
    near(Accounting::Full.follower(&scenario).unwrap(), 4.5, 1e-12);
    near(Accounting::Full.frontier(), 5.7735, 1e-4);
    let (run, project) =
        (Clocks::of(&scenario, Accounting::Marginal), Clocks::of(&scenario, Accounting::Full));
    near(project.follower_runs[1].usd, 4.5 * run.follower_runs[1].usd, 1e-12);
    for (run, project) in run.classes.iter().zip(&project.classes) {
        assert!(project.inside >= run.inside, "{project:?}");
    }
    let none = Clocks::of(&Scenario { compute_share: 0.0, ..scenario }, Accounting::Full);
    assert!(none.follower.is_none() && none.classes.is_empty());
}

#[test]
fn only_dearer_runs_are_records() {
    let runs = [point(0.0, 2.0), point(1.0, 2.0), point(2.0, 1.0), point(3.0, 3.0)];
    assert_eq!(records(&runs).iter().map(|run| run.month).collect::<Vec<_>>(), [0.0, 3.0]);
}

#[test]
fn a_level_line_reaches_nothing() {
    let level = fit(&[point(5.0, 3.0)]);
    near(level.at(50.0), 3.0, 1e-12);
    assert_eq!(level.reaches(6.0), None);
    let high = Point { interval: Some((1.0, 3.0)), ..point(0.0, 2.0) }.times(4.0);
    assert_eq!((high.usd, high.interval), (8.0, Some((4.0, 12.0))));
}

#[test]
fn a_class_before_and_after_its_month() {
    // $8 as $1: three halvings, of 8, 5 and 14 months.
    let now = Scenario { start_month: 24_000.0, budget: 1.0, rent_fall: 1.0, ..Scenario::default() };
    let runs = |month| [Point { name: "GPT-4", ..point(month, 8.0) }];
    let level = through(&[point(24_000.0, 5.0)], 2.0, (2.0, 2.0));
    let classes = class::all(&now, &level, &runs(23_976.0), &[], Some(1.0));
    let gpt = &classes[0];
    near(gpt.now_usd.unwrap(), 1.0, 1e-12);
    near(gpt.inside.unwrap() - 23_976.0, 24.0, 1e-9);
    near(gpt.earliest.unwrap() - 23_976.0, 15.0, 1e-9);
    near(gpt.latest.unwrap() - 23_976.0, 42.0, 1e-9);
    // The frontier of the month itself: year 2000, at its full cost.
    assert_eq!((classes[1].name.as_str(), classes[1].now_usd), ("Frontier of 2000", Some(5.0)));
    let later = class::all(&now, &level, &runs(24_001.0), &[], Some(3.0));
    assert_eq!((later[1].now_usd, later[1].then_usd, later[0].then_usd), (None, 24.0, 15.0));
    assert_eq!(Repeat::new(8.0, 1.0).after(7.0, -5.0), 7.0);
    assert_eq!(Repeat::new(8.0, 1.0).months_until(7.0, 7.0), Some(0.0));
}

#[test]
fn all_other_runs_are_at_todays_rent() {
    let all = disclosed();
    assert_eq!(all.len(), crate::training::RUNS.len() - 2);
    let llama = all.iter().find(|run| run.name == "Llama 2 70B").unwrap();
    assert_eq!(llama.usd, 1_720_320.0 * crate::chip::find("a100").unwrap().rent);
    let v4 = &followers()[2];
    assert!(v4.interval.is_some_and(|(low, high)| low < v4.usd && v4.usd < high));
}

#[test]
fn ends_and_multiples_are_those_that_are_stated() {
    let named = [CITED_TO, SPAN.0, SPAN.1].map(|month| short(month, Unit::CalendarMonth));
    assert_eq!(named, ["2025-01", "2016-01", "2030-01"]);
    // The final run is 30% or 10% of the project.
    near(0.3 * FRONTIER_MULTIPLE.0, 1.0, 1e-15);
    near(0.1 * FRONTIER_MULTIPLE.1, 1.0, 1e-15);
}
