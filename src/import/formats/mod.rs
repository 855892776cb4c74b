//! The formats of other people's lists: what shape each has, and what of it can be an offer or a score.

pub(super) mod columns;
pub(super) mod commas;
pub(super) mod csv;
pub(super) mod detect;
pub(super) mod document;
pub(super) mod genai_prices;
pub(super) mod litellm;
pub(super) mod llm_prices;
pub(super) mod model_prices;
pub(super) mod models_dev;
pub(super) mod money;
pub(super) mod openrouter;
pub(super) mod openrouter_history;
