mod golden;
mod path;
mod snapshot;
