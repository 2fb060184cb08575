package nuandeng.catalogue;

import java.util.List;
import nuandeng.kernel.Rule;

/// Words that may mean that somebody is in danger now.
///
/// @param word the word that was heard
/// @param sentence what the speaker reads at once
/// @param numbers whom to call, in this order
/// @param rule the rule that says so
public record Danger(String word, String sentence, List<String> numbers, Rule rule) {}
