package dev.journeyman.brain.vision;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was committed in a step: the same with the same values is not done twice. */
final class Commits {

  private static final Pattern COMMITS =
      Pattern.compile(
          "\\b(submit|send|save|buy|pay|order|purchase|confirm|register|sign up|create|add|apply|post|publish|delete|remove)\\b");
  private static final Pattern COUNTED = Pattern.compile("^(add|create|\\+)");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(two|three|four|five|six|seven|eight|nine|ten|twice|again|another|each|both|every|all|times|several)\\b"
              + "|(?<![£$€.\\d])\\b([2-9]|1\\d)\\b(?![.,]\\d| ?(pounds|euros|dollars|%|£|€|results|stars))");

  private final Author author;
  private final Set<String> done = new HashSet<>();

  Commits(Author author) {
    this.author = author;
  }

  Optional<String> against(Action action, Optional<Element> pressed, Sight sight) {
    return done.contains(commit(action, pressed, sight))
        ? Optional.of("this was done already with the same values, and is not done twice in a step")
        : Optional.empty();
  }

  void did(Action action, Optional<Element> pressed, Sight before) {
    String commit = commit(action, pressed, before);
    if (!commit.isEmpty()) {
      done.add(commit);
    }
  }

  /** What would be done twice if this were done again on the same values; empty for all else. */
  private String commit(Action action, Optional<Element> pressed, Sight sight) {
    String title = pressed.map(Element::title).map(Author::fold).orElse("");
    boolean enters = Press.enters(action);
    if (!enters && !COMMITS.matcher(title).find()) {
      return "";
    }
    if (COUNTED.matcher(title).find() && author.asksFor(SEVERAL)) {
      return "";
    }
    String what =
        pressed.or(() -> Focus.of(sight)).map(e -> e.ref() + " " + e.describe()).orElse("Enter");
    return sight.elements().stream()
        .map(e -> e.value().orElse(""))
        .collect(Collectors.joining("\u0001", what + "\u0001" + sight.url() + "\u0001", ""));
  }
}
