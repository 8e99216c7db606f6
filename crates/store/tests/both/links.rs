//! One link: kept, opened, ended, taken back.

use crate::{DAY, NOW, on_both, order};
use crossover_store::{Found, Id, Kept, Order, Store, Token};

on_both!("links":
    what_is_kept_comes_back,
    a_link_ends_and_is_forgotten_later,
    use_puts_the_end_off_where_that_is_wished,
    only_its_maker_takes_it_back,
    another_is_put_in_its_place,
    many_at_once_are_all_kept,
);

async fn what_is_kept_comes_back(store: Store) {
    let order = order("tokens=1T&v=1");
    let (id, token) = store.keep(&order, NOW).await.unwrap();
    let (other, _) = store.keep(&order, NOW).await.unwrap();
    assert_ne!(id, other);
    let kept = Kept { order, made: NOW, expires: NOW + 365 * DAY };
    assert_eq!(store.open(&id, NOW + 1).await.unwrap(), Found::Kept(kept));
    assert!(store.is_made_by(&id, &token).await.unwrap() && !store.is_made_by(&other, &token).await.unwrap());
    assert_eq!(store.open(&Id::read(&"A".repeat(24)).unwrap(), NOW).await.unwrap(), Found::Nothing);
}

async fn a_link_ends_and_is_forgotten_later(store: Store) {
    let (id, _) = store.keep(&Order { days: 30, ..order("v=1") }, NOW).await.unwrap();
    let end = NOW + 30 * DAY;
    assert!(matches!(store.open(&id, end - 1).await.unwrap(), Found::Kept(kept) if kept.expires == end));
    assert_eq!(store.open(&id, end).await.unwrap(), Found::Expired);
    assert_eq!(store.sweep(end + 30 * DAY).await.unwrap(), 0);
    assert_eq!(store.sweep(end + 30 * DAY + 1).await.unwrap(), 1);
    assert_eq!(store.open(&id, end).await.unwrap(), Found::Nothing);
}

async fn use_puts_the_end_off_where_that_is_wished(store: Store) {
    let (id, _) = store.keep(&Order { days: 30, extended: true, ..order("v=1") }, NOW).await.unwrap();
    let end = async |now| match store.open(&id, now).await.unwrap() {
        Found::Kept(kept) => kept.expires,
        other => panic!("{other:?}"),
    };
    // Within a day nothing is written.
    assert_eq!(end(NOW + DAY - 1).await, NOW + 30 * DAY);
    assert_eq!(end(NOW + DAY).await, NOW + 31 * DAY);
    assert_eq!(end(NOW + 30 * DAY).await, NOW + 60 * DAY);
    // A clock that has been set back takes nothing away.
    assert_eq!(end(NOW - 90 * DAY).await, NOW + 60 * DAY);
    assert_eq!(store.open(&id, NOW + 60 * DAY).await.unwrap(), Found::Expired);
}

async fn only_its_maker_takes_it_back(store: Store) {
    let (id, token) = store.keep(&order("v=1"), NOW).await.unwrap();
    let stranger = Token::read(&"A".repeat(32)).unwrap();
    assert!(!store.revoke(&id, &stranger, None, NOW).await.unwrap());
    assert!(matches!(store.open(&id, NOW).await.unwrap(), Found::Kept(_)));
    assert!(store.revoke(&id, &token, None, NOW).await.unwrap());
    assert_eq!(store.open(&id, NOW).await.unwrap(), Found::Revoked);
    assert!(!store.revoke(&id, &token, None, NOW).await.unwrap(), "only once");
    let rows = store.rows("").await.unwrap();
    assert_eq!([&rows[0].query, &rows[0].name, &rows[0].note], ["", "", ""], "what it held is deleted");
}

async fn another_is_put_in_its_place(store: Store) {
    let (old, token) = store.keep(&order("tokens=1T&v=1"), NOW).await.unwrap();
    let (new, _) = store.keep(&order("tokens=2T&v=1"), NOW).await.unwrap();
    assert!(store.revoke(&old, &token, Some(&new), NOW).await.unwrap());
    assert_eq!(store.open(&old, NOW).await.unwrap(), Found::Replaced(new));
}

async fn many_at_once_are_all_kept(store: Store) {
    let tasks: Vec<_> = (0..100)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { store.keep(&order(&format!("tokens={number}B")), NOW).await })
        })
        .collect();
    for (number, task) in tasks.into_iter().enumerate() {
        let (id, _) = task.await.unwrap().unwrap();
        let found = store.open(&id, NOW).await.unwrap();
        assert!(matches!(found, Found::Kept(kept) if kept.order.query == format!("tokens={number}B")));
    }
}
