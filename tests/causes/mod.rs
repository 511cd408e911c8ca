//! The seventeen causes on four bones that a team names in a meeting, in both languages, and the keys that type
//! them into an empty outline. Shared by day 2 and the bench.

#![allow(dead_code, reason = "each user needs a part of it")]

/// As an indented list.
pub const ENGLISH: &str = "People\n\tNobody calls\n\t\tNo list of numbers\n\t\tNo time before class\n\
    \tNobody calls in the home language by day 2\n\tNobody greets at the door\n\tThe office has one phone\nRules\n\
    \tThe gate closes at eight\n\tWho is late waits outside\n\tThe letter comes late\n\t\tIt goes by mail\n\
    \t\tIt is in English only\nAttitudes\n\tA day more or less\n\t\tNobody asks why\n\tSchool feels cold\nPlace\n\
    \tThe stop is far away\n\tRain floods the crossing\n\tNo sidewalk\n";
/// The same.
pub const SPANISH: &str = "Gente\n\tNadie llama\n\t\tNo hay lista de números\n\
    \t\tNo hay tiempo antes de clase\n\tNadie llama en la lengua de casa al segundo día\n\
    \tNadie saluda en la puerta\n\tLa oficina tiene un teléfono\nReglas\n\
    \tLa puerta cierra a las ocho\n\tQuien llega tarde espera afuera\n\tLa carta llega tarde\n\
    \t\tVa por correo\n\t\tSolo está en inglés\nActitudes\n\tUn día más o menos\n\
    \t\tNadie pregunta por qué\n\tLa escuela se siente fría\nLugar\n\
    \tLa parada queda lejos\n\tLa lluvia inunda el cruce\n\tNo hay acera\n";

/// The keys for a list, one by one: the first row is begun by `o`, each is kept by Enter, Tab goes
/// in and Shift+Tab out.
pub fn keys(list: &str) -> Vec<String> {
    let mut keys = vec!["o".to_owned()];
    let mut depth = 0;
    for line in list.lines() {
        let wanted = line.chars().take_while(|sign| *sign == '\t').count();
        let (key, times) =
            if wanted > depth { ("\t", wanted - depth) } else { ("\x1b[Z", depth - wanted) };
        keys.extend(std::iter::repeat_n(key.to_owned(), times));
        keys.extend(line.trim_start().chars().map(String::from));
        keys.push("\r".to_owned());
        depth = wanted;
    }
    keys
}
