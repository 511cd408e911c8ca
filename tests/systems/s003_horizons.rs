//! 3: benchmarks and outcomes by the year in which they bear fruit.

use commonground::domain::Language;

use crate::tui_stage::Stage;

/// The lines of the view, each with the band in which it stands.
fn banded(stage: &Stage, bands: [&str; 3]) -> Vec<(usize, String)> {
    let mut band = 0;
    let screen = stage.screen();
    let lines = screen.lines().filter_map(|line| {
        band += usize::from(bands.iter().any(|heading| line.contains(heading)));
        (band > 0).then(|| (band, line.to_owned()))
    });
    lines.collect()
}

#[test]
fn three_bands_hold_the_benchmarks_and_the_15_outcomes() {
    for (language, bands) in [
        (Language::En, ["First year, and", "Second year, and", "Second and third year, and"]),
        (Language::Es, ["Primer año, y", "Segundo año, y", "Segundo y tercer año, y"]),
    ] {
        let mut stage = Stage::with(language, 80, 60);
        stage.keys("2 . .");
        let lines = banded(&stage, bands);
        for (number, band) in (1..=7).map(|own| (own, 1)).chain([(8, 2), (9, 2), (10, 3)]) {
            let sign = if [8, 10].contains(&number) { "∞" } else { "○" };
            let is_it = |(at, line): &&(usize, String)| {
                *at == band && line.contains(&format!("{sign} {number:>2}  "))
            };
            assert!(lines.iter().any(|line| is_it(&line)), "{number}: {lines:#?}");
        }
        // An outcome stands in by six columns; what is told below stands in further.
        let is_one = |line: &str| line.starts_with("      ") && !line.starts_with("       ");
        let outcomes =
            |band: usize| lines.iter().filter(|(at, line)| *at == band && is_one(line)).count();
        assert_eq!([1, 2, 3].map(outcomes), [6, 5, 4], "{lines:#?}");
    }
}
