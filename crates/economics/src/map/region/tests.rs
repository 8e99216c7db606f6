//! Grids small enough to draw the borders by hand.

use super::*;

/// A grid by its rows from the lowest up, a letter for the best of each node: `c`losed, `o`pen, `h`osted, `p`retrained.
/// The best is ahead of all others by 1, or by what `lead` says.
fn grid(rows: &[&str], lead: impl Fn([usize; 2]) -> f64) -> (Vec<Cell>, usize, usize) {
    let columns = rows[0].len();
    let at = |column: usize, row: usize| {
        let best = match &rows[row][column..=column] {
            "c" => Alternative::BuyClosed,
            "o" => Alternative::BuyOpen,
            "h" => Alternative::SelfHost,
            _ => Alternative::Pretrain,
        };
        let mut npv = [Some(0.0); 5];
        npv[best.index()] = Some(lead([column, row]));
        Cell { npv, best }
    };
    let all = (0..columns).flat_map(|column| (0..rows.len()).map(move |row| at(column, row))).collect();
    (all, columns, rows.len())
}

fn found(rows: &[&str], lead: impl Fn([usize; 2]) -> f64) -> Vec<([Alternative; 2], Vec<Place>)> {
    let (all, columns, rows) = grid(rows, lead);
    borders(Cells { all: &all, columns, rows })
}

fn named(rows: &[&str]) -> Vec<(Alternative, f64, [usize; 2])> {
    let (all, columns, rows) = grid(rows, |_| 1.0);
    let stretches = stretches(Cells { all: &all, columns, rows }).into_iter();
    stretches.map(|stretch| (stretch.best, stretch.share, stretch.middle)).collect()
}

const PAIR: [Alternative; 2] = [Alternative::BuyOpen, Alternative::Pretrain];

#[test]
fn a_border_lies_where_both_are_level() {
    // 1 ahead on one side, 3 on the other: a quarter of the way.
    let lines = found(&["oopp", "oopp", "oopp"], |[column, _]| if column < 2 { 1.0 } else { 3.0 });
    assert_eq!(lines, [(PAIR, vec![[1.25, 0.0], [1.25, 1.0], [1.25, 2.0]])]);
    // The other way round it has the same name.
    let lines = found(&["pp", "oo"], |[_, row]| if row < 1 { 3.0 } else { 1.0 });
    assert_eq!(lines, [(PAIR, vec![[0.0, 0.75], [1.0, 0.75]])]);
}

#[test]
fn a_border_lies_half_way_where_one_is_not_possible() {
    let (mut all, columns, rows) = grid(&["op", "op"], |[column, _]| if column < 1 { 1.0 } else { 3.0 });
    all[0].npv[Alternative::Pretrain.index()] = None;
    let lines = borders(Cells { all: &all, columns, rows });
    assert_eq!(lines, [(PAIR, vec![[0.5, 0.0], [0.25, 1.0]])]);
}

#[test]
fn three_meet_in_the_middle_of_where_they_enter() {
    let lines = found(&["oh", "pp"], |_| 1.0);
    let middle = [0.5, 1.0 / 3.0];
    let wanted = [
        ([Alternative::BuyOpen, Alternative::SelfHost], [0.5, 0.0]),
        ([Alternative::BuyOpen, Alternative::Pretrain], [0.0, 0.5]),
        ([Alternative::SelfHost, Alternative::Pretrain], [1.0, 0.5]),
    ];
    assert_eq!(lines, wanted.map(|(pair, side)| (pair, vec![side, middle])));
}

#[test]
fn a_border_lies_half_way_where_nobody_is_ahead() {
    assert_eq!(found(&["op", "op"], |_| 0.0), [(PAIR, vec![[0.5, 0.0], [0.5, 1.0]])]);
}

#[test]
fn where_four_meet_every_line_ends() {
    let lines = found(&["op", "po"], |_| 1.0);
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|(pair, line)| *pair == PAIR && line.len() == 2 && line.contains(&[0.5, 0.5])));
}

#[test]
fn each_meeting_has_its_own_middle() {
    let lines = found(&["ohoh", "pppp"], |_| 1.0);
    let ends = |pair: [Alternative; 2]| {
        let of = lines.iter().filter(move |line| line.0 == pair);
        of.flat_map(|line| [line.1[0], line.1[line.1.len() - 1]]).map(|place| place[0]).collect::<Vec<_>>()
    };
    assert_eq!(ends([Alternative::BuyOpen, Alternative::SelfHost]), [0.5, 0.5, 1.5, 1.5, 2.5, 2.5]);
}

#[test]
fn stretches_hang_together_along_sides_only() {
    let all = named(&["ooop", "oooh", "pooo"]);
    assert_eq!(all.len(), 4);
    assert_eq!((all[0].0, all[0].1), (Alternative::BuyOpen, 0.75));
    // Level ones in the order of the columns.
    let rest: Vec<_> = all[1..].iter().map(|(best, share, middle)| (*best, *share, *middle)).collect();
    let twelfth = 1.0 / 12.0;
    assert_eq!(
        rest,
        [
            (Alternative::Pretrain, twelfth, [0, 2]),
            (Alternative::Pretrain, twelfth, [3, 0]),
            (Alternative::SelfHost, twelfth, [3, 1])
        ]
    );
    let around = named(&["ooo", "oph", "ooo"]);
    assert_eq!((around[0].0, around[0].1), (Alternative::BuyOpen, 7.0 / 9.0));
}

#[test]
fn the_largest_comes_first_and_crumbs_have_no_name() {
    let shares = named(&["ppoooooo"]);
    assert_eq!(shares.iter().map(|found| found.1).collect::<Vec<_>>(), [0.75, 0.25]);
    // One node in sixty-seven is a little less than 1.5%, one in sixty-six a little more.
    let row = |rest: usize| "p".to_string() + &"o".repeat(rest);
    assert_eq!((named(&[&row(66)]).len(), named(&[&row(65)]).len()), (1, 2));
}

#[test]
fn a_name_stands_where_there_is_most_room() {
    let place = |rows: &[&str]| named(rows)[0].2;
    assert_eq!(place(&["ooooooooo"; 5]), [4, 2]);
    // Twice as much room to either side as above and below: the other stretch pushes the name away.
    assert_eq!(place(&["ooooooooohhh"; 5]), [4, 2]);
    assert_eq!(place(&["hhhooooooooo"; 5]), [7, 2]);
    assert_eq!(place(&["ooooo", "ooooo", "ooooo", "hhhhh"]), [2, 1]);
    assert_eq!(place(&["hhhhh", "ooooo", "ooooo", "ooooo"]), [2, 2]);
    // The block to the right is as high, but not wide enough, though the middle of all lies nearer to it.
    let (part, whole) = ("ooooooooohooooo", "ooooooooooooooo");
    assert_eq!(place(&[part, part, whole, part, part]), [4, 2]);
    // Level places: the one nearest to the middle, and of two such the first.
    assert_eq!(place(&["oooooooooooo"; 3]), [5, 1]);
    assert_eq!(place(&["ooooo"]), [2, 0]);
    // A tongue pulls the middle, but leaves no room.
    assert_eq!(place(&["ooooooooooo", "ooooohhhhhh", "ooooohhhhhh"]), [2, 1]);
}
