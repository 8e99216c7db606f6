//! Who asks, as far as limits are concerned.

use axum::http::{Extensions, HeaderMap, HeaderName};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");
/// Bits of an IPv6 address that name a household or a firm; what follows its owner chooses freely.
const NETWORK: u32 = 64;

/// The other end of a connection: an extension of each request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// The client of a request that came through `proxies` proxies of ours.
///
/// Each of them adds, on the right of X-Forwarded-For, who asked it; only so many entries were written by them, and what is
/// left of those anybody may have written. With fewer or unreadable entries the peer itself counts.
pub(crate) fn of(extensions: &Extensions, headers: &HeaderMap, proxies: usize) -> IpAddr {
    let peer = extensions.get::<Peer>().map_or(IpAddr::from(Ipv6Addr::UNSPECIFIED), |peer| peer.0);
    let entries =
        headers.get_all(FORWARDED).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    let entries: Vec<_> = entries.collect();
    let client = (proxies > 0).then(|| entries.len().checked_sub(proxies)).flatten();
    network(client.and_then(|at| read(entries[at])).unwrap_or(peer))
}

/// An address with or without its port.
fn read(entry: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(entry).ok()?.trim();
    let bare = || text.trim_start_matches('[').trim_end_matches(']').parse().ok();
    bare().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// The part of an address that one client can't change at will.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> NETWORK << NETWORK).into(),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], proxies: usize) -> String {
        let mut extensions = Extensions::new();
        extensions.insert(Peer(peer.parse().unwrap()));
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED, value.parse().unwrap());
        }
        of(&extensions, &headers, proxies).to_string()
    }

    #[test]
    fn without_proxies_what_is_forwarded_is_anybodys_word() {
        assert_eq!(seen("192.0.2.1", &["198.51.100.7"], 0), "192.0.2.1");
    }

    #[test]
    fn as_many_entries_count_as_there_are_proxies() {
        let claimed = ["203.0.113.9, 198.51.100.7", "198.51.100.8"];
        assert_eq!(seen("192.0.2.1", &claimed, 1), "198.51.100.8");
        assert_eq!(seen("192.0.2.1", &claimed, 2), "198.51.100.7");
        assert_eq!(seen("192.0.2.1", &claimed, 4), "192.0.2.1", "it came round a proxy");
        assert_eq!(seen("192.0.2.1", &["unknown"], 1), "192.0.2.1");
        assert_eq!(seen("192.0.2.1", &["198.51.100.8:4711"], 1), "198.51.100.8");
    }

    #[test]
    fn a_household_counts_once() {
        assert_eq!(seen("2001:db8:1:2:aaaa::1", &[], 0), "2001:db8:1:2::");
        assert_eq!(seen("192.0.2.1", &["[2001:db8:1:2::7]:443"], 1), "2001:db8:1:2::");
        assert_eq!(seen("::ffff:192.0.2.1", &[], 0), "192.0.2.1");
    }
}
