//! A chart as data: each kind writes what it shows, exact, every figure with its source.

use serde_json::Value;

use crate::cli::run;
use crate::golden;
use crate::view::root;

/// The kinds of chart beside the scatter, and what is asked of each.
const KINDS: [(&str, &[&str]); 4] = [
    ("hosts", &["--models", "alto"]),
    ("history", &["--models", "alto, basso, canto", "--highlight", "basso"]),
    ("ranking", &["--benchmark", "arena", "--highlight", "alto"]),
    ("versus", &["--models", "alto, basso, dolce"]),
];

/// What `render` writes of the catalog beside this file.
fn rendered(kind: &str, asked: &[&str], form: &str) -> String {
    let render = ["render", "--src", "tests/native/data/catalog.json", "--chart", kind, "--form", form];
    let (code, out, error) = run(&[&render[..], asked].concat());
    assert_eq!((code, error.as_str()), (0, ""), "{kind} {form}");
    out
}

/// The rows of CSV, the names first.
fn records(csv: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(csv.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn each_kind_writes_its_own_data() {
    let mut differences = Vec::new();
    for (kind, asked) in KINDS {
        for form in ["csv", "json"] {
            let golden = root().join(format!("tests/native/data/{kind}.{form}"));
            differences.extend(golden::compare(&golden, Some(&rendered(kind, asked, form))).err());
        }
    }
    golden::report(&differences);
}

/// About the same models none writes the rows of another, and both forms say the same.
#[test]
fn no_kind_writes_the_data_of_another() {
    let asked = ["--highlight", "alto, basso", "--benchmark", "maths"];
    let of_hosts = ["--models", "alto"];
    let mut seen: Vec<String> = Vec::new();
    for kind in ["scatter", "hosts", "history", "ranking", "versus"] {
        let asked = match kind {
            "hosts" => &of_hosts[..],
            "history" => &asked[..2],
            _ => &asked[..],
        };
        let csv = rendered(kind, asked, "csv");
        let json: Value = serde_json::from_str(&rendered(kind, asked, "json")).unwrap();
        assert_eq!(json["chart"].as_str().unwrap_or("scatter"), kind);
        let records = records(&csv);
        let (names, rows) = records.split_first().unwrap();
        let entries = json["entries"].as_array().unwrap();
        assert!(!rows.is_empty() && rows.len() == entries.len(), "{kind}: {csv}");
        for (row, entry) in rows.iter().zip(entries) {
            assert_eq!(entry.as_object().unwrap().len(), names.len(), "{kind}");
            for (name, cell) in names.iter().zip(row) {
                let same = match &entry[name] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                // Numbers of JSON may have a point where they need none, or an exponent; what would be a formula is marked.
                let cell = cell.strip_prefix('\'').unwrap_or(cell);
                let is_same = match entry[name].as_f64() {
                    Some(number) => cell.parse() == Ok(number),
                    None => cell == same,
                };
                assert!(is_same, "{kind}, {name}: {cell} is not {same}");
            }
        }
        assert!(!seen.contains(&csv), "{kind} writes what another kind does");
        seen.push(csv);
    }
}

/// A column that several kinds have means the same in each, and stands in the same order.
#[test]
fn kinds_share_the_names_of_columns() {
    let names =
        |kind, asked| -> Vec<String> { records(&rendered(kind, asked, "csv"))[0].iter().map(str::to_owned).collect() };
    let of_scatter = names("scatter", &["--benchmark", "maths"]);
    for (kind, asked) in KINDS {
        let own = names(kind, asked);
        let shared = |names: &[String], others: &[String]| -> Vec<String> {
            names.iter().filter(|name| others.contains(name)).cloned().collect()
        };
        assert_eq!(shared(&own, &of_scatter), shared(&of_scatter, &own), "{kind}");
        let prices = ["price", "usd_per_million_tokens", "usd", "price_checked", "price_source"];
        assert!(prices.iter().all(|price| own.iter().any(|name| name == price)), "{kind}: {own:?}");
    }
}

/// What a run has cost is said by whoever says its score, and a price that is not known has nobody who says it.
#[test]
fn no_figure_is_without_its_source() {
    let measured = rendered("ranking", &["--benchmark", "maths", "--price", "measured-task"], "csv");
    assert!(measured.contains(",,measured-task,,0.125,,,,,https://example.org/table,false,,maths,"), "{measured}");
    assert!(measured.contains(",,measured-task,,,,,,,,,no measured cost,maths,"), "{measured}");
    for (kind, asked) in KINDS {
        let records = records(&rendered(kind, asked, "csv"));
        let (names, rows) = records.split_first().unwrap();
        for row in rows {
            let cell = |wanted: &str| names.iter().position(|name| name == wanted).map_or("", |place| &row[place]);
            assert_eq!(cell("usd_per_million_tokens").is_empty(), cell("price_source").is_empty(), "{kind}: {row:?}");
            assert_eq!(cell("score").is_empty(), cell("score_source").is_empty(), "{kind}: {row:?}");
        }
    }
}
