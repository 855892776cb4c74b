//! Finding a text in another with a few bytes of code: the standard library's searcher is several thousand in the module,
//! with the message of the panic that it may end in.

/// What stands before and after the first `between`; `None` where there is none, as of [`str::split_once`].
pub fn split_once<'t>(text: &'t str, between: &str) -> Option<(&'t str, &'t str)> {
    for (at, _) in text.char_indices() {
        if let Some((before, rest)) = text.split_at_checked(at) {
            if let Some(after) = rest.strip_prefix(between) {
                return Some((before, after));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::split_once;

    proptest! {
        #[test]
        fn it_splits_as_the_standard_library_does(text in "[aé:]{0,8}", between in "[aé:]{1,3}") {
            prop_assert_eq!(split_once(&text, &between), text.split_once(between.as_str()));
        }
    }
}
