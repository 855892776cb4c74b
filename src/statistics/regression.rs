//! Ordinary least squares with one explanatory variable.

/// A line through points, y = intercept + slope · x, with what says how well it fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// What y is at x = 0.
    pub intercept: f64,
    /// How much y changes per unit of x.
    pub slope: f64,
    /// Through how many points it was laid.
    pub points: usize,
    /// The root of the mean squared distance from the line, √(Σ(y − ŷ)²/n), in units of y. The mean is over all n points: it
    /// describes these points and estimates no error of others.
    pub rmse: f64,
}

impl Line {
    /// The line with the least sum of squared vertical distances from `points` (x, y); `None` where they have not two
    /// different x, or one is not finite.
    #[expect(clippy::cast_precision_loss, reason = "counts of points are small")]
    pub fn through(points: &[(f64, f64)]) -> Option<Self> {
        let n = points.len() as f64;
        let (mut mean_x, mut mean_y) = (0.0, 0.0);
        for (x, y) in points {
            mean_x += x / n;
            mean_y += y / n;
        }
        // Around the means, so that years since 1970 lose no digits.
        let (mut squares, mut products) = (0.0, 0.0);
        for (x, y) in points {
            squares += (x - mean_x) * (x - mean_x);
            products += (x - mean_x) * (y - mean_y);
        }
        let is_finite = mean_y.is_finite() && squares.is_finite() && products.is_finite();
        // Equal x may differ from their mean by a rounding.
        let differ = points.iter().any(|(x, _)| points.first().is_some_and(|(first, _)| x.total_cmp(first).is_ne()));
        if !is_finite || !differ {
            return None;
        }
        let slope = products / squares;
        let intercept = mean_y - slope * mean_x;
        let mut line = Self { intercept, slope, points: points.len(), rmse: 0.0 };
        let mut residuals = 0.0;
        for (x, y) in points {
            let residual = y - line.at(*x);
            residuals += residual * residual;
        }
        line.rmse = (residuals / n).sqrt();
        Some(line)
    }

    /// The line's y at x.
    pub fn at(&self, x: f64) -> f64 {
        self.intercept + self.slope * x
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Anscombe's quartet (1973): four sets of eleven points with the same line, y = 3.00 + 0.500 x, and the same fit.
    #[test]
    fn anscombes_quartet_has_one_line() {
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let eights = [8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 19.0, 8.0, 8.0, 8.0];
        for (x, y) in [
            (x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
            (x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
            (x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
            (eights, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]),
        ] {
            let points: Vec<(f64, f64)> = x.into_iter().zip(y).collect();
            let line = Line::through(&points).unwrap();
            assert_eq!(format!("{:.2} {:.3} {}", line.intercept, line.slope, line.points), "3.00 0.500 11");
            // The residual sum of squares is 13.75 in all four: √(13.75/11) = 1.118.
            assert_eq!(format!("{:.2}", line.rmse), "1.12");
        }
    }

    #[test]
    fn there_is_no_line_without_two_places() {
        for points in [&[][..], &[(1.0, 2.0)], &[(0.1, 1.0), (0.1, 2.0), (0.1, 4.0)], &[(1.0, f64::NAN), (2.0, 1.0)]] {
            assert_eq!(Line::through(points), None, "{points:?}");
        }
    }

    proptest! {
        #[test]
        fn no_other_line_is_nearer(
            points in prop::collection::vec((-100.0..100.0_f64, -100.0..100.0_f64), 2..20),
            by in (-1.0..1.0_f64, -1.0..1.0_f64),
        ) {
            let distance = |intercept: f64, slope: f64| -> f64 {
                points.iter().map(|(x, y)| (y - intercept - slope * x) * (y - intercept - slope * x)).sum()
            };
            if let Some(line) = Line::through(&points) {
                let best = distance(line.intercept, line.slope);
                prop_assert!(best <= distance(line.intercept + by.0, line.slope + by.1) * (1.0 + 1e-9) + 1e-9);
                let mean = best / f64::from(u8::try_from(points.len()).unwrap());
                prop_assert!((line.rmse - mean.sqrt()).abs() < 1e-6 * (1.0 + line.rmse));
            }
        }
    }
}
