//! The pages.

#[cfg(feature = "ssr")]
pub(crate) mod about;
pub(crate) mod home;
#[cfg(feature = "ssr")]
pub(crate) mod missing;
