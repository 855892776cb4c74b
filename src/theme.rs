//! Colours: what each ink is on a light and on a dark ground.

use crate::diagnostic::{Diagnostic, Quoted};
use crate::scene::Ink;

/// Which ground the picture stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// The page decides.
    #[default]
    Auto,
    /// Light
    Light,
    /// Dark
    Dark,
}

impl Theme {
    /// Reads `light`, `dark` or `auto`.
    ///
    /// # Errors
    /// A diagnostic at `theme` for anything else.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text.trim_ascii() {
            "" | "auto" => Ok(Self::Auto),
            "light" => Ok(Self::Light),
            "dark" => Ok(Self::Dark),
            other => {
                let message = format!("found {}, expected light, dark or auto.", Quoted(other));
                Err(Diagnostic::warning("unknown-theme", "theme", message)
                    .with_hint("The page's colours are followed."))
            }
        }
    }

    /// `light`, `dark` or `auto`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Red, green and blue, 0–255 each.
pub type Rgb = (u8, u8, u8);

/// A colour on each ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// On the light ground.
    pub light: Rgb,
    /// On the dark ground.
    pub dark: Rgb,
}

const fn pair(light: u32, dark: u32) -> Pair {
    Pair { light: rgb(light), dark: rgb(dark) }
}

#[expect(clippy::cast_possible_truncation, reason = "each byte of 0xRRGGBB in turn")]
const fn rgb(hex: u32) -> Rgb {
    ((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// How many developers have a colour of their own; the others share a grey and differ by shape and label.
pub const DEVELOPER_COLOURS: u8 = 8;

/// The colour of an ink on both grounds.
pub const fn colour(ink: Ink) -> Pair {
    match ink {
        Ink::Text => pair(0x1a_1a_1a, 0xf2_f2_f2),
        Ink::Muted => pair(0x59_59_59, 0xb8_b8_b8),
        Ink::Grid => pair(0xe4_e4_e4, 0x33_36_3b),
        Ink::Axis => pair(0x76_76_76, 0x8d_8d_8d),
        Ink::Frontier => pair(0x5c_5c_5c, 0xa8_a8_a8),
        Ink::Background => pair(0xff_ff_ff, 0x16_18_1c),
        Ink::Developer(0) => pair(0x1f_62_c9, 0x6b_a8_ff),
        Ink::Developer(1) => pair(0xc2_43_0c, 0xff_8c_5a),
        Ink::Developer(2) => pair(0x0b_7a_5e, 0x3f_c9_a0),
        Ink::Developer(3) => pair(0x86_3f_b0, 0xcb_94_f2),
        Ink::Developer(4) => pair(0x94_65_00, 0xe3_b3_41),
        Ink::Developer(5) => pair(0xbd_2c_6a, 0xff_82_b4),
        Ink::Developer(6) => pair(0x1f_78_94, 0x69_c3_e0),
        Ink::Developer(7) => pair(0x5e_70_00, 0xb2_c8_47),
        Ink::Developer(_) => pair(0x6b_6b_6b, 0xa3_a3_a3),
    }
}

/// The name of an ink in style sheets: `text`, `developer-3`, `developer-other`.
pub fn ink_name(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "text",
        Ink::Muted => "muted",
        Ink::Grid => "grid",
        Ink::Axis => "axis",
        Ink::Frontier => "frontier",
        Ink::Background => "background",
        Ink::Developer(0) => "developer-1",
        Ink::Developer(1) => "developer-2",
        Ink::Developer(2) => "developer-3",
        Ink::Developer(3) => "developer-4",
        Ink::Developer(4) => "developer-5",
        Ink::Developer(5) => "developer-6",
        Ink::Developer(6) => "developer-7",
        Ink::Developer(7) => "developer-8",
        Ink::Developer(_) => "developer-other",
    }
}

/// `#rrggbb`
pub fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// WCAG 2.2's contrast ratio of two colours, 1 to 21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |(red, green, blue): Rgb| {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written in an ink needs 4.5, what is drawn in it 3 (WCAG 2.2, 1.4.3 and 1.4.11); a grid line may be faint,
    /// and the ground is none. A new ink has to be judged here.
    fn least_contrast(ink: Ink) -> f64 {
        match ink {
            Ink::Text => 7.0,
            // Names of developers may one day be written in their inks.
            Ink::Muted | Ink::Developer(_) => 4.5,
            Ink::Axis | Ink::Frontier => 3.0,
            Ink::Grid | Ink::Background => 1.0,
        }
    }

    #[test]
    fn inks_stand_out_from_their_ground() {
        let ground = colour(Ink::Background);
        let developers = (0..=DEVELOPER_COLOURS).map(Ink::Developer);
        let others = [Ink::Text, Ink::Muted, Ink::Axis, Ink::Frontier, Ink::Grid, Ink::Background];
        for ink in others.into_iter().chain(developers) {
            let (found, least) = (colour(ink), least_contrast(ink));
            for (scheme, ratio) in
                [("light", contrast(found.light, ground.light)), ("dark", contrast(found.dark, ground.dark))]
            {
                assert!(ratio >= least, "{ink:?} on {scheme}: {ratio:.2} < {least}");
            }
        }
    }

    /// The grid stays behind the axis, the axis behind the frontier, and the frontier behind what is written.
    #[test]
    fn lines_keep_their_order() {
        let ground = colour(Ink::Background);
        for (fainter, stronger) in
            [(Ink::Grid, Ink::Axis), (Ink::Axis, Ink::Frontier), (Ink::Frontier, Ink::Text), (Ink::Muted, Ink::Text)]
        {
            let (faint, strong) = (colour(fainter), colour(stronger));
            assert!(contrast(faint.light, ground.light) < contrast(strong.light, ground.light), "{fainter:?}");
            assert!(contrast(faint.dark, ground.dark) < contrast(strong.dark, ground.dark), "{fainter:?}");
        }
    }

    #[test]
    fn contrast_is_wcags() {
        assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!((contrast((0x77, 0x77, 0x77), (255, 255, 255)) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn themes_are_read() {
        for (text, theme) in
            [("", Theme::Auto), ("auto", Theme::Auto), ("light", Theme::Light), (" dark ", Theme::Dark)]
        {
            assert_eq!(Theme::parse(text), Ok(theme));
        }
        assert_eq!(
            Theme::parse("sepia").unwrap_err().to_string(),
            "warning[unknown-theme] at theme: found “sepia”, expected light, dark or auto. The page's colours are followed."
        );
    }
}
