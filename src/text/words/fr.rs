//! French.

use super::{
    Conventions, Count, Deck, Dominance, Label, Pair, PricePlace, ReportedBy, ScoreGap, Single, Summary, Tokens, Words,
    listed, mix_parts, names_models_first,
};
use crate::catalog::{Basis, Localized, Reporter};
use crate::compare::Reason;
use crate::joined::joined;
use crate::query::{HoursChoice, PriceMeasure, TokenCounts};
use crate::text::Part;
use crate::text::date::Clock;
use crate::text::number::{Magnitude, write_digits};
use crate::text::wording::{Qualifier, Ratio, Saving};
use crate::time::Date;

/// French.
#[derive(Debug)]
pub(in crate::text) struct French;

pub(in crate::text) const FRENCH: French = French;

const CONVENTIONS: Conventions = Conventions {
    decimal: ',',
    group: '\u{202F}',
    grouped_from: 4,
    percent: "\u{A0}%",
    dollar_before: "",
    dollar_after: "\u{A0}$",
};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Newspapers elide before model names that begin with a vowel: « le prix d’o1 », « moins qu’o1 ».
///
/// Not before h and y, which are aspirated or a consonant in foreign names (« de Haiku », « de Yi »), nor before
/// letters and figures that are spelled out (« de R1 », « de 4o »).
fn elides(name: &str) -> bool {
    name.chars().next().is_some_and(|first| {
        "aàâäeéèêëiîïoôöuùûüœæÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ".chars().any(|vowel| vowel == first.to_ascii_lowercase())
    })
}

fn of(name: &str) -> String {
    if elides(name) { format!("d’{name}") } else { format!("de {name}") }
}

fn than(name: &str) -> String {
    if elides(name) { format!("qu’{name}") } else { format!("que {name}") }
}

/// With the space after it.
const fn qualified(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exactly => "",
        Qualifier::About => "environ ",
        Qualifier::Nearly => "près de ",
        Qualifier::MoreThan => "plus de ",
    }
}

/// The French plural begins at 2: « 0 modèle », « 1,5 point ».
const fn plural(magnitude: Magnitude) -> &'static str {
    match magnitude {
        Magnitude::Many => "s",
        _ => "",
    }
}

fn models(count: &Count) -> String {
    format!("{}\u{A0}modèle{}", count.number, plural(count.magnitude))
}

/// « par million de tokens générés », « par million de tokens (3 tokens d’entrée pour 1 token généré) »
fn per(measure: PriceMeasure) -> String {
    match measure {
        PriceMeasure::Output => "par million de tokens générés".to_owned(),
        PriceMeasure::Input => "par million de tokens d’entrée".to_owned(),
        PriceMeasure::CachedInput => "par million de tokens d’entrée en cache".to_owned(),
        PriceMeasure::Blended(mix) => match mix_parts(mix, tokens) {
            (before, last) if before.is_empty() => format!("par million de tokens ({last} seulement)"),
            (before, last) => {
                format!("par million de tokens ({} pour {last})", joined(before.iter().map(String::as_str), " et "))
            }
        },
        PriceMeasure::Workload(tokens) => format!("pour une charge de travail de {}", amount(tokens)),
        PriceMeasure::Request(tokens) => format!("pour une requête de {}", amount(tokens)),
        PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => format!("{} (mesuré)", per_task(measure)),
    }
}

/// « Prix par million de tokens générés », « Coût d’une charge de travail de 1 000 tokens d’entrée », « Coût mesuré par tâche »
fn what(measure: PriceMeasure) -> String {
    match measure {
        PriceMeasure::Workload(tokens) => format!("Coût d’une charge de travail de {}", amount(tokens)),
        PriceMeasure::Request(tokens) => format!("Coût d’une requête de {}", amount(tokens)),
        PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => {
            format!("Coût mesuré {}", per_task(measure))
        }
        _ => format!("Prix {}", per(measure)),
    }
}

const fn per_task(measure: PriceMeasure) -> &'static str {
    match measure {
        PriceMeasure::MeasuredPerSuccess => "par tâche réussie",
        _ => "par tâche",
    }
}

/// « 1 000 000 de tokens d’entrée (dont 400 000 en cache) et 250 000 tokens générés »
fn amount(tokens: TokenCounts) -> String {
    let number = |count: u32| write_digits(&CONVENTIONS, count.into(), 0, 0);
    // Millions are a noun.
    let some = |count: u32| match count {
        0 | 1 => format!("{}\u{A0}token", number(count)),
        _ if count % 1_000_000 == 0 => format!("{} de tokens", number(count)),
        _ => format!("{}\u{A0}tokens", number(count)),
    };
    let mut input = format!("{} d’entrée", some(tokens.input));
    if tokens.cached_input == tokens.input {
        input.push_str(" en cache");
    } else if tokens.cached_input > 0 {
        input = format!("{input} (dont {} en cache)", number(tokens.cached_input));
    }
    let output = format!("{} généré{}", some(tokens.output), if tokens.output < 2 { "" } else { "s" });
    match (tokens.input, tokens.output) {
        (_, 0) => input,
        (0, _) => output,
        _ => format!("{input} et {output}"),
    }
}

/// « 3 tokens d’entrée »
fn tokens(weight: u32, tokens: Tokens) -> String {
    let s = if weight == 1 { "" } else { "s" };
    match tokens {
        Tokens::Input => format!("{weight} token{s} d’entrée"),
        Tokens::CachedInput => format!("{weight} token{s} d’entrée en cache"),
        Tokens::Output => format!("{weight} token{s} généré{s}"),
    }
}

/// Not in [`Words`]: the figure does not say them, and a trait object would bring them into the module all the same.
impl French {
    /// "R1 coûte 96 % de moins qu’o1"
    pub(in crate::text) fn saves(dearer: &str, cheaper: &str, saving: Saving, number: &str) -> String {
        match saving {
            Saving::Everything => format!("{cheaper} est gratuit, {dearer} est payant"),
            Saving::Little => format!("{dearer} et {cheaper} coûtent à peu près le même prix"),
            Saving::Percent { qualifier, .. } => {
                format!("{cheaper} coûte {}{number} de moins {}", qualified(qualifier), than(dearer))
            }
        }
    }

    /// "prix divisé par 27 environ"; without a number: half.
    pub(in crate::text) fn share(number: Option<&str>, qualifier: Qualifier) -> String {
        let number = number.unwrap_or("deux");
        match qualifier {
            Qualifier::About => format!("prix divisé par {number} environ"),
            _ => format!("prix divisé par {}{number}", qualified(qualifier)),
        }
    }
}

impl Words for French {
    fn conventions(&self) -> &'static Conventions {
        &CONVENTIONS
    }

    fn pick<'a>(&self, text: &'a Localized) -> Option<&'a str> {
        text.fr.as_deref().filter(|text| !text.is_empty())
    }

    fn points(&self, number: &str, magnitude: Magnitude) -> String {
        format!("{number}\u{A0}point{}", plural(magnitude))
    }

    fn date(&self, date: Date) -> String {
        let month = MONTHS.get(usize::from(date.month.saturating_sub(1))).copied().unwrap_or_default();
        let first = if date.day == 1 { "er" } else { "" };
        format!("{}{first}\u{A0}{month} {}", date.day, date.year)
    }

    fn moment(&self, day: &str, clock: Clock) -> String {
        let Clock { hour, minute, second } = clock;
        match (minute, second) {
            (0, 0) => format!("{day} à {hour}\u{A0}h\u{A0}UTC"),
            (_, 0) => format!("{day} à {hour}\u{A0}h\u{A0}{minute:02}\u{A0}UTC"),
            _ => format!("{day} à {hour}\u{A0}h\u{A0}{minute:02}\u{A0}min\u{A0}{second:02}\u{A0}s\u{A0}UTC"),
        }
    }

    fn list(&self, items: &[String]) -> String {
        listed(items, " et ")
    }

    fn models(&self, count: &Count) -> String {
        models(count)
    }

    fn others(&self, count: &Count) -> String {
        let s = plural(count.magnitude);
        format!("{}\u{A0}autre{s} modèle{s}", count.number)
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Free => "gratuit",
            Label::NotShown => "Hors graphique",
            Label::AsTable => "Les chiffres en tableau",
            Label::Cheaper => "← moins cher",
            Label::Better => "↑ meilleur",
            Label::Model => "Modèle",
            Label::Developer => "Développeur",
            Label::Price => "Prix",
            Label::Host => "Hébergeur",
            Label::InForce => "Prix en vigueur",
            Label::ReportedBy => "Score publié par",
            Label::Effort => "Effort de raisonnement",
            Label::Harness => "Test exécuté avec",
            Label::Frontier => "Frontière prix-performance",
            Label::Sources => "Sources",
            Label::Note => "Remarque",
            Label::Yes => "oui",
            Label::No => "non",
            Label::CachePriceUnknown => "prix de l’entrée en cache inconnu\u{A0}: compté au prix de l’entrée",
        }
    }

    fn labelled(&self, label: &str, value: &str) -> String {
        format!("{label}\u{A0}: {value}")
    }

    fn costs(&self, dearer: &str, cheaper: &str, ratio: Ratio, number: &str) -> String {
        match ratio {
            Ratio::Free => format!("{cheaper} est gratuit, {dearer} est payant"),
            Ratio::Equal => format!("{dearer} et {cheaper} coûtent le même prix"),
            Ratio::AboutTheSame => format!("{dearer} et {cheaper} coûtent à peu près le même prix"),
            Ratio::PercentMore { qualifier, .. } => {
                format!("{dearer} coûte {}{number} de plus {}", qualified(qualifier), than(cheaper))
            }
            Ratio::Twice(qualifier) => {
                format!("{dearer} coûte {}deux fois le prix {}", qualified(qualifier), of(cheaper))
            }
            Ratio::Times { qualifier, .. } => {
                format!("{dearer} coûte {}{number} fois le prix {}", qualified(qualifier), of(cheaper))
            }
        }
    }

    fn pair(&self, pair: &Pair<'_>) -> String {
        let Pair { dearer, cheaper, ratio, number, gap, benchmark } = *pair;
        let costs = self.costs(dearer, cheaper, ratio, number);
        let compares = matches!(ratio, Ratio::PercentMore { .. } | Ratio::Twice(_) | Ratio::Times { .. });
        match gap {
            ScoreGap::Same => format!("{costs}\u{202F}; leurs scores sur {benchmark} sont les mêmes"),
            ScoreGap::BelowOneQuestion => {
                format!("{costs}\u{202F}; sur {benchmark}, l’écart est inférieur à une question")
            }
            ScoreGap::More(points) if compares => format!("{costs}, pour {points} de plus sur {benchmark}"),
            ScoreGap::Less(points) if compares => format!("{costs}, pour {points} de moins sur {benchmark}"),
            ScoreGap::More(points) => format!("{costs}\u{202F}; sur {benchmark}, {dearer} obtient {points} de plus"),
            ScoreGap::Less(points) => format!("{costs}\u{202F}; sur {benchmark}, {cheaper} obtient {points} de plus"),
        }
    }

    fn single(&self, single: &Single<'_>) -> String {
        let Single { name, price, score, benchmark, shown, dominated } = *single;
        if shown.magnitude == Magnitude::One {
            return format!("{name}\u{A0}: {price}, {score} sur {benchmark}");
        }
        let shown = models(shown);
        match dominated {
            None => format!(
                "{name} est sur la frontière prix-performance des {shown} affichés\u{A0}: {price}, {score} sur {benchmark}"
            ),
            Some((by, how)) => format!(
                "{name} n’est pas sur la frontière prix-performance des {shown} affichés\u{A0}: {}",
                self.dominance(by, how)
            ),
        }
    }

    fn several(&self, names: &str, benchmark: &str) -> String {
        format!("{names}\u{A0}: prix et score sur {benchmark}")
    }

    fn all(&self, benchmark: &str, count: &Count) -> String {
        format!("Prix et score sur {benchmark} de {}", models(count))
    }

    fn hosts(&self, name: &str, hosts: &str, prices: &str) -> String {
        format!("{name} chez {hosts}\u{A0}hébergeurs\u{A0}: {prices}")
    }

    fn dominance(&self, by: &str, how: Dominance) -> String {
        match how {
            Dominance::CheaperAndBetter => format!("{by} coûte moins cher et obtient un meilleur score"),
            Dominance::Cheaper => format!("{by} coûte moins cher et obtient le même score"),
            Dominance::Better => format!("{by} coûte le même prix et obtient un meilleur score"),
        }
    }

    fn price_per(&self, price: &str, measure: PriceMeasure) -> String {
        format!("{price} {}", per(measure))
    }

    fn deck(&self, deck: &Deck<'_>) -> String {
        let at = deck.host.map(|host| format!(" chez {host}")).unwrap_or_default();
        let measures = deck.measures.map(|measures| format!("\u{A0}: {measures}")).unwrap_or_default();
        format!("{}{at} au {}, et score sur {}{measures}.", what(deck.measure), deck.moment, deck.benchmark)
    }

    fn x_axis(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let scale = if logarithmic { ", échelle logarithmique" } else { "" };
        format!("{}, en dollars{scale}", what(measure))
    }

    fn x_axis_short(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let scale = if logarithmic { ", échelle log" } else { "" };
        let per = match measure {
            PriceMeasure::Blended(_) => "par million de tokens mélangés".to_owned(),
            PriceMeasure::Workload(_) => "pour la charge de travail".to_owned(),
            PriceMeasure::Request(_) => "pour la requête".to_owned(),
            _ => per(measure),
        };
        format!("$ {per}{scale}")
    }

    fn price_column(&self, measure: PriceMeasure) -> String {
        what(measure)
    }

    fn points_unit(&self) -> &'static str {
        "points"
    }

    fn scores_from(&self, publisher: &str, title: Part, date: Option<&str>, by: ReportedBy) -> Vec<Part> {
        let by = match by {
            ReportedBy::Independents => "mesure indépendante",
            ReportedBy::OwnDeveloper => "publiés par le développeur de chaque modèle",
            ReportedBy::OneOfTheDevelopers => "publiés par l’un des développeurs",
            ReportedBy::Competitor => "publiés par un développeur concurrent",
            ReportedBy::Various => "publiés en partie par des développeurs",
        };
        let date = date.map(|date| format!(", {date}")).unwrap_or_default();
        vec![Part::Text(format!("Scores\u{A0}: {publisher}, ")), title, Part::Text(format!("{date} ({by})."))]
    }

    fn prices_at(&self, moment: &str, places_of: &[PricePlace]) -> String {
        let mut places = Vec::new();
        for place in places_of {
            places.push(match place {
                PricePlace::All(host) => format!("chez {host}"),
                PricePlace::Developers => "chez le développeur de chaque modèle".to_owned(),
                PricePlace::Marked => "chez l’hébergeur indiqué pour chacun".to_owned(),
                PricePlace::Some(names, host) => format!("{} chez {host}", self.list(names)),
                PricePlace::Others(count) => format!("{} chez d’autres hébergeurs", self.others(count)),
            });
        }
        let colon = if names_models_first(places_of) { "\u{A0}:" } else { "" };
        format!("Tarifs publics au {moment}{colon} {}.", joined(places.iter().map(String::as_str), "\u{202F}; "))
    }

    fn costs_measured(&self) -> &'static str {
        "Coûts mesurés lors des tests qui ont donné les scores."
    }

    fn in_hours(&self, moment: String, hours: HoursChoice) -> String {
        match hours {
            HoursChoice::Standard => moment,
            HoursChoice::OffPeak => format!("{moment} (heures creuses)"),
            HoursChoice::Peak => format!("{moment} (heures pleines)"),
        }
    }

    fn prices_from(&self) -> &'static str {
        "Prix d’après "
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("de {low} à {high}")
    }

    fn summary(&self, summary: &Summary<'_>) -> String {
        let Summary { measure, moment, prices, benchmark, scores, shown, total, first, .. } = *summary;
        let log = if summary.logarithmic { ", échelle logarithmique" } else { "" };
        let axes = format!(
            "Nuage de points. {} au {moment}, {prices}{log}, et score sur {benchmark}, {scores}.",
            what(measure)
        );
        let s = plural(shown.magnitude);
        let who = summary.left_out.map_or_else(
            || format!("{} affiché{s}.", models(shown)),
            |left_out| {
                let have = if left_out.magnitude == Magnitude::Many { "n’ont" } else { "n’a" };
                let (shown, total, left_out) = (models(shown), &total.number, &left_out.number);
                format!("{shown} sur {total} affiché{s}\u{202F}; {left_out} {have} pas de prix ou de score comparable.")
            },
        );
        let are = if summary.frontier.magnitude == Magnitude::Many { "sont" } else { "est" };
        let frontier = format!("{} {are} sur la frontière prix-performance", models(summary.frontier));
        let ends = summary.last.map_or_else(
            || format!("\u{A0}: {} à {}.", first.0, first.1),
            |last| format!(", {} à {} jusqu’à {} à {}.", of(first.0), first.1, last.0, last.1),
        );
        let mut text = format!("{axes} {who} {frontier}{ends}");
        if !summary.highlighted.is_empty() {
            text.push_str(" En évidence\u{A0}: ");
            text.push_str(&self.list(summary.highlighted));
            text.push('.');
        }
        text
    }

    fn reason(
        &self,
        reason: Reason,
        benchmark: &str,
        moment: &str,
        measure: PriceMeasure,
        host: Option<&str>,
    ) -> String {
        match reason {
            Reason::NotReleased => format!("Pas encore sorti au {moment}"),
            Reason::NoScore => format!("Pas de score connu sur {benchmark}"),
            Reason::OtherOrigin => {
                format!("Score sur {benchmark} d’une autre source ou obtenu dans d’autres conditions seulement")
            }
            Reason::NotSold => "Pas d’hébergeur connu".to_owned(),
            Reason::NotAtHost => format!("Pas d’offre connue chez {}", host.unwrap_or("cet hébergeur")),
            Reason::NoPrice => format!("Pas de prix connu {} au {moment}", per(measure)),
            Reason::CostTooHigh => {
                "Coût supérieur à neuf millions de dollars, trop élevé pour une comparaison exacte".to_owned()
            }
            Reason::NoMeasuredCost => format!("Pas de coût mesuré connu {} sur {benchmark}", per_task(measure)),
            Reason::NothingSolved => {
                format!("Aucune tâche réussie sur {benchmark}, donc pas de coût {}", per_task(measure))
            }
        }
    }

    fn in_force(&self, from: Option<&str>, checked: &str, basis: Basis) -> String {
        let Some(from) = from else { return format!("vu le {checked}\u{202F}; début inconnu") };
        let basis = match basis {
            Basis::Documented => "selon l’hébergeur",
            Basis::Observed => "première observation",
            Basis::Inferred => "déduit",
        };
        format!("depuis le {from} ({basis})")
    }

    fn effort<'a>(&self, effort: &'a str) -> &'a str {
        match effort {
            "none" => "aucun",
            "low" => "faible",
            "medium" => "moyen",
            "high" => "élevé",
            "xhigh" => "très élevé",
            "max" => "maximal",
            "thinking" => "raisonnement",
            "no thinking" => "sans raisonnement",
            other => other,
        }
    }

    fn solved(&self, solved: &str, asked: &str) -> String {
        format!("{solved} sur {asked} réussis")
    }

    fn standard_error(&self, number: &str) -> String {
        format!("erreur type ±\u{A0}{number}")
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("intervalle à 95\u{A0}% de {low} à {high}")
    }

    fn reporter(&self, reporter: Reporter, date: &str) -> String {
        match reporter {
            Reporter::Independent => format!("une source indépendante, {date}"),
            Reporter::Competitor => format!("un développeur concurrent, {date}"),
            Reporter::OwnDeveloper => format!("son propre développeur, {date}"),
        }
    }

    fn per_token_note(&self) -> &'static str {
        "Les prix sont par token, pas par réponse\u{A0}: les modèles de raisonnement génèrent plus de tokens par réponse."
    }

    fn cache_note(&self, names: &str) -> String {
        format!("Prix de l’entrée en cache inconnu, compté au prix de l’entrée\u{A0}: {names}.")
    }
}
