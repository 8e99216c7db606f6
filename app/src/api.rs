//! What the page about the interface for programs shows. The server, which has the description, provides it.

/// The description, for reading.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// What it is for.
    pub about: String,
    /// The calls, by what they are about.
    pub groups: Vec<Group>,
    /// The kinds of problem.
    pub problems: Vec<Problem>,
    /// What bodies and answers are made of.
    pub shapes: Vec<Shape>,
}

/// Calls about one thing.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// What its calls have in common.
    pub about: String,
    /// The calls.
    pub calls: Vec<Call>,
}

/// One call.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name in the description, and on the page.
    pub id: String,
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path, with names in braces.
    pub path: String,
    /// What it does, in a few words.
    pub title: String,
    /// What there is to know.
    pub about: String,
    /// What stands in path and query.
    pub parameters: Vec<Field>,
    /// What the body holds.
    pub body: Option<Field>,
    /// What it may answer, by status.
    pub answers: Vec<Field>,
}

/// Something with a name, a kind and an explanation: a field, or an answer by its status.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Whether it must be given.
    pub required: bool,
    /// What there is to know.
    pub about: String,
}

/// What something is.
#[derive(Clone, Debug, Default)]
pub struct Kind {
    /// In words.
    pub words: String,
    /// The name of its shape, if that has one.
    pub shape: Option<String>,
}

/// What a body or an answer is made of.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
    /// What it is in words, where it has no fields.
    pub kind: Kind,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A kind of problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Where it is described: the part of the address after `#`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its status.
    pub status: u16,
    /// What there is to know.
    pub about: String,
}
