//! Numbers that are read from across a hallway: each digit five rows high.

/// Rows of a digit.
pub const HIGH: usize = 5;
/// Columns of a digit.
const WIDE: usize = 3;
/// Each digit row by row, the leftmost cell being the highest bit of three.
const DIGITS: [[u8; HIGH]; 10] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 3, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 2, 2, 2],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
];

/// The rows of a number. A cell is two columns wide, so that it looks square.
pub fn digits(number: usize, has_blocks: bool) -> Vec<String> {
    let sign = if has_blocks { "██" } else { "##" };
    let spelled = number.to_string();
    let all = spelled.chars().filter_map(|own| DIGITS.get(own.to_digit(10)? as usize));
    let all: Vec<&[u8; HIGH]> = all.collect();
    let row = |at: usize| {
        let cells = all.iter().map(|own| {
            let cell =
                |column: usize| if own[at] >> (WIDE - 1 - column) & 1 == 1 { sign } else { "  " };
            (0..WIDE).map(cell).collect::<String>()
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    (0..HIGH).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_drawn_digit_by_digit() {
        let rows = digits(17, false);
        assert_eq!(
            rows,
            ["  ##    ######", "####        ##", "  ##      ##", "  ##      ##", "######    ##"]
        );
        assert_eq!(digits(0, true)[1], "██  ██");
    }
}
