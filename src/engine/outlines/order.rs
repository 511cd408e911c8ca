//! Order keys: fractional indices, so that a move edits one placement and nothing else.

use fractional_index::FractionalIndex;

/// A key between two others; before all or after all if one is missing. Keys that are out of order,
/// as a merge may leave them, give one after the first.
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let read = |key: Option<&str>| key.and_then(|key| FractionalIndex::from_string(key).ok());
    let (before, after) = (read(before), read(after));
    let key = FractionalIndex::new(before.as_ref(), after.as_ref());
    let last = || before.as_ref().map(FractionalIndex::new_after);
    key.or_else(last).unwrap_or_default().to_string()
}

/// So many keys between two others, in their order. The middle first: one behind the other each would be
/// longer than the one before.
pub fn spread(before: Option<&str>, after: Option<&str>, count: usize) -> Vec<String> {
    let Some(others) = count.checked_sub(1) else { return Vec::new() };
    let middle = between(before, after);
    let mut keys = spread(before, Some(&middle), others / 2);
    let behind = spread(Some(&middle), after, others - others / 2);
    keys.push(middle);
    keys.extend(behind);
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stay_in_order_however_often_one_is_put_between() {
        let (mut low, high) = (between(None, None), between(None, None));
        let high = between(Some(&low), None).max(high);
        for _ in 0..200 {
            let key = between(Some(&low), Some(&high));
            assert!(low < key && key < high, "{low} {key} {high}");
            low = key;
        }
        let keys = spread(None, Some(&high), 50);
        assert!(keys.is_sorted() && keys.last().is_some_and(|last| *last < high));
        let many = spread(Some(&low), Some(&high), 20_000);
        assert!(many.len() == 20_000 && many.is_sorted_by(|one, next| one < next));
        let longest = many.iter().map(String::len).max().unwrap();
        assert!(longest < low.len() + 40, "{longest} beside {}", low.len());
        let mixed_up = between(Some("zz"), Some("80"));
        assert!(!mixed_up.is_empty());
    }
}
