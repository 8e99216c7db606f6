//! Two servers on one PostgreSQL serve the same links, as they do behind a balancer.

use super::support::{Server, location};
use crate::cluster::Cluster;

#[test]
fn what_one_server_keeps_the_other_opens_and_takes_back() {
    let Some(cluster) = Cluster::start() else { return };
    let database = cluster.database("balanced");
    let place = [("DATABASE_URL", database.as_str())];
    let (one, other) = (Server::start("balanced-one", &place), Server::start("balanced-other", &place));
    for (here, there) in [(&one, &other), (&other, &one)] {
        let kept = here.ask("POST", "/s", "of=tokens%3D120B&name=Plan+A");
        let maker = location(&kept).unwrap();
        let link = maker.rsplit_once('/').unwrap().0;
        let opened = there.ask("GET", link, "");
        assert!(opened.starts_with("HTTP/1.1 200") && opened.contains("Plan A"), "{opened}");
        assert_eq!(location(&there.ask("POST", maker, "do=revoke")), Some(link));
        assert!(here.ask("GET", link, "").starts_with("HTTP/1.1 410"));
    }
    // The database goes away and comes back under both; nothing but saving and opening notices.
    let maker = location(&one.ask("POST", "/s", "of=tokens%3D120B")).unwrap().to_string();
    cluster.stop();
    for server in [&one, &other] {
        let refused = server.ask("POST", "/s", "of=tokens%3D120B&note=typed+long");
        assert!(refused.starts_with("HTTP/1.1 503") && refused.contains("typed long"), "{refused}");
        assert!(server.ask("GET", &maker, "").starts_with("HTTP/1.1 503"));
        for path in ["/s?tokens=120B", "/?tokens=120B", "/export/crossover.csv?tokens=120B", "/readyz"] {
            assert!(server.ask("GET", path, "").starts_with("HTTP/1.1 200"), "{path}");
        }
    }
    cluster.go_on();
    for server in [&one, &other] {
        assert!(server.ask("GET", &maker, "").starts_with("HTTP/1.1 200"), "what was kept is there");
        assert!(location(&server.ask("POST", "/s", "of=tokens%3D120B")).is_some(), "and more can be kept");
    }
}
