//! Which figures are looked up: drawn by the catalog's digest, so that nobody picks them.

use crate::files;

use super::figure::Figure;

/// Puts figures into the order in which they are drawn: by the digest of the catalog's digest and the figure's key. The
/// same catalog gives the same order; another catalog another one.
pub fn ordered<'a>(figures: Vec<Figure<'a>>, digest: &str) -> Vec<Figure<'a>> {
    let mut keyed: Vec<(String, Figure)> = figures
        .into_iter()
        .map(|figure| (files::sha256(format!("{digest} {}", figure.key).as_bytes()), figure))
        .collect();
    keyed.sort_by(|(left, _), (right, _)| left.cmp(right));
    keyed.into_iter().map(|(_, figure)| figure).collect()
}
