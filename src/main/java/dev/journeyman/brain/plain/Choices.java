package dev.journeyman.brain.plain;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Select the warehouse "Leeds"": the quotation is the option, the noun is the field. */
final class Choices {

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "^(?:the |an? )?(?<noun>[\ue000-\uf8ff]|[\\p{L}][\\p{L} '-]*?)(?: e\\.g\\.,?| for example| such as| like|,)? "
              + "(?<value>[\ue000-\uf8ff])(?: (?:from|in) (?:the |a )?(?:drop-?down|list|drop-?down (?:menu|list|select)|menu))?$",
          Pattern.CASE_INSENSITIVE);

  /** Nouns that say only that something is chosen. */
  private static final Set<String> GENERIC =
      Set.of("option", "value", "item", "entry", "choice", "result", "suggestion");

  private Choices() {}

  static Optional<List<Instruction>> of(Slots slots) {
    Matcher described = DESCRIBED.matcher(slots.raw("target"));
    if (!described.matches()) {
      return Optional.empty();
    }
    String noun = described.group("noun");
    String value = slots.sentence().unfold(described.group("value"));
    if (GENERIC.contains(noun.toLowerCase(Locale.ROOT))) {
      return Optional.of(List.of(Instruction.of(Verb.CLICK).to(Query.of(Kind.OPTION, value))));
    }
    boolean kind =
        Kind.named(noun).isPresent()
            || NameWords.of(noun).size() > 4
            || NameWords.of(noun).stream().anyMatch(w -> !NameWords.inTheWay(w).isEmpty())
            || noun.matches(
                "(?i).*\\b(?:page|screen|view|menu|column|folder|text|first|second|third|last)\\b.*");
    return kind
        ? Optional.empty()
        : Optional.of(List.of(Instruction.of(Verb.SELECT).to(field(slots, noun)).with(value)));
  }

  private static Query field(Slots slots, String noun) {
    Query field = Query.of(Kind.FIELD, slots.sentence().unfold(noun));
    return Sentence.quotes(noun) ? field : field.called(Naming.IN_OWN_WORDS);
  }
}
