//! The five alternatives, always side by side.

use serde::Serialize;

/// What a company can do about its token bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Alternative {
    /// Keep buying the closed model: the base that the others are measured against.
    BuyClosed,
    /// Buy an open-weights model by API for the traffic it covers.
    BuyOpen,
    /// Rent chips and host open weights.
    SelfHost,
    /// Post-train open weights and host them.
    PostTrain,
    /// Pretrain a model of one's own and host it.
    Pretrain,
}

impl Alternative {
    /// All five, in the order of the page and of every array of five.
    pub const ALL: [Self; 5] =
        [Self::BuyClosed, Self::BuyOpen, Self::SelfHost, Self::PostTrain, Self::Pretrain];

    /// Its place in an array of five.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its name in links and files: stable for ever.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BuyClosed => "buy-closed",
            Self::BuyOpen => "buy-open",
            Self::SelfHost => "self-host",
            Self::PostTrain => "post-train",
            Self::Pretrain => "pretrain",
        }
    }

    /// Its short name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::BuyClosed => "Keep buying",
            Self::BuyOpen => "Open weights by API",
            Self::SelfHost => "Host open weights",
            Self::PostTrain => "Post-train and host",
            Self::Pretrain => "Pretrain your own",
        }
    }

    /// The same as advice, for the middle of a sentence: `keep buying the closed API`.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::BuyClosed => "keep buying the closed API",
            Self::BuyOpen => "buy open weights by API",
            Self::SelfHost => "host open weights",
            Self::PostTrain => "post-train open weights and host them",
            Self::Pretrain => "pretrain your own model",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What links and files hold, for ever.
    #[test]
    fn keys_and_places_stay() {
        let keys = Alternative::ALL.map(Alternative::key);
        assert_eq!(keys, ["buy-closed", "buy-open", "self-host", "post-train", "pretrain"]);
        assert_eq!(Alternative::ALL.map(Alternative::index), [0, 1, 2, 3, 4]);
    }
}
