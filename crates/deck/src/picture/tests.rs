use super::*;
use crossover_chart::{Frame, Theme, avoided_spend, svg};
use crossover_economics::input::Scenario;
use crossover_economics::report::Report;

fn chart(theme: Theme) -> String {
    let spec = avoided_spend(&Report::of(&Scenario::default()));
    svg(&spec, &Frame { width: 480, height: 300, theme, caption: true })
}

fn decoded(file: &[u8]) -> (png::OutputInfo, Vec<u8>, Vec<(String, String)>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let texts = reader.info().utf8_text.iter().map(|text| (text.keyword.clone(), text.get_text().unwrap()));
    let texts = texts.collect();
    (info, pixels, texts)
}

#[test]
fn pictures_have_the_size_asked_for_and_carry_their_title() {
    for (scale, width, height) in [(1.0, 480, 300), (2.0, 960, 600), (0.5, 240, 150)] {
        let (info, _, texts) = decoded(&png(&chart(Theme::Light), scale).unwrap());
        assert_eq!((info.width, info.height), (width, height));
        assert_eq!(info.color_type, png::ColorType::Rgb);
        let names: Vec<_> = texts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Title", "Description"]);
        assert_eq!(texts[0].1, "Avoided inference spend against the budget");
        assert!(texts[1].1.starts_with("Pretraining’s avoided spend"), "{}", texts[1].1);
    }
}

#[test]
fn the_same_picture_is_the_same_bytes() {
    let svg = chart(Theme::Dark);
    assert!(png(&svg, 1.0).unwrap() == png(&svg, 1.0).unwrap(), "two runs differ");
}

#[test]
fn text_is_drawn_in_both_weights() {
    let draw = |body: &str| {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40' font-family='Inter, serif'>{body}</svg>"
        );
        decoded(&png(&svg, 1.0).unwrap()).1
    };
    let regular = draw("<text x='5' y='25' font-size='16'>Budget $12.5M</text>");
    let bold = draw("<text x='5' y='25' font-size='16' font-weight='600'>Budget $12.5M</text>");
    let dark =
        |pixels: &[u8]| -> u64 { pixels.iter().skip(3).step_by(4).map(|alpha| u64::from(*alpha)).sum() };
    assert_eq!(dark(&draw("")), 0);
    assert!(dark(&regular) > 10_000, "{}", dark(&regular));
    assert!(dark(&bold) > dark(&regular) * 11 / 10, "{} {}", dark(&bold), dark(&regular));
}

#[test]
fn every_letter_of_a_chart_is_in_the_font() {
    let drawn = |letter: char| {
        let text = format!("<text x='5' y='25' font-size='16'>{letter}</text>");
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40' font-family='Inter'>{text}</svg>"
        );
        decoded(&png(&svg, 2.0).unwrap()).1
    };
    // What is drawn for a letter that no font here has.
    let missing = drawn('\u{6c34}');
    for letter in "0123456789$.,–−×%…“”’KMBT".chars() {
        assert!(drawn(letter) != missing, "{letter}");
    }
}

#[test]
fn pixel_floods_and_what_is_no_svg_are_refused() {
    let svg = chart(Theme::Light);
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9, 20.0] {
        assert_eq!(png(&svg, scale), Err(PngError::Size), "{scale}");
    }
    let huge = "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'/>";
    assert_eq!(png(huge, 1.0), Err(PngError::Size));
    for text in ["", "no svg", "<svg", "<html/>"] {
        assert!(matches!(png(text, 1.0), Err(PngError::Svg(_))), "{text}");
    }
}
