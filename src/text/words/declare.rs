//! Declares a set of messages: the words of a figure are one, those of the command line's answer another.

/// Declares `Label` and `Message`, the names under which files have them, and what each is given.
macro_rules! messages {
    (
        $visibility:vis labels { $($(#[$label_doc:meta])* $label:ident $label_name:literal,)* }
        sentences { $($(#[$doc:meta])* $message:ident $name:literal ($($argument:literal)*),)* }
    ) => {
        /// Words that stand alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum Label {
            $($(#[$label_doc])* $label,)*
        }

        /// What can be said, with [`Label`]s all of it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Message {
            $($(#[$doc])* $message,)*
        }

        /// The names of all, the labels first, and what each is given. A name that ends in `#` is two things: what is
        /// written, and after it what a variant is chosen by, such as a plural category.
        #[cfg(not(target_family = "wasm"))]
        pub(in crate::text) const SIGNATURES: $crate::text::words::Signatures =
            &[$(($label_name, &[]),)* $(($name, &[$($argument,)*]),)*];

        const LABELS: usize = [$(Label::$label,)*].len();

        /// How many there are.
        pub(super) const COUNT: usize = LABELS + [$(Message::$message,)*].len();

        #[cfg(not(target_family = "wasm"))]
        const _: () = assert!(SIGNATURES.len() == COUNT);

        impl Label {
            pub(super) const fn index(self) -> usize {
                self as usize
            }
        }

        impl Message {
            pub(super) const fn index(self) -> usize {
                LABELS + self as usize
            }
        }
    };
}

pub(in crate::text) use messages;
