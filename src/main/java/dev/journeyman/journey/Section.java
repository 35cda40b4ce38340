package dev.journeyman.journey;

import dev.journeyman.source.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The known headings and their synonyms. */
enum Section {
  BEFORE("Before", "Preconditions", "Setup", "Given"),
  STEPS("Steps", "User journey", "Journey", "When"),
  OUTCOME("Outcome", "Acceptance criteria", "Expected results", "Then"),
  ALWAYS("Always", "Guardrails");

  private final String headings;

  Section(String... headings) {
    this.headings = String.join("|", headings);
  }

  /** Returns the section that a heading opens, without regard to case and a colon at its end. */
  static Optional<Section> of(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values())
        .filter(section -> section.headings().anyMatch(plain::equalsIgnoreCase))
        .findFirst();
  }

  /** Returns the known heading that an unknown one was probably meant to be. */
  static Optional<String> meantBy(String heading) {
    List<String> all = Arrays.stream(values()).flatMap(Section::headings).toList();
    return Vocabulary.of(all).typoOf(plain(heading));
  }

  /** Returns the heading that people are told to write. */
  String heading() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  private Stream<String> headings() {
    return Stream.of(headings.split("\\|"));
  }

  private static String plain(String heading) {
    return heading.endsWith(":") ? heading.substring(0, heading.length() - 1).strip() : heading;
  }
}
