//! The parts that pages are made of.

pub(crate) mod alternatives;
pub(crate) mod assumptions;
pub(crate) mod changes;
pub(crate) mod chart;
pub(crate) mod checklist;
pub(crate) mod colophon;
pub(crate) mod export;
pub(crate) mod field;
pub(crate) mod figure;
pub(crate) mod flips;
pub(crate) mod fold;
pub(crate) mod maps;
pub(crate) mod masthead;
pub(crate) mod months;
pub(crate) mod part;
pub(crate) mod presets;
pub(crate) mod purchase;
pub(crate) mod scroll;
pub(crate) mod slider;
pub(crate) mod stopped;
pub(crate) mod sure;
pub(crate) mod usage;
pub(crate) mod verdict;
