//! How a chart writes its figures: as `quantity::short` does, in the office program's own codes.

use crossover_economics::quantity::{Unit, short};

/// The number format that writes `value` as [`short`] does, and its neighbours with as many digits. For money and for
/// counts; others are written plainly.
pub(in crate::slides) fn format(value: f64, unit: Unit) -> String {
    let text = short(value, unit);
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let decimals = digits.split_once('.').map_or(0, |parts| parts.1.len());
    let places = if decimals > 0 { format!("0.{}", "0".repeat(decimals)) } else { "0".into() };
    let scale = [("K", ","), ("M", ",,"), ("B", ",,,"), ("T", ",,,,")];
    let (letter, commas) = scale
        .into_iter()
        .find(|(letter, _)| text.trim_end_matches("/month").ends_with(letter))
        .unwrap_or(("", ""));
    let (before, after) = match unit {
        Unit::Usd | Unit::UsdPerMonth => ("$", ""),
        Unit::Share => return format!("{places}%"),
        _ => ("", ""),
    };
    let letter = if letter.is_empty() { String::new() } else { format!("\"{letter}\"") };
    let one = format!("\"{before}\"{places}{commas}{letter}{after}").replace("\"\"", "");
    let minus = format!("\"\u{2212}{before}\"{places}{commas}{letter}{after}");
    format!("{one};{minus};\"{before}0\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_on_the_page() {
        for (value, code) in [
            (12.5e6, "\"$\"0.0,,\"M\";\"\u{2212}$\"0.0,,\"M\";\"$0\""),
            (-1.234e6, "\"$\"0.00,,\"M\";\"\u{2212}$\"0.00,,\"M\";\"$0\""),
            (4e9, "\"$\"0,,,\"B\";\"\u{2212}$\"0,,,\"B\";\"$0\""),
            (900e3, "\"$\"0,\"K\";\"\u{2212}$\"0,\"K\";\"$0\""),
            (0.0, "\"$\"0;\"\u{2212}$\"0;\"$0\""),
        ] {
            assert_eq!(format(value, Unit::Usd), code);
        }
        assert_eq!(format(0.146, Unit::Share), "0.0%");
    }
}
