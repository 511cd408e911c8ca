//! Long use: two thousand keys of all kinds, as tmux codes them.

use crate::server::waited;
use crate::{dice, opened};

/// Keys that lead everywhere; not those that leave or stop, and those that others follow, whole.
const KEYS: [&[&str]; 48] = [
    &["1"],
    &["2"],
    &["3"],
    &["4"],
    &["5"],
    &["6"],
    &["7"],
    &["8"],
    &["9"],
    &["j"],
    &["Down"],
    &["j"],
    &["k"],
    &["G"],
    &["g", "g"],
    &["Tab"],
    &["BTab"],
    &["Enter"],
    &["Enter"],
    &["Escape"],
    &["Escape"],
    &["Escape"],
    &["u"],
    &["U"],
    &["x"],
    &["m"],
    &["Space"],
    &["o"],
    &["i"],
    &["c"],
    &["v"],
    &["n"],
    &["N"],
    &["/"],
    &["?"],
    &[":"],
    &["d", "d"],
    &["g", "z"],
    &["g", "h"],
    &["g", "y"],
    &["a"],
    &["ñ"],
    &["BSpace"],
    &["Up"],
    &["PPage"],
    &["NPage"],
    &["Home"],
    &["C-l"],
];

#[test]
#[ignore = "needs tmux"]
fn two_thousand_keys_change_nothing_for_good() {
    let (school, tmux) = opened();
    school.out(&["note", "one that was there"]);
    let mut dice = dice(20_261_122);
    for _ in 0..2_000 {
        match KEYS[(dice() >> 17) as usize % KEYS.len()] {
            ["Escape"] => tmux.escape(),
            keys => drop(tmux.run(&[&["send-keys"], keys].concat())),
        }
    }
    // Out of whatever is open.
    let is_out = || {
        tmux.escape();
        tmux.screen().contains("? help")
    };
    assert!(waited(is_out), "Esc leads nowhere: {}", tmux.screen());
    tmux.key("1");
    tmux.until(|screen| screen.contains("Waits for you"));
    let open = school.out(&["export", "json"]);
    tmux.key("q");
    tmux.left();
    assert_eq!(school.out(&["export", "json"]), open, "what was seen is what is kept");
    assert!(school.out(&["check"]).contains("All is well"));
}
