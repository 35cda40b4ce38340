package dev.journeyman.drive;

import dev.journeyman.brain.Trouble;
import dev.journeyman.check.Check;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Presence;
import dev.journeyman.drive.Awaited.Look;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that reads like an error and came with the step, while nothing in the page tells that it
 * is one: whether "no error message" holds is then not decided.
 */
final class UntoldError {

  /** Longer lines are prose, in characters; what tells of a mishap is told at more length. */
  private static final int LONGEST = 120;

  private static final int LONGEST_OF_A_MISHAP = 300;

  private static final Pattern DEMAND =
      Pattern.compile(
          "(?i)\\b(?:please|must|(?:is|are|field) required|missing|too (?:short|long|weak|many)|not valid|(?:enter|choose|select|give|provide|use) an? valid|already (?:taken|exists|in use))\\b");

  /** What a page says only when something failed, and not as a title or an offer of help. */
  private static final Pattern MISHAP =
      Pattern.compile(
          "(?i)\\b(?:went wrong|sorry|oops|unable to|unexpected|failed|crashed|denied|refused|declined"
              + "|try(?:ing)? again|(?:server|internal|fatal|an|unknown) error|error (?:occurred|\\d{3})"
              + "|could(?: not|n['\u2019]t)"
              + "|(?:not|n['\u2019]t) (?:be |been )?(?:saved|sent|stored|placed|processed|completed|accepted|found))\\b"
              + "|^(?:error|failure)\\W*$|^error:");

  private UntoldError() {}

  /** What such a line makes of a promise that no error is shown and that would hold. */
  static Finding weigh(Check check, Finding finding, Look look) {
    return finding.isHeld() && forbidsAny(check)
        ? line(look.scene().sight(), look.before())
            .map(it -> undecided(finding, it))
            .orElse(finding)
        : finding;
  }

  private static boolean forbidsAny(Check check) {
    return check instanceof Presence presence && presence.forbidsErrors();
  }

  private static Finding undecided(Finding finding, String line) {
    return Finding.undecided(
        finding.expected(),
        "\""
            + line
            + "\", and nothing tells whether that is an error; write: \""
            + line
            + "\" is not shown");
  }

  /** Another page has words of its own; a link or button that offers to report one is none. */
  private static Optional<String> line(Sight now, Sight before) {
    Set<String> old = lines(before).collect(Collectors.toSet());
    boolean same = path(now).equals(path(before)) && isKept(old, now);
    List<String> offers =
        now.elements().stream()
            .filter(e -> e.role().equals("link") || e.role().equals("button"))
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .toList();
    return lines(now)
        .filter(line -> !old.contains(line))
        .filter(line -> readsLikeOne(without(offers, line), same))
        .findFirst();
  }

  private static Stream<String> lines(Sight sight) {
    return sight.text().lines().map(String::strip);
  }

  /** The next part of a form asks anew for what is needed; an error comes beside what stays. */
  private static boolean isKept(Set<String> old, Sight now) {
    Set<String> there = lines(now).collect(Collectors.toSet());
    List<String> fresh = there.stream().filter(line -> !old.contains(line)).toList();
    long kept =
        old.stream()
            .filter(
                line ->
                    there.contains(line)
                        || fresh.stream().anyMatch(more -> words(more).containsAll(words(line))))
            .count();
    return 2 * kept >= old.size();
  }

  private static Set<String> words(String line) {
    return Stream.of(line.split("\\s+")).collect(Collectors.toSet());
  }

  private static String without(List<String> offers, String line) {
    return offers.stream().reduce(line, (rest, offer) -> rest.replace(offer, " "));
  }

  private static boolean readsLikeOne(String line, boolean same) {
    boolean mishap = line.length() <= LONGEST_OF_A_MISHAP && MISHAP.matcher(line).find();
    boolean told = Trouble.in(line).isPresent() || DEMAND.matcher(line).find();
    return mishap || (same && line.length() <= LONGEST && told);
  }

  private static String path(Sight sight) {
    return sight.url().replaceFirst("[?#].*", "");
  }
}
