//! A scenario as a link, and a link as a scenario.
