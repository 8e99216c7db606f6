//! The pages.

#[cfg(feature = "ssr")]
pub(crate) mod about;
#[cfg(feature = "ssr")]
pub(crate) mod compare;
#[cfg(feature = "ssr")]
pub(crate) mod evidence;
pub(crate) mod home;
#[cfg(feature = "ssr")]
pub(crate) mod missing;
#[cfg(feature = "ssr")]
pub(crate) mod readiness;
#[cfg(feature = "ssr")]
pub(crate) mod short;
