use super::*;
use proptest::prelude::*;

#[test]
fn blocks_that_have_room_stay_where_they_want_to_be() {
    assert_eq!(stack(&[(20.0, 10.0), (50.0, 10.0)], 2.0, 0.0, 100.0), Some(vec![15.0, 45.0]));
}

#[test]
fn blocks_that_want_the_same_place_share_it_evenly() {
    assert_eq!(stack(&[(50.0, 10.0), (50.0, 10.0)], 2.0, 0.0, 100.0), Some(vec![39.0, 51.0]));
    assert_eq!(stack(&[(100.0, 10.0), (100.0, 10.0)], 2.0, 0.0, 100.0), Some(vec![78.0, 90.0]));
    assert_eq!(stack(&[(50.0, 60.0), (50.0, 60.0)], 0.0, 0.0, 100.0), None);
}

proptest! {
    #[test]
    fn stacked_blocks_never_meet_and_stay_inside(
        mut blocks in prop::collection::vec((-50.0..250.0_f64, 5.0..25.0_f64), 0..9),
        gap in 0.0..4.0_f64,
    ) {
        blocks.sort_by(|a, b| a.0.total_cmp(&b.0));
        let needed: f64 = blocks.iter().map(|block| block.1 + gap).sum::<f64>() - gap;
        match stack(&blocks, gap, 0.0, 150.0) {
            None => prop_assert!(needed > 150.0),
            Some(tops) => {
                prop_assert_eq!(tops.len(), blocks.len());
                let mut edge = 0.0;
                for (top, (_, height)) in tops.iter().zip(&blocks) {
                    prop_assert!(*top >= edge - 1e-9, "{tops:?}");
                    edge = top + height;
                    prop_assert!(edge <= 150.0 + 1e-9);
                    edge += gap;
                }
            }
        }
    }
}

#[test]
fn a_line_through_a_box_is_seen() {
    let rect = Rect::at(10.0, 10.0, (10.0, 10.0));
    assert!(rect.crossed_by(&((0.0, 15.0), (30.0, 15.0))));
    assert!(rect.crossed_by(&((12.0, 12.0), (14.0, 14.0))));
    assert!(rect.crossed_by(&((0.0, 0.0), (30.0, 30.0))));
    assert!(!rect.crossed_by(&((0.0, 0.0), (9.0, 30.0))));
    assert!(!rect.crossed_by(&((0.0, 25.0), (30.0, 25.0))));
}

#[test]
fn a_label_leaves_the_line_and_the_other_label_alone() {
    let line = Line { pieces: vec![((0.0, 5.0), (100.0, 5.0))], cost: 100.0 };
    let bounds = Rect::at(0.0, 0.0, (100.0, 100.0));
    let mut field = Field { bounds, taken: Vec::new(), lines: vec![line], scale: 1.0 };
    let wishes = [(0.0, 0.0), (0.0, 30.0)];
    let first = field.settle((20.0, 10.0), &wishes, To::Loose).unwrap();
    assert_eq!((first.rect.top, first.crossed), (30.0, false));
    let second = field.settle((20.0, 10.0), &wishes, To::Linked((50.0, 50.0))).unwrap();
    assert!(!second.rect.meets(&first.rect) && !second.crossed);
    assert!(field.settle((101.0, 10.0), &wishes, To::Linked((50.0, 50.0))).is_none());
}
