//! Names of other people's lists joined to the catalog's models, each by a rule that is said.
//!
//! What a rule takes away never tells two models apart: R1 and R1-0528, V3 and V3-0324, the dated versions of GPT-4o stay
//! what they are. A name that no rule joins is a model of its own.

use std::collections::BTreeMap;

use crate::catalog::{Catalog, Model};
use crate::import::names::makers::{without_maker, without_own_maker, without_word_of};
use crate::import::names::name::{bare, key, key_without_points, order_key, slug, without_date, without_effort};
use crate::import::names::reviewed::{BY_HAND, Meaning, meaning, respelled};
use crate::import::names::tuned::untuned;
use crate::time::{Date, Instant};

/// By which rule a name was joined, the strictest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The catalog's id, name or alias, letter by letter.
    Exact,
    /// The same but for case and separators.
    Spelling,
    /// Without what the host puts around the name.
    Host,
    /// Without the developer's word in front.
    Developer,
    /// Without a whole date that is the catalog's day of release, or within a month of it.
    Date,
    /// Without the reasoning effort, where the rest is a reasoning model.
    Effort,
    /// The same words in another order, the numbers in the same.
    Order,
    /// Without, or with, a word that says that the weights were tuned: `instruct`, `it`.
    Tuning,
    /// By the reviewed table.
    Reviewed,
    /// A name that moves from model to model, by what it meant on the day.
    Day,
}

impl Rule {
    /// The rule in a word or two.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Spelling => "spelling",
            Self::Host => "host",
            Self::Developer => "developer",
            Self::Date => "date",
            Self::Effort => "effort",
            Self::Order => "word order",
            Self::Tuning => "tuning",
            Self::Reviewed => "reviewed",
            Self::Day => "moving name by day",
        }
    }
}

/// What a name was joined to.
#[derive(Clone, Copy, Debug)]
pub struct Join<'c> {
    /// The model of the catalog.
    pub model: &'c Model,
    /// By which rule.
    pub rule: Rule,
}

/// What a name turned out to be.
#[derive(Clone, Debug)]
pub(in crate::import) enum Named<'c> {
    /// A model of the catalog, and the effort that the name carried.
    Known(Join<'c>, Option<String>),
    /// None of the catalog's: the name without what the host puts around it, and whether it is what a moving name meant.
    New(String, bool),
    /// A name that moves, and nobody knows where it was on the day.
    Moving,
}

/// A date at the end of a name is that of a snapshot; the release follows within this many days, or came before.
const MOST_DAYS_APART: i64 = 31;

/// The words of a catalog, looked up by rules.
#[derive(Debug, Default)]
pub struct Names<'c> {
    exact: BTreeMap<&'c str, &'c Model>,
    /// `None` where two models share a key: then it joins nothing.
    by_key: BTreeMap<String, Option<&'c Model>>,
    /// A version without its point: `qwen25` is `qwen2.5`.
    by_key_without_points: BTreeMap<String, Option<&'c Model>>,
    by_order: BTreeMap<String, Option<&'c Model>>,
    /// Without the words for tuning.
    by_untuned: BTreeMap<String, Option<&'c Model>>,
}

impl<'c> Names<'c> {
    /// The names of a catalog.
    pub fn new(catalog: &'c Catalog) -> Self {
        let mut names = Self::default();
        for model in &catalog.models {
            let words = [model.id.as_str(), model.name.as_str()].into_iter();
            for word in words.chain(model.aliases.iter().map(String::as_str)) {
                names.exact.entry(word).or_insert(model);
                add(&mut names.by_key, key(word), model);
                add(&mut names.by_key_without_points, key_without_points(word), model);
                add(&mut names.by_order, order_key(word), model);
                if let Some(rest) = untuned(word) {
                    add(&mut names.by_untuned, rest, model);
                }
            }
        }
        names
    }

    /// The model that a name means at a host on a day, and by which rule.
    pub fn join(&self, name: &str, host: Option<&str>, day: Date) -> Option<Join<'c>> {
        if let Named::Known(join, _) = self.named(name, host, day) { Some(join) } else { None }
    }

    pub(in crate::import) fn named(&self, name: &str, host: Option<&str>, day: Date) -> Named<'c> {
        let stripped = bare(name);
        let meant = match meaning(&stripped, host, day) {
            Meaning::Fixed => without_own_maker(&stripped).map_or(Meaning::Fixed, |rest| meaning(rest, host, day)),
            moving => moving,
        };
        match meant {
            Meaning::Moving(model) => {
                return match self.by_key(model) {
                    Some(model) => Named::Known(Join { model, rule: Rule::Day }, None),
                    None => Named::New(model.to_owned(), true),
                };
            }
            Meaning::Unknown if !self.exact.contains_key(stripped.as_str()) => return Named::Moving,
            Meaning::Unknown | Meaning::Fixed => {}
        }
        if let Some(model) = self.exact.get(name.trim()) {
            return Named::Known(Join { model, rule: Rule::Exact }, None);
        }
        if let Some(model) = self.by_key(name) {
            return Named::Known(Join { model, rule: Rule::Spelling }, None);
        }
        let spelled = respelled(&stripped);
        if let Some(join) = self.whole(&spelled) {
            return Named::Known(join, None);
        }
        // What a display name has in brackets is its effort: it has no host around it.
        for candidate in [spelled.as_str(), name] {
            let Some((rest, effort)) = without_effort(candidate) else { continue };
            let join = self.whole(&respelled(&bare(rest))).filter(|join| join.model.reasoning == Some(true));
            if let Some(join) = join {
                return Named::Known(Join { model: join.model, rule: Rule::Effort }, Some(effort.to_owned()));
            }
        }
        let new = without_own_maker(&spelled).unwrap_or(&spelled);
        let reordered = |name: &str| self.by_order.get(&order_key(name)).copied().flatten();
        if let Some(model) = reordered(&spelled).or_else(|| reordered(new)) {
            return Named::Known(Join { model, rule: Rule::Order }, None);
        }
        let by_hand = BY_HAND.iter().find(|(theirs, _)| key(theirs) == key(&spelled));
        if let Some(model) = by_hand.and_then(|(_, ours)| self.by_key(ours)) {
            return Named::Known(Join { model, rule: Rule::Reviewed }, None);
        }
        // Where two of the catalog's models share a word, an id still is one's.
        if let Some(model) = self.exact.get(slug(new).as_str()) {
            return Named::Known(Join { model, rule: Rule::Host }, None);
        }
        if let Some(model) = untuned(new).and_then(|rest| self.by_untuned.get(&rest).copied().flatten()) {
            return Named::Known(Join { model, rule: Rule::Tuning }, None);
        }
        Named::New(new.to_owned(), false)
    }

    /// True where a word means one of the catalog's models, or several.
    pub(in crate::import) fn is_word(&self, word: &str) -> bool {
        self.by_key_without_points.contains_key(&key_without_points(word))
    }

    /// True where a bare name is one of the catalog's models as it is.
    pub(in crate::import) fn is_known(&self, name: &str) -> bool {
        self.by_key(name).is_some()
    }

    /// Another model that a rule would join this one's id to, if this one were not there.
    pub(in crate::import) fn other(&self, model: &Model) -> Option<Join<'c>> {
        let other =
            |name: &str, rule| self.by_key(name).filter(|found| found.id != model.id).map(|model| Join { model, rule });
        let by_maker = || {
            let other = without_maker(&model.id).find_map(|rest| other(rest, Rule::Developer))?;
            without_word_of(&model.id, &other.model.developer).map(|_| other)
        };
        let by_date = || {
            let (rest, date) = without_date(&model.id)?;
            other(rest, Rule::Date).filter(|join| is_near(date, join.model.released))
        };
        let by_effort = || {
            let (rest, _) = without_effort(&model.id)?;
            other(rest, Rule::Effort).filter(|join| join.model.reasoning == Some(true))
        };
        by_maker().or_else(by_date).or_else(by_effort)
    }

    /// True where a day is that of another version of the model, whose name goes on where this one's ends: what some hosts
    /// call `deepseek-r1` came out on the day of R1-0528, and is that.
    pub(in crate::import) fn is_later_version(&self, model: &Model, released: Date) -> bool {
        let versions = self.exact.iter().skip_while(|(word, _)| **word < model.id.as_str());
        let versions = versions.take_while(|(word, _)| word.starts_with(&model.id));
        let mut others = versions.filter(|(word, other)| other.id == **word && other.id != model.id);
        !is_near(released, model.released) && others.any(|(_, other)| other.released == released)
    }

    /// The model that a bare name is, without an effort.
    fn whole(&self, name: &str) -> Option<Join<'c>> {
        if let Some(model) = self.by_key(name) {
            return Some(Join { model, rule: Rule::Host });
        }
        let named = without_maker(name).find_map(|rest| self.by_key(rest));
        if let Some(model) = named.filter(|model| without_word_of(name, &model.developer).is_some()) {
            return Some(Join { model, rule: Rule::Developer });
        }
        let (rest, date) = without_date(name)?;
        let model = self.by_key(rest)?;
        is_near(date, model.released).then_some(Join { model, rule: Rule::Date })
    }

    fn by_key(&self, name: &str) -> Option<&'c Model> {
        let known = self.by_key.get(&key(name)).or_else(|| self.by_key_without_points.get(&key_without_points(name)));
        known.copied().flatten()
    }
}

/// True where a date can be that of a model's own release.
pub(in crate::import) fn is_near(date: Date, released: Date) -> bool {
    Instant::from(date).days_since(released.into()).abs() <= MOST_DAYS_APART
}

/// Adds a word; what two models are called means neither.
fn add<'c>(words: &mut BTreeMap<String, Option<&'c Model>>, word: String, model: &'c Model) {
    let owner = words.entry(word).or_insert(Some(model));
    if owner.is_some_and(|owner| owner.id != model.id) {
        *owner = None;
    }
}
