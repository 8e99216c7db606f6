//! Elements as text.

use crate::html::escape;

/// Adds an element with nothing but text in it, which comes from files and may hold anything.
pub(super) fn add(html: &mut String, name: &str, class: &str, text: &str) {
    for part in ["<", name, " class='", class, "'>", &escape(text), "</", name, ">"] {
        *html += part;
    }
}
