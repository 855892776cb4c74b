//! One model at its hosts.

use model_compare::catalog::Catalog;
use model_compare::compare::{Hosts, HoursPrice, Reason, hosts};

use super::{exact, query};
use crate::shipped::shipped;

fn sold<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Hosts<'a> {
    let mut found = Vec::new();
    let hosts = hosts(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    hosts
}

/// R1 in May 2025: from nothing to 8 dollars, at DeepSeek in two hours' prices.
#[test]
fn r1_at_its_hosts() {
    let (catalog, _) = shipped();
    let found = sold(&catalog, &[("models", "deepseek-r1"), ("as-of", "2025-05-27")]);
    assert_eq!((found.count(), found.offers.len()), (6, 11));
    assert!(found.offers.windows(2).all(|two| two[0].priced.price <= two[1].priced.price));
    assert_eq!(found.own().unwrap().priced.price, exact("2.19"));
    let own: Vec<_> = found.offers.iter().filter(|one| one.is_own).collect();
    assert_eq!((own.len(), own[0].priced.price), (2, exact("0.55")));
    assert_eq!(own[0].hours.map(|(_, stands)| stands), Some(HoursPrice::OffPeak));
    assert!(own.iter().all(|one| one.highlighted));
    assert!(found.offers[0].priced.price.is_zero());
    assert_eq!(found.offers[0].priced.list_price.offer.tier.as_deref(), Some("free"));
    // Who began or ended at another time is left out by name.
    assert!(found.left_out.iter().any(|(offer, reason)| offer.host.id == "together" && *reason == Reason::NoPrice));
}

/// A host that is named stands out instead of the developer.
#[test]
fn a_named_host_stands_out() {
    let (catalog, _) = shipped();
    let found = sold(&catalog, &[("highlight", "deepseek-r1"), ("host", "azure"), ("as-of", "2025-05-27")]);
    let out: Vec<_> = found.offers.iter().filter(|one| one.highlighted).collect();
    assert_eq!(out.len(), 3);
    assert!(out.iter().all(|one| one.priced.list_price.offer.host.id == "azure"));
}

/// One model is shown, by list prices.
#[test]
fn one_model_by_list_prices() {
    let (catalog, _) = shipped();
    for (attributes, code) in [
        (&[("models", "deepseek-r1 openai-o1"), ("as-of", "2025-05-27")], "too-many-models"),
        (&[("models", "deepseek-r1"), ("price", "measured-task")], "bad-price"),
    ] {
        let mut found = Vec::new();
        let hosts = hosts(&catalog, &query(attributes), &mut found).unwrap();
        assert_eq!((hosts.model.id.as_str(), found[0].code), ("deepseek-r1", code));
    }
    for (attributes, code) in
        [(&[][..], "no-model"), (&[("models", "deepseek-r1"), ("as-of", "2010-01-01")], "nothing-to-draw")]
    {
        assert_eq!(hosts(&catalog, &query(attributes), &mut Vec::new()).unwrap_err().code(), code);
    }
}
