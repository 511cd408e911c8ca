//! Versions that must not move by themselves, read from the lock file.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

/// All versions of a crate in the lock file.
fn versions(name: &str) -> Vec<String> {
    let lock: toml::Table = include_str!("../Cargo.lock").parse().unwrap();
    let packages = lock["package"].as_array().unwrap().clone();
    let named = packages.iter().filter(|package| package["name"].as_str() == Some(name));
    named.map(|package| package["version"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_store_rests_on_the_versions_that_were_measured() {
    // A bare `cargo add` would take an alpha of sled and a tombstone of bincode.
    assert_eq!(versions("sled"), ["0.34.7"]);
    assert_eq!(versions("bincode"), ["2.0.1"]);
}

#[test]
fn no_version_with_a_fixed_advisory_comes_back() {
    // RUSTSEC-2026-0204: crossbeam-epoch before 0.9.20.
    let epoch = versions("crossbeam-epoch");
    let numbers: Vec<u32> = epoch[0].split('.').map(|n| n.parse().unwrap()).collect();
    assert!(numbers >= vec![0, 9, 20], "crossbeam-epoch {epoch:?}");
    // RUSTSEC-2024-0436 and RUSTSEC-2026-0002 came with ratatui 0.29.
    assert_eq!(versions("paste"), Vec::<String>::new());
}
