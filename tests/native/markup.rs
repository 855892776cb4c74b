//! Reads the markup that the string sink writes, strictly, and says whose text is where. Read by the fuzz targets too,
//! so nothing here but the standard library is used.

/// What is allowed to be there: names that nobody's text can add to.
const ELEMENTS: &[&str] = &[
    "a",
    "button",
    "caption",
    "circle",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "g",
    "li",
    "line",
    "p",
    "polygon",
    "polyline",
    "rect",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "tr",
    "ul",
];

/// What is wrong with a figure's or a picture's markup; `None` where nothing is.
///
/// Every element is one of ours and closed in order, every `<`, `>`, `&` and quote of a text is escaped, no attribute is
/// an event handler, every link goes to http(s), and there is no control character but tabs and line feeds.
pub(crate) fn wrong(markup: &str) -> Option<String> {
    if let Some(letter) = markup.chars().find(|letter| letter.is_control() && !['\t', '\n'].contains(letter)) {
        return Some(format!("the control character {letter:?}"));
    }
    let mut open: Vec<&str> = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if let Some(why) = wrong_text(text) {
            return Some(why);
        }
        if open.is_empty() && !text.trim().is_empty() {
            return Some(format!("text outside: {text:?}"));
        }
        let (tag, after) = tag[1..].split_once('>')?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) {
            return Some(format!("an element of somebody else: <{tag}>"));
        }
        open.push(name);
        while !attributes.is_empty() {
            let Some((attribute, value)) = attributes.split_once("=\"") else {
                return Some(format!("no attributes: {attributes:?}"));
            };
            let Some((value, next)) = value.split_once('"') else { return Some(format!("no end: {value:?}")) };
            if !attribute.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                || attribute.starts_with("on")
            {
                return Some(format!("no attribute: {attribute:?}"));
            }
            if let Some(why) = wrong_text(value) {
                return Some(why);
            }
            let safe = ["http://", "https://"].iter().any(|scheme| value.starts_with(scheme));
            if matches!(attribute, "href" | "src" | "action") && !safe {
                return Some(format!("a link to {value:?}"));
            }
            attributes = next.strip_prefix(' ').unwrap_or(next);
        }
    }
    if !open.is_empty() {
        return Some(format!("not closed: {open:?}"));
    }
    (!rest.trim().is_empty()).then(|| format!("text outside: {rest:?}"))
}

fn wrong_text(text: &str) -> Option<String> {
    let escaped = |rest: &str| ["&amp;", "&lt;", "&gt;", "&quot;"].iter().any(|known| rest.starts_with(known));
    let bare = text.match_indices('&').find(|(at, _)| !escaped(&text[*at..]));
    if text.contains('>') || bare.is_some() { Some(format!("not escaped: {text:?}")) } else { None }
}

#[test]
fn what_is_wrong_is_seen() {
    for good in
        ["", "<p></p>", "<p class=\"a\" part=\"b\">1 &lt; 2 &amp;amp; 3</p>\n", "<a href=\"https://x/?a&amp;b\">x</a>"]
    {
        assert_eq!(wrong(good), None, "{good}");
    }
    for bad in [
        "<p>",
        "</p>",
        "x<p></p>",
        "<p></p>x",
        "<script></script>",
        "<p><script>alert(1)</script></p>",
        "<p>a & b</p>",
        "<p>a > b</p>",
        "<p>\u{1b}[31m</p>",
        "<p>\u{0}</p>",
        "<p title=\"a\"b\"></p>",
        "<p onclick=\"x\"></p>",
        "<p title=\"a>b\"></p>",
        "<p title=\"&\"></p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,x\">x</a>",
        "<a href=\" https://x\">x</a>",
        "<ul><li></ul></li>",
    ] {
        assert!(wrong(bad).is_some(), "{bad}");
    }
}
