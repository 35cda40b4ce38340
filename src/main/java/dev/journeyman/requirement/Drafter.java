package dev.journeyman.requirement;

import dev.journeyman.requirement.DraftJourney.Sentence;
import dev.journeyman.requirement.DraftJourney.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Drafts journeys by rule: a heading is a journey, what the grammar reads as a deed is a step, and
 * all else is a promise in its author's words. Nothing is made up.
 */
public final class Drafter {

  /** Headings that say what kind of thing stands under them, not what it is about. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?i)(?:[\\d.]+\\s+)?(?:acceptance criteria|criteria|(?:functional |user )?requirements?|user stor(?:y|ies)"
              + "|stor(?:y|ies)|scenarios?|examples?|rules?|steps|behaviou?rs?|details|description"
              + "|expected results?|features?|(?:must|should|could|nice to) haves?|(?:in )?scope|overview)\\W*");

  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:[\\d.]+\\s+)?(?:scenario|feature|story|epic|example)\\s*:\\s*");

  private static final Sentence START = new Sentence("Open /.", List.of());

  private final List<Sentence> stories = new ArrayList<>();
  private final List<Step> before = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Sentence> outcome = new ArrayList<>();

  /** A deed that was asked for itself: its first promise answers for it. */
  private Optional<Requirement> pending = Optional.empty();

  private Drafter() {}

  /**
   * Draft the journeys of a document.
   *
   * @param title makes one journey of all of it
   */
  public static List<DraftJourney> draft(RequirementDocument document, Optional<String> title) {
    Map<String, List<Requirement>> topics = new LinkedHashMap<>();
    for (Requirement requirement : document.requirements()) {
      String topic = title.orElseGet(() -> topic(requirement, document.file()));
      topics.computeIfAbsent(topic, each -> new ArrayList<>()).add(requirement);
    }
    List<DraftJourney> drafts = new ArrayList<>();
    topics.forEach(
        (topic, requirements) ->
            new Drafter().draft(topic, document.file(), requirements).ifPresent(drafts::add));
    return drafts;
  }

  private static String topic(Requirement requirement, String file) {
    List<String> path = requirement.path();
    for (int i = path.size() - 1; i >= 0; i--) {
      String heading = LABEL.matcher(path.get(i)).replaceFirst("");
      if (!heading.isBlank() && !GENERAL.matcher(heading).matches()) {
        return heading;
      }
    }
    return file.replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "");
  }

  private Optional<DraftJourney> draft(String title, String file, List<Requirement> requirements) {
    requirements.forEach(this::add);
    if (steps.isEmpty()) {
      steps.addAll(before);
      before.clear();
    }
    if (steps.isEmpty()) {
      steps.add(new Step(START, List.of()));
    }
    boolean promises =
        !outcome.isEmpty() || steps.stream().anyMatch(step -> !step.promises().isEmpty());
    return promises
        ? Optional.of(new DraftJourney(title, file, stories, before, steps, outcome))
        : Optional.empty();
  }

  private void add(Requirement requirement) {
    String text =
        Wording.clause(requirement.text()).map(Wording.Clause::rest).orElse(requirement.text());
    switch (requirement.kind()) {
      case STORY -> stories.add(cited(text, requirement));
      case GIVEN -> before.add(new Step(plain(text), List.of()));
      case WHEN -> deed(text, Optional.empty());
      case THEN -> promise(text, requirement);
      case STATEMENT -> statement(text, requirement);
    }
  }

  private void statement(String text, Requirement requirement) {
    if (Wording.isDeed(text)) {
      deed(text, Optional.of(requirement));
    } else if (Wording.isPromise(text)) {
      promise(text, requirement);
    } else {
      outcome.add(cited(text, requirement));
    }
  }

  private void deed(String text, Optional<Requirement> asked) {
    steps.add(new Step(plain(text), List.of()));
    pending = asked;
  }

  private void promise(String text, Requirement requirement) {
    Sentence own = cited(text, requirement);
    if (steps.isEmpty()) {
      outcome.add(own);
      return;
    }
    Sentence promise =
        pending
            .map(asked -> new Sentence(own.text(), List.of(own.cites().get(0), asked.citation())))
            .orElse(own);
    pending = Optional.empty();
    Step last = steps.remove(steps.size() - 1);
    List<Sentence> promises = new ArrayList<>(last.promises());
    promises.add(promise);
    steps.add(new Step(last.deed(), promises));
  }

  private static Sentence plain(String text) {
    return new Sentence(sentence(text), List.of());
  }

  private static Sentence cited(String text, Requirement requirement) {
    return new Sentence(sentence(text), List.of(requirement.citation()));
  }

  /** The author's words with a capital and a full stop. */
  private static String sentence(String text) {
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return capital.matches(".*[.!?]") ? capital : capital + ".";
  }
}
