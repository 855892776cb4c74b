//! layout
mod labels;
mod occupancy;
