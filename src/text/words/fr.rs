//! French.

use super::{
    Count, Deck, Dominance, Label, Pair, PricePlace, ReportedBy, ScoreGap, Single, Summary, Tokens, Words, listed,
    mix_parts, names_models_first,
};
use crate::catalog::{Basis, Localized, Reporter};
use crate::compare::Reason;
use crate::joined::joined;
use crate::query::PriceMeasure;
use crate::text::Part;
use crate::text::plural::PluralCategory;
use crate::text::wording::{Qualifier, Ratio, Saving};

/// French.
#[derive(Debug)]
pub(in crate::text) struct French;

pub(in crate::text) const FRENCH: French = French;

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
const fn plural(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::One => "",
        _ => "s",
    }
}

fn models(count: &Count) -> String {
    format!("{}\u{A0}modèle{}", count.number, plural(count.category))
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
    fn pick<'a>(&self, text: &'a Localized) -> Option<&'a str> {
        text.fr.as_deref().filter(|text| !text.is_empty())
    }

    fn points(&self, number: &str, category: PluralCategory) -> String {
        format!("{number}\u{A0}point{}", plural(category))
    }

    fn list(&self, items: &[String]) -> String {
        listed(items, " et ")
    }

    fn models(&self, count: &Count) -> String {
        models(count)
    }

    fn others(&self, count: &Count) -> String {
        let s = plural(count.category);
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
        if shown.category == PluralCategory::One {
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
        format!("Prix {}{at} au {}, et score sur {}{measures}.", per(deck.measure), deck.moment, deck.benchmark)
    }

    fn x_axis(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let scale = if logarithmic { ", échelle logarithmique" } else { "" };
        format!("Prix {}, en dollars{scale}", per(measure))
    }

    fn x_axis_short(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let scale = if logarithmic { ", échelle log" } else { "" };
        let per = match measure {
            PriceMeasure::Blended(_) => "par million de tokens mélangés".to_owned(),
            _ => per(measure),
        };
        format!("$ {per}{scale}")
    }

    fn price_column(&self, measure: PriceMeasure) -> String {
        format!("Prix {}", per(measure))
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
            "Nuage de points. Prix {} au {moment}, {prices}{log}, et score sur {benchmark}, {scores}.",
            per(measure)
        );
        let s = plural(shown.category);
        let who = summary.left_out.map_or_else(
            || format!("{} affiché{s}.", models(shown)),
            |left_out| {
                let have = if left_out.category == PluralCategory::One { "n’a" } else { "n’ont" };
                let (shown, total, left_out) = (models(shown), &total.number, &left_out.number);
                format!("{shown} sur {total} affiché{s}\u{202F}; {left_out} {have} pas de prix ou de score comparable.")
            },
        );
        let are = if summary.frontier.category == PluralCategory::One { "est" } else { "sont" };
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
