use super::*;

/// Linear light of red, green and blue, 0 to 1 (sRGB's transfer function).
fn linear(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

/// WCAG 2's contrast ratio.
fn contrast(one: &str, other: &str) -> f64 {
    let light = |hex| {
        linear(hex).iter().zip([0.2126, 0.7152, 0.0722]).map(|(part, weight)| part * weight).sum::<f64>()
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn each_role_is_at_its_own_place() {
    for (at, role) in Role::all().enumerate() {
        assert_eq!((role.index(), Role::at(at)), (at, role));
    }
}

#[test]
fn text_and_marks_stand_out_from_both_backgrounds() {
    // Also from the page's own papers.
    let papers = [
        (Role::light as fn(Role) -> &'static str, ["#ffffff", "#fcfbf8"]),
        (Role::dark, ["#131517", "#1b1e21"]),
    ];
    for (tone, papers) in papers {
        for paper in papers.into_iter().chain([tone(Role::Band)]) {
            for role in Role::all() {
                let least = match role {
                    Role::Paper | Role::Grid | Role::Band => continue,
                    role if STEPS.contains(&role) => continue,
                    Role::BandEdge => 3.0,
                    _ => 4.5,
                };
                let ratio = contrast(tone(role), paper);
                assert!(ratio >= least, "{} on {paper}: {ratio:.2}", role.name());
            }
        }
    }
}

/// What people with each kind of colour-blindness see of linear light: Machado, Oliveira and Fernandes 2009, severity 1.
const SIGHTS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
];

/// CIE Lab of linear light, white at D65.
fn lab(light: [f64; 3]) -> [f64; 3] {
    let [r, g, b] = light.map(|part| part.clamp(0.0, 1.0));
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
    let [x, y, z] = [x, y, z].map(|t: f64| if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn the_five_alternatives_differ_for_every_kind_of_sight() {
    differ(Alternative::ALL.map(Role::from));
}

#[test]
fn the_four_scenarios_differ_for_every_kind_of_sight_and_are_no_alternative() {
    differ(Role::SCENARIOS);
    for scenario in Role::SCENARIOS {
        for alternative in Alternative::ALL.map(Role::from) {
            for tone in [Role::light as fn(Role) -> &'static str, Role::dark] {
                let [one, other] = [scenario, alternative].map(|role| lab(linear(tone(role))));
                let apart = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt();
                assert!(apart >= 14.0, "{} and {}: {apart:.1} apart", scenario.name(), alternative.name());
            }
        }
    }
}

fn differ<const N: usize>(roles: [Role; N]) {
    for tone in [Role::light as fn(Role) -> &'static str, Role::dark] {
        for sight in SIGHTS {
            let seen = roles.map(|role| {
                let light = linear(tone(role));
                lab(sight.map(|row| row.iter().zip(light).map(|(weight, part)| weight * part).sum()))
            });
            for (at, one) in seen.iter().enumerate() {
                for (other_at, other) in seen.iter().enumerate().skip(at + 1) {
                    let apart = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt();
                    // 2.3 is just noticeable.
                    let names = (roles[at].name(), roles[other_at].name());
                    assert!(apart >= 14.0, "{names:?}: {apart:.1} apart");
                }
            }
        }
    }
}

/// The steps of a map, from the largest loss to the largest gain.
const STEPS: [Role; 6] =
    [Role::LossLarge, Role::LossMiddle, Role::LossSmall, Role::GainSmall, Role::GainMiddle, Role::GainLarge];

#[test]
fn steps_of_a_map_carry_ink_and_are_told_apart_by_everybody() {
    for tone in [Role::light as fn(Role) -> &'static str, Role::dark] {
        for step in STEPS {
            let ratio = contrast(tone(Role::Ink), tone(step));
            assert!(ratio >= 4.5, "ink on {}: {ratio:.2}", step.name());
        }
        for sight in SIGHTS {
            let seen = STEPS.map(|role| {
                let light = linear(tone(role));
                lab(sight.map(|row| row.iter().zip(light).map(|(weight, part)| weight * part).sum()))
            });
            let apart = |one: usize, other: usize| {
                seen[one].iter().zip(seen[other]).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
            };
            for (one, other) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (1, 4)] {
                let apart = apart(one, other);
                assert!(apart >= 7.0, "{} and {}: {apart:.1}", STEPS[one].name(), STEPS[other].name());
            }
        }
        // As light on either side of zero: in grey, size stays readable and hatching tells the sign.
        let light = STEPS.map(|role| lab(linear(tone(role)))[0]);
        for (loss, gain) in [(0, 5), (1, 4), (2, 3)] {
            let apart = (light[loss] - light[gain]).abs();
            assert!(apart < 8.0, "{}: {apart:.1}", STEPS[loss].name());
        }
    }
}

#[test]
fn lines_differ_without_colour() {
    let dashes: Vec<_> = Alternative::ALL.map(Role::from).into_iter().map(Role::dash).collect();
    // The base and the subject are both whole lines; the subject is drawn wider.
    for (at, dash) in dashes.iter().enumerate().skip(1) {
        assert!(!dashes[1..at].contains(dash), "{dash:?}");
    }
    let dashes = Role::SCENARIOS.map(Role::dash);
    for (at, dash) in dashes.iter().enumerate() {
        assert!(!dashes[..at].contains(dash), "{dash:?}");
    }
}

#[test]
fn the_page_has_this_palette() {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/palette.css");
    assert_eq!(std::fs::read_to_string(kept).unwrap_or_default(), css(), "write style/palette.css anew");
}
