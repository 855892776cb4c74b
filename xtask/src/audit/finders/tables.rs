//! Tables in developers' documents, in Markdown or HTML: models across and benchmarks down, or the other way round.

use anyhow::Result;

use super::bare;
use crate::audit::figure::Score;
use crate::audit::name::{self, Name, squashed};
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Quote, Raw, Text, shortened};

/// Pages, and the files of them here.
const PAGES: &[(&str, &[&str])] = &[
    ("github.com/deepseek-ai/deepseek-r1", &["deepseek-r1/README"]),
    ("github.com/deepseek-ai/deepseek-v3", &["vendor-tables/deepseek-v3.README"]),
    ("github.com/deepseek-ai/deepseek-v3.2-exp", &["vendor-tables/deepseek-v3.2-exp.README"]),
    ("huggingface.co/deepseek-ai/deepseek-r1-0528", &["vendor-tables/deepseek-r1-0528.README"]),
    ("github.com/moonshotai/kimi-k2", &["vendor-tables/kimi-k2.README"]),
    ("github.com/moonshotai/kimi-k2.5", &["vendor-tables/kimi-k2.5.README"]),
    ("github.com/minimax-ai/minimax-m2", &["vendor-tables/minimax-m2.README"]),
    ("github.com/xiaomimimo/mimo-v2-flash", &["vendor-tables/mimo-v2-flash.README"]),
    ("github.com/openai/simple-evals", &["simple-evals/README"]),
    (
        "github.com/meta-llama/llama-models",
        &["vendor-tables/llama3_1.MODEL_CARD", "vendor-tables/llama3_3.MODEL_CARD", "vendor-tables/llama4.MODEL_CARD"],
    ),
];

/// What tables call benchmarks, where it is not the catalog's name.
const BENCHMARKS: &[(&str, &[&str])] = &[
    ("aime-2024", &["AIME 2024", "AIME24"]),
    ("aime-2025", &["AIME 2025", "AIME25"]),
    ("alpaca-eval-2", &["AlpacaEval2.0", "AlpacaEval 2.0"]),
    ("arena-hard", &["ArenaHard"]),
    ("chinese-simpleqa", &["C-SimpleQA"]),
    ("codeforces-percentile", &["Codeforces"]),
    ("codeforces-rating", &["Codeforces"]),
    ("frontiermath", &["FrontierMath"]),
    ("frontiermath-tier-4", &["FrontierMath-Tier-4"]),
    ("gpqa-diamond", &["GPQA", "GPQA Diamond"]),
    ("humanitys-last-exam", &["HLE", "Humanity's Last Exam"]),
    ("hle", &["HLE", "HLE-Full", "Humanity's Last Exam"]),
    ("if-eval", &["IFEval"]),
    ("livecodebench", &["LiveCodeBench v6"]),
    ("math-500", &["MATH", "MATH-500"]),
    ("swe-bench-pro", &["SWE-Bench Pro"]),
    ("swe-bench-verified", &["SWE Verified", "SWE-bench Verified"]),
    ("terminal-bench", &["Terminal-Bench", "TerminalBench"]),
];

/// Where a cell that may be meant stands.
struct Cell {
    metric: String,
    number: Number,
    quote: Quote,
}

struct Row {
    line: usize,
    /// The line as it is; nothing of a row of HTML, which has a line per cell.
    text: Option<String>,
    cells: Vec<(usize, String)>,
    is_head: bool,
}

struct Table {
    headings: Vec<String>,
    rows: Vec<Row>,
}

/// The files of a page's tables.
pub fn files(url: &str) -> Option<&'static [&'static str]> {
    let page = bare(url);
    let is = |start: &str| page == start || page.strip_prefix(start).is_some_and(|rest| rest.starts_with('/'));
    PAGES.iter().find(|(start, _)| is(start)).map(|(_, files)| *files)
}

/// The names that tables may have for a score's benchmark.
pub fn benchmark_names<'a>(score: &'a Score) -> Vec<&'a str> {
    let known = BENCHMARKS.iter().find(|(id, _)| *id == score.benchmark).map(|(_, names)| *names);
    std::iter::once(score.benchmark_name).chain(known.unwrap_or_default().iter().copied()).collect()
}

pub fn find(raw: &Raw, score: &Score, files: &[&str]) -> Result<Outcome> {
    let mut cells = Vec::new();
    for name in files {
        let text = match raw.text(&format!("{name}.md"))? {
            Some(text) => Some(text),
            None => raw.text(&format!("{name}.tables.txt"))?,
        };
        let Some(text) = text else { continue };
        for table in tables(&text.text).iter().filter(|table| !is_of_base_models(table)) {
            cells.extend(table_cells(score, &text, table));
        }
    }
    // A table may hold a benchmark twice, by two metrics.
    if cells.iter().any(|cell| is_metric(score.metric, &cell.metric)) {
        cells.retain(|cell| is_metric(score.metric, &cell.metric));
    }
    let rows = cells.into_iter().map(|cell| (score.value.is_score(&cell.number), cell.quote)).collect();
    let place = files.join(", ");
    Ok(Outcome::of(rows, || format!("no {} of {} in the tables of {place}", score.benchmark_name, score.model)))
}

/// Base models have the names of the models that were made of them.
fn is_of_base_models(table: &Table) -> bool {
    table.headings.iter().any(|heading| {
        let heading = heading.to_lowercase();
        heading.contains("base model") || heading.contains("pre-trained") || heading.contains("base pretrained")
    })
}

/// Do two metrics say the same words, in any order?
fn is_metric(left: &str, right: &str) -> bool {
    let words = |text: &str| {
        let lower = text.to_lowercase().replace("-shot", "shot").replace('_', " ");
        let letters = |letter: char| !letter.is_alphanumeric() && letter != '@' && letter != '-';
        let mut words: Vec<String> = lower.split(letters).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        words.sort();
        words
    };
    words(left) == words(right)
}

/// The metric of a benchmark's cell, where it is that of the score's benchmark.
fn benchmark_metric(score: &Score, cell: &str) -> Option<String> {
    let (name, metric) =
        cell.split_once('(').map_or((cell, ""), |(name, rest)| (name, rest.trim_end().trim_end_matches(')')));
    // With tools it is another test.
    if (metric.starts_with("w/") || metric.starts_with("with")) && !score.metric.contains("tools") {
        return None;
    }
    let names = benchmark_names(score);
    let is = |cell: &str| names.iter().any(|known| squashed(known) == squashed(cell));
    let is_benchmark = if score.benchmark.starts_with("codeforces-") {
        is(name) && score.benchmark.ends_with(&squashed(metric))
    } else {
        is(name) || is(cell)
    };
    is_benchmark.then(|| metric.to_owned())
}

/// The one name of the score's model in a table that says nothing of efforts: what was run is told around the table.
fn only_name<'a>(score: &Score, table: &'a Table) -> Option<&'a str> {
    let (head, body) = table.rows.split_first()?;
    let labels = body.iter().filter_map(|row| row.cells.first());
    let texts = head.cells.iter().chain(labels).map(|(_, text)| text.as_str());
    let is_of = |text: &str, effort: &str| score.names.iter().any(|name| name.and(effort) == Name::read(text));
    let of_model: Vec<&str> = texts
        .filter(|text| {
            score.names.contains(&name::with_effort(text).0)
                || ["low", "medium", "high", "thinking"].iter().any(|effort| is_of(text, effort))
        })
        .collect();
    match of_model.as_slice() {
        [only] if score.effort.is_some() && score.names.contains(&Name::read(only)) => Some(only),
        _ => None,
    }
}

fn table_cells(score: &Score, text: &Text, table: &Table) -> Vec<Cell> {
    let Some((head, body)) = table.rows.split_first() else { return Vec::new() };
    let metric_column = head.cells.iter().position(|(_, cell)| cell.eq_ignore_ascii_case("metric"));
    let only = only_name(score, table);
    let is_model = |text: &str| score.is_of(text) || only == Some(text);
    let mut cells = Vec::new();
    for row in body {
        for (column, (line, cell)) in row.cells.iter().enumerate() {
            let Some((_, title)) = head.cells.get(column) else { continue };
            let Some(number) = cell.split_whitespace().next().and_then(|word| Number::read(word.trim_end_matches('%')))
            else {
                continue;
            };
            let labels = || row.cells.iter().take(column.min(3)).map(|(_, cell)| cell);
            let down = || labels().find_map(|label| benchmark_metric(score, label));
            let metric = if is_model(title) {
                let column = metric_column.and_then(|column| row.cells.get(column)).map(|(_, cell)| cell.clone());
                down().map(|metric| column.unwrap_or(metric))
            } else {
                benchmark_metric(score, title).filter(|_| labels().take(1).any(|label| is_model(label)))
            };
            let Some(metric) = metric else { continue };
            let label =
                row.cells.iter().map(|(_, cell)| cell.as_str()).find(|cell| !cell.is_empty()).unwrap_or_default();
            let quoted = match &row.text {
                Some(text) => shortened(text, place_of(text, column)),
                None => format!("{label} … {cell}"),
            };
            let line = if row.text.is_some() { row.line } else { *line };
            let quote = Quote { place: format!("{}:{line} “{title}”", text.name), text: quoted };
            cells.push(Cell { metric, number, quote });
        }
    }
    cells
}

/// Where a column begins in a line of Markdown.
fn place_of(line: &str, column: usize) -> usize {
    line.match_indices('|').nth(column).map_or(0, |(place, _)| place)
}

/// All tables of a document. Without `<table>` around them, rows of headings begin a table in HTML.
fn tables(text: &str) -> Vec<Table> {
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut tables: Vec<Table> = Vec::new();
    let mut open = false;
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let trimmed = line.trim();
        if trimmed.starts_with('#') {
            let level = trimmed.bytes().take_while(|byte| *byte == b'#').count();
            headings.retain(|(above, _)| *above < level);
            headings.push((level, trimmed.trim_matches(['#', ' ', '*']).to_owned()));
            open = false;
            continue;
        }
        let row = if trimmed.starts_with('|') {
            if trimmed.bytes().all(|byte| b"|:- ".contains(&byte)) {
                continue;
            }
            let inside = trimmed.trim_start_matches('|').trim_end_matches('|');
            // A blank first column is kept: it is one of the table's.
            let inside = if trimmed.starts_with("||") { trimmed } else { inside };
            let cells = inside.split('|').map(|cell| (number + 1, plain(cell))).collect();
            Row { line: number + 1, text: Some(trimmed.to_owned()), cells, is_head: false }
        } else if trimmed.starts_with("<tr") {
            let mut whole = vec![(number + 1, trimmed.to_owned())];
            while !whole.last().is_some_and(|(_, line)| line.contains("</tr")) {
                let Some((number, line)) = lines.next() else { break };
                whole.push((number + 1, line.trim().to_owned()));
            }
            let cells = html_cells(&whole);
            let is_head = whole.iter().any(|(_, line)| line.contains("<th"));
            Row { line: number + 1, text: None, cells, is_head }
        } else {
            open &= !trimmed.contains("table>") && (trimmed.is_empty() || trimmed.starts_with('<'));
            continue;
        };
        if !open || row.is_head {
            let headings = headings.iter().map(|(_, heading)| heading.clone()).collect();
            tables.push(Table { headings, rows: Vec::new() });
            open = true;
        }
        if let Some(table) = tables.last_mut() {
            table.rows.push(row);
        }
    }
    tables
}

/// The cells of a row of HTML; one over several columns has its words in the last.
fn html_cells(lines: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut cells: Vec<(usize, String)> = Vec::new();
    for (number, line) in lines {
        let mut rest = line.as_str();
        loop {
            let start = rest
                .find("<td")
                .into_iter()
                .chain(rest.find("<th"))
                .filter(|place| !rest[*place..].starts_with("<thead"))
                .min();
            let before = start.map_or(rest, |start| &rest[..start]);
            if let Some((_, open)) = cells.last_mut() {
                open.push(' ');
                open.push_str(before);
            }
            let Some(start) = start else { break };
            let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
            let tag = &rest[start..end];
            let columns = tag.split_once("colspan=").and_then(|(_, span)| {
                span.trim_start_matches('"').split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
            });
            cells.extend(std::iter::repeat_n((*number, String::new()), columns.unwrap_or(1)));
            rest = &rest[end..];
        }
    }
    cells.into_iter().map(|(number, cell)| (number, plain(&cell))).collect()
}

/// A cell's words: no marks, notes, tags or addresses.
fn plain(cell: &str) -> String {
    let mut text = String::new();
    let mut letters = cell.chars().peekable();
    let mut in_tag = false;
    while let Some(letter) = letters.next() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            _ if in_tag => {}
            '[' if letters.peek() == Some(&'^') => while letters.next().is_some_and(|letter| letter != ']') {},
            ']' if letters.peek() == Some(&'(') => while letters.next().is_some_and(|letter| letter != ')') {},
            '*' | '`' | '\\' | '[' | ']' => {}
            _ => text.push(letter),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_its_words() {
        assert_eq!(plain(" **91.8** "), "91.8");
        assert_eq!(plain("o3 [^9] [^10]"), "o3");
        assert_eq!(plain("[Grok 2](https://x.ai/blog/grok-2)"), "Grok 2");
        assert_eq!(plain("<sup>Kimi K2 <br>Instruct</sup>"), "Kimi K2 Instruct");
    }

    #[test]
    fn rows_of_html_are_rows() {
        let text = "### Instruct\n<tr>\n<th>Benchmark</th>\n<th>A</th><th>B</th>\n</tr>\n<tr><td>MMLU</td>\n<td colspan=\"2\"> 1 </td></tr>\n";
        let tables = tables(text);
        let rows: Vec<Vec<&str>> =
            tables[0].rows.iter().map(|row| row.cells.iter().map(|(_, cell)| cell.as_str()).collect()).collect();
        assert_eq!(rows[0], ["Benchmark", "A", "B"]);
        assert_eq!(rows[1], ["MMLU", "", "1"]);
        assert_eq!(tables[0].headings, ["Instruct"]);
    }

    #[test]
    fn metrics_are_words_in_any_order() {
        assert!(is_metric("F1, 3-shot", "3-shot F1"));
        assert!(!is_metric("pass@1", "Pass@1-COT"));
    }
}
