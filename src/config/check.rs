//! The check of a theme: can everybody read it, on every surface, in a bright room, and tell the
//! states apart. Every rule of the shipped themes holds for a user's own as well.

use super::color::Color;
use super::contrast::{contrast, difference, washed};
use super::depth::Depth;
use super::finding::{Finding, Sight};
use super::paint::{Ink, Mod, Paint};
use super::problem::{Problem, ProblemKind};
use super::roles::{Duty, ROLES, STATES};
use super::theme::Theme;

/// What a theme promises; a user's theme promises what the one below it does.
struct Targets {
    body: f64,
    word: f64,
    /// Letters on the ground of the cursor row or of a find.
    mark: f64,
    /// The ground of the cursor row against the surface.
    cursor: f64,
    focus: f64,
    line: f64,
    washed_body: f64,
    /// Every other text in a bright room.
    washed_word: Option<f64>,
    /// The states for every kind of sight.
    apart: Option<f64>,
}

const EVERYDAY: Targets = Targets {
    body: 7.0,
    word: 4.5,
    mark: 4.5,
    cursor: 3.0,
    focus: 3.0,
    line: 3.0,
    washed_body: 5.0,
    washed_word: None,
    // Green, yellow and red as everybody expects them; glyph and word tell the states apart.
    apart: None,
};
const CLEAR: Targets = Targets { apart: Some(15.0), ..EVERYDAY };
const PROJECTOR: Targets = Targets {
    body: 12.0,
    word: 7.0,
    mark: 12.0,
    cursor: 7.0,
    focus: 7.0,
    line: 4.5,
    washed_body: 4.0,
    washed_word: Some(4.0),
    apart: Some(15.0),
};

/// All that is to be said about a theme.
pub fn check(theme: &Theme) -> Vec<Problem> {
    let targets = match theme.root.as_str() {
        "projector" | "projector-dark" => &PROJECTOR,
        "clear-dark" | "clear-light" => &CLEAR,
        _ => &EVERYDAY,
    };
    let mut problems: Vec<Problem> = Vec::new();
    let mut unknown = Vec::new();
    for role in ROLES {
        let paint = theme.paint(role.name);
        let mut found = forbidden(role.name, role.duty, &paint);
        // The two depths differ only for colours that are no entry of the table.
        let measured = [Depth::Rgb24, Depth::Indexed256]
            .map(|depth| measure(theme, role.name, role.duty, &paint, depth, targets));
        let is_unknown = measured.iter().any(Option::is_none);
        found.extend(
            measured.into_iter().flatten().find(|found| !found.is_empty()).unwrap_or_default(),
        );
        if is_unknown {
            unknown.push(role.name);
            let must_stand_out = matches!(role.duty, Duty::Cursor | Duty::Mark | Duty::Focus)
                || ["warn", "error"].contains(&role.name);
            if must_stand_out && !paint.has_modifier() {
                found.push(Finding::NoModifier(role.name.to_owned()));
            }
        }
        let place = || theme.places.get(role.name).cloned().unwrap_or_default();
        problems.extend(
            found.into_iter().map(|f| Problem { place: place(), kind: ProblemKind::Finding(f) }),
        );
    }
    let whole =
        |finding| Problem { place: whole_place(theme), kind: ProblemKind::Finding(finding) };
    if let Some(wanted) = targets.apart {
        problems.extend(alike(theme, wanted).map(whole));
    }
    if !unknown.is_empty() {
        problems.push(whole(Finding::DependsOnTerminal { roles: unknown.join(", ") }));
    }
    problems
}

/// The file of the theme, without a line.
fn whole_place(theme: &Theme) -> super::problem::Place {
    let file = theme.places.values().map(|place| &place.file).find(|file| !file.is_empty());
    file.map(|file| super::problem::Place::whole(file)).unwrap_or_default()
}

fn forbidden(role: &str, duty: Duty, paint: &Paint) -> Vec<Finding> {
    let is_read = !matches!(duty, Duty::Surface | Duty::Line | Duty::Focus);
    let grey = |ink: &Ink| ink.at(Depth::Ansi16) == Color::Ansi(8);
    let mut found = Vec::new();
    if is_read && paint.mods.contains(&Mod::Dim) {
        found.push(Finding::Dim(role.to_owned()));
    }
    if is_read && paint.fg.as_ref().is_some_and(grey) {
        found.push(Finding::Grey(role.to_owned()));
    }
    found
}

/// What is too weak; `None` if a colour is the terminal's own and nothing can be measured.
fn measure(
    theme: &Theme,
    role: &str,
    duty: Duty,
    paint: &Paint,
    depth: Depth,
    targets: &Targets,
) -> Option<Vec<Finding>> {
    let rgb = |ink: Option<Ink>| ink.unwrap_or_default().at(depth).rgb();
    if duty == Duty::Surface {
        return rgb(paint.bg).map(|_| Vec::new());
    }
    let letters = rgb(paint.fg)?;
    let (wanted, light) = match duty {
        Duty::Body => (targets.body, Some(targets.washed_body)),
        Duty::Cursor | Duty::Mark if paint.bg.is_some() => (targets.mark, targets.washed_word),
        Duty::Focus => (targets.focus, None),
        Duty::Line => (targets.line, None),
        _ => (targets.word, targets.washed_word),
    };
    let mut found = Vec::new();
    let mut pair = |on: &str, letters, ground, wanted: f64, light: Option<f64>| {
        let (role, on) = (role.to_owned(), on.to_owned());
        let (ratio, veiled) = (contrast(letters, ground), washed(letters, ground));
        if ratio < wanted {
            found.push(Finding::Weak { role, on, ratio, wanted });
        } else if let Some(wanted) = light.filter(|wanted| veiled < *wanted) {
            found.push(Finding::Washed { role, on, ratio: veiled, wanted });
        }
    };
    // What brings its own ground stands on it alone; the rest on any surface.
    if paint.bg.is_some() {
        let ground = rgb(paint.bg)?;
        pair(role, letters, ground, wanted, light);
        // A marker and bold letters do as well as a ground that stands out.
        if duty == Duty::Cursor && !paint.mods.contains(&Mod::Bold) {
            pair("bg", ground, rgb(theme.paint("bg").bg)?, targets.cursor, None);
        }
    } else {
        for surface in ROLES.iter().filter(|role| role.duty == Duty::Surface) {
            pair(surface.name, letters, rgb(theme.paint(surface.name).bg)?, wanted, light);
        }
    }
    Some(found)
}

/// The states that somebody takes for each other. A state on its own ground is known by it.
fn alike(theme: &Theme, wanted: f64) -> impl Iterator<Item = Finding> {
    let color = |name| {
        let paint = theme.paint(name);
        Some((name, paint.bg.or(paint.fg)?.at(Depth::Indexed256).rgb()?))
    };
    let states: Vec<_> = STATES.into_iter().filter_map(color).collect();
    let mut found = Vec::new();
    for (at, (one, a)) in states.iter().enumerate() {
        for (other, b) in &states[at + 1..] {
            for sight in [Sight::Usual, Sight::Protan, Sight::Deutan, Sight::Tritan] {
                let difference = difference(*a, *b, sight);
                if difference < wanted {
                    found.push(Finding::Alike { one, other, sight, difference, wanted });
                }
            }
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::layered::Layered;
    use super::super::source::Source;
    use super::super::theme::BUILT_IN;
    use super::*;

    fn findings(text: &str, base: &str) -> Vec<Finding> {
        let base = Theme::built_in(base).unwrap_or_default();
        let theme = Theme::parse(&Source::new("themes/mine.toml", text)).0.over(&base);
        let kinds = check(&theme).into_iter().map(|problem| problem.kind);
        let finding = |kind| match kind {
            ProblemKind::Finding(finding) => Some(finding),
            _ => None,
        };
        kinds.filter_map(finding).collect()
    }

    /// All eight are held: `projector*` to the stricter contrasts and, with `clear-*`, to states that
    /// everybody can tell apart; `dusk` and `paper` to everything else; `ansi16` and `mono` to
    /// modifiers where something must stand out, since nothing can be measured.
    #[test]
    fn every_shipped_theme_keeps_its_promises() {
        for (name, _) in BUILT_IN {
            let found = findings("", name);
            let known = found.iter().filter(|f| !matches!(f, Finding::DependsOnTerminal { .. }));
            assert_eq!(known.collect::<Vec<_>>(), Vec::<&Finding>::new(), "{name}");
            let measured = found.is_empty();
            assert_eq!(measured, !["ansi16", "mono"].contains(name), "{name}");
        }
    }

    /// Numbers computed by another program when the colours were chosen.
    #[test]
    fn differences_and_contrasts_are_those_of_the_design() {
        for (name, body, apart) in [
            ("dusk", 11.9, [28, 9, 4, 9]),
            ("paper", 14.7, [29, 4, 3, 14]),
            ("projector", 21.0, [36, 25, 22, 21]),
            ("projector-dark", 21.0, [29, 17, 19, 19]),
            ("clear-dark", 13.0, [26, 20, 18, 17]),
            ("clear-light", 16.1, [33, 25, 21, 20]),
        ] {
            let theme = Theme::built_in(name).unwrap_or_default();
            let rgb = |ink: Option<Ink>| ink.unwrap_or_default().color.rgb().unwrap_or_default();
            let text = rgb(theme.paint("text").fg);
            let raised = contrast(text, rgb(theme.paint("bg_raised").bg));
            assert!((raised - body).abs() < 0.06, "{name}: {raised}");
            let all: Vec<Finding> = alike(&theme, 200.0).collect();
            let smallest = |wanted: Sight| {
                let found = all.iter().filter_map(|finding| match finding {
                    Finding::Alike { sight, difference, .. } if *sight == wanted => {
                        Some(*difference)
                    }
                    _ => None,
                });
                found.fold(f64::INFINITY, f64::min)
            };
            let sights = [Sight::Usual, Sight::Protan, Sight::Deutan, Sight::Tritan];
            for (found, expected) in sights.map(smallest).into_iter().zip(apart) {
                assert!((found - f64::from(expected)).abs() < 0.6, "{name}: {found} {expected}");
            }
        }
    }

    #[test]
    fn weak_washed_alike_and_forbidden_things_are_found() {
        for (text, base, expected) in [
            ("[roles]\nmuted = \"#585858\"", "dusk", "Weak"),
            ("[roles]\ntext = \"#b2b2b2\"", "dusk", "Washed"),
            ("[roles]\ncursor = { fg = \"#e4e4e4\", bg = \"#303030\" }", "dusk", "Weak"),
            ("[roles]\nok = \"#ffd75f\"", "clear-dark", "Alike"),
            ("[roles]\nmuted = { fg = \"#a8a8a8\", mods = [\"dim\"] }", "dusk", "Dim"),
            ("[roles]\nmuted = \"ansi:8\"", "ansi16", "Grey"),
            ("[roles]\ncursor = { fg = \"ansi:3\" }", "ansi16", "NoModifier"),
            ("[roles]\nlink = \"#afafaf\"", "projector", "Weak"),
        ] {
            let found = format!("{:?}", findings(text, base));
            assert!(found.contains(expected), "{text}: {found}");
        }
        // Bold and a marker do, where the ground is faint; green as everybody expects it is allowed.
        let bold = "[roles]\ncursor = { fg = \"#e4e4e4\", bg = \"#303030\", mods = [\"bold\"] }";
        assert_eq!(findings(bold, "dusk"), []);
        assert_eq!(findings("[roles]\nok = \"#d7d75f\"", "dusk"), []);
    }
}
