//! Words and numbers for readers: the only place that formats anything.
//!
//! `words` holds what differs between languages, `locales` what differs between their regions; everything else decides what
//! is said.

#[cfg(feature = "cli")]
mod answer;
mod conventions;
mod cut;
mod date;
mod describe;
mod locale;
#[cfg(not(target_family = "wasm"))]
mod locales;
mod measure;
mod number;
mod pack;
mod plural;
#[cfg(test)]
mod testing;
mod together;
mod widths;
mod wording;
mod words;

#[cfg(feature = "cli")]
pub use answer::{AnswerWords, Paragraph, Section, answer_heading, answer_refused, answer_words};
pub use conventions::{Conventions, Direction};
pub use cut::{clusters, truncate};
pub use date::{date, moment};
pub use describe::{
    Part, Tooltip, catalog_ends, cells, columns, contestant_name, deck, entry_full_name, entry_name, entry_sources,
    evidence, fact_label, fact_note, fact_text, headline, hosts, label, labelled, left_out, left_out_count, missed,
    not_in_catalog, notes, nothing, numeric_columns, outlook, plain, price_note, price_tick, price_title,
    price_tooltip, price_value, ranking, ratio_ends, ratio_mark, same_place, score_name, score_tick, score_tooltip,
    score_value, source_line, still_to_come, summary, tooltip, value_marks, value_notes, verdict_words, versus_cells,
    versus_columns, versus_deck, versus_evidence, versus_heading, versus_left_out, versus_missed, versus_notes,
    versus_sources, versus_summary, x_axis_title, x_axis_title_short, y_axis_title, y_axis_title_short,
};
pub use describe::{
    history_axis_title, history_cells, history_columns, history_deck, history_evidence, history_heading,
    history_left_out, history_missed, history_notes, history_sources, history_summary, history_tooltip, line_name,
    month_of_year, month_tick, step_price,
};
pub use locale::{Language, Locale, TAGS};
#[cfg(not(target_family = "wasm"))]
pub use locales::BadTable;
pub use measure::{Weight, cells_wide, width, wrap};
pub use number::{Places, decimal, integer, money, money_tick, percent, plain_tick, points, score, usd};
pub use pack::learn;
#[cfg(not(target_family = "wasm"))]
pub use pack::text as pack_text;
pub use plural::PluralCategory;
pub use together::pieces;
pub use wording::{Qualifier, Ratio, Saving, ratio_sentence, saving_sentence, share_phrase};
pub use words::{Label, isolated};
