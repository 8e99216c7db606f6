//! The program: a web server and a command line over the same engine.
//!
//! [`cli`] reads what was asked; everything else serves it by HTTP. Each request goes through [`router`].

pub mod cli;
pub mod config;
mod document;
mod exports;
mod failure;
mod files;
mod headers;
pub mod health;
pub mod keeping;
mod limits;
mod listen;
mod logs;
mod pages;
mod picture;
pub mod router;
mod scenario;
mod short;
pub mod site;
mod workshop;
