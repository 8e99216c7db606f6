use super::*;

#[test]
fn a_file_brings_its_fonts_and_is_the_drawing_otherwise() {
    let picture = Picture {
        chart: Chart::AvoidedSpend,
        scenario: Scenario::default(),
        theme: Theme::Light,
        size: Size::Wide,
        stamp: None,
    };
    let files: [&[u8]; 2] = [b"one font", b"another"];
    let (svg, file) = (picture.svg(), picture.file(&faces(files[0], files[1])));
    let (before, rest) = file.split_once("<style>").unwrap();
    let (style, after) = rest.split_once("</style>\n").unwrap();
    assert_eq!(format!("{before}{after}"), svg);
    let fonts: Vec<Vec<u8>> = style
        .split("base64,")
        .skip(1)
        .map(|part| {
            base64::engine::general_purpose::STANDARD.decode(part.split(')').next().unwrap()).unwrap()
        })
        .collect();
    assert!(fonts.iter().map(Vec::as_slice).eq(files));
    assert!(style.contains("font-weight:400") && style.contains("font-weight:600"));
}

#[test]
fn sizes_have_names() {
    for name in Size::NAMES {
        assert!(Size::named(name).is_some_and(|size| size.units().1 >= 630), "{name}");
    }
    assert_eq!(Size::named("huge"), None);
}

#[cfg(feature = "picture")]
#[test]
fn hostile_names_and_links_stay_text() {
    let bad = "</text><script>alert(1)</script>&\u{0}\u{202e}\u{5e9}👩‍👩‍👧‍👦";
    for text in [bad.to_string(), bad.repeat(200)] {
        let stamp = Some(Meta { name: text.clone(), ..Meta::of(text) });
        let picture = Picture {
            chart: Chart::NetPosition,
            scenario: Scenario::default(),
            theme: Theme::Light,
            size: Size::Square,
            stamp,
        };
        let svg = picture.svg();
        assert!(!svg.contains("<script") && !svg.contains('\u{0}') && !svg.contains('\u{202e}'));
        assert!(crate::png(&svg, 1.0).is_ok_and(|png| png.starts_with(b"\x89PNG")), "it can still be read");
    }
}
