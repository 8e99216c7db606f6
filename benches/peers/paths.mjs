// The months of many paths in plain JavaScript, one path after the other: the same maths as the engine's kernel, kept small.
//
// Usage: node paths.mjs FILE. See paths.py for the file and for what is covered. Prints one line of JSON.

import { readFileSync } from 'node:fs';

const { min, max, pow, exp, log, ceil } = Math;
const clip = (x, low, high) => min(max(x, low), high);

function area(since, ramp, perRamp) {
  const ramping = clip(since, 0, ramp);
  return ramping * ramping * perRamp + max(since - ramp, 0);
}

const before = (t, launch, every, last) => max(ceil((min(t, last) - launch) / every) - 1, 0);

// What is the same on all paths for an alternative with a fixed launch, month by month.
function beats(k, launch, last) {
  const perRamp = k.ramp > 0 ? 0.5 / k.ramp : 0;
  return Array.from({ length: k.horizon + 1 }, (_, t) => ({
    up: area(t - launch, k.ramp, perRamp) - area(t - 1 - launch, k.ramp, perRamp),
    on: clip(t - launch, 0, 1),
    spent: launch > 0 ? max(min(t, launch) - (t - 1), 0) / launch : 0,
    again: before(t, launch, k.every, last) - before(t - 1, launch, k.every, last),
    age: max(t - 0.5 - launch - k.every * before(t - 0.5, launch, k.every, last), 0),
  }));
}

// The mean of a figure for uncached input, cached input and output.
const blend = (input, cached, output, [a, b, c]) => input * cached * b + input * (1 - cached) * a + output * c;

const clipped = (k, now, centre, step) => (centre ? clip(log(now / centre) / step, -k.reach, k.reach) : 0);

// Chips that a million tokens a month need of the model that the budget buys on path p, and the least chips.
function ownModel(k, t, c, p) {
  const output = c.output[p], input = 1 - output, cached = c.cached[p], aMonth = 1e6 / (3600 * k.hours);
  const compute = c.compute_share[p] * k.one_try, run = compute / (c.multiplier[p] + c.post_training[p]);
  const flop = (run / c.train_rent[p]) * c.mfu[p] * k.flop_per_usd;
  const prepared = min(((k.one_try - compute) * (1 - k.staff_share)) / (c.preparation[p] / 1e9), c.data[p]);
  const since = c.launch[p] + k.ramp / 2, months = max(k.horizon - since, 0);
  const served = c.tokens[p] * pow(1 + c.growth[p], (since + months / 2) / 12) * c.cover_own[p] * months;
  const weight = (blend(input, cached, output, t.like) * aMonth * c.serve_rent[p] * served) / c.utilization[p] / run;
  const x = clipped(k, flop, k.flop, t.steps[0]), y = clipped(k, weight, k.weight, t.steps[1]), z = clipped(k, prepared, k.prepared, t.steps[2]);
  const larger = x * (x * t.curve[0] + t.slope[0]) + y * (y * t.curve[1] + t.slope[1]) + z * (z * t.curve[2] + t.slope[2])
    + x * y * t.twist[0] + x * z * t.twist[1] + y * z * t.twist[2];
  const params = exp(larger) * k.params;
  const place = clip(larger / k.step + k.side, 0, 2 * k.side), node = min(Math.floor(place), 2 * k.side - 1);
  const perOutput = t.output[node] + (t.output[node + 1] - t.output[node]) * (place - node);
  const seconds = params * (input * cached * t.input[1] + input * (1 - cached) * t.input[0] + output * perOutput);
  const need = params / k.params_a_chip;
  const replica = need <= 1 ? 1 : need <= 2 ? 2 : need <= 4 ? 4 : ceil(need / 8) * 8;
  return [(seconds * aMonth) / c.utilization[p], 2 * replica];
}

function paths(k, tables, c, npv, avoided) {
  const last = k.horizon - k.every / 2 + 1e-9;
  const perRamp = k.ramp > 0 ? 0.5 / k.ramp : 0;
  const open = beats(k, 0, last), host = beats(k, k.host_launch, last), post = beats(k, k.post_launch, last);
  for (let p = 0; p < avoided.length; p++) {
    const output = c.output[p], input = 1 - output, cached = c.cached[p], kept = 1 - c.discount[p];
    const closedToday = kept * blend(input, cached, output, tables.closed_list), closedFloor = min(k.price_floor / closedToday, 1);
    const openToday = blend(input, cached, output, tables.open_list), openFloor = min(k.price_floor / openToday, 1);
    const openChips = (blend(input, cached, output, tables.open_seconds) * 1e6) / (3600 * k.hours) / c.utilization[p];
    const [ownChips, ownLeast] = ownModel(k, tables, c, p);
    const half = (perYear) => pow(perYear, 1 / 24);
    const more = half(1 + c.growth[p]), rentHalf = half(1 / c.rent_fall[p]), leanHalf = half(1 / c.gain[p]);
    const priceHalf = half(pow(c.fall[p], -c.captured[p])), month = pow(1 + c.wacc[p], -1 / 12);
    let tokens = c.tokens[p] * 1e-6 * more, rent = c.serve_rent[p] * k.hours * rentHalf, lean = leanHalf, price = priceHalf, discount = 1;
    const rate = log(2) * (1 - k.release_share) / c.half_life[p];
    const release = (c.waiting[p] * c.half_life[p]) / (log(2) * k.release_share);
    const coverOpen = c.cover_open[p], postBase = min(coverOpen, c.cover_post[p]), ownBase = min(coverOpen, c.cover_own[p]);
    const postEdge = c.cover_post[p] - postBase, ownEdge = c.cover_own[p] - ownBase;
    const works = c.works[p] < 1 - pow(1 - c.success[p], k.candidates) ? 1 : 0, staff = (c.ops[p] * c.staff_cost[p]) / 12;
    const launch = c.launch[p], gate = launch * k.gate_share, pace = k.budget / launch;
    const decay = exp(-rate);
    const postCost = c.post_cost[p], postAgain = c.refresh_cost[p] * postCost, ownAgain = c.refresh_cost[p] * k.budget * works;
    let spentBefore = 0, areaBefore = area(-launch, k.ramp, perRamp), madeBefore = 0, postLeft = 1, ownLeft = 1, postAge = 0, ownAge = 0;
    let buy = 0, self = 0, trained = 0, own = 0, sum = 0;
    for (let t = 1; t <= k.horizon; t++) {
      discount *= month;
      const closed = closedToday * max(price, closedFloor), opened = openToday * max(price, openFloor);
      const hosting = (covered, chips, floor, on) =>
        max(tokens * covered * closed - max(tokens * lean * covered * chips, floor) * rent - staff * on, 0);
      buy += discount * tokens * coverOpen * open[t].up * max(closed - opened, 0);

      let beat = host[t];
      self += discount * (hosting(coverOpen * beat.up, openChips, k.open_least, beat.on) - k.setup * beat.spent);

      beat = post[t];
      // Months of age in a row are one factor apart; otherwise the power is taken anew.
      postLeft = beat.age === postAge + 1 ? postLeft * decay : exp(-rate * beat.age);
      postAge = beat.age;
      let gain = hosting((postBase + (beat.age < release ? postEdge * postLeft : 0)) * beat.up, openChips, k.open_least, beat.on);
      trained += discount * (gain - (k.setup + postCost) * beat.spent - postAgain * beat.again);

      const age = max(t - 0.5 - launch - k.every * before(t - 0.5, launch, k.every, last), 0);
      ownLeft = age > 1 ? ownLeft * decay : exp(-rate * age);
      const made = before(t, launch, k.every, last), moved = area(t - launch, k.ramp, perRamp), toGate = min(t, gate);
      const spent = pace * (toGate + works * (min(t, launch) - toGate));
      gain = works * hosting((ownBase + (age < release ? ownEdge * ownLeft : 0)) * (moved - areaBefore), ownChips, ownLeast, clip(t - launch, 0, 1));
      own += discount * (gain - (spent - spentBefore) - ownAgain * (made - madeBefore));
      sum += gain;
      spentBefore = spent; areaBefore = moved; madeBefore = made;

      tokens *= more * more; rent *= rentHalf * rentHalf; lean *= leanHalf * leanHalf; price *= priceHalf * priceHalf;
    }
    npv[1][p] = buy; npv[2][p] = self; npv[3][p] = trained; npv[4][p] = own; avoided[p] = sum;
  }
}

function median(numbers) {
  const sorted = Float64Array.from(numbers).sort(), half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

const { constants, tables, columns } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const name of Object.keys(columns)) columns[name] = Float64Array.from(columns[name]);
const count = columns.tokens.length;
const npv = Array.from({ length: 5 }, () => new Float64Array(count)), avoided = new Float64Array(count);
let best = Infinity;
for (let run = 0; run < 40; run++) {
  const start = process.cpuUsage();
  paths(constants, tables, columns, npv, avoided);
  const used = process.cpuUsage(start);
  best = min(best, (used.user + used.system) / 1e3);
}
console.log(JSON.stringify({ ms: best, p50: npv.map(median), avoided: median(avoided) }));
