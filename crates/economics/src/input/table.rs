//! The table of inputs. Defaults, ranges and sources live here and nowhere else.

use super::macros::inputs;
use super::{Group, Input, Kind, Shape, Spread, Steps, Value, choices};
use crate::provenance::Kind::{Cited, Derived, Judgement, Measured};
use crate::provenance::Provenance;
use crate::quantity::Unit;
use Steps::{Linear, Log, Whole};

const fn lognormal(p10: f64, p90: f64) -> Option<Spread> {
    Some(Spread { shape: Shape::Lognormal, p10, p90 })
}
const fn triangular(p10: f64, p90: f64) -> Option<Spread> {
    Some(Spread { shape: Shape::Triangular, p10, p90 })
}
const fn pert(p10: f64, p90: f64) -> Option<Spread> {
    Some(Spread { shape: Shape::Pert, p10, p90 })
}
const fn own(source: &'static str) -> Provenance {
    Provenance::new(Judgement, source, "2026-11")
}
const YOURS: Provenance = own("Your own figure; the default is an example");

inputs! {
    /// Unique proprietary tokens usable for training.
    proprietary_tokens: number(200e9, Unit::Tokens, (0.0, 1e15), Log, lognormal(120e9, 330e9)) {
        key: "data", label: "Proprietary data", group: Data, from: YOURS,
        help: "Unique tokens of your own that may lawfully be used for training.",
    }
    /// Times the proprietary data is seen in training.
    epochs: number(4.0, Unit::Count, (1.0, 40.0), Linear, None) {
        key: "epochs", label: "Epochs over own data", group: Data,
        from: Provenance::new(Cited, "Muennighoff et al. 2023, arXiv:2305.16264: four epochs keep 93% of the value of fresh data", "2023-05"),
        help: "How often your own data is repeated. Repeats beyond four teach less and less.",
    }
    /// General-corpus tokens available to mix in.
    general_tokens: number(15e12, Unit::Tokens, (0.0, 3e14), Log, None) {
        key: "general", label: "General data to mix in", group: Data,
        from: own("An open web corpus of the size that Llama 3 disclosed (15T tokens, model card 2024-04); all public text is about 300T (Epoch AI)"),
        help: "Public text you can train on beside your own.",
    }
    /// Preparation of own data, US dollars per billion tokens.
    data_preparation: number(1_000.0, Unit::UsdPerBillionTokens, (0.0, 1e7), Log, lognormal(300.0, 5_000.0)) {
        key: "prep", label: "Preparing own data", group: Data,
        from: own("No good public figure exists for cleaning and annotation"),
        help: "Cleaning, filtering and licensing your own data, per billion tokens.",
    }

    /// Tokens bought a month today, input and output together.
    monthly_tokens: number(500e9, Unit::TokensPerMonth, (1e6, 1e16), Log, lognormal(350e9, 700e9)) {
        key: "tokens", label: "Tokens a month", group: Usage,
        from: own("Your own figure; the default, a bill of about $17M a year at today's list price, is where the question begins to be asked"),
        help: "What you send and receive a month today: input, cached input and output together.",
    }
    /// Growth of usage a year.
    usage_growth: number(0.3, Unit::SharePerYear, (-0.9, 20.0), Linear, triangular(0.0, 1.0)) {
        key: "growth", label: "Growth of usage", group: Usage, from: YOURS,
        help: "Change of monthly tokens over a year. 100% means twice as much a year from now.",
    }
    /// The mix of input, cached input and output.
    mix: choice("deepseek", choices::mixes) {
        key: "mix", label: "Traffic like", group: Usage,
        from: Provenance::new(Measured, "DeepSeek open-infra-index day 6: 44.1% cached input, 34.3% uncached input, 21.6% output", "2025-02"),
        help: "Whose disclosed traffic yours resembles; sets the shares below unless you give your own.",
    }
    /// Output tokens as a share of all tokens.
    output_share: optional(None, Unit::Share, (0.0, 1.0), "the mix above", triangular(0.7, 1.3)) {
        key: "output", label: "Output share", group: Usage, from: YOURS,
        help: "Output tokens as a share of all tokens.",
    }
    /// Cached tokens as a share of input tokens.
    cached_share: optional(None, Unit::Share, (0.0, 1.0), "the mix above", triangular(0.7, 1.2)) {
        key: "cached", label: "Cached share of input", group: Usage, from: YOURS,
        help: "Input tokens billed at the cached rate, as a share of all input tokens.",
    }

    /// Total budget, US dollars.
    budget: number(15e6, Unit::Usd, (0.0, 1e10), Log, None) {
        key: "budget", label: "Training budget", group: Budget, from: YOURS,
        help: "Everything spent until launch: compute, staff, data.",
    }
    /// Share of the budget for compute.
    compute_share: number(0.6, Unit::Share, (0.0, 1.0), Linear, triangular(0.5, 0.7)) {
        key: "compute_share", label: "Compute share", group: Budget,
        from: Provenance::new(Derived, "Cottier et al. 2024, arXiv:2405.21015: hardware 47–67% and energy 2–6% of development cost", "2024-05"),
        help: "Share of the budget that rents accelerators.",
    }
    /// Share for staff of what compute leaves of the budget; the rest is data and other costs.
    staff_share: number(0.75, Unit::Share, (0.0, 1.0), Linear, None) {
        key: "staff_share", label: "Staff share of the rest", group: Budget,
        from: Provenance::new(Derived, "Cottier et al. 2024, arXiv:2405.21015: R&D staff 29–49% of development cost; 75% of the 40% that compute leaves is 30%", "2024-05"),
        help: "Of what compute leaves of the budget, the share that pays people. What remains is for data and other costs.",
    }
    /// Total compute divided by the compute of the final run.
    rnd_multiplier: number(2.5, Unit::Multiple, (1.0, 20.0), Linear, triangular(1.7, 4.4)) {
        key: "multiplier", label: "R&D multiplier", group: Budget,
        from: Provenance::new(Derived, "Total compute ÷ final run: OLMo 1.5× (arXiv:2503.05804), BloombergGPT 2.0×, Olmo 3 5.6× (arXiv:2605.01158); for a follower on a published recipe", "2026-05"),
        help: "All compute of the project over that of the final run: experiments, restarts, failed runs. 1× counts the marginal run only.",
    }
    /// Post-training compute as a share of the final run's compute.
    post_training_share: number(0.2, Unit::Share, (0.0, 5.0), Linear, triangular(0.05, 0.6)) {
        key: "post_training", label: "Post-training compute", group: Budget,
        from: own("DeepSeek-V3 0.2% (2024), DeepSeek V3.2 over 10%, reasoning and agent models of 2026 10–100% of pretraining"),
        help: "Compute for post-training as a share of the pretraining run.",
    }
    /// Months from the decision to launch.
    launch_months: number(9.0, Unit::Months, (0.0, 48.0), Linear, pert(7.0, 14.0)) {
        key: "launch", label: "Months until launch", group: Budget,
        from: own("Data, ablations, the run itself, post-training and evaluation by a team that follows published recipes"),
        help: "From the decision to the first production traffic on your own model.",
    }
    /// Months from launch to full traffic.
    ramp_months: number(3.0, Unit::Months, (0.0, 36.0), Linear, None) {
        key: "ramp", label: "Ramp", group: Budget, from: own("A staged migration, one workload after another"),
        help: "Months over which traffic moves to a new model after its launch.",
    }
    /// Months between refreshes; 0 for none.
    refresh_months: number(12.0, Unit::Months, (0.0, 60.0), Linear, None) {
        key: "refresh", label: "Refresh every", group: Budget,
        from: own("Model tiers turned over in 4–5 months in 2026; 6–12 months is usual planning"),
        help: "Months between refreshes of an own or post-trained model. 0 means never.",
    }
    /// Cost of one refresh as a share of the first cost.
    refresh_share: number(0.25, Unit::Share, (0.0, 2.0), Linear, triangular(0.12, 0.45)) {
        key: "refresh_cost", label: "Cost of a refresh", group: Budget,
        from: own("Continued pretraining and post-training on fresh data; no public figure"),
        help: "One refresh as a share of what the model first cost.",
    }
    /// Competing architectures that are tried.
    candidates: number(1.0, Unit::Count, (1.0, 10.0), Whole, None) {
        key: "tries", label: "Architectures tried", group: Budget, from: YOURS,
        help: "Candidates run to the first gate; the best goes on to the full run.",
    }
    /// Chance that one candidate succeeds.
    success_probability: number(0.85, Unit::Share, (0.0, 1.0), Linear, triangular(0.7, 0.95)) {
        key: "success", label: "Chance that a try succeeds", group: Budget,
        from: own("A first model by a new team on a published recipe"),
        help: "Chance that one candidate reaches production quality.",
    }
    /// Share of the cost of one try that is spent before it is known whether it works.
    gate_share: number(0.15, Unit::Share, (0.0, 1.0), Linear, None) {
        key: "gate", label: "Spent at the gate", group: Budget,
        from: own("Ablations take 5–15% of a project before the first go/no-go"),
        help: "Share of what one try costs that is spent before it is stopped or goes on.",
    }
    /// Own model: mixture of experts or dense, and how large for its compute.
    sizing: choice("serving-aware", choices::sizings) {
        key: "sizing", label: "Model size", group: Budget,
        from: Provenance::new(Cited, "Sardana et al. 2024, arXiv:2401.00448: minimise training plus serving cost", "2024-01"),
        help: "Compute-optimal gives the lowest loss for the run; serving-aware a smaller model trained longer, cheaper to serve.",
    }
    /// Scaling law used for the allocation.
    law: choice("besiroglu", choices::laws) {
        key: "law", label: "Scaling law", group: Budget,
        from: Provenance::new(Cited, "Besiroglu et al. 2024, arXiv:2404.10102, a corrected fit of Hoffmann et al. 2022, arXiv:2203.15556", "2024-04"),
        help: "Which published fit splits compute between parameters and tokens.",
    }
    /// Total over active parameters of the own model; 1 is dense.
    sparsity: number(18.0, Unit::Multiple, (1.0, 64.0), Log, None) {
        key: "sparsity", label: "Total ÷ active parameters", group: Budget,
        from: Provenance::new(Cited, "DeepSeek-V3: 671B total, 37B active (arXiv:2412.19437)", "2024-12"),
        help: "How sparse the own model is. 1× is a dense model.",
    }

    /// The closed model bought today.
    api_model: choice("gpt-6.1-sol", choices::closed_models) {
        key: "api", label: "Closed model bought today", group: Prices,
        from: Provenance::new(Cited, "genai-prices 0.2.3, list prices", "2026-11-10"),
        help: "What your tokens are spent on now; its list price is what is avoided.",
    }
    /// Its input price, US dollars per million tokens.
    api_input_price: optional(None, Unit::UsdPerMillionTokens, (0.0, 10_000.0), "the list price", None) {
        key: "api_in", label: "Input price paid", group: Prices, from: YOURS,
        help: "What you pay per million uncached input tokens, if not the list price.",
    }
    /// Its cached-input price, US dollars per million tokens.
    api_cached_price: optional(None, Unit::UsdPerMillionTokens, (0.0, 10_000.0), "the list price", None) {
        key: "api_cached", label: "Cached-input price paid", group: Prices, from: YOURS,
        help: "What you pay per million cached input tokens, if not the list price.",
    }
    /// Its output price, US dollars per million tokens.
    api_output_price: optional(None, Unit::UsdPerMillionTokens, (0.0, 10_000.0), "the list price", None) {
        key: "api_out", label: "Output price paid", group: Prices, from: YOURS,
        help: "What you pay per million output tokens, if not the list price.",
    }
    /// Negotiated discount on the closed model.
    discount: number(0.0, Unit::Share, (0.0, 0.95), Linear, triangular(0.0, 0.2)) {
        key: "discount", label: "Negotiated discount", group: Prices, from: YOURS,
        help: "Taken off the closed model's list price.",
    }
    /// Share of tokens sent at batch price.
    batch_share: number(0.0, Unit::Share, (0.0, 1.0), Linear, None) {
        key: "batch", label: "Share sent as batch", group: Prices, from: YOURS,
        help: "Share of tokens bought at the batch price where the provider has one (usually half).",
    }
    /// The open-weights model, bought by API or hosted.
    open_model: choice("deepseek-v4-pro", choices::open_models) {
        key: "open", label: "Open-weights alternative", group: Prices,
        from: Provenance::new(Cited, "genai-prices 0.2.3, list prices; parameters from the models' cards", "2026-11-10"),
        help: "The open-weights model you could buy by API, host yourselves or post-train.",
    }
    /// Its input price, US dollars per million tokens.
    open_input_price: optional(None, Unit::UsdPerMillionTokens, (0.0, 10_000.0), "the list price", None) {
        key: "open_in", label: "Open model: input price", group: Prices, from: YOURS,
        help: "Per million uncached input tokens by API, if not the list price.",
    }
    /// Its cached-input price, US dollars per million tokens.
    open_cached_price: optional(None, Unit::UsdPerMillionTokens, (0.0, 10_000.0), "the list price", None) {
        key: "open_cached", label: "Open model: cached-input price", group: Prices, from: YOURS,
        help: "Per million cached input tokens by API, if not the list price.",
    }
    /// Its output price, US dollars per million tokens.
    open_output_price: optional(None, Unit::UsdPerMillionTokens, (0.0, 10_000.0), "the list price", None) {
        key: "open_out", label: "Open model: output price", group: Prices, from: YOURS,
        help: "Per million output tokens by API, if not the list price.",
    }
    /// Share of traffic in a provider's peak hours.
    peak_share: number(0.208, Unit::Share, (0.0, 1.0), Linear, None) {
        key: "peak", label: "Traffic in peak hours", group: Prices,
        from: Provenance::new(Derived, "7 of 24 hours on 5 of 7 days, if traffic is even", "2026-11"),
        help: "Share of tokens sent while a provider with day and night prices charges its peak price.",
    }
    /// How prices move.
    price_path: choice("decline", choices::paths) {
        key: "path", label: "Price path", group: Prices,
        from: own("A constant rate of decline at equal capability"),
        help: "How the price of a token of the same capability moves from the start.",
    }
    /// Factor by which market prices fall in a year.
    price_fall: number(4.0, Unit::MultiplePerYear, (0.2, 1000.0), Log, lognormal(1.7, 9.4)) {
        key: "fall", label: "Market prices fall by", group: Prices,
        from: own("Median of a wide prior at equal capability: Epoch AI 2025-03 finds 9–900× a year by benchmark, a16z 10×, list prices of one model often 1×"),
        help: "Factor by which the market price of equal capability falls in a year. Below 1× it rises.",
    }
    /// Share of the market's fall that this buyer captures, on a log scale.
    captured_share: number(0.5, Unit::Share, (0.0, 1.0), Linear, triangular(0.25, 0.85)) {
        key: "captured", label: "Share of the fall you capture", group: Prices,
        from: own("Contracts, evaluations and upgrades to dearer models hold back part of a market price fall"),
        help: "100% if you always move to the cheapest equal model at once; 0% if you keep paying today's price.",
    }
    /// Blended price that no path goes below, US dollars per million tokens.
    price_floor: number(0.05, Unit::UsdPerMillionTokens, (0.0, 1000.0), Log, None) {
        key: "floor", label: "Price floor", group: Prices,
        from: own("Somewhat below today's cheapest serving cost of a large open model, about $0.10 per million blended tokens"),
        help: "Blended price that no path goes below.",
    }
    /// Price factors by quarter for a path of one's own.
    price_table: factors(Vec::new(), 20, 10.0) {
        key: "quarters", label: "Own price path", group: Prices, from: YOURS,
        help: "Price as a factor of today's, one for each quarter; the last one stays.",
    }

    /// Accelerator used for training.
    train_chip: choice("h100", choices::chips) {
        key: "train_chip", label: "Training chip", group: Compute,
        from: own("The chip with the most disclosed runs behind its calibration"),
        help: "Accelerator rented for training.",
    }
    /// Its rent, US dollars an hour.
    train_rent: optional(None, Unit::UsdPerHour, (0.01, 1000.0), "the chip's rent", lognormal(0.75, 1.35)) {
        key: "train_rent", label: "Training rent", group: Compute, from: YOURS,
        help: "Rent of one training chip for an hour, all in.",
    }
    /// Job-level utilisation of the training run.
    mfu: optional(None, Unit::Share, (0.01, 0.8), "the calibrated rule", lognormal(0.68, 1.47)) {
        key: "mfu", label: "Job-level MFU", group: Compute,
        from: Provenance::new(Derived, "Fitted to disclosed runs: 6ND ÷ (chip-hours × BF16 peak)", "2026-11"),
        help: "Useful share of peak over the whole job, restarts included. Quoted MFU is usually higher.",
    }
    /// Accelerator used for serving.
    serve_chip: choice("h100", choices::chips) {
        key: "serve_chip", label: "Serving chip", group: Compute,
        from: own("The chip with the most public serving measurements"),
        help: "Accelerator rented for serving.",
    }
    /// Its rent, US dollars an hour.
    serve_rent: optional(None, Unit::UsdPerHour, (0.01, 1000.0), "the chip's rent", lognormal(0.75, 1.35)) {
        key: "serve_rent", label: "Serving rent", group: Compute, from: YOURS,
        help: "Rent of one serving chip for an hour, all in.",
    }
    /// Number format of the served weights.
    precision: choice("fp8", choices::precisions) {
        key: "precision", label: "Serving precision", group: Compute,
        from: Provenance::new(Cited, "DeepSeek-V3 and its successors are trained and served in FP8 (arXiv:2412.19437)", "2024-12"),
        help: "Number format of the weights when serving.",
    }
    /// Mean over peak load of the serving fleet.
    utilization: number(0.35, Unit::Share, (0.01, 1.0), Linear, triangular(0.18, 0.62)) {
        key: "utilization", label: "Serving utilisation", group: Compute,
        from: Provenance::new(Derived, "Between enterprise clusters (5%, Cast AI 2026) and DeepSeek's fleet (82% of peak, 2025-02)", "2026"),
        help: "Average use of the chips you rent for serving. Idle chips cost the same.",
    }
    /// Fall of rents a year, as a factor.
    rent_fall: number(1.1, Unit::MultiplePerYear, (0.3, 10.0), Log, lognormal(0.8, 1.5)) {
        key: "rent_fall", label: "Rents fall by", group: Compute,
        from: own("Two-sided: H100 one-year contracts rose from $1.70 to $2.35 an hour between 2025-10 and 2026-03 (SemiAnalysis)"),
        help: "Factor by which chip rents fall in a year. Below 1× they rise.",
    }
    /// Gain of serving throughput a year, as a factor.
    serving_gain: number(1.2, Unit::MultiplePerYear, (0.5, 10.0), Log, lognormal(1.0, 1.6)) {
        key: "serving_gain", label: "Serving software gains", group: Compute,
        from: own("Better kernels and schedulers on the same chip"),
        help: "Factor by which tokens per chip-hour rise in a year.",
    }
    /// People who run the serving fleet.
    ops_staff: number(3.0, Unit::Count, (0.0, 1000.0), Linear, triangular(2.0, 5.0)) {
        key: "ops", label: "Operations staff", group: Compute, from: own("An on-call rota for one production service"),
        help: "Full-time people who keep the serving fleet running.",
    }
    /// Cost of one of them, US dollars a year.
    staff_cost: number(500e3, Unit::UsdPerYear, (0.0, 1e7), Linear, triangular(380e3, 650e3)) {
        key: "staff_cost", label: "Cost of a person", group: Compute,
        from: own("Fully loaded $350–700k outside the frontier labs (mlengineersalary.com, Levels.fyi figures of 2026-05)"),
        help: "Fully loaded cost of one person a year.",
    }

    /// Share of traffic that open weights can take over.
    open_coverage: number(0.6, Unit::Share, (0.0, 1.0), Linear, triangular(0.4, 0.8)) {
        key: "cover_open", label: "Open weights cover", group: Coverage, from: own("Your judgement: run your own evaluations"),
        help: "Share of today's traffic that open weights as they are could serve at parity.",
    }
    /// Share of traffic that post-trained open weights can take over.
    post_coverage: number(0.7, Unit::Share, (0.0, 1.0), Linear, triangular(0.5, 0.87)) {
        key: "cover_post", label: "Post-trained weights cover", group: Coverage, from: own("Your judgement: run your own evaluations"),
        help: "Share of today's traffic that open weights post-trained on your data could serve at parity.",
    }
    /// Share of traffic that the own model can take over.
    own_coverage: number(0.7, Unit::Share, (0.0, 1.0), Linear, triangular(0.45, 0.88)) {
        key: "cover_own", label: "Own model covers", group: Coverage, from: own("Your judgement: run your own evaluations"),
        help: "Share of today's traffic that your own pretrained model could serve at parity.",
    }
    /// Months in which half of the edge is lost without a refresh.
    half_life: number(12.0, Unit::Months, (1.0, 240.0), Log, lognormal(6.0, 18.0)) {
        key: "half_life", label: "Half-life of the edge", group: Coverage,
        from: own("Domain edges decay at the frontier's pace: 4–18 months; the open–closed gap is 4 months (Epoch AI, 2026-05-29)"),
        help: "Months in which an own or post-trained model loses half of its edge over open weights, if it is not refreshed.",
    }
    /// Set-up cost of hosting, US dollars.
    hosting_setup: number(250e3, Unit::Usd, (0.0, 1e9), Log, None) {
        key: "setup", label: "Setting up hosting", group: Coverage, from: own("A small team for two months"),
        help: "One-off cost before anything is self-hosted.",
    }
    /// Months until hosting works.
    hosting_months: number(2.0, Unit::Months, (0.0, 48.0), Linear, None) {
        key: "setup_months", label: "Months to set up", group: Coverage, from: own("A small team for two months"),
        help: "Months before self-hosted open weights take traffic.",
    }
    /// Cost of post-training open weights, US dollars.
    post_training_cost: number(1.5e6, Unit::Usd, (0.0, 1e9), Log, lognormal(0.7e6, 3e6)) {
        key: "post_cost", label: "Post-training project", group: Coverage,
        from: own("Compute such as MiniMax-M1's reinforcement learning ($534,700, arXiv:2506.13585) plus a small team"),
        help: "Staff, data and compute of post-training open weights.",
    }
    /// Months until the post-trained model launches.
    post_training_months: number(4.0, Unit::Months, (0.0, 48.0), Linear, None) {
        key: "post_months", label: "Months to post-train", group: Coverage, from: own("Data, runs and evaluation by a small team"),
        help: "Months before the post-trained model takes traffic.",
    }
    /// Worth of owning a model beyond avoided spend, US dollars a month from launch.
    owning_value: number(0.0, Unit::UsdPerMonth, (0.0, 1e9), Log, None) {
        key: "owning", label: "Value of owning", group: Coverage, from: own("Yours to judge: revenue, sovereignty, compliance"),
        help: "What a model of your own is worth a month beyond avoided spend.",
    }

    /// Discount rate a year.
    discount_rate: number(0.10, Unit::SharePerYear, (0.0, 1.0), Linear, triangular(0.085, 0.12)) {
        key: "wacc", label: "Discount rate (WACC)", group: Finance,
        from: Provenance::new(Derived, "8–12% corporate practice; Damodaran, US industries, implies about 9.5% at a beta of 1.25", "2026-01"),
        help: "Annual, nominal. Risk of failure is counted by the chance of success, so do not add it here.",
    }
    /// Horizon in months.
    horizon_months: number(36.0, Unit::Months, (12.0, 60.0), Whole, None) {
        key: "horizon", label: "Horizon", group: Finance, from: own("Three years, as boards ask"),
        help: "Months that count.",
    }
    /// First month, as months since January of year 0.
    start_month: number(24_322.0, Unit::CalendarMonth, (24_300.0, 24_480.0), Whole, None) {
        key: "start", label: "Start", group: Finance, from: own("The month of the price snapshot, so that a link means the same tomorrow"),
        help: "The month in which the decision is taken.",
    }
    /// Tax rate on savings.
    tax_rate: number(0.0, Unit::Share, (0.0, 0.6), Linear, None) {
        key: "tax", label: "Tax rate", group: Finance, from: own("Before tax by default"),
        help: "Rate on avoided spend; costs are deducted.",
    }
    /// How the outlay is deducted.
    tax_treatment: choice("immediate", choices::tax_treatments) {
        key: "tax_method", label: "Outlay is deducted", group: Finance,
        from: Provenance::new(Cited, "US §174A: domestic research and software deductible at once, or over 60 months or more", "2025"),
        help: "At once, or evenly over the months below.",
    }
    /// Months of straight-line deduction.
    amortisation_months: number(36.0, Unit::Months, (12.0, 180.0), Whole, None) {
        key: "amortise", label: "Amortised over", group: Finance,
        from: own("Three years is usual for software; 1–2 years is better supported by how fast models age"),
        help: "Months from launch over which the outlay is deducted. What is left at the horizon is written off then.",
    }
    /// What the draws of everything uncertain start from.
    seed: number(1.0, Unit::Count, (1.0, 999_999.0), Whole, None) {
        key: "seed", label: "Seed of the draws", group: Finance, from: own("Any number will do; kept in the link, so that it gives the same draws tomorrow"),
        help: "Where the random draws behind the probabilities start. Another seed shows how much of a probability is chance.",
    }
}
