//! The words of a hosts chart: what every host asks for one model.

use super::left_out::converted_note;
use super::sources::publishers;
use super::tooltip::in_force;
use super::{Part, Tooltip, cited, count, price, prices_below_each_other, range, titled};
use crate::catalog::{Basis, Offer, Source};
use crate::compare::{HostOffer, Hosts, Reason};
use crate::joined::joined;
use crate::query::PriceMeasure;
use crate::text::Locale;
use crate::text::date::{date, moment};
use crate::text::number::integer;
use crate::text::wording::{Ratio, ratio_sentence};
use crate::text::words::{Label, OwnPrice, PricePlace};
use crate::units::Decimal;

/// "Azure AI Foundry (regional)"
pub fn name(offer: &Offer, locale: Locale) -> String {
    match &offer.tier {
        Some(tier) => format!("{} ({})", offer.host.name, locale.words().tier(tier)),
        None => offer.host.name.clone(),
    }
}

/// "R1 (Azure AI Foundry, regional)"
fn sold(model: &str, offer: &Offer, locale: Locale) -> String {
    match &offer.tier {
        Some(tier) => format!("{model} ({}, {})", offer.host.name, locale.words().tier(tier)),
        None => format!("{model} ({})", offer.host.name),
    }
}

/// An offer's price in full: "$2.286", "free".
fn value(hosts: &Hosts<'_>, one: &HostOffer<'_>, locale: Locale) -> String {
    if one.priced.price.is_zero() {
        return locale.words().label(Label::Free).to_owned();
    }
    price(locale, one.priced.price, hosts.currency)
}

/// The price of each offer below the others, in their order: "$2.29", "free".
pub fn values(hosts: &Hosts<'_>, locale: Locale) -> Vec<String> {
    let mut prices = Vec::new();
    for one in &hosts.offers {
        prices.push(one.priced.price);
    }
    let mut values = prices_below_each_other(locale, &prices, hosts.currency);
    for (value, price) in values.iter_mut().zip(prices) {
        if price.is_zero() {
            locale.words().label(Label::Free).clone_into(value);
        }
    }
    values
}

/// What must be known of an offer in a few words: whose it is, in which hours it holds, that nobody has looked for long.
/// Empty where there is nothing.
pub fn note(hosts: &Hosts<'_>, one: &HostOffer<'_>, locale: Locale) -> String {
    let words = locale.words();
    let mut notes = Vec::new();
    if one.is_own {
        notes.push(words.label(Label::OwnOffer).to_owned());
    }
    if let Some((hours, stands)) = one.hours {
        notes.push(words.offer_hours(hours, stands));
    }
    if one.priced.list_price.is_stale(hosts.as_of) {
        notes.push(words.last_checked(&date(locale, one.priced.list_price.row.checked)));
    }
    joined(notes.iter().map(String::as_str), ", ")
}

/// What the bars measure: "Price per million output tokens, US dollars".
pub fn title(hosts: &Hosts<'_>, locale: Locale) -> String {
    locale.words().x_axis(hosts.measure, super::code_of(hosts.currency).as_deref(), false)
}

/// "12 more offers"
pub fn gap(offers: usize, locale: Locale) -> String {
    locale.words().hosts_gap(&count(locale, offers))
}

/// The cheapest and the dearest of those who take money, or of all where nobody does: what is free has limits.
fn ends<'h, 'a>(hosts: &'h Hosts<'a>) -> Option<(&'h HostOffer<'a>, &'h HostOffer<'a>)> {
    let lowest = hosts.offers.iter().find(|one| !one.priced.price.is_zero()).or(hosts.offers.first())?;
    Some((lowest, hosts.offers.last()?))
}

/// From the lowest to the highest price, and the developer's own, in a sentence without a full stop.
pub fn heading(hosts: &Hosts<'_>, locale: Locale) -> String {
    let words = locale.words();
    let Some((lowest, highest)) = ends(hosts) else { return String::new() };
    let at = |one: &HostOffer<'_>| price(locale, one.priced.price, hosts.currency);
    let prices = words.price_per(&range(locale, at(lowest), &at(highest), false), hosts.measure);
    let name = &hosts.model.short;
    let several = hosts.count();
    if several < 2 {
        return words.hosts_one(name, &lowest.priced.list_price.offer.host.name, &prices);
    }
    // What is only inferred nobody is known to have asked.
    let own = hosts.own().filter(|own| own.priced.list_price.row.basis != Basis::Inferred);
    let developer = own.map_or("", |own| &own.priced.list_price.offer.host.name);
    let own_price = own.map(at).unwrap_or_default();
    let own = match own.map(|own| own.priced.price) {
        None => OwnPrice::Unsaid,
        Some(_) if lowest.priced.price == highest.priced.price => OwnPrice::Unsaid,
        Some(own) if own == lowest.priced.price => OwnPrice::Lowest(developer),
        Some(own) if own == highest.priced.price => OwnPrice::Highest(developer),
        Some(_) => OwnPrice::Between(developer, &own_price),
    };
    words.hosts_heading(&words.hosts(name, &integer(locale, several), &prices), own)
}

/// What is shown.
pub fn deck(hosts: &Hosts<'_>, locale: Locale) -> String {
    let stands_out = hosts.offers.iter().any(|one| one.is_own && one.highlighted);
    locale.words().hosts_deck(&hosts.model.name, hosts.measure, &moment(locale, hosts.as_of), stands_out)
}

/// The prices in words, for who cannot see them.
pub fn summary(hosts: &Hosts<'_>, locale: Locale) -> String {
    let words = locale.words();
    let mut rows = Vec::new();
    for one in &hosts.offers {
        let mut name = name(one.priced.list_price.offer, locale);
        if let Some((hours, stands)) = one.hours {
            name = format!("{name} ({})", words.offer_hours(hours, stands));
        }
        rows.push(words.named_value(&name, &value(hosts, one, locale)));
    }
    words.hosts_summary(&hosts.model.name, hosts.measure, &moment(locale, hosts.as_of), &rows)
}

/// How many times the lowest price the highest one is, and who sells for nothing.
pub fn evidence(hosts: &Hosts<'_>, locale: Locale) -> Vec<String> {
    let mut evidence = Vec::new();
    let Some((lowest, highest)) = ends(hosts) else { return evidence };
    if lowest.priced.price != highest.priced.price {
        let ratio = Ratio::between(highest.priced.price, lowest.priced.price);
        let called = |one: &HostOffer<'_>| sold(&hosts.model.short, one.priced.list_price.offer, locale);
        evidence.push(format!("{}.", ratio_sentence(locale, &called(highest), &called(lowest), ratio, hosts.phrasing)));
    }
    let mut free = Vec::new();
    for one in &hosts.offers {
        if one.priced.price.is_zero() {
            free.push(name(one.priced.list_price.offer, locale));
        }
    }
    if !free.is_empty() && !highest.priced.price.is_zero() {
        evidence.push(locale.words().hosts_free(&free));
    }
    evidence
}

/// The offers whose price is not known: how many, and a sentence for each reason.
pub fn left_out(hosts: &Hosts<'_>, locale: Locale) -> (String, Vec<String>) {
    let words = locale.words();
    let mut sentences = Vec::new();
    for reason in Reason::ALL {
        let mut names = Vec::new();
        for (offer, why) in &hosts.left_out {
            if *why == reason {
                names.push(name(offer, locale));
            }
        }
        if !names.is_empty() {
            let why = words.reason(reason, "", &moment(locale, hosts.as_of), hosts.measure, None);
            sentences.push(format!("{}.", words.labelled(&why, &words.list(&names))));
        }
    }
    let offers = words.offers(&count(locale, hosts.left_out.len()));
    (words.labelled(words.label(Label::NotShown), &offers), sentences)
}

/// The line under the figure: on which day at which hosts, and who published the prices.
pub fn sources(hosts: &Hosts<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut published: Vec<&Source> = Vec::new();
    for one in &hosts.offers {
        published.push(&one.priced.list_price.row.source);
    }
    let prices = words.prices_at(&moment(locale, hosts.as_of), &[PricePlace::Marked]);
    let mut parts = vec![Part::Text(format!("{prices} "))];
    parts.extend(words.prices_from(publishers(&published)));
    super::joined_parts(parts)
}

/// What a reader should know to read the prices right, in sentences.
pub fn notes(hosts: &Hosts<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut notes = vec![words.label(Label::HostsNote).to_owned()];
    let (mut cached, mut stale) = (Vec::new(), Vec::new());
    for one in &hosts.offers {
        let name = name(one.priced.list_price.offer, locale);
        if one.priced.cache_price_unknown && !cached.contains(&name) {
            cached.push(name.clone());
        }
        if one.priced.list_price.is_stale(hosts.as_of) && !stale.contains(&name) {
            stale.push(name);
        }
    }
    if !cached.is_empty() {
        notes.push(words.cache_note(&words.list(&cached)));
    }
    notes.extend(hosts.currency.map(|currency| converted_note(currency, locale)));
    if !stale.is_empty() {
        notes.push(words.stale_note(&stale));
    }
    notes
}

/// The list prices that a table has beside the one compared.
const LISTED: [PriceMeasure; 3] = [PriceMeasure::Input, PriceMeasure::CachedInput, PriceMeasure::Output];

/// The headers of the table, and how many columns after the first are numbers.
pub fn columns(hosts: &Hosts<'_>, locale: Locale) -> (Vec<String>, usize) {
    let words = locale.words();
    let mut columns = vec![words.label(Label::Host).to_owned(), words.price_column(hosts.measure)];
    for measure in LISTED {
        if measure != hosts.measure {
            columns.push(words.price_column(measure));
        }
    }
    let numeric = columns.len() - 1;
    for label in [Label::InForce, Label::Checked, Label::Note, Label::Sources] {
        columns.push(words.label(label).to_owned());
    }
    (columns, numeric)
}

/// The list prices of a row beside the one compared; empty where one is not known.
fn listed(hosts: &Hosts<'_>, one: &HostOffer<'_>, locale: Locale) -> Vec<(PriceMeasure, String)> {
    let row = one.priced.list_price.row;
    let mut listed = Vec::new();
    for (measure, known) in LISTED.into_iter().zip([row.input, row.cached_input, row.output]) {
        if measure != hosts.measure {
            let written = |known: Decimal| price(locale, known.into(), hosts.currency);
            listed.push((measure, known.map(written).unwrap_or_default()));
        }
    }
    listed
}

/// What the catalog says of an offer, and in which hours it holds.
fn remarks(hosts: &Hosts<'_>, one: &HostOffer<'_>, locale: Locale) -> Vec<String> {
    let mut remarks = Vec::new();
    let note = note(hosts, one, locale);
    if !note.is_empty() {
        remarks.push(note);
    }
    let offer = one.priced.list_price.offer;
    for note in [&offer.note, &one.priced.list_price.row.note].into_iter().flatten() {
        remarks.extend(locale.words().pick(note).map(str::to_owned));
    }
    if one.priced.cache_price_unknown {
        remarks.push(locale.words().label(Label::CachePriceUnknown).to_owned());
    }
    remarks
}

/// The capital of a letter of ISO 8859-1, in which all begin that the languages of sentences have; the standard library's
/// knows all scripts and weighs 6 kB.
fn capital(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 32).unwrap_or(letter),
        letter => letter.to_ascii_uppercase(),
    }
}

/// One remark as it is; several as sentences, because what a catalog says of an offer is one.
fn sentences(remarks: &[String]) -> String {
    if let [only] = remarks {
        return only.clone();
    }
    let mut said = Vec::new();
    for remark in remarks {
        let mut letters = remark.trim_ascii().trim_end_matches('.').chars();
        said.extend(letters.next().map(|first| format!("{}{}.", capital(first), letters.as_str())));
    }
    joined(said.iter().map(String::as_str), " ")
}

/// One row: as many cells as there are columns.
pub fn cells(hosts: &Hosts<'_>, one: &HostOffer<'_>, locale: Locale) -> Vec<Vec<Part>> {
    let list_price = one.priced.list_price;
    let mut cells = vec![name(list_price.offer, locale), value(hosts, one, locale)];
    for (_, price) in listed(hosts, one, locale) {
        cells.push(price);
    }
    cells.push(in_force(list_price.row, locale));
    cells.push(date(locale, list_price.row.checked));
    cells.push(sentences(&remarks(hosts, one, locale)));
    let mut parts = Vec::new();
    for cell in cells {
        parts.push(vec![Part::Text(cell)]);
    }
    parts.push(vec![cited(&list_price.row.source, &titled(&list_price.row.source))]);
    parts
}

/// All that is known about one offer.
pub fn tooltip(hosts: &Hosts<'_>, place: usize, locale: Locale) -> Option<Tooltip> {
    let one = hosts.offers.get(place)?;
    let words = locale.words();
    let list_price = one.priced.list_price;
    let compared = price(locale, one.priced.price, hosts.currency);
    let mut rows = vec![(words.label(Label::Price).to_owned(), words.price_per(&compared, hosts.measure))];
    for (measure, price) in listed(hosts, one, locale) {
        if !price.is_empty() {
            rows.push((words.label(Label::Price).to_owned(), words.price_per(&price, measure)));
        }
    }
    rows.push((words.label(Label::InForce).to_owned(), in_force(list_price.row, locale)));
    rows.push((words.label(Label::Checked).to_owned(), date(locale, list_price.row.checked)));
    for remark in remarks(hosts, one, locale) {
        rows.push((words.label(Label::Note).to_owned(), remark));
    }
    let title = sold(&hosts.model.name, list_price.offer, locale);
    Some(Tooltip { title, rows, source: vec![cited(&list_price.row.source, &titled(&list_price.row.source))] })
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn several_remarks_are_sentences() {
        for (remarks, expected) in [
            (&[][..], ""),
            (&["own offer"], "own offer"),
            (&["own offer", "A note."], "Own offer. A note."),
            (&["état", "A note", "price unknown"], "État. A note. Price unknown."),
        ] {
            let remarks: Vec<String> = remarks.iter().map(|remark| (*remark).to_owned()).collect();
            assert_eq!(sentences(&remarks), expected);
        }
    }
}
