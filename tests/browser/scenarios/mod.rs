//! What the element promises, one scenario each.

mod containers;
mod drawing;
mod fact;
mod failures;
mod geometry;
mod intl;
mod keeping;
mod kinds;
mod lifecycle;
mod page_styles;
mod pages;
mod parity;
mod policy;
mod preferences;
mod static_forms;
mod tooltip;

use std::future::Future;
use std::pin::Pin;

use anyhow::Result;

use crate::world::World;

pub type Running<'w> = Pin<Box<dyn Future<Output = Result<()>> + 'w>>;
pub type Scenario = for<'w> fn(&'w World) -> Running<'w>;

macro_rules! scenarios {
    ($($file:ident: $($name:ident),* ;)*) => {
        /// In the order in which they run.
        pub const SCENARIOS: &[(&str, Scenario)] =
            &[$($((stringify!($name), |world| Box::pin($file::$name(world)))),*),*];
    };
}

scenarios![
    drawing: chart_draws, headline_and_language, language_is_the_pages, table_is_a_table, attribute_change_redraws, many_changes_draw_once,
        properties_reflect;
    tooltip: tooltip_follows_the_mouse, tooltip_is_pinned;
    failures: bad_catalogs, pages_load_what_they_need, slow_answers, ten_slow_seconds, late_answer_to_an_earlier_question, page_from_a_disk,
        bad_rows_are_left_out, failed_catalog_can_be_loaded_later, unknown_words_are_named,
        bad_attribute_shows_the_fallback, empty_elements_say_why, bare_elements_say_that_nothing_was_loaded, engine_failures, wrong_type_with_right_bytes_draws, trap_keeps_what_is_shown;
    lifecycle: twenty_charts_share_an_engine, far_charts_wait, width_decides, width_comes_to_rest,
        redraw_keeps_the_readers_place, moving_and_removing, gone_while_loading, two_hundred_come_and_go,
        documents_come_and_go, other_document, upgrade_and_registration, server_import;
    kinds: each_kind_draws, kinds_say_what_they_lack, value_lines_come_and_go;
    containers: boxes_that_open_later, moved_frame, zoomed_page;
    pages: article_draws, article_on_a_phone, article_as_a_table, article_without_the_engine, start_page_draws,
        code_can_be_copied;
    page_styles: page_styles_stay_outside, page_styles_come_in, forced_colours;
    preferences: contrast_and_transparency, paper, themes;
    geometry: labels_keep_clear;
    intl: intl_agrees;
    fact: facts_need_no_script, facts_keep_their_line, upgraded_facts_stay, facts_share_an_engine,
        failed_facts_keep_their_words;
    parity: native_is_wasm;
    static_forms: static_figures_need_no_engine, static_figures_fit_every_width, left_over_template_is_adopted,
        twenty_static_figures_load_nothing, static_figure_stays_where_the_engine_fails, blog_is_whole_without_the_engine,
        every_state_is_shown, static_figures_hear_every_change, only_a_picture_asks_for_the_engine,
        early_script_waits_for_the_figure;
    keeping: failures_are_kept;
    policy: policy_matrix, promised_policy;
];

/// What an engine cannot show, and why: said at every run, so that it is not forgotten.
pub const NOT_RUN: &[(&str, &str, &str)] = &[
    (
        "webkit",
        "labels_keep_clear",
        "WebKitGTK rounds the width of each letter to whole pixels; Safari, and the other engines, do not",
    ),
    ("webkit", "forced_colours", "WebKitGTK's driver cannot force colours, and Safari has no such mode"),
    ("firefox", "contrast_and_transparency", "its driver cannot set what readers prefer; the style sheet is the same"),
    ("webkit", "contrast_and_transparency", "its driver cannot set what readers prefer; the style sheet is the same"),
    ("webkit", "paper", "its driver cannot show a page as it would be printed; the style sheet is the same"),
];

const FALLBACK_SHOWN: &str = "document.querySelector('#fallback').getClientRects().length > 0";
const TOOLTIP: &str = "chart.shadowRoot.querySelector('.tooltip')?.textContent ?? 'none'";
