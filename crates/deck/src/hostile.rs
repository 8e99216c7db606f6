//! Names and notes that would do harm where they are not written as text.

/// One of each kind: formulas, markup, quotes, control characters, right-to-left, emoji, unpaired marks, very long.
pub(crate) fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "=1+1",
        "=HYPERLINK(\"http://example.org\",\"click\")",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1+1",
        "\r\n=1+1",
        " =1+1",
        "＝1+1",
        "{=1}",
        "|calc",
        "</si><c t=\"str\"><f>1+1</f></c>",
        "<script>alert(1)</script> & <b>",
        "]]> <!-- --> <?xml version=\"1.0\"?>",
        "a,b;c\t\"d\"\n'e'",
        "\u{0}\u{1}\u{8}\u{b}\u{1b}\u{7f}\u{85}",
        "_x0041_ and _x005F_",
        "\u{202e}txet\u{202c} \u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627}",
        "👩‍👩‍👧‍👦 🇬🇧 e\u{301} \u{feff}\u{fffe}\u{ffff}\u{2028}",
        "",
        "   ",
    ]
    .map(str::to_string)
    .to_vec();
    texts.push("=x\"<&>é".repeat(1_250));
    texts
}
