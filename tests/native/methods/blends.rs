//! Blended prices.

use model_compare::text::{Places, decimal};
use model_compare::units::Rational;

use super::{compared, exact, price};
use crate::shipped::shipped;

/// 2.1: what o1 costs as a multiple of R1 runs from 11 to 33, by the mix of tokens and the host.
#[test]
fn blended_prices() {
    let (catalog, _) = shipped();
    for (mix, host, day, cheap, dear, ratio, printed) in [
        ("output", "deepseek", "2025-01-29", "2.19", "60", (6000, 219), "27.3973"),
        ("input", "deepseek", "2025-01-29", "0.55", "15", (1500, 55), "27.2727"),
        ("blended 1 input 1 output", "deepseek", "2025-01-29", "1.37", "37.5", (3750, 137), "27.3723"),
        ("blended 3 input 1 output", "deepseek", "2025-01-29", "0.96", "26.25", (2625, 96), "27.34375"),
        ("blended 1 input 3 output", "deepseek", "2025-01-29", "1.78", "48.75", (4875, 178), "27.3876"),
        ("blended 7 cached 2 input 1 output", "deepseek", "2025-01-29", "0.427", "14.25", (14_250, 427), "33.3724"),
        ("blended 3 input 1 output", "azure", "2025-03-11", "2.3625", "26.25", (262_500, 23_625), "11.1111"),
    ] {
        let at = |model, host| {
            let attributes =
                [("models", model), ("benchmark", "aime-2024"), ("price", mix), ("host", host), ("as-of", day)];
            price(&compared(&catalog, &attributes), model)
        };
        let found = (at("deepseek-r1", host), at("openai-o1", "openai"));
        assert_eq!(found, (exact(cheap), exact(dear)), "{mix} at {host}");
        let found = found.1.divided_by(found.0).unwrap();
        assert_eq!(found, Rational::new(ratio.0, ratio.1).unwrap(), "{mix} at {host}");
        let places = u32::try_from(printed.len() - 3).unwrap();
        assert_eq!(decimal(model_compare::text::Locale::default(), found, Places::exactly(places)), printed);
    }
}
