package dev.journeyman.journey;

import dev.journeyman.source.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The known headings and their synonyms. */
public enum Section {
  BEFORE("Before", "Preconditions", "Setup", "Given"),
  STEPS("Steps", "User journey", "Journey", "When"),
  OUTCOME("Outcome", "Acceptance criteria", "Expected results", "Then"),
  ALWAYS("Always", "Guardrails"),
  /**
   * For whoever walks; nothing here is a promise, and nothing here keeps one from being checked.
   */
  HINTS("Hints", "Walking hints");

  private static final Map<String, Section> BY_HEADING = byHeading();
  private static final Vocabulary HEADINGS = Vocabulary.of(BY_HEADING.keySet());

  private final String headings;

  Section(String... headings) {
    this.headings = String.join("|", headings);
  }

  /** Returns the section that a heading opens, without regard to case and a colon at its end. */
  public static Optional<Section> of(String heading) {
    return Optional.ofNullable(BY_HEADING.get(plain(heading)));
  }

  /** Returns the known heading that an unknown one was probably meant to be. */
  static Optional<String> meantBy(String heading) {
    return HEADINGS.typoOf(plain(heading)).map(Section::capitalised);
  }

  /** Returns the heading that people are told to write. */
  public String heading() {
    return capitalised(name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Section> byHeading() {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Section section : values()) {
      for (String heading : section.headings.split("\\|", -1)) {
        sections.put(plain(heading), section);
      }
    }
    return Collections.unmodifiableMap(sections);
  }

  private static String plain(String heading) {
    String text = heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading;
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
