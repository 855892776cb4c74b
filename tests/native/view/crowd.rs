//! A catalog of 200 models, made from a fixed sequence: too many for all to have a label.

use std::fmt::Write;

/// The document.
pub(crate) fn crowd() -> String {
    let (mut models, mut offers, mut scores) = (Vec::new(), Vec::new(), Vec::new());
    let mut state = 2025;
    for number in 0..200 {
        let mut next = |below: u32| {
            // Numerical Recipes' generator; its high bits are the good ones.
            state = u32::wrapping_add(u32::wrapping_mul(state, 1_664_525), 1_013_904_223);
            (state >> 8) % below
        };
        let (developer, decade, digits) = (next(12), next(4), 10 + next(90));
        // From 0.02 to 99 dollars; who is dearer is better more often than not.
        let price = ["0.0", "0.", "", ""][decade as usize];
        let price = if decade == 2 { format!("{}.{}", digits / 10, digits % 10) } else { format!("{price}{digits}") };
        let score = 10 + decade * 15 + next(40);
        models.push(format!(
            r#""m{number:03}":{{"name":"Model {number:03}","developer":"d{developer}","released":"2024-06-01","source":"s"}}"#
        ));
        offers.push(format!(
            r#"{{"model":"m{number:03}","host":"h","prices":[{{"from":"2024-06-01","output":{price},"basis":"documented","source":"s","checked":"2024-06-02"}}]}}"#
        ));
        scores.push(format!(
            r#"{{"model":"m{number:03}","benchmark":"b","value":{score}.{},"metric":"pass@1","source":"s","date":"2024-06-01","reported":"independent"}}"#,
            next(10)
        ));
    }
    let mut text = String::from(
        r#"{"format":"catalog-v1","date":"2025-01-01","sources":{"s":{"title":"Survey","publisher":"Survey"}},"hosts":{"h":{"name":"Host"}},"#,
    );
    let developers: Vec<String> =
        (0..12).map(|number| format!(r#""d{number}":{{"name":"Developer {number}","host":"h"}}"#)).collect();
    write!(
        text,
        "\"developers\":{{{}}},\n\"benchmarks\":{{\"b\":{{\"name\":\"Benchmark\",\"kind\":\"accuracy\",\"unit\":\"percent\",\"range\":[0,100],\"questions\":1000,\"measures\":{{\"en\":\"anything.\"}},\"source\":\"s\"}}}},\n\"models\":{{\n{}\n}},\n\"offers\":[\n{}\n],\n\"scores\":[\n{}\n]}}\n",
        developers.join(","),
        models.join(",\n"),
        offers.join(",\n"),
        scores.join(",\n")
    )
    .unwrap();
    text
}
