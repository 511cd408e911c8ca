//! How well colours can be told apart: contrast as WCAG 2 measures it, also in a bright room, and the
//! difference that people with each kind of colour sight see.

use palette::color_difference::Ciede2000;
use palette::{IntoColor, Lab, LinSrgb, Srgb};

use super::finding::Sight;

/// The share of white that the light of a room lays over everything: a rough model of a washed-out
/// projector, no standard.
const ROOM_LIGHT: f64 = 0.10;

/// Relative luminance, 0 to 1.
pub fn luminance(rgb: [u8; 3]) -> f64 {
    let color = linear(rgb);
    0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
}

/// Contrast, 1 to 21.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    ratio(luminance(one), luminance(other))
}

/// Contrast in a bright room.
pub fn washed(one: [u8; 3], other: [u8; 3]) -> f64 {
    ratio(luminance(one) + ROOM_LIGHT, luminance(other) + ROOM_LIGHT)
}

fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The difference between two colours, CIEDE2000, as somebody sees it.
pub fn difference(one: [u8; 3], other: [u8; 3], sight: Sight) -> f64 {
    let lab = |rgb| -> Lab<_, f64> { seen(linear(rgb), sight).into_color() };
    lab(one).difference(lab(other))
}

fn linear([red, green, blue]: [u8; 3]) -> LinSrgb<f64> {
    Srgb::new(red, green, blue).into_format::<f64>().into_linear()
}

/// The colour as somebody sees it: Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
fn seen(color: LinSrgb<f64>, sight: Sight) -> LinSrgb<f64> {
    let [r, g, b] = match sight {
        Sight::Usual => return color,
        Sight::Protan => [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        Sight::Deutan => [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        Sight::Tritan => [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    };
    let row =
        |m: [f64; 3]| (m[0] * color.red + m[1] * color.green + m[2] * color.blue).clamp(0.0, 1.0);
    LinSrgb::new(row(r), row(g), row(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_published_examples() {
        for (one, other, expected) in [
            ([0x76; 3], [0xff; 3], 4.54),
            ([0; 3], [0xff; 3], 21.0),
            ([0xff, 0, 0], [0xff; 3], 4.0),
        ] {
            assert!((contrast(one, other) - expected).abs() < 0.005, "{one:?}");
            assert!((contrast(other, one) - expected).abs() < 0.005, "{one:?}");
        }
        assert!((washed([0; 3], [0xff; 3]) - 1.15 / 0.15).abs() < 1e-9);
    }

    /// Pairs of Sharma, Wu and Dalal 2005, which try the corners of the formula.
    #[test]
    fn differences_are_those_of_the_published_pairs() {
        for (one, other, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
            ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ] {
            let lab = |[l, a, b]: [f64; 3]| Lab::<palette::white_point::D65, f64>::new(l, a, b);
            let found = lab(one).difference(lab(other));
            assert!((found - expected).abs() < 0.0001, "{found} is not {expected}");
        }
    }

    #[test]
    fn red_and_green_are_closer_without_red_or_green_cones() {
        let (red, green) = ([0xd0, 0x50, 0x30], [0x70, 0x90, 0x30]);
        let to = |sight| difference(red, green, sight);
        assert!(to(Sight::Deutan) < to(Sight::Usual) / 2.0);
        assert!(to(Sight::Protan) < to(Sight::Usual) && to(Sight::Tritan) > to(Sight::Deutan));
        // White stays white for everybody: the rows of each matrix sum to one.
        for sight in [Sight::Protan, Sight::Deutan, Sight::Tritan] {
            assert!(difference([0xff; 3], [0xff; 3], sight) < 1e-9);
            let white = seen(linear([0xff; 3]), sight);
            assert!((white.red - 1.0).abs() < 1e-5 && (white.green - 1.0).abs() < 1e-5);
        }
    }
}
