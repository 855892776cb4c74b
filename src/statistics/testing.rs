//! What the tests of this room share.

/// Fails where two floats are further apart than `tolerance`.
#[track_caller]
pub(super) fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected} ± {tolerance}");
}
