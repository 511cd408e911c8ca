//! How many colours are sent, chosen once at the start, and why.

/// How many colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// None: modifiers only.
    #[default]
    None,
    /// The 16 of every terminal.
    Ansi16,
    /// The 256 of xterm.
    Indexed256,
    /// All.
    Rgb24,
}

/// What decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `--color` or `--plain`.
    Flag,
    /// `NO_COLOR`.
    NoColor,
    /// `TERM`.
    Term,
    /// The settings file.
    Settings,
    /// `COLORTERM`.
    ColorTerm,
    /// Nothing said anything.
    Usual,
}

/// The names in options and files; `auto` means that nothing is said.
pub const KEYS: [&str; 5] = ["auto", "never", "16", "256", "24bit"];

impl Depth {
    /// The depth with this name; `None` for `auto`.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "never" => Some(Self::None),
            "16" => Some(Self::Ansi16),
            "256" => Some(Self::Indexed256),
            "24bit" => Some(Self::Rgb24),
            _ => None,
        }
    }

    /// Its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "never",
            Self::Ansi16 => "16",
            Self::Indexed256 => "256",
            Self::Rgb24 => "24bit",
        }
    }

    /// The first that says something: the option, `NO_COLOR`, a dumb terminal, the settings file,
    /// `COLORTERM`, `TERM`; else 256.
    pub fn choose(
        flag: Option<Self>,
        setting: Option<Self>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> (Self, Reason) {
        let term = variable("TERM").unwrap_or_default();
        let quiet = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        if let Some(depth) = flag {
            return (depth, Reason::Flag);
        }
        if quiet {
            return (Self::None, Reason::NoColor);
        }
        if term == "dumb" {
            return (Self::None, Reason::Term);
        }
        if let Some(depth) = setting {
            return (depth, Reason::Settings);
        }
        let color_term = variable("COLORTERM").unwrap_or_default();
        // A multiplexer passes on what its first terminal said, though another one may look now.
        let nested = ["tmux", "screen"].iter().any(|name| term.starts_with(name));
        if ["truecolor", "24bit"].contains(&color_term.as_str()) && !nested {
            return (Self::Rgb24, Reason::ColorTerm);
        }
        if term.ends_with("-direct") {
            return (Self::Rgb24, Reason::Term);
        }
        let few = ["linux", "ansi", "cygwin", "vt1", "vt2", "rxvt-16color", "xterm-16color"];
        if few.iter().any(|name| term.starts_with(name)) {
            return (Self::Ansi16, Reason::Term);
        }
        let reason = if term.contains("256color") { Reason::Term } else { Reason::Usual };
        (Self::Indexed256, reason)
    }
}

/// Whether the terminal says by `COLORFGBG`, such as `15;0`, that its background is light.
pub fn light_background(color_fgbg: &str) -> Option<bool> {
    let number: u8 = color_fgbg.rsplit(';').next()?.parse().ok()?;
    match number {
        0..=6 | 8 => Some(false),
        7 | 9..=15 => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_says_something_decides() {
        use Depth::{Ansi16, Indexed256, None as Nothing, Rgb24};
        let says = Some;
        for (flag, setting, environment, expected) in [
            (None, None, "", (Indexed256, Reason::Usual)),
            (None, None, "TERM=xterm", (Indexed256, Reason::Usual)),
            (None, None, "TERM=xterm-256color", (Indexed256, Reason::Term)),
            (None, None, "TERM=xterm-direct", (Rgb24, Reason::Term)),
            (None, None, "TERM=linux", (Ansi16, Reason::Term)),
            (None, None, "TERM=vt100", (Ansi16, Reason::Term)),
            (None, None, "TERM=dumb", (Nothing, Reason::Term)),
            (None, None, "TERM=xterm COLORTERM=truecolor", (Rgb24, Reason::ColorTerm)),
            (None, None, "TERM=xterm COLORTERM=24bit", (Rgb24, Reason::ColorTerm)),
            (None, None, "TERM=tmux-256color COLORTERM=truecolor", (Indexed256, Reason::Term)),
            (None, None, "TERM=xterm COLORTERM=yes", (Indexed256, Reason::Usual)),
            (None, says(Ansi16), "TERM=xterm-256color", (Ansi16, Reason::Settings)),
            (None, says(Rgb24), "TERM=dumb", (Nothing, Reason::Term)),
            (None, says(Rgb24), "NO_COLOR=1", (Nothing, Reason::NoColor)),
            (None, None, "NO_COLOR=", (Indexed256, Reason::Usual)),
            (says(Rgb24), says(Ansi16), "NO_COLOR=1 TERM=dumb", (Rgb24, Reason::Flag)),
            (says(Nothing), None, "COLORTERM=truecolor", (Nothing, Reason::Flag)),
        ] {
            let variable = |name: &str| {
                let pairs = environment.split(' ').filter_map(|pair| pair.split_once('='));
                let mut values = pairs.filter(|(known, _)| *known == name);
                values.next().map(|(_, value)| value.to_owned())
            };
            assert_eq!(Depth::choose(flag, setting, variable), expected, "{environment}");
        }
    }

    #[test]
    fn names_go_there_and_back() {
        for key in &KEYS[1..] {
            assert_eq!(Depth::from_key(key).map(Depth::key), Some(*key));
        }
        assert_eq!(Depth::from_key("auto"), None);
    }

    #[test]
    fn the_background_is_read_from_its_variable() {
        for (value, light) in
            [("15;0", Some(false)), ("0;15", Some(true)), ("0;default;7", Some(true)), ("x", None)]
        {
            assert_eq!(light_background(value), light, "{value}");
        }
    }
}
