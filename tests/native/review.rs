//! What `check` tells the editor of a catalog beyond what a page is told: findings word for word, with their hints.

use model_compare::catalog::{Catalog, Json};
use model_compare::review::review;
use serde_json::Value;

use crate::cli::{Folder, run};
use crate::rows::{set, six};

/// What a good catalog is changed to, as places and values, and what is found then.
type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);

const CASES: &[Case] = &[
    // A benchmark near its ceiling, or with public questions, that does not say so; one that says so without reason.
    (
        &[("/scores/0/value", "95")],
        &[
            "note[saturation-unsaid] at benchmarks.aime-2024.notes: found no note on saturation, expected one from 2025-01-20: the best score is 95. Say so in a note about “saturation” from 2025-01-20.",
        ],
    ),
    (
        &[("/benchmarks/aime-2024/published", r#""2024-02-07""#)],
        &[
            "note[contamination-unsaid] at benchmarks.aime-2024.notes: found no note on contamination, expected one from 2024-02-07, when its questions became public. Say so in a note about “contamination” from 2024-02-07.",
        ],
    ),
    (
        &[(
            "/benchmarks/aime-2024/notes",
            r#"[{ "about": "saturation", "from": "2025-01-20", "text": { "en": "Full." } }]"#,
        )],
        &[
            "note[saturation-unfounded] at benchmarks.aime-2024.notes: found a note on saturation, expected none: its scores here are neither near the ceiling nor near each other. Take it out, or add the scores that show it.",
        ],
    ),
    (
        &[
            ("/scores/0/value", "95"),
            (
                "/benchmarks/aime-2024/notes",
                r#"[{ "about": "saturation", "from": "2025-01-19", "text": { "en": "Full." } }]"#,
            ),
        ],
        &[
            "note[saturation-unsaid] at benchmarks.aime-2024.notes: found a note on saturation from 2025-01-19, expected one from 2025-01-20: the best score is 95. Say so in a note about “saturation” from 2025-01-20.",
        ],
    ),
    // An offer cheaper than a tenth of the median: R1 at three hosts on a day on which all of them sell it, 4.4 in the middle.
    (
        &[("/date", r#""2025-03-20""#), ("/offers/3/model", r#""deepseek-r1""#), ("/offers/1/prices/0/output", "0.04")],
        &[
            "note[price-outlier] at offers[1].prices[0].output: found 0.04 at DeepSeek, expected at least a tenth of 4.4, the median of the 3 hosts of DeepSeek R1. Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”.",
        ],
    ),
    (
        &[
            ("/date", r#""2025-03-20""#),
            ("/offers/3/model", r#""deepseek-r1""#),
            ("/offers/1/prices/0/output", "0.439999"),
        ],
        &[
            "note[price-outlier] at offers[1].prices[0].output: found 0.439999 at DeepSeek, expected at least a tenth of 4.4, the median of the 3 hosts of DeepSeek R1. Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”.",
        ],
    ),
    (
        &[("/date", r#""2025-03-20""#), ("/offers/3/model", r#""deepseek-r1""#), ("/offers/1/prices/0/output", "0.44")],
        &[],
    ),
    (
        &[("/date", r#""2025-03-20""#), ("/offers/3/model", r#""deepseek-r1""#), ("/offers/1/prices/0/output", "0")],
        &[
            "note[price-outlier] at offers[1].prices[0].output: found 0 at DeepSeek, expected at least a tenth of 4.9, the median of the 2 hosts of DeepSeek R1. 0 is free: leave out a price that is not known. Where it is free, say why in the offer's “note”.",
        ],
    ),
    (
        &[("/date", r#""2025-03-20""#), ("/offers/3/model", r#""deepseek-r1""#), ("/offers/3/prices/1/input", "0.04")],
        &[
            "note[price-outlier] at offers[3].prices[1].input: found 0.04 at OpenAI, expected at least a tenth of 0.55, the median of the 3 hosts of DeepSeek R1. Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”.",
        ],
    ),
    (
        &[
            ("/date", r#""2025-03-20""#),
            ("/offers/3/model", r#""deepseek-r1""#),
            ("/offers/1/prices/0/output", "0.04"),
            ("/offers/1/note", r#"{"en": "until the model retires"}"#),
        ],
        &[],
    ),
    // Above ten times the median as well.
    (
        &[
            ("/date", r#""2025-03-20""#),
            ("/offers/3/model", r#""deepseek-r1""#),
            ("/offers/1/prices/0/output", "54.01"),
        ],
        &[
            "note[price-outlier] at offers[1].prices[0].output: found 54.01 at DeepSeek, expected at most ten times 5.4, the median of the 3 hosts of DeepSeek R1. Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”.",
        ],
    ),
    (
        &[("/date", r#""2025-03-20""#), ("/offers/3/model", r#""deepseek-r1""#), ("/offers/1/prices/0/output", "54")],
        &[],
    ),
    // Of two hosts the median is between them; of one there is none to compare with.
    (
        &[("/date", r#""2025-03-20""#), ("/offers/1/prices/0/output", "0.2")],
        &[
            "note[price-outlier] at offers[1].prices[0].output: found 0.2 at DeepSeek, expected at least a tenth of 2.8, the median of the 2 hosts of DeepSeek R1. Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”.",
        ],
    ),
    (&[("/date", r#""2025-03-20""#), ("/offers/1/prices/0/output", "0.3")], &[]),
    (&[("/offers/1/prices/0/output", "1e-06")], &[]),
    // Another kind of offer is compared with the standard ones, and may be free.
    (
        &[
            ("/date", r#""2025-03-20""#),
            ("/offers/3/model", r#""deepseek-r1""#),
            ("/offers/1/tier", r#""batch""#),
            ("/offers/1/prices/0/output", "0.04"),
        ],
        &[
            "note[price-outlier] at offers[1].prices[0].output: found 0.04 at DeepSeek, expected at least a tenth of 4.9, the median of the 2 hosts of DeepSeek R1. Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”.",
        ],
    ),
    (
        &[
            ("/date", r#""2025-03-20""#),
            ("/offers/3/model", r#""deepseek-r1""#),
            ("/offers/1/tier", r#""free""#),
            ("/offers/1/prices/0/output", "0"),
        ],
        &[],
    ),
    // A score of a variant that nobody knows.
    (&[("/scores/5/effort", r#""high""#)], &[]),
    (&[("/scores/5/effort", r#""64k""#)], &[]),
    (
        &[("/scores/5/effort", r#""High""#)],
        &[
            "warning[unknown-effort] at scores[5].effort: found “High”, expected none, minimal, low, medium, high, xhigh, max, thinking, no thinking, or a number of tokens such as 64k. Write “high”: another spelling is another variant.",
        ],
    ),
    (
        &[("/scores/5/effort", r#""hihg""#)],
        &[
            "warning[unknown-effort] at scores[5].effort: found “hihg”, expected none, minimal, low, medium, high, xhigh, max, thinking, no thinking, or a number of tokens such as 64k. Charts show it as a variant of its own; a set-up belongs in “harness”.",
        ],
    ),
    (
        &[("/scores/2/effort", r#""low""#)],
        &[
            "note[effort-without-reasoning] at scores[2].effort: found “low” for DeepSeek V3, whose “reasoning” is false; expected no effort. Is it the score of another model, or does this one reason?",
        ],
    ),
    (&[("/scores/2/effort", r#""none""#)], &[]),
    (&[("/scores/1/effort", r#""low""#)], &[]),
    // Ids and names that are one word where words are looked up.
    (
        &[(
            "/models/openai-o-1",
            r#"{"name": "o1, once more", "developer": "openai", "released": "2024-12-17", "source": "r1"}"#,
        )],
        &[
            "warning[name-taken] at models.openai-o1.name: “OpenAI o1” already means openai-o-1, and not this model. Readers see two models of one name: add the version or the day to one of them.",
            "warning[id-collision] at models.openai-o1: found “openai-o1”, which also means “openai-o-1” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[(
            "/models/gpt-4o-05.13",
            r#"{"name": "Another", "developer": "openai", "released": "2024-12-17", "source": "r1"}"#,
        )],
        &[
            "warning[name-taken] at models.gpt-4o-0513.name: “GPT-4o (05-13)” already means gpt-4o-05.13, and not this model. Readers see two models of one name: add the version or the day to one of them.",
            "warning[id-collision] at models.gpt-4o-0513: found “gpt-4o-0513”, which also means “gpt-4o-05.13” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[
            (
                "/models/r1-plus",
                r#"{"name": "R1 Plus", "developer": "openai", "released": "2024-12-17", "source": "r1"}"#,
            ),
            ("/models/r1-two", r#"{"name": "R1+", "developer": "openai", "released": "2024-12-17", "source": "r1"}"#),
        ],
        &[
            "warning[name-collision] at models.r1-two.name: found “R1+”, which also means “r1-plus” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[(
            "/models/openai-o2",
            r#"{"name": "OpenAI O1", "developer": "openai", "released": "2024-12-17", "source": "r1"}"#,
        )],
        &[
            "warning[name-taken] at models.openai-o2.name: “OpenAI O1” already means openai-o1, and not this model. Readers see two models of one name: add the version or the day to one of them.",
        ],
    ),
    (
        &[("/hosts/deep-seek", r#"{"name": "Another"}"#)],
        &[
            "warning[id-collision] at hosts.deepseek: found “deepseek”, which also means “deep-seek” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[("/hosts/other", r#"{"name": "Deep Seek"}"#)],
        &[
            "warning[name-collision] at hosts.other.name: found “Deep Seek”, which also means “deepseek” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[("/developers/open.ai", r#"{"name": "Open AI"}"#)],
        &[
            "warning[id-collision] at developers.openai: found “openai”, which also means “open.ai” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[(
            "/benchmarks/aime2024",
            r#"{"name": "AIME", "kind": "accuracy", "unit": "percent", "range": [0, 100], "measures": {"en": "x"}, "source": "aime"}"#,
        )],
        &[
            "warning[id-collision] at benchmarks.aime2024: found “aime2024”, which also means “aime-2024” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    (
        &[("/hosts/one", r#"{"name": "★"}"#), ("/hosts/two", r#"{"name": "★"}"#)],
        &[
            "warning[name-collision] at hosts.two.name: found “★”, which also means “one” where words are looked up; expected a word of its own. Case, spaces and signs between words do not count there, and in lists “+” is “plus”.",
        ],
    ),
    // A licence that forbids to pass figures on.
    (
        &[("/sources/aime/license", r#""CC BY-NC 4.0""#)],
        &[
            "warning[license-forbids-shipping] at sources.aime.license: found “CC BY-NC 4.0”, which forbids commercial use; expected a licence under which the catalog can be passed on. Take the source's figures out, or keep the catalog to yourself.",
        ],
    ),
    (
        &[("/sources/aime/license", r#""CC-BY-ND-4.0""#)],
        &[
            "warning[license-forbids-shipping] at sources.aime.license: found “CC-BY-ND-4.0”, which forbids changed copies; expected a licence under which the catalog can be passed on. Take the source's figures out, or keep the catalog to yourself.",
        ],
    ),
    (
        &[("/sources/aime/license", r#""Proprietary""#)],
        &[
            "warning[license-forbids-shipping] at sources.aime.license: found “Proprietary”, which allows no copies; expected a licence under which the catalog can be passed on. Take the source's figures out, or keep the catalog to yourself.",
        ],
    ),
    (&[("/sources/aime/license", r#""CC BY-SA 4.0""#)], &[]),
    // A source that nothing names.
    (
        &[("/sources/rumour", r#"{"title": "x", "publisher": "y"}"#)],
        &[
            "note[unused-source] at sources.rumour: no figure names this source, expected one at least. Take it out, or name it where its figures are.",
        ],
    ),
    // What pages are told too, with a hint.
    (
        &[("/offers/0/prices/1/from", r#""2025-02-07""#)],
        &[
            "error[price-overlap] at offers[0].prices[1]: this price overlaps the one from 2024-12-26; the earlier row is kept. End one price where the other begins: it holds from “from”, or without that from “checked”, to before “to”.",
        ],
    ),
    (
        &[("/offers/1/prices/0/to", r#""2025-01-01""#)],
        &[
            "error[price-reversed] at offers[1].prices[0]: this price ends at 2025-01-01T00:00:00Z, expected a time after its start at 2025-01-20T00:00:00Z. A price holds from “from”, or without that from “checked”, to before “to”: are the two exchanged?",
        ],
    ),
    (
        &[("/offers/1/prices/0", r#"{"basis": "documented", "source": "prices", "checked": "2025-01-29"}"#)],
        &[
            "error[price-missing] at offers[1].prices[0]: no price here, expected input, cached_input or output. A price of 0 is free; one that nobody knows needs no row.",
        ],
    ),
    (
        &[("/offers/1/prices/0", r#"{"output": 1, "basis": "documented", "checked": "2025-01-29"}"#)],
        &[
            "error[missing] at offers[1].prices[0]: “source” is missing, expected text. Every figure names its source: add it to “sources”, and its id here.",
        ],
    ),
    (
        &[("/offers/1/prices/0/source", r#""rumour""#)],
        &[
            "error[unknown-source] at offers[1].prices[0].source: found “rumour”, which is not among the sources. Every figure names its source: add it to “sources”, and its id here.",
        ],
    ),
    (
        &[("/offers/1/model", r#""deepseek-r2""#)],
        &[
            "error[unknown-model] at offers[1].model: found “deepseek-r2”, which is not among the models. Add it to “models”, or mend the id.",
        ],
    ),
    (
        &[("/offers/1/host", r#""deepsek""#)],
        &[
            "error[unknown-host] at offers[1].host: found “deepsek”, which is not among the hosts. Add it to “hosts”, or mend the id.",
        ],
    ),
    (
        &[("/scores/5/benchmark", r#""aime-2023""#)],
        &[
            "error[unknown-benchmark] at scores[5].benchmark: found “aime-2023”, which is not among the benchmarks. Add it to “benchmarks”, or mend the id.",
        ],
    ),
    (
        &[("/models/deepseek-r1/developer", r#""deepmind""#)],
        &[
            "error[unknown-developer] at models.deepseek-r1.developer: found “deepmind”, which is not among the developers. Add it to “developers”, or mend the id.",
        ],
    ),
    (
        &[("/models/openai-o1/name", r#""DeepSeek R1""#)],
        &[
            "warning[name-taken] at models.openai-o1.name: “DeepSeek R1” already means deepseek-r1, and not this model. Readers see two models of one name: add the version or the day to one of them.",
        ],
    ),
    (
        &[("/models/openai-o1-mini/aliases", r#"["o1"]"#)],
        &[
            "warning[alias-taken] at models.openai-o1-mini.aliases[0]: “o1” already means openai-o1; the alias is left out. A word means one model: take the alias from one of them.",
        ],
    ),
    (
        &[("/offers/2/host", r#""deepseek""#)],
        &[
            "error[duplicate-offer] at offers[2]: deepseek-r1 at deepseek stands twice; the first offer is kept. A second kind of offer at one host needs a “tier”; a later price belongs in its “prices”.",
        ],
    ),
    (
        &[(
            "/scores/4",
            r#"{"model": "deepseek-r1", "benchmark": "aime-2024", "value": 79.8, "metric": "pass@1", "source": "r1", "date": "2025-01-20", "reported": "self"}"#,
        )],
        &[
            "error[duplicate-score] at scores[5]: deepseek-r1 on aime-2024 stands twice with one source, metric, effort, harness and date; the first score is kept. What tells them apart belongs in “effort”, “harness” or “metric”.",
        ],
    ),
    (
        &[("/scores/5/value", "179.8")],
        &["error[score-out-of-range] at scores[5].value: found 179.8, expected a score from 0 to 100 on AIME 2024."],
    ),
];

/// The catalog of `six.json`, changed.
fn changed(changes: &[(&str, &str)]) -> String {
    let mut document: Value = serde_json::from_str(&six()).unwrap();
    for (at, value) in changes {
        set(&mut document, at, serde_json::from_str(value).unwrap());
    }
    document.to_string()
}

fn reviewed(text: &str) -> Vec<String> {
    let document = Json::from_text(text.as_bytes()).unwrap();
    let (catalog, mut found) = Catalog::from_json(&document).unwrap();
    review(&document, &catalog, &mut found);
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn findings() {
    for (changes, expected) in CASES {
        assert_eq!(reviewed(&changed(changes)), *expected, "{changes:?}");
    }
}

#[test]
fn nothing_is_wrong_with_what_ships() {
    let text = std::fs::read_to_string(crate::view::root().join("pkg/catalog.json")).unwrap();
    let graver: Vec<String> = reviewed(&text).into_iter().filter(|line| !line.starts_with("note[")).collect();
    assert_eq!(graver, [""; 0]);
}

/// Of two rows with one id or for one offer the catalog has the first, and the finding has its place.
#[test]
fn what_stands_twice_is_found_once() {
    let text = changed(&[("/date", "\"2025-03-20\""), ("/offers/1/prices/0/output", "0.04")]);
    let mut document: Value = serde_json::from_str(&text).unwrap();
    let offers = document["offers"].as_array_mut().unwrap();
    // One that cannot be used stands before it, one more after it.
    offers.insert(0, serde_json::json!({ "model": "deepseek-r1", "host": "deepseek", "prices": [7] }));
    offers[0]["tier"] = 7.into();
    offers.push(offers[2].clone());
    let found = reviewed(&document.to_string());
    let outliers: Vec<&String> = found.iter().filter(|line| line.contains("price-outlier")).collect();
    assert_eq!(outliers.len(), 1, "{found:?}");
    assert!(outliers[0].starts_with("note[price-outlier] at offers[2].prices[0].output: "), "{}", outliers[0]);
    let text = six().replacen("\"hosts\": {", "\"hosts\": {\"deepseek\": {\"name\": \"DeepSeek\"},", 1);
    assert_eq!(
        reviewed(&text),
        ["error[duplicate-id] at hosts.deepseek: this id stands twice; its first row is used."]
    );
}

#[test]
fn no_more_are_listed_than_anybody_reads() {
    let mut document: Value = serde_json::from_str(&six()).unwrap();
    for number in 0..3000 {
        let source = serde_json::json!({ "title": "x", "publisher": "y", "license": "proprietary" });
        document["sources"][format!("s{number}")] = source;
    }
    let found = reviewed(&document.to_string());
    assert_eq!(found.len(), 1001);
    assert_eq!(found[1000], "warning[more-findings] at catalog: 5000 more findings are not listed.");
}

/// The command prints them, for people and for programs, and its exit code counts warnings, not notes.
#[test]
fn check_prints_them() {
    let folder = Folder::new("review");
    let file = |changes: &[(&str, &str)]| folder.write("catalog.json", changed(changes));
    let licence = file(&[("/sources/aime/license", "\"CC BY-NC 4.0\"")]);
    let (code, out, _) = run(&["check", &licence]);
    let message = "found “CC BY-NC 4.0”, which forbids commercial use; expected a licence under which the catalog can be passed on.";
    let hint = "Take the source's figures out, or keep the catalog to yourself.";
    assert_eq!(
        (code, out),
        (
            2,
            format!(
                "{licence}: warning[license-forbids-shipping] at sources.aime.license: {message} {hint}\n\
                 {licence}: 6 models, 7 offers, 2 benchmarks, 12 scores; 0 errors, 1 warning\n"
            )
        )
    );
    let (code, out, _) = run(&["check", "--format", "json", &licence]);
    let document: Value = serde_json::from_str(&out).unwrap();
    let expected = serde_json::json!({
        "severity": "warning", "code": "license-forbids-shipping", "at": "sources.aime.license",
        "message": message, "hint": hint
    });
    assert_eq!((code, &document["files"][0]["diagnostics"][0]), (2, &expected));
    let unused = file(&[("/sources/rumour", r#"{"title": "x", "publisher": "y"}"#)]);
    let (code, out, _) = run(&["check", &unused]);
    assert!(code == 0 && out.contains(": note[unused-source] at sources.rumour: "), "{code}: {out}");
}
