//! The exports that are known, by the names of their columns.
//!
//! Each names where its columns are documented. All pages were looked up on 2026-11-25 in stored copies. Where a
//! provider documents that an export exists but not its columns, the columns are those that users of it list in public,
//! and the format says so.

use crate::columns::Role;
use crate::table::Table;

/// A known export.
#[derive(Debug)]
pub struct Format {
    /// What to call it.
    pub name: &'static str,
    /// Whose usage it holds. Tokens and costs of one source belong together.
    pub source: &'static str,
    /// Columns that it always has, and that tell it from others.
    signs: &'static [&'static str],
    /// Names of the columns by role; those of one role are added up.
    pub(crate) columns: &'static [(Role, &'static [&'static str])],
    /// Whether its input tokens include the cached ones.
    pub(crate) cached_in_input: bool,
    /// What to know about its figures.
    pub(crate) note: Option<&'static str>,
}

/// The known exports. The first one whose signs are all there is it.
pub static FORMATS: &[Format] = &[
    // Documented at https://developers.openai.com/api/docs/api-reference/usage (completions: input_tokens include
    // cached and cache-write tokens) for JSON of GET /v1/organization/usage/completions; for CSV of the dashboard the
    // same names.
    Format {
        name: "OpenAI usage",
        source: "OpenAI",
        signs: &["start_time", "input_tokens", "output_tokens"],
        columns: &[
            (Role::Day, &["start_time"]),
            (Role::Model, &["model"]),
            (Role::Input, &["input_tokens"]),
            (Role::Cached, &["input_cached_tokens"]),
            (Role::Output, &["output_tokens"]),
        ],
        cached_in_input: true,
        note: None,
    },
    // Documented at
    // https://developers.openai.com/api/reference/resources/organization/subresources/audit_logs/methods/get_costs for
    // JSON of GET /v1/organization/costs.
    Format {
        name: "OpenAI costs (API)",
        source: "OpenAI",
        signs: &["start_time", "amount.value"],
        columns: &[
            (Role::Day, &["start_time"]),
            (Role::Model, &["line_item"]),
            (Role::Cost, &["amount.value"]),
            (Role::Currency, &["amount.currency"]),
        ],
        cached_in_input: true,
        note: Some("OpenAI’s costs hold everything that was billed, tools and images too."),
    },
    // Documented at https://help.openai.com/en/articles/8554956-understanding-your-api-usage says that the dashboard
    // exports Cost and Activity, 60 days at most; the columns are those of the API, and for costs those listed in
    // examples/openai_dashboard_cost_to_aiecon.py, a public converter.
    Format {
        name: "OpenAI costs (dashboard)",
        source: "OpenAI",
        signs: &["start_time", "amount_value"],
        columns: &[
            (Role::Day, &["start_time"]),
            (Role::Model, &["line_item"]),
            (Role::Cost, &["amount_value"]),
            (Role::Currency, &["amount_currency"]),
        ],
        cached_in_input: true,
        note: Some("OpenAI’s costs hold everything that was billed, tools and images too."),
    },
    // Documented at https://support.claude.com/en/articles/9534590-cost-and-usage-reporting-in-the-claude-console says
    // that the Usage page exports CSV; its columns are listed by several public importers, among them one for
    // https://platform.claude.com/usage.
    Format {
        name: "Anthropic usage (Console)",
        source: "Anthropic",
        signs: &["usage_date_utc", "usage_input_tokens_no_cache", "usage_output_tokens"],
        columns: &[
            (Role::Day, &["usage_date_utc"]),
            (Role::Model, &["model_version"]),
            (
                Role::Input,
                &[
                    "usage_input_tokens_no_cache",
                    "usage_input_tokens_cache_write_5m",
                    "usage_input_tokens_cache_write_1h",
                ],
            ),
            (Role::Cached, &["usage_input_tokens_cache_read"]),
            (Role::Output, &["usage_output_tokens"]),
        ],
        cached_in_input: false,
        note: Some(
            "Tokens written to the cache count as uncached input; Anthropic bills them somewhat higher.",
        ),
    },
    // Documented at https://support.claude.com/en/articles/9534590-cost-and-usage-reporting-in-the-claude-console;
    // columns as public importers list them (usage_date_utc, model, …, token_type, cost_usd, list_price_usd, …).
    Format {
        name: "Anthropic cost (Console)",
        source: "Anthropic",
        signs: &["usage_date_utc", "cost_usd"],
        columns: &[(Role::Day, &["usage_date_utc"]), (Role::Model, &["model"]), (Role::Cost, &["cost_usd"])],
        cached_in_input: true,
        note: Some("Anthropic’s cost holds everything that was billed, web searches too."),
    },
    // Documented at https://platform.claude.com/docs/en/api/admin-api/usage-cost/get-messages-usage-report for JSON of
    // GET /v1/organizations/usage_report/messages.
    Format {
        name: "Anthropic usage report (Admin API)",
        source: "Anthropic",
        signs: &["starting_at", "uncached_input_tokens", "output_tokens"],
        columns: &[
            (Role::Day, &["starting_at"]),
            (Role::Model, &["model"]),
            (
                Role::Input,
                &[
                    "uncached_input_tokens",
                    "cache_creation.ephemeral_5m_input_tokens",
                    "cache_creation.ephemeral_1h_input_tokens",
                ],
            ),
            (Role::Cached, &["cache_read_input_tokens"]),
            (Role::Output, &["output_tokens"]),
        ],
        cached_in_input: false,
        note: Some(
            "Tokens written to the cache count as uncached input; Anthropic bills them somewhat higher.",
        ),
    },
    // Documented at https://docs.litellm.ai/docs/proxy/cost_tracking for GET /spend/logs; fields of LiteLLM_SpendLogs
    // in BerriAI/litellm schema.prisma at a953319.
    Format {
        name: "LiteLLM spend logs",
        source: "LiteLLM",
        signs: &["startTime", "prompt_tokens", "completion_tokens"],
        columns: &[
            (Role::Day, &["startTime"]),
            (Role::Model, &["model"]),
            (Role::Input, &["prompt_tokens"]),
            (Role::Output, &["completion_tokens"]),
            (Role::Cost, &["spend"]),
        ],
        cached_in_input: true,
        note: Some("LiteLLM works costs out from its own price list: they are not your bill."),
    },
    // Documented at https://openrouter.ai/docs/guides/guides/activity-export says that the activity page exports CSV
    // and that spend is credits and your own keys’ cost together; columns as a user of the export lists them in public
    // (generation_id, created_at, cost_total, …, byok_usage_inference, tokens_prompt, tokens_completion, …).
    Format {
        name: "OpenRouter activity (CSV)",
        source: "OpenRouter",
        signs: &["created_at", "tokens_prompt", "tokens_completion"],
        columns: &[
            (Role::Day, &["created_at"]),
            (Role::Model, &["model_permaslug"]),
            (Role::Input, &["tokens_prompt"]),
            (Role::Cached, &["tokens_cached"]),
            (Role::Output, &["tokens_completion"]),
            (Role::Cost, &["cost_total", "byok_usage_inference"]),
        ],
        cached_in_input: true,
        note: Some("Cost is OpenRouter’s credits and the cost on your own keys together."),
    },
    // Documented at https://openrouter.ai/docs/api/api-reference/analytics/get-user-activity for JSON of GET
    // /api/v1/activity, the last 30 whole days.
    Format {
        name: "OpenRouter activity (API)",
        source: "OpenRouter",
        signs: &["date", "usage", "prompt_tokens", "completion_tokens"],
        columns: &[
            (Role::Day, &["date"]),
            (Role::Model, &["model"]),
            (Role::Input, &["prompt_tokens"]),
            (Role::Output, &["completion_tokens"]),
            (Role::Cost, &["usage", "byok_usage_inference"]),
        ],
        cached_in_input: true,
        note: Some("Cost is OpenRouter’s credits and the cost on your own keys together."),
    },
];

/// The format of `table`, if it is a known one.
pub(crate) fn recognise(table: &Table<'_>) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.signs.iter().all(|sign| table.column(sign).is_some()))
}

/// The column of `format` that `table` has twice, if it has one.
pub(crate) fn twice(format: &Format, table: &Table<'_>) -> Option<&'static str> {
    let names = format.columns.iter().flat_map(|(_, names)| names.iter());
    names.copied().find(|name| table.count(name) > 1)
}
