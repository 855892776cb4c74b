//! What models, hosts and developers are called in other people's lists, and what of the catalog is meant.

pub(super) mod hosts;
pub(super) mod join;
pub(super) mod kinds;
pub(super) mod label;
pub(super) mod makers;
pub(super) mod name;
pub(super) mod reviewed;
pub(super) mod same;
pub(super) mod tuned;
pub(super) mod unjoined;
pub(super) mod variant;
