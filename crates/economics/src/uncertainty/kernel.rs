//! The months of a few paths: the inner loop.
//!
//! The same months as `cashflow`, in the same order of sums, with every power replaced by a running product. It does only
//! +, −, ×, ÷ and comparisons on a few paths at once, allocates nothing and calls nothing.

mod edge;
mod ledger;
mod project;
mod world;

pub(super) use ledger::{AtOnce, Evenly};
pub(super) use world::Months;

use super::lanes::V;
use super::model::Model;
use super::terms::{Host, Terms};
use super::track::Follow;
use crate::alternative::Alternative;
use edge::Edge;
use ledger::{Deduct, Ledger, Tax};
use project::Project;
use world::World;

/// Most months: the longest horizon, and month 0.
const MONTHS: usize = 61;

/// What a path comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Totals {
    /// NPV of the five alternatives.
    pub(super) npv: [V; 5],
    /// Net flows over the horizon, undiscounted, less what only rounding keeps below zero.
    pub(super) net: [V; 5],
}

/// What a hosted model brings in a month over buying: nothing where hosting costs more.
#[inline(always)]
fn hosting(world: &World, host: &Host, covered: V, staff: V) -> V {
    let chips = (world.load * covered * host.chips).max(host.floor);
    let gain = world.tokens * covered * world.closed - (chips * world.rent + staff);
    gain.max(V::ZERO)
}

/// Works out the months of the paths in `terms`.
#[inline(always)]
pub(super) fn months<D: Deduct>(
    model: &Model,
    terms: &mut Terms,
    room: &mut Months,
    track: &mut impl Follow,
) -> Totals {
    let worlds = room.fill(model, terms);
    let terms = &*terms;
    let tax = Tax::of(model);
    let mut totals = Totals { npv: [V::ZERO; 5], net: [V::ZERO; 5] };
    let mut keep = |alternative: Alternative, ledger: &Ledger<D>| {
        totals.npv[alternative.index()] = ledger.npv;
        totals.net[alternative.index()] = ledger.net;
    };
    keep(Alternative::BuyOpen, &buy_open::<D>(model, terms, worlds, &tax, track));
    if !model.host.is_empty() {
        keep(Alternative::SelfHost, &self_host::<D>(model, terms, worlds, &tax, track));
        keep(Alternative::PostTrain, &post_train::<D>(model, terms, worlds, &tax, track));
    }
    if model.own.is_some() {
        keep(Alternative::Pretrain, &pretrain::<D>(model, terms, worlds, &tax, track));
    }
    totals
}

#[inline(always)]
fn buy_open<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut impl Follow,
) -> Ledger<D> {
    let mut ledger = Ledger::<D>::NEW;
    for (month, (world, moved)) in worlds.iter().zip(&model.moved).enumerate() {
        let saved = world.tokens * (terms.open_coverage * *moved) * world.margin;
        ledger.book(tax, month, world.discount, saved, saved, V::ZERO);
        track.see(Alternative::BuyOpen, month, ledger.avoided, ledger.net);
    }
    ledger
}

#[inline(always)]
fn self_host<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut impl Follow,
) -> Ledger<D> {
    let host = &terms.host;
    let mut ledger = Ledger::<D>::NEW;
    for (month, (world, beat)) in worlds.iter().zip(&model.host).enumerate() {
        let gain = hosting(world, host, host.base * beat.up, terms.staff * beat.on);
        ledger.book(tax, month, world.discount, gain, gain, host.cost * beat.spent);
        track.see(Alternative::SelfHost, month, ledger.avoided, ledger.net);
    }
    ledger
}

#[inline(always)]
fn post_train<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut impl Follow,
) -> Ledger<D> {
    let host = &terms.post;
    let mut ledger = Ledger::<D>::NEW;
    let mut edge = Edge { months: terms.decay.post, often: model.often };
    for (month, (world, beat)) in worlds.iter().zip(&model.post).enumerate() {
        if beat.renewed > 0.0 {
            edge.renew(&terms.decay, V::all(beat.renewed));
        }
        let left = if month > 0 { edge.next(&terms.decay, V::all(beat.age)) } else { V::ONE };
        let covered = (host.base + host.edge * left) * beat.up;
        let gain = hosting(world, host, covered, terms.staff * beat.on);
        let outlay = host.cost * beat.spent + host.refresh * beat.again;
        ledger.book(tax, month, world.discount, gain, gain, outlay);
        track.see(Alternative::PostTrain, month, ledger.avoided, ledger.net);
    }
    ledger
}

#[inline(always)]
fn pretrain<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut impl Follow,
) -> Ledger<D> {
    let host = &terms.own;
    let mut ledger = Ledger::<D>::NEW;
    let mut edge = Edge { months: terms.decay.own, often: model.often };
    let mut project = Project::new(model, terms);
    let owning = host.works * model.scenario.owning_value;
    let refresh = host.refresh * host.works;
    ledger.book(tax, 0, V::ONE, V::ZERO, V::ZERO, project.at_once);
    track.see(Alternative::Pretrain, 0, ledger.avoided, ledger.net);
    for (month, world) in worlds.iter().enumerate().skip(1) {
        let t = month as f64;
        let (spent, again) = (project.spend(t), project.refresh(t, &mut edge, &terms.decay));
        let left = edge.next(&terms.decay, project.age);
        let (mut avoided, mut gains) = (V::ZERO, V::ZERO);
        if t > project.first {
            let (up, on) = project.traffic(t);
            avoided =
                hosting(world, host, (host.base + host.edge * left) * up, terms.staff * on) * host.works;
            gains = avoided + owning * on;
        }
        ledger.book(tax, month, world.discount, avoided, gains, spent + refresh * again);
        track.see(Alternative::Pretrain, month, ledger.avoided, ledger.net);
    }
    ledger
}
