//! Which reasoning effort is higher.

/// From low to high, as far as the words of different developers can be compared: no word; off; words; on, without
/// saying how much; numbers of tokens; the words above them.
pub(super) fn rank(effort: Option<&str>) -> (u8, u32) {
    let Some(effort) = effort else { return (0, 0) };
    let words = match effort {
        "none" | "no thinking" => 1,
        "minimal" => 2,
        "low" => 3,
        "medium" => 4,
        "high" => 7,
        "xhigh" => 8,
        "max" => 9,
        _ => 5,
    };
    let budget = effort.strip_suffix(['k', 'K']).and_then(|tokens| tokens.parse::<u32>().ok());
    budget.map_or((words, 0), |tokens| (6, tokens))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_low_to_high() {
        let efforts = [
            None,
            Some("no thinking"),
            Some("minimal"),
            Some("low"),
            Some("medium"),
            Some("thinking"),
            Some("9K"),
            Some("16K"),
            Some("64K"),
            Some("high"),
            Some("xhigh"),
            Some("max"),
        ];
        for pair in efforts.windows(2) {
            assert!(rank(pair[0]) < rank(pair[1]), "{pair:?}");
        }
        assert_eq!(rank(Some("none")), rank(Some("no thinking")));
        assert_eq!(rank(Some("K")), rank(Some("thinking")));
    }
}
