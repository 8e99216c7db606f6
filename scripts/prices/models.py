"""Which models the catalogue holds, and the little about them that genai-prices does not know.

`key` is in links for ever: never change or reuse one. `params` is total and active parameters and who says so.
`since` drops prices that the package files under the same name for an earlier model.
"""

LLAMA = ("70.6e9", "70.6e9", "Llama 3.3 model card, 2024-12: dense")
GPT_OSS = ("116.8e9", "5.1e9", "OpenAI model card, arXiv:2508.10925, 2025-08")
QWEN = ("2.4e12", "95e9", "vLLM model notes for Qwen3.8-2.4T-A95B, 2026")


def closed(key, label, provider, **more):
    return {"key": key, "id": key, "label": label, "provider": provider, "family": "closed"} | more


def open_weights(key, label, provider, name, **more):
    return {"key": key, "id": name, "label": label, "provider": provider, "family": "open"} | more


MODELS = [
    closed("gpt-6.1-sol", "GPT-6.1 Sol", "openai", released="2026-09-29"),
    closed("gpt-6.1-terra", "GPT-6.1 Terra", "openai"),
    closed("gpt-6-astra", "GPT-6 Astra", "openai"),
    closed("gpt-6-sol", "GPT-6 Sol", "openai"),
    closed("gpt-6-luna", "GPT-6 Luna", "openai"),
    closed("gpt-5.6-sol", "GPT-5.6 Sol", "openai"),
    closed("gpt-5.6-terra", "GPT-5.6 Terra", "openai"),
    closed("gpt-5.6-luna", "GPT-5.6 Luna", "openai"),
    closed("gpt-5.5", "GPT-5.5", "openai", released="2026-04-23"),
    closed("o3", "o3", "openai", note="Batch lists no cached price: cached input keeps the standard one."),
    closed("claude-fable-5-2", "Claude Fable 5.2", "anthropic"),
    closed("claude-opus-5-5", "Claude Opus 5.5", "anthropic"),
    closed("claude-opus-5", "Claude Opus 5", "anthropic"),
    closed("claude-opus-4-1", "Claude Opus 4.1", "anthropic"),
    closed("claude-sonnet-5-5", "Claude Sonnet 5.5", "anthropic"),
    closed("claude-haiku-5-5", "Claude Haiku 5.5", "anthropic"),
    closed("claude-haiku-4-5", "Claude Haiku 4.5", "anthropic"),
    closed("gemini-4-argon", "Gemini 4 Argon", "google", note="Introductory price to 2026-11-30."),
    closed("gemini-3.8-flash", "Gemini 3.8 Flash", "google", note="Introductory price to 2026-12-31."),
    closed("grok-4.7", "Grok 4.7", "x-ai", seller="xAI"),
    closed("muse-wonder-1.0", "Muse Wonder 1.0", "meta"),
    closed("muse-spark-1.3", "Muse Spark 1.3", "meta"),
    open_weights(
        "deepseek-v4-pro", "DeepSeek V4-Pro", "deepseek", "deepseek-v4-pro", seller="DeepSeek", released="2026-04-24",
        params=("1.6e12", "49e9", "DeepSeek-V4 report, arXiv:2606.19348, 2026"),
        note="Peak prices on weekdays 01–04 and 06–10 UTC.",
    ),
    open_weights(
        "deepseek-v4.1-flash", "DeepSeek V4.1-Flash", "deepseek", "deepseek-v4-flash", seller="DeepSeek",
        since="2026-09-10",
        params=("763e9", "16e9", "Hugging Face count of all weights; 16B active on output, 8B on input (Oxen.ai model notes), 2026"),
        note="Sold under the name deepseek-v4-flash since 2026-09-10. Peak prices on weekdays 01–04 and 06–10 UTC.",
    ),
    open_weights(
        "kimi-k3", "Kimi K3", "moonshotai", "kimi-k3", seller="Moonshot AI", released="2026-07-16",
        params=("2.78e12", "104.2e9", "Kimi K3 report, arXiv:2607.24653, 2026-07, as summarised by DiogenesLab"),
    ),
    open_weights(
        "kimi-k3.1-pro", "Kimi K3.1-Pro", "moonshotai", "kimi-k3.1-pro", seller="Moonshot AI", released="2026-10-24",
        note="Active parameters not disclosed, so it can't be costed as self-hosted.",
    ),
    open_weights(
        "qwen3.8-2.4t-a95b-novita", "Qwen3.8-2.4T-A95B (Novita)", "novita", "qwen/qwen3.8-2.4t-a95b", params=QWEN,
    ),
    open_weights(
        "qwen3.8-2.4t-a95b-together", "Qwen3.8-2.4T-A95B (Together)", "together", "Qwen/Qwen3.8-2.4T-A95B", params=QWEN,
    ),
    open_weights(
        "glm-5.3", "GLM-5.3", "zai", "GLM-5.3", seller="Z.ai",
        params=("753e9", "40e9", "whatmodel.sh and NVIDIA model notes; same base as GLM-5.2, 2026-08"),
    ),
    open_weights(
        "glm-5.3-flash", "GLM-5.3-Flash", "zai", "GLM-5.3-Flash", seller="Z.ai",
        params=("320e9", "18e9", "NVIDIA model notes, 2026"),
    ),
    open_weights(
        "minimax-m3", "MiniMax-M3", "minimax", "minimax-m3",
        params=("428e9", "23e9", "MiniMax-M3 open-weights release, reported by Cointime, 2026"),
    ),
    open_weights(
        "mistral-large-4", "Mistral Large 4", "mistral", "mistral-large-4", seller="Mistral AI",
        params=("1.05e12", "52e9", "Vercel model notes and the weights' name Mistral-Large-4-1T-A52B, 2026-10"),
        note="Weights under Mistral's own licence.",
    ),
    open_weights(
        "muse-spark-open-together", "Muse Spark Open (Together)", "together", "meta-models/Muse-Spark-Open-816B-A42B",
        params=("816e9", "42e9", "The weights' name Muse-Spark-Open-816B-A42B, 2026"),
    ),
    open_weights(
        "llama-3.3-70b-together", "Llama 3.3 70B (Together)", "together", "meta-llama/Llama-3.3-70B-Instruct-Turbo",
        params=LLAMA,
    ),
    open_weights("llama-3.3-70b-groq", "Llama 3.3 70B (Groq)", "groq", "llama-3.3-70b-versatile", params=LLAMA),
    open_weights(
        "llama-3.3-70b-novita", "Llama 3.3 70B (Novita)", "novita", "meta-llama/llama-3.3-70b-instruct", params=LLAMA,
    ),
    open_weights("gpt-oss-120b-fireworks", "gpt-oss-120b (Fireworks)", "fireworks", "gpt-oss-120b", params=GPT_OSS),
    open_weights("gpt-oss-120b-together", "gpt-oss-120b (Together)", "together", "openai/gpt-oss-120b", params=GPT_OSS),
    open_weights("gpt-oss-120b-groq", "gpt-oss-120b (Groq)", "groq", "openai/gpt-oss-120b", params=GPT_OSS),
    open_weights("gpt-oss-120b-novita", "gpt-oss-120b (Novita)", "novita", "openai/gpt-oss-120b", params=GPT_OSS),
]

# Prices that the package once held and has overwritten.
EARLIER = {
    "deepseek-v4-pro": {
        "until": "2026-06-02",
        "rates": {"input": "1.74", "cached": None, "cache_write": None, "output": "3.48"},
        "source": "genai-prices, list price checked 2026-05-12, overwritten by commit 532dbe6b (2026-06-02)",
    },
}
