//! Long use: thousands of keys of all kinds. It stays what it was, in memory and on disk.

use crate::pty::Session;
use crate::school::School;

/// Keys that lead everywhere; not those that leave or stop, and those that others follow, whole.
const KEYS: [&str; 48] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "j", "j", "j", "k", "G", "gg", "\t", "\x1b[Z",
    "\r", "\r", "\x1b", "\x1b", "\x1b", "u", "U", "x", "m", " ", "o", "i", "c", "v", "n", "N", "/",
    "?", ":", "dd", "gz", "gh", "gl", "gy", "a", "ñ", "\x7f", "\x1b[A", "\x1b[B", "\x1b[6~",
    "\x0c",
];
/// Fewer than what is taken for poured out text.
const TOGETHER: usize = 3;

#[test]
fn two_thousand_keys_change_nothing_for_good() {
    uses(2_000, 500);
}

#[test]
#[ignore = "long: 20,000 keys"]
fn twenty_thousand_keys_change_nothing_for_good() {
    uses(20_000, 4_000);
}

fn uses(keys: usize, first: usize) {
    let school = School::founded();
    school.out(&["note", "one that was there"]);
    let mut screen = school.screen();
    let mut dice = 20_261_122_u64;
    press(&mut screen, first, &mut dice);
    let before = screen.resident();
    press(&mut screen, keys - first, &mut dice);
    let grown = screen.resident().saturating_sub(before);
    println!("{keys} keys: from {before} KiB on {grown} KiB more");
    assert!(grown < 24 << 10, "from {before} KiB on it grew by {grown} KiB");
    for _ in 0..6 {
        // The escape key as a code of its own: a lone one and a digit would be Alt and the digit.
        screen.answer(b"\x1b[27u");
    }
    let home =
        |screen: &str| ["Waits for you", "Pendientes"].iter().any(|words| screen.contains(words));
    screen.send(b"1", home);
    let open = school.out(&["export", "json"]);
    screen.write(b"q");
    assert_eq!(screen.end(), 0, "{}", screen.text());
    assert_eq!(school.out(&["export", "json"]), open, "what was seen is what is kept");
    assert!(school.out(&["check"]).contains("All is well"));
}

fn press(screen: &mut Session, keys: usize, dice: &mut u64) {
    for _ in 0..keys / TOGETHER {
        let mut some = String::new();
        for _ in 0..TOGETHER {
            *dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            some += KEYS[(*dice >> 33) as usize % KEYS.len()];
        }
        screen.answer(some.as_bytes());
    }
}
