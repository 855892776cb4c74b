//! Files as bytes, never more of them than can be used.

use std::io::{self, Read};
use std::path::Path;

use crate::catalog::LARGEST_DOCUMENT;

/// A catalog; `-` reads standard input.
pub(super) fn catalog(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() == "-" {
        bounded(io::stdin().lock(), LARGEST_DOCUMENT)
    } else {
        bounded(std::fs::File::open(path)?, LARGEST_DOCUMENT)
    }
}

/// The bytes, one more than are allowed at most: whoever reads them says that they are too many.
pub(super) fn bounded(from: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
