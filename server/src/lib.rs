//! The program: a web server and a command line over the same engine.
//!
//! [`cli`] reads what was asked; everything else serves it by HTTP. Each request goes through [`router`].

mod answer;
mod api;
pub mod cli;
mod coding;
pub mod config;
mod document;
mod exports;
mod failure;
mod files;
pub mod guard;
mod headers;
pub mod health;
pub mod keeping;
mod limits;
mod listen;
mod logs;
mod metrics;
mod oembed;
pub mod origins;
mod pages;
mod picture;
mod question;
mod refusal;
pub mod router;
mod scenario;
mod short;
pub mod site;
mod workshop;
