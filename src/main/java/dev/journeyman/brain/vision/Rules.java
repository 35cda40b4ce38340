package dev.journeyman.brain.vision;

import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Pointing;
import dev.journeyman.surface.Sight;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model may do in one step: type what the step, the journey's data or the page gives; open
 * what the step or a link names; do what cannot be taken back only where the step says so; and
 * commit the same thing once.
 */
final class Rules {

  private static final Pattern SECRET = Pattern.compile("\\{\\{[^}]*}}");
  private static final Pattern COMMIT =
      Pattern.compile(
          ".*\\b(submit|send|save|buy|pay|order|purchase|confirm|register|sign up|create|add|apply|post|publish|delete|remove)\\b.*");

  private final String words;
  private final Set<String> known;
  private final Set<String> commits = new HashSet<>();

  Rules(PlannedStep step, Collection<String> data) {
    this.words =
        Stream.concat(Stream.of(step.intent()), step.expectations().stream().map(Expectation::text))
            .collect(Collectors.joining(" \n"));
    this.known = new HashSet<>(tokens(words + " " + String.join(" ", data)));
  }

  /** Why an action is not allowed here; empty where it is. */
  Optional<String> against(Action action, Sight sight) {
    Optional<String> text = typed(action).flatMap(it -> unknown(it, sight));
    if (text.isPresent()) {
      return text;
    }
    if (action instanceof Action.Open open && !mayOpen(open.url(), sight)) {
      return Optional.of(
          "\"" + open.url() + "\" is named neither by the step nor by a link on the page");
    }
    if (isPress(action)) {
      Optional<String> grave = action.target().flatMap(it -> Consequence.against(it, words));
      if (grave.isPresent()) {
        return grave;
      }
    }
    return commits.contains(commit(action, sight))
        ? Optional.of("this was done already with the same values, and is not done twice in a step")
        : Optional.empty();
  }

  /** Remember what was done. */
  void did(Action action, Sight before) {
    String commit = commit(action, before);
    if (!commit.isEmpty()) {
      commits.add(commit);
    }
  }

  private static Optional<String> typed(Action action) {
    if (action instanceof Action.Type type) {
      return Optional.of(type.text());
    }
    return action instanceof Action.Fill fill ? Optional.of(fill.text()) : Optional.empty();
  }

  private Optional<String> unknown(String text, Sight sight) {
    Matcher secret = SECRET.matcher(text);
    while (secret.find()) {
      if (!words.contains(secret.group())) {
        return Optional.of("the step does not speak of " + secret.group() + ", so it is not typed");
      }
    }
    Set<String> page = new HashSet<>(tokens(sight.text()));
    sight.elements().forEach(e -> page.addAll(tokens(e.name() + " " + e.labels().placeholder())));
    List<String> made =
        tokens(SECRET.matcher(text).replaceAll(" ")).stream()
            .filter(word -> !known.contains(word) && !page.contains(word))
            .toList();
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "\""
                + String.join(" ", made)
                + "\" is in neither the step, the journey's data nor the page; type only what they"
                + " give, or give up and say what is missing");
  }

  private boolean mayOpen(String url, Sight sight) {
    return words.contains(url)
        || sight.elements().stream()
            .map(e -> e.labels().href())
            .anyMatch(href -> !href.isEmpty() && (href.equals(url) || href.endsWith(url)));
  }

  private static boolean isPress(Action action) {
    return action instanceof Action.Click || action instanceof Pointing.ClickAt;
  }

  /** What would be done twice if this were done again on the same values; empty for all else. */
  private static String commit(Action action, Sight sight) {
    boolean enters = action instanceof Action.PressKeys keys && keys.keys().endsWith("Enter");
    boolean presses =
        isPress(action)
            && action
                .target()
                .map(Element::title)
                .map(it -> it.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .filter(it -> COMMIT.matcher(it).matches())
                .isPresent();
    if (!enters && !presses) {
      return "";
    }
    String values =
        sight.elements().stream()
            .flatMap(e -> e.value().stream())
            .collect(Collectors.joining("\u0001"));
    return action.target().map(Element::describe).orElse("Enter") + "\u0001" + sight.url() + values;
  }

  private static List<String> tokens(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 0))
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
