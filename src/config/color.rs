//! Colours as theme files spell them, and as terminals with fewer colours get them.

use std::fmt;

use super::depth::Depth;

/// A colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// The terminal's own.
    #[default]
    Default,
    /// One of the terminal's 16.
    Ansi(u8),
    /// One of the 256.
    Indexed(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

/// The 16 as xterm shows them; other terminals differ, which is why nothing is measured with them.
const SIXTEEN: [[u8; 3]; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

/// The grey of the 16, which is invisible on some terminals: never chosen for anything.
const GREY: u8 = 8;

impl Color {
    /// Reads `default`, `ansi:3`, `256:240`, `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "default" {
            return Some(Self::Default);
        }
        if let Some(number) = text.strip_prefix("ansi:") {
            return number.parse().ok().filter(|number| *number < 16).map(Self::Ansi);
        }
        if let Some(number) = text.strip_prefix("256:") {
            return number.parse().ok().map(Self::Indexed);
        }
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self::Rgb(part(0)?, part(2)?, part(4)?))
    }

    /// Its red, green and blue, unless only the terminal knows them.
    pub const fn rgb(self) -> Option<[u8; 3]> {
        match self {
            Self::Rgb(red, green, blue) => Some([red, green, blue]),
            Self::Indexed(number @ 16..) => Some(entry(number)),
            _ => None,
        }
    }

    /// What is sent to a terminal with so many colours.
    #[must_use]
    pub fn at(self, depth: Depth) -> Self {
        match (depth, self.rgb()) {
            (Depth::None, _) => Self::Default,
            (Depth::Ansi16, Some(rgb)) => {
                let all = (0..16).filter(|number| *number != GREY);
                Self::Ansi(nearest(rgb, all, |number| SIXTEEN[usize::from(number)]))
            }
            (Depth::Ansi16, None) => match self {
                Self::Indexed(number) => Self::Ansi(number),
                other => other,
            },
            (Depth::Indexed256, Some(rgb)) => Self::Indexed(nearest(rgb, 16..=255, entry)),
            _ => self,
        }
    }
}

/// An entry of the 256 from 16 on: a cube of 6, then 24 greys.
const fn entry(number: u8) -> [u8; 3] {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    if number >= 232 {
        let grey = 8 + 10 * (number - 232);
        return [grey, grey, grey];
    }
    let at = number - 16;
    [STEPS[(at / 36) as usize], STEPS[(at / 6 % 6) as usize], STEPS[(at % 6) as usize]]
}

fn nearest(rgb: [u8; 3], among: impl Iterator<Item = u8>, color: impl Fn(u8) -> [u8; 3]) -> u8 {
    let far = |number: &u8| -> u32 {
        let pairs = rgb.into_iter().zip(color(*number));
        pairs.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    among.min_by_key(far).unwrap_or_default()
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Ansi(number) => write!(f, "ansi:{number}"),
            Self::Indexed(number) => write!(f, "256:{number}"),
            Self::Rgb(red, green, blue) => write!(f, "#{red:02x}{green:02x}{blue:02x}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_read_and_written() {
        for text in ["default", "ansi:0", "ansi:15", "256:0", "256:255", "#00ff80"] {
            assert_eq!(Color::parse(text).map(|color| color.to_string()).as_deref(), Some(text));
        }
        for bad in ["", "ansi:16", "256:256", "#12345", "#1234567", "#gggggg", "#ññ1", "red"] {
            assert_eq!(Color::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn entries_of_the_table_convert_exactly() {
        for number in 16..=255 {
            let [red, green, blue] = entry(number);
            let sent = Color::Rgb(red, green, blue).at(Depth::Indexed256);
            assert_eq!(sent.rgb(), Some([red, green, blue]));
        }
        assert_eq!(Color::Rgb(0x87, 0xd7, 0xff).at(Depth::Indexed256), Color::Indexed(117));
    }

    #[test]
    fn fewer_colours_take_the_nearest_and_never_the_grey() {
        for (color, depth, sent) in [
            (Color::Rgb(250, 5, 5), Depth::Ansi16, Color::Ansi(9)),
            (Color::Rgb(0x58, 0x58, 0x58), Depth::Ansi16, Color::Ansi(0)),
            (Color::Indexed(3), Depth::Ansi16, Color::Ansi(3)),
            (Color::Rgb(1, 2, 3), Depth::None, Color::Default),
            (Color::Ansi(8), Depth::Rgb24, Color::Ansi(8)),
            (Color::Rgb(1, 2, 3), Depth::Rgb24, Color::Rgb(1, 2, 3)),
        ] {
            assert_eq!(color.at(depth), sent, "{color}");
        }
    }
}
