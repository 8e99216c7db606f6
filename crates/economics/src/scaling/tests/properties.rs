//! What holds for any compute and any data.
