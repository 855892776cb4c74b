//! What holds of every language's messages.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Signatures, fluent, messages, pattern};
use crate::text::answer;

/// Some messages in every language.
struct Set {
    signatures: Signatures,
    files: [(&'static str, &'static str); 4],
    /// So many sentences at least are compared with Fluent's.
    least: usize,
}

const FIGURE: Set = Set {
    signatures: messages::SIGNATURES,
    files: [
        ("en", include_str!("en.ftl")),
        ("fr", include_str!("fr.ftl")),
        ("de", include_str!("de.ftl")),
        ("es", include_str!("es.ftl")),
    ],
    least: 800,
};

const SETS: [Set; 2] = [FIGURE, Set { signatures: answer::SIGNATURES, files: answer::FILES, least: 200 }];

/// What an argument can be chosen by: the keys that any language has for it.
fn keys(set: &Set, message: &str, argument: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for (_, file) in set.files {
        let text = text_of(file, message);
        for (at, _) in text.match_indices(&format!("{{ ${argument} ->")) {
            // The keys of this choice, not of those inside it, are as far in as its closing brace, and four more.
            let line = text[..at].rfind('\n').map_or("", |start| &text[start + 1..at]);
            let indent = line.len() - line.trim_start().len();
            for line in text[at..].lines().skip(1).take_while(|line| *line != format!("{}}}", " ".repeat(indent))) {
                let key = line.trim_start().trim_start_matches('*');
                if line.len() - key.len() <= indent + 4 && key.starts_with('[') {
                    let key = key[1..].split(']').next().unwrap().to_owned();
                    if !keys.contains(&key) {
                        keys.push(key);
                    }
                }
            }
        }
    }
    keys
}

fn text_of<'t>(file: &'t str, message: &str) -> &'t str {
    let start = file.find(&format!("\n{message} = ")).unwrap_or_else(|| panic!("{message} is missing")) + 1;
    let text = &file[start..];
    let end = text.match_indices('\n').find(|(at, _)| !text[at + 1..].starts_with([' ', '}']));
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// All that a message can be given, as far as it makes a difference: every key, with short texts.
fn given(set: &Set, message: &str, arguments: &[&'static str]) -> Vec<Vec<(&'static str, String, String)>> {
    let mut all: Vec<Vec<(&'static str, String, String)>> = vec![Vec::new()];
    for (index, argument) in arguments.iter().enumerate() {
        let keys = keys(set, message, argument.trim_end_matches('#'));
        let written = ["o1", "R1", "Élan", "7"][index % 4].to_owned();
        let mut values = vec![(*argument, written.clone(), written.clone())];
        for key in keys {
            let text = if key == "none" { String::new() } else { written.clone() };
            values.push((*argument, text, key));
        }
        all = all
            .iter()
            .flat_map(|before| values.iter().map(|value| [&before[..], core::slice::from_ref(value)].concat()))
            .collect();
    }
    all
}

/// Fluent's own bundle of a file. What is chosen by stands there under a name of its own, because it is not what is
/// written.
fn bundle(set: &Set, language: &str, file: &str) -> FluentBundle<FluentResource> {
    let mut file = file.to_owned();
    for (_, arguments) in set.signatures {
        for argument in *arguments {
            let name = argument.trim_end_matches('#');
            file = file.replace(&format!("{{ ${name} ->"), &format!("{{ ${name}-key ->"));
        }
    }
    let language: LanguageIdentifier = language.parse().unwrap();
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(file).map_err(|(_, errors)| errors).unwrap()).unwrap();
    for (function, elided, whole) in [("DE", "d’", "de "), ("QUE", "qu’", "que ")] {
        let say = move |name: &str| {
            if name.starts_with(['o', 'É']) { format!("{elided}{name}") } else { format!("{whole}{name}") }
        };
        bundle
            .add_function(function, move |values, _| match values {
                [FluentValue::String(name)] => say(name).into(),
                _ => FluentValue::Error,
            })
            .unwrap();
    }
    bundle
}

#[test]
fn files_say_what_fluent_says() {
    for set in SETS {
        let mut compared = 0;
        for (language, file) in set.files {
            let patterns =
                fluent::patterns(file, set.signatures).unwrap_or_else(|problem| panic!("{language}: {problem}"));
            let bundle = bundle(&set, language, file);
            for ((name, arguments), compact) in set.signatures.iter().zip(patterns) {
                for given in given(&set, name, arguments) {
                    let theirs = said_by_fluent(&bundle, name, &given);
                    assert_eq!(pattern::write(&compact, &ours(&given)), theirs, "{language} {name} {given:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared > set.least, "only {compared} sentences were compared");
    }
}

type Given = [(&'static str, String, String)];

/// What is not a pair is written or chosen by, never both but where it is missing.
fn is_written(argument: &str, text: &str, key: &str) -> bool {
    argument.ends_with('#') || text.is_empty() || text == key
}

/// What our pattern is given.
fn ours(given: &Given) -> Vec<&str> {
    let mut ours: Vec<&str> = Vec::new();
    for (argument, text, key) in given {
        ours.push(if is_written(argument, text, key) { text } else { key });
        if argument.ends_with('#') {
            ours.push(key);
        }
    }
    ours
}

fn said_by_fluent(bundle: &FluentBundle<FluentResource>, name: &str, given: &Given) -> String {
    let mut arguments = FluentArgs::new();
    for (argument, text, key) in given {
        let name = argument.trim_end_matches('#');
        arguments.set(name, if is_written(argument, text, key) { text.clone() } else { key.clone() });
        arguments.set(format!("{name}-key"), key.clone());
    }
    let mut errors = Vec::new();
    let message = bundle.get_message(name).and_then(|message| message.value()).unwrap();
    let said = bundle.format_pattern(message, Some(&arguments), &mut errors).into_owned();
    assert!(errors.is_empty(), "{name}: {errors:?}");
    said
}

fn names(file: &str) -> Vec<&str> {
    let lines = file.lines().filter(|line| !line.starts_with([' ', '}', '#']));
    lines.filter_map(|line| line.split_once(" = ").map(|(name, _)| name)).collect()
}

/// A file has the messages in the order of the first, so that two languages can be read side by side, and none twice.
#[test]
fn files_have_every_message_once_in_one_order() {
    for set in SETS {
        for (language, file) in set.files {
            assert_eq!(names(file), names(set.files[0].1), "{language}");
            assert_eq!(names(file).len(), set.signatures.len(), "{language}");
        }
    }
}

/// Newspapers' spaces: French sets no-break spaces before double punctuation, the others none at all.
#[test]
fn punctuation_has_its_spaces() {
    for (language, file) in SETS.iter().flat_map(|set| set.files) {
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            // A variant's key and the space after it are no text.
            let line = line.split_once("] ").map_or(line, |(_, text)| text);
            for (at, mark) in line.match_indices([':', ';', '?', '!', '%']) {
                let before = line[..at].chars().next_back();
                let expected: &[Option<char>] = match (language, mark) {
                    ("fr", ":" | "%") | ("es", "%") => &[Some('\u{A0}')],
                    ("de", "%") => &[Some('\u{A0}'), Some('-')],
                    ("fr", _) => &[Some('\u{202F}')],
                    _ => {
                        assert!(!matches!(before, Some(' ' | '\u{A0}' | '\u{202F}')), "{language}: {line}");
                        continue;
                    }
                };
                assert!(expected.contains(&before), "{language}: {line}");
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let with = |name: &str, text: &str| {
        let (_, file) = FIGURE.files[0];
        fluent::patterns(&file.replace(text_of(file, name), text), FIGURE.signatures).unwrap_err()
    };
    for (name, text, problem) in [
        ("range", "", "range is missing"),
        ("range", "range = { $low } to { $hihg }", "range: hihg is not given"),
        ("range", "range = { $low } to { $high", "range: a placeable without an end before \"\""),
        ("range", "range = { low }", "range: no argument at \"low }\""),
        ("range", "range = [{ $low }]", "range: brackets or a new line in \"[\""),
        ("range", "range = { $low ->\n    [a] b\n}", "range: no variant has a star"),
        ("range", "ragne = { $low }", "nobody says ragne"),
    ] {
        assert_eq!(with(name, text), problem, "{text}");
    }
}
