//! Draws a report: a semantic chart specification in, one SVG out, the same bytes on every target.
