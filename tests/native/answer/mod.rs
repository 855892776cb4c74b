//! `compare`, case by case: a folder for each with its arguments and what is printed; and the same as data.

use std::fs;
use std::path::PathBuf;

use model_compare::catalog::ScoreUnit;
use model_compare::text::{Locale, Places, percent, points, score, usd};
use model_compare::units::Decimal;
use serde_json::Value;

use crate::cli::run;
use crate::golden;
use crate::view::root;

struct Case {
    name: String,
    folder: PathBuf,
    arguments: Vec<String>,
}

/// As a shell splits it: what stands between quotes is one word.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn cases() -> Vec<Case> {
    let folders = fs::read_dir(root().join("tests/native/answer/cases")).unwrap();
    let mut folders: Vec<PathBuf> = folders.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let case = |folder: PathBuf| Case {
        name: folder.file_name().unwrap().to_str().unwrap().to_owned(),
        arguments: words(fs::read_to_string(folder.join("arguments.txt")).unwrap().trim_end()),
        folder,
    };
    folders.into_iter().map(case).collect()
}

fn compare(arguments: &[String], more: &[&str]) -> (i32, String, String) {
    let all: Vec<&str> =
        ["compare"].into_iter().chain(arguments.iter().map(String::as_str)).chain(more.iter().copied()).collect();
    run(&all)
}

fn data(arguments: &[String]) -> Value {
    let (_, out, _) = compare(arguments, &["--json"]);
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{out}"))
}

#[test]
fn answers_in_words() {
    let mut differences = Vec::new();
    let cases = cases();
    assert!(cases.len() > 10);
    for case in cases {
        let (code, out, error) = compare(&case.arguments, &[]);
        assert_eq!((code, error.as_str()), (0, ""), "{}", case.name);
        differences.extend(golden::compare(&case.folder.join("answer.txt"), Some(&out)).err());
    }
    golden::report(&differences);
}

/// A reader who is not told takes the catalog's last prices for those of a later day, and another benchmark for the one asked for.
#[test]
fn what_the_catalog_cannot_answer_is_said() {
    for (lang, said) in [
        (
            "en",
            "The catalog ends on November 23, 2026: what has changed since then is not known here. The benchmark asked for, “foo”, is not in the catalog.",
        ),
        (
            "fr",
            "Le catalogue s’arrête au 23 novembre 2026 : ce qui a changé depuis n’y figure pas. Le test demandé, « foo », ne figure pas dans le catalogue.",
        ),
        (
            "de",
            "Der Katalog endet am 23. November 2026: Was sich seither geändert hat, steht nicht darin. Der gewünschte Test „foo“ steht nicht im Katalog.",
        ),
        (
            "es",
            "El catálogo llega hasta el 23 de noviembre de 2026: lo que ha cambiado desde entonces no figura en él. La prueba pedida, «foo», no figura en el catálogo.",
        ),
    ] {
        let arguments =
            ["gpt-5", "claude-sonnet-4", "--as-of", "2027-01-01", "--benchmark", "foo, gpqa-diamond", "--lang", lang];
        let (code, out, error) = compare(&arguments.map(str::to_owned), &[]);
        let prose = out.replace('\n', " ").replace(['\u{A0}', '\u{202F}'], " ");
        assert!(prose.contains(said), "{out}");
        assert_eq!(code, 2);
        assert!(error.contains("date-after-catalog") && error.contains("unknown-benchmark"), "{error}");
    }
}

/// As many wins on both sides: of which models how many are clear is said, as of any other count of wins. And of two who solved
/// nothing no gap is said that the test would find.
#[test]
fn even_wins_say_how_many_are_clear() {
    for (arguments, said) in [
        (
            "deepseek-r1 openai-o1 --as-of 2025-01-29 --benchmark aime-2024,mmlu",
            "each scores higher on 1 of 2 benchmarks, R1 clearly on none Price",
        ),
        (
            "grok-3 claude-sonnet-4 --as-of 2025-10-01",
            "each scores higher on 3 of 7 benchmarks, Grok 3 clearly on 1, Claude Sonnet 4 clearly on 1",
        ),
        (
            "openai-o1 deepseek-r1 --benchmark aider-polyglot --as-of 2025-01-29",
            "o1 (high) costs about 27 times as much as R1, for 4.8 points more on Aider polyglot",
        ),
        (
            "openai-o1 deepseek-r1 --benchmark aider-polyglot --as-of 2025-01-29 --phrasing common",
            "R1 is about 27 times cheaper than o1 (high)",
        ),
    ] {
        let (code, out, error) = compare(&words(arguments), &[]);
        assert_eq!((code, error.as_str()), (0, ""), "{arguments}");
        let prose = out.replace('\n', " ").replace(['\u{A0}', '\u{202F}'], " ");
        assert!(prose.contains(said), "{out}");
        assert!(!prose.contains("about 0 points"), "{out}");
    }
}

/// No line is longer than a terminal's, but addresses; no paragraph is said twice; what is cited is in the list.
#[test]
fn answers_are_well_formed() {
    for case in cases() {
        let (_, out, _) = compare(&case.arguments, &[]);
        let mut paragraphs: Vec<String> = Vec::new();
        for line in out.lines() {
            let is_address = line.trim_start().starts_with("https://");
            assert!(line.chars().count() <= 80 || is_address, "{}: {line}", case.name);
            assert_eq!(line.trim_end(), line, "{}", case.name);
            let is_next = line.starts_with("    ") && !is_address;
            match paragraphs.last_mut() {
                Some(paragraph) if is_next => *paragraph = format!("{paragraph} {}", line.trim_start()),
                _ => paragraphs.push(line.trim_start().to_owned()),
            }
        }
        // Two price lists may lie at one address.
        paragraphs.retain(|paragraph| !paragraph.is_empty() && !paragraph.starts_with("https://"));
        for (index, paragraph) in paragraphs.iter().enumerate() {
            assert!(!paragraphs[..index].contains(paragraph), "{}: twice {paragraph}", case.name);
        }
        let listed = (1..100).take_while(|number| out.contains(&format!("\n  [{number}] "))).count();
        for number in 1..=listed {
            assert!(out.matches(&format!("[{number}]")).count() > 1, "{}: nobody cites [{number}]", case.name);
        }
        assert!(!out.contains(&format!("[{}]", listed + 1)), "{}: [{}] is not listed", case.name, listed + 1);
    }
}

fn decimal(value: &Value) -> Decimal {
    Decimal::parse(value.as_str().unwrap()).unwrap().value
}

/// What is said and what is given as data are the same numbers.
#[test]
fn data_and_words_agree() {
    let mut compared = 0;
    for case in cases() {
        let out = compare(&case.arguments, &[]).1;
        // As one line, so that no number is broken.
        let text = out.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{A0}', '\u{202F}'], " ");
        let document = data(&case.arguments);
        let tag = case.arguments.iter().skip_while(|word| *word != "--lang").nth(1);
        let (locale, _) = Locale::parse(tag.map_or("en", String::as_str));
        // What stands together has as many decimals.
        let either = |plain: String, filled: String| if text.contains(&filled) { filled } else { plain };
        let spaced = |words: String| words.replace(['\u{A0}', '\u{202F}'], " ");
        let mut said: Vec<String> = vec![document["heading"].as_str().unwrap().to_owned()];
        let models = document["models"].as_array().unwrap();
        for model in models {
            if let Some(price) = model["price"].as_object() {
                said.push(format!(": {} ", usd(locale, decimal(&price["usd"]))));
                said.push(document["sources"][price["source"].as_str().unwrap()]["title"].as_str().unwrap().to_owned());
            }
            if let (Some(_), true) = (model["mean"].as_str(), document["counted"].as_u64() > Some(1)) {
                // With one more decimal where the two and their difference would not add up.
                let mean = |places| percent(locale, decimal(&model["mean"]), Places::exactly(places));
                let finer = mean(2).replace(['\u{A0}', '\u{202F}'], " ");
                said.push(if text.contains(&finer) { finer } else { mean(1) });
            }
        }
        for benchmark in document["benchmarks"].as_array().unwrap() {
            let unit = match benchmark["unit"].as_str() {
                Some("percent") => ScoreUnit::Percent,
                Some("percentile") => ScoreUnit::Percentile,
                _ => ScoreUnit::Points,
            };
            for one in benchmark["scores"].as_array().unwrap() {
                let value = decimal(&one["value"]);
                let filled = match unit {
                    ScoreUnit::Percent => percent(locale, value, Places { least: 1, most: 2 }),
                    ScoreUnit::Points | ScoreUnit::Percentile => score(locale, value, unit),
                };
                said.push(either(spaced(score(locale, value, unit)), spaced(filled)));
                for cost in ["usd_per_task", "usd_per_success"] {
                    if one[cost].is_string() {
                        let plain = spaced(usd(locale, decimal(&one[cost])));
                        // "$0.03" is "$0.0300" beside its interval.
                        let digits = plain.trim_matches(|letter: char| !letter.is_ascii_digit());
                        let filled = plain.replace(digits, &format!("{digits}00"));
                        let nearly = plain.replace(digits, &format!("{digits}0"));
                        said.push(either(either(plain, nearly), filled));
                    }
                }
            }
            if let ([verdict], 2) = (benchmark["verdicts"].as_array().unwrap().as_slice(), models.len()) {
                if verdict["because"] != "same score" && verdict["because"] != "less than one question" {
                    said.push(points(locale, decimal(&verdict["difference"])));
                }
            }
        }
        if let Some(subsets) = document["lead"].as_object().filter(|lead| lead["choices_for_other"] != 0) {
            said.push(format!(" {} ", subsets["choices"]));
            said.push(format!(" {}", subsets["choices_for_other"]));
        }
        for words in said {
            let words = words.replace(['\u{A0}', '\u{202F}'], " ");
            assert!(text.contains(&words), "{}: {words}\nis not in\n{text}", case.name);
            compared += 1;
        }
    }
    assert!(compared > 200, "only {compared}");
}

/// Methods.md 2.1, 2.6, 2.8 and 2.3, as a script reads them.
#[test]
fn worked_numbers_are_in_the_data() {
    let document = data(&words("deepseek-r1 openai-o1 --as-of 2025-01-29"));
    let at = |path: &str| document.pointer(path).unwrap_or_else(|| panic!("no {path}"));
    let benchmark = |id: &str| {
        let all = at("/benchmarks").as_array().unwrap();
        all.iter().find(|benchmark| benchmark["id"] == id).unwrap_or_else(|| panic!("no {id}"))
    };
    for (found, expected, tolerance) in [
        (at("/prices/ratio"), 27.397_260, 0.000_000_51),
        (at("/prices/saving_percent"), 96.35, 0.000_000_51),
        (at("/prices/over_mixes/lowest/ratio"), 27.2727, 0.000_051),
        (at("/prices/over_mixes/highest/ratio"), 33.3724, 0.000_051),
        (at("/prices/break_even_verbosity/times"), 27.397_260, 0.000_000_51),
        (&benchmark("mmlu")["verdicts"][0]["test"]["p"], 0.00295, 0.000_005_1),
        (&benchmark("gpqa-diamond")["verdicts"][0]["test"]["interval"][0], -12.80, 0.005_1),
        (&benchmark("gpqa-diamond")["verdicts"][0]["test"]["correlation_needed"], 0.767, 0.000_51),
        (&benchmark("gpqa-diamond")["verdicts"][0]["break_even_points"], 2.921, 0.000_51),
        (&benchmark("simpleqa")["verdicts"][0]["break_even_points"], 11.755, 0.000_51),
        (&benchmark("aider-polyglot")["verdicts"][0]["measured_break_even_points"], 3.124, 0.000_51),
        (&benchmark("aider-polyglot")["scores"][1]["usd_per_success_interval"][1], 1.499, 0.000_51),
        // Around the mean of the two scores, 79.5 %; the card of the methods takes 80 % and gives 28.9.
        (&benchmark("aime-2024")["verdicts"][0]["detectable_gap"], 29.2, 0.051),
        // As is this, where the card gives 69,768.
        (&benchmark("aime-2024")["verdicts"][0]["questions_needed"], 71_065.0, 60.0),
    ] {
        let found = found.as_f64().unwrap();
        assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
    }
    assert_eq!((at("/tests"), at("/counted")), (&Value::from(8), &Value::from(9)));
    assert_eq!(benchmark("aider-polyglot")["scores"][0]["usd_per_success"], "0.042338");
}

#[test]
fn data_follow_their_schema() {
    let schema = fs::read_to_string(root().join("www/compare-v1.schema.json")).unwrap();
    let validator = jsonschema::draft202012::new(&serde_json::from_str(&schema).unwrap()).unwrap();
    let unknown = words("r1 o1 o7 --benchmark aime-2042,aime-2024 --as-of 2025-01-29");
    for arguments in cases().into_iter().map(|case| case.arguments).chain([unknown]) {
        let document = data(&arguments);
        let wrong: Vec<String> =
            validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(wrong, Vec::<String>::new(), "{arguments:?}");
    }
    // And it is not true of anything.
    let mut document = data(&words("r1 o1 --as-of 2025-01-29 --benchmark mmlu"));
    document["prices"]["ratio"] = Value::from("27");
    assert!(!validator.is_valid(&document));
}

/// Every key of the README's example is in the data, with its value.
#[test]
fn the_readmes_example_is_what_compare_prints() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("\n`cargo run --release -- compare ").unwrap();
    let (arguments, rest) = rest.split_once(" --json`").unwrap();
    let arguments = words(arguments);
    let (_, rest) = rest.split_once("```json\n").unwrap();
    let example: Value = serde_json::from_str(rest.split_once("```").unwrap().0).unwrap();
    let differences = missing(&example, &data(&arguments), "");
    assert_eq!(differences, Vec::<String>::new());
}

/// Where a document does not have what an example has; of a list the first items.
fn missing(example: &Value, document: &Value, at: &str) -> Vec<String> {
    match (example, document) {
        (Value::Object(example), Value::Object(document)) => example
            .iter()
            .flat_map(|(key, value)| missing(value, document.get(key).unwrap_or(&Value::Null), &format!("{at}/{key}")))
            .collect(),
        (Value::Array(example), Value::Array(document)) => example
            .iter()
            .enumerate()
            .flat_map(|(index, value)| {
                missing(value, document.get(index).unwrap_or(&Value::Null), &format!("{at}/{index}"))
            })
            .collect(),
        _ if example == document => Vec::new(),
        _ => vec![format!("{at}: {example}, not {document}")],
    }
}

#[test]
fn what_cannot_be_answered_is_said() {
    let findings =
        "fewer than two of the catalog's models are named; name two to five, such as: compare deepseek-r1 openai-o1";
    let unknown = "error[unknown-model] at MODEL: found “o7”, which no model of the catalog is called. Nearest: openai-o1, openai-o3, glm-4.7.";
    for (arguments, expected, said) in [
        ("", 2, vec!["<MODEL>..."]),
        ("r1 o1 --worth money", 2, vec!["[possible values: break-even, points-per-dollar]"]),
        ("r1 o1 --theme dark", 2, vec!["unexpected argument '--theme'"]),
        ("r1", 1, vec![findings]),
        ("r1 deepseek-r1", 1, vec![findings]),
        ("r1 o7", 1, vec![unknown, findings]),
        ("r1 o1 --src absent.json", 1, vec!["cannot read the catalog absent.json: No such file"]),
        ("r1 o1 --src README.md", 1, vec!["README.md: not JSON at line 1"]),
        // What is for a reader is said in the reader's language, prices first.
        (
            "r1 o1 --as-of 2020-01-01",
            1,
            vec!["No price known on January\u{A0}1, 2020 for any of the models asked for."],
        ),
        (
            "r1 o1 --as-of 2020-01-01 --lang fr",
            1,
            vec!["Aucun prix connu au 1er\u{A0}janvier 2020 pour les modèles demandés."],
        ),
        (
            "r1 o1 --as-of 2020-01-01 --lang de",
            1,
            vec!["Am 1.\u{A0}Januar 2020 ist von keinem der gefragten Modelle ein Preis bekannt."],
        ),
        (
            "r1 o1 --as-of 2020-01-01 --lang es",
            1,
            vec!["Ningún precio conocido a 1\u{A0}de\u{A0}enero de 2020 de los modelos por los que se pregunta."],
        ),
        (
            "r1 o1 --as-of 2024-12-25",
            1,
            vec![
                "On December\u{A0}25, 2024, no benchmark has a known score of every model asked for. Not yet released on December\u{A0}25, 2024: DeepSeek R1.",
            ],
        ),
        (
            "r1 o1 --price measured-task",
            1,
            vec![
                "what a run has cost belongs to a benchmark, not to a model. It is said of each benchmark that has it; ask for a list price, such as output.",
            ],
        ),
        (
            "r1 o1 --as-of 2025-01-29 --benchmark codeforces-rating --worth points-per-dollar",
            1,
            vec![
                "Codeforces (rating) has a rating, whose zero is arbitrary: a quotient of its scores means nothing. Ask for --worth break-even, which needs differences only.",
            ],
        ),
        (
            "r1 o1 --as-of 2025-01-29 --benchmark codeforces-percentile --worth points-per-dollar",
            1,
            vec![
                "Codeforces (percentile) has an index, whose scale its publisher chose: a quotient of its scores means nothing.",
            ],
        ),
        // What is not known does not keep the rest from being answered, unless it decides what is compared.
        ("r1 o1 o7 --as-of 2025-01-29", 2, vec![unknown]),
        (
            "r1 o1 --as-of 2025-01-29 --price 3:1",
            2,
            vec!["error[bad-price] at price: found “3:1”, which does not say which part is input."],
        ),
        ("r1 o1 --as-of yesterday", 2, vec!["error[bad-date] at as-of"]),
        ("r1 o1 --as-of 2025-01-29 --lang tlh", 2, vec!["warning[unknown-language] at lang"]),
        (
            "r1 o1 o3 gpt-5 deepseek-v3 deepseek-r1-0528 --as-of 2025-12-01",
            2,
            vec!["error[too-many-models] at MODEL: found 6 models, expected two to five"],
        ),
    ] {
        let (code, out, error) = compare(&words(arguments), &[]);
        assert_eq!(code, expected, "{arguments}: {error}");
        for words in said {
            assert!(error.contains(words), "{arguments}: {error}");
        }
        // An answer is printed where there is one, with every finding beside it.
        let is_answered = code == 2
            && error.starts_with("model-compare: ")
            && !["--price 3:1", "yesterday"].iter().any(|word| arguments.contains(word));
        assert_eq!(!out.is_empty(), is_answered, "{arguments}");
        if is_answered {
            assert_eq!(data(&words(arguments))["findings"].as_array().unwrap().len(), error.lines().count());
        }
    }
}

/// A benchmark alone is not spoken of as several, nor a score; and nobody “would pay” under a condition.
#[test]
fn sentences_agree_in_number() {
    let of = |models: &str, lang: &str, benchmark: &str| {
        let arguments = ["compare", models, "--lang", lang, "--benchmark", benchmark, "--as-of", "2025-06-30"];
        let (code, out, error) = run(&arguments);
        assert_eq!((code, error.as_str()), (0, ""));
        let words: Vec<&str> = out.split_whitespace().collect();
        words.join(" ").replace(['\u{A0}', '\u{202F}'], " ")
    };
    let (one, two) = ("aime-2024", "aime-2024, gpqa-diamond");
    for (models, lang, benchmark, said) in [
        ("o1 r1", "fr", one, "Public avant la date limite des connaissances de R1"),
        ("o1 r1", "fr", two, "Publics avant la date limite des connaissances de R1"),
        ("o1 r1", "es", one, "Pública antes de la fecha de corte de los conocimientos de R1"),
        ("o1 r1", "es", two, "Públicas antes de la fecha de corte de los conocimientos de R1"),
        ("o1 r1", "en", one, "Public by the knowledge cutoff of R1 [5], so that the questions may have been"),
        ("o1 r1", "fr", one, "o1 : publié par un développeur concurrent"),
        ("o1 r1", "es", one, "o1: publicado por un desarrollador de la competencia"),
        ("o1, o1-mini, r1", "fr", one, "o1 et o1-mini : publiés par un développeur concurrent"),
        ("o1, o1-mini, r1", "es", one, "o1 y o1-mini: publicados por un desarrollador de la competencia"),
        ("o1 r1", "en", one, "Not counted: R1 was free of charge at OpenRouter on that day."),
        ("o1 r1", "fr", one, "Non compté : R1 était gratuit chez OpenRouter ce jour-là."),
        ("o1 r1", "es", two, "si está usted dispuesto a pagar más de"),
    ] {
        let found = of(models, lang, benchmark);
        assert!(found.contains(said), "{models} {lang} {benchmark}: {said}\n{found}");
    }
}
