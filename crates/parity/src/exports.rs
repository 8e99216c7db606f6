//! The same for a caller that only has numbers: text goes in and out through one buffer.
//!
//! `room(length)` gives the place to write a query to; `ask()` puts the answer in its stead, `list()` the cases; both return
//! its length, and `place()` says where it lies. Nothing here reads through a pointer.

use std::cell::RefCell;

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

fn put(text: String) -> usize {
    TEXT.set(text.into_bytes());
    TEXT.with_borrow(Vec::len)
}

/// Makes room for a query of `length` bytes and says where.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    TEXT.set(vec![0; length]);
    TEXT.with_borrow_mut(Vec::as_mut_ptr)
}

/// Replaces the query by its answer and says how long that is.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> usize {
    let query = TEXT.take();
    put(crate::answer(&String::from_utf8_lossy(&query)))
}

/// Replaces the text by the cases, one a line, and says how long they are.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn list() -> usize {
    put(crate::cases().join("\n"))
}

/// Where the text lies.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn place() -> *const u8 {
    TEXT.with_borrow(Vec::as_ptr)
}
