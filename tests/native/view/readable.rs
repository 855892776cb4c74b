//! Views and scenes as lines that a person can read and a difference can show.

use model_compare::scene::{Anchor, Group, Node, Point, Px, Scene, Stroke};
use model_compare::text::Part;
use model_compare::theme::ink_name;
use model_compare::view::{Body, View};

/// Everything that a view says, in the order in which it is read.
pub(crate) fn words(view: &View) -> String {
    let mut lines = vec![
        format!("lang: {}, theme: {}", view.locale.tag(), view.theme.as_str()),
        format!("heading: {}", view.heading),
        format!("deck: {}", view.deck),
        format!("summary: {}", view.summary),
    ];
    if let Body::Table(table) = &view.body {
        lines.push(format!("table: {}", table.caption));
        let columns = table.columns.iter().map(|column| format!("{}{}", column.name, mark(column.numeric, " #")));
        lines.push(format!("  | {}", columns.collect::<Vec<_>>().join(" | ")));
        for row in &table.rows {
            let cells: Vec<String> = row.cells.iter().map(|cell| linked(cell)).collect();
            lines.push(format!("  {}| {} [{}]", mark(row.highlighted, "*"), cells.join(" | "), row.model));
        }
    }
    lines.extend(view.evidence.iter().map(|sentence| format!("evidence: {sentence}")));
    if let Some(left_out) = &view.left_out {
        lines.push(format!("left out: {}", left_out.count));
        lines.extend(left_out.reasons.iter().map(|reason| format!("  {reason}")));
    }
    lines.extend(view.sources.iter().map(|paragraph| format!("source: {}", linked(paragraph))));
    lines.join("\n") + "\n"
}

fn mark(there: bool, sign: &str) -> &str {
    if there { sign } else { "" }
}

fn linked(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Link { text, url } => format!("[{text}]({url})"),
        })
        .collect()
}

/// A node a line, groups indented, lengths in pixels.
pub(crate) fn scene(scene: &Scene) -> String {
    let mut lines = vec![format!("scene {} × {}", px(scene.width), px(scene.height))];
    for node in &scene.nodes {
        add(node, 0, &mut lines);
    }
    lines.push("marks".to_owned());
    for mark in &scene.marks {
        lines.push(format!("  entry {} at {} radius {}", mark.entry, at(mark.at), px(mark.radius)));
    }
    lines.join("\n") + "\n"
}

fn add(node: &Node, depth: usize, lines: &mut Vec<String>) {
    let line = match node {
        Node::Group(Group { role, model, .. }) => match model {
            Some(model) => format!("{} {model}", role.as_str()),
            None => role.as_str().to_owned(),
        },
        Node::Line { from, to, stroke } => format!("line {} – {} {}", at(*from), at(*to), pen(*stroke)),
        Node::Path { points, stroke } => format!("path {} {}", all(points), pen(*stroke)),
        Node::Polygon { points, ink } => format!("polygon {} {}", all(points), ink_name(*ink)),
        Node::Circle { centre, radius, ink } => {
            format!("circle {} radius {} {}", at(*centre), px(*radius), ink_name(*ink))
        }
        Node::Text(text) => format!(
            "text {}{} {}{} {}{}: {}",
            at(text.at),
            match text.anchor {
                Anchor::Start => "",
                Anchor::Middle => " middle",
                Anchor::End => " end",
            },
            px(text.size),
            mark(text.bold, " bold"),
            ink_name(text.ink),
            mark(text.halo, " halo"),
            text.content
        ),
    };
    lines.push(format!("{}{line}", "  ".repeat(depth)));
    if let Node::Group(group) = node {
        for node in &group.nodes {
            add(node, depth + 1, lines);
        }
    }
}

fn px(length: Px) -> String {
    let sign = if length.0 < 0 { "-" } else { "" };
    format!("{sign}{}.{}", length.0.abs() / 10, length.0.abs() % 10)
}

fn at(point: Point) -> String {
    format!("{},{}", px(point.x), px(point.y))
}

fn all(points: &[Point]) -> String {
    points.iter().map(|point| at(*point)).collect::<Vec<_>>().join(" ")
}

fn pen(stroke: Stroke) -> String {
    format!("{} {}", ink_name(stroke.ink), px(stroke.width))
}
