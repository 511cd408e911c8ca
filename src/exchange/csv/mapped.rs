//! A table in which somebody says which columns are taken and for what, as with the answers of a survey.

use std::collections::BTreeSet;

use crate::engine::import::{Row, Table};

use super::Unmapped;

/// The table with the columns that a map names, called as it says (`code=Your code`), and with what holds for every
/// row. Without a map every column stays.
///
/// # Errors
/// What is wrong with the map.
pub fn mapped(table: &Table, map: &[String], with: &[(String, String)]) -> Result<Table, Unmapped> {
    let taken = map.iter().flat_map(|map| pairs(map)).map(|pair| column(table, pair));
    let mut taken: Vec<(String, usize)> = taken.collect::<Result<_, _>>()?;
    if map.is_empty() {
        let given: BTreeSet<&String> = with.iter().map(|(key, _)| key).collect();
        let stays = |(_, head): &(usize, &String)| !given.contains(head);
        let heads = table.heads.iter().enumerate().filter(stays);
        taken = heads.map(|(at, head)| (head.clone(), at)).collect();
    }
    let heads = taken.iter().map(|(head, _)| head).chain(with.iter().map(|(key, _)| key));
    let row = |row: &Row| {
        // What is uneven is told as it is.
        let is_even = row.cells.len() == table.heads.len();
        let of_column = |(_, at): &(String, usize)| row.cells.get(*at).cloned().unwrap_or_default();
        let cells = taken.iter().map(of_column).chain(with.iter().map(|(_, text)| text.clone()));
        Row { line: row.line, cells: if is_even { cells.collect() } else { row.cells.clone() } }
    };
    Ok(Table { heads: heads.cloned().collect(), rows: table.rows.iter().map(row).collect() })
}

/// The pairs of a map: a comma parts them only where another one begins, for questions have commas in them.
fn pairs(map: &str) -> Vec<String> {
    let mut pairs: Vec<String> = Vec::new();
    for part in map.split(',') {
        let begins = part.split_once('=').is_some_and(|(key, _)| is_key(key.trim()));
        match pairs.last_mut().filter(|_| !begins) {
            Some(last) => {
                last.push(',');
                last.push_str(part);
            }
            None => pairs.push(part.to_owned()),
        }
    }
    pairs
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

fn column(table: &Table, pair: String) -> Result<(String, usize), Unmapped> {
    let wrong = || Unmapped::Field(pair.trim().to_owned());
    let (key, head) = pair.split_once('=').ok_or_else(wrong)?;
    let key = Some(key.trim()).filter(|key| is_key(key)).ok_or_else(wrong)?;
    let wanted = head.trim().to_lowercase();
    let at = table.heads.iter().position(|own| own.trim().to_lowercase() == wanted);
    Ok((key.to_owned(), at.ok_or_else(|| Unmapped::Column(head.trim().to_owned()))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let heads = ["Timestamp", "Your code", "Who are you, at school?"].map(str::to_owned);
        let cells = ["1", "A-17", "Families"].map(str::to_owned);
        Table { heads: heads.into(), rows: vec![Row { line: 2, cells: cells.into() }] }
    }

    #[test]
    fn columns_are_called_as_the_map_says_and_all_others_stay_away() {
        let map = ["code=your code,groups=Who are you, at school?".to_owned()];
        let with = [("form".to_owned(), "code".to_owned())];
        let mapped = mapped(&table(), &map, &with).unwrap();
        assert_eq!(mapped.heads, ["code", "groups", "form"]);
        assert_eq!(mapped.rows[0].cells, ["A-17", "Families", "code"]);
        assert_eq!(mapped.rows[0].line, 2);
    }

    #[test]
    fn without_a_map_all_columns_stay_and_what_holds_for_all_comes_instead() {
        let with = [("Timestamp".to_owned(), "9".to_owned())];
        let mapped = mapped(&table(), &[], &with).unwrap();
        assert_eq!(mapped.heads, ["Your code", "Who are you, at school?", "Timestamp"]);
        assert_eq!(mapped.rows[0].cells, ["A-17", "Families", "9"]);
    }

    #[test]
    fn what_is_wrong_with_a_map_is_told() {
        let told = |map: &str| mapped(&table(), &[map.to_owned()], &[]).unwrap_err();
        assert_eq!(told("code"), Unmapped::Field("code".into()));
        assert_eq!(told("Code=Your code"), Unmapped::Field("Code=Your code".into()));
        assert_eq!(told("code=Name"), Unmapped::Column("Name".into()));
    }
}
