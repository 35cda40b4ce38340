package dev.journeyman.brain.vision;

import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a model may do in one step: type what the step, the journey's data or the page gives; open
 * what the step or a link names; do what cannot be taken back only where the step asks for it; and
 * commit the same thing once.
 */
final class Rules {

  private static final Pattern HOME =
      Pattern.compile("\\b(home|start|front|landing|main) ?(page|screen)\\b");

  private final Author author;
  private final Typing typing;
  private final Commits commits;
  private final Press press = new Press();
  private String page = "";

  Rules(PlannedStep step, Collection<String> data) {
    this.author = Author.of(step);
    this.typing = new Typing(author, data);
    this.commits = new Commits(author);
  }

  /** Why an action is not allowed here; empty where it is. */
  Optional<String> against(Action action, Sight sight) {
    if (sight.url().startsWith("http")) {
      page = sight.url();
    }
    if (action instanceof Action.Open open && !mayOpen(open.url(), sight)) {
      return Optional.of(
          "\"" + open.url() + "\" is named neither by the step nor by a link on the page");
    }
    Optional<Element> pressed = press.of(action, sight);
    return typing
        .against(action, sight)
        .or(() -> pressed.flatMap(it -> elsewhere(it, sight)))
        .or(() -> pressed.flatMap(it -> Consequence.against(it, sight, author)))
        .or(() -> commits.against(action, pressed, sight));
  }

  /** Remember what was done. */
  void did(Action action, Sight before) {
    commits.did(action, press.of(action, before), before);
    press.did(action);
  }

  private boolean mayOpen(String url, Sight sight) {
    Optional<URI> wanted = address(url, sight).filter(Rules::isWeb);
    return wanted.isPresent()
        && (isNamed(wanted.get(), sight)
            || isHome(wanted.get(), sight)
            || sight.elements().stream()
                .filter(e -> same(address(e.labels().href(), sight), wanted.get()))
                .filter(e -> elsewhere(e, sight).isEmpty())
                .anyMatch(e -> Consequence.against(e, sight, author).isEmpty()));
  }

  /** A link to another site is followed only where the step calls it by its name or address. */
  private Optional<String> elsewhere(Element pressed, Sight sight) {
    return Stream.concat(Stream.of(pressed), sight.ancestorsOf(pressed).stream())
        .filter(e -> !e.labels().href().isBlank())
        .filter(e -> address(e.labels().href(), sight).filter(it -> leaves(it, sight)).isPresent())
        .filter(e -> !author.names(e.title()))
        .filter(e -> address(e.labels().href(), sight).filter(it -> isNamed(it, sight)).isEmpty())
        .findFirst()
        .map(
            e ->
                e.role()
                    + " \""
                    + e.title()
                    + "\" leads to another site, and the step does not name it");
  }

  private boolean leaves(URI wanted, Sight sight) {
    return isWeb(wanted)
        && address(sight.url(), sight)
            .filter(here -> !String.valueOf(here.getAuthority()).equals(wanted.getAuthority()))
            .isPresent();
  }

  private boolean isNamed(URI wanted, Sight sight) {
    return Arrays.stream(author.words().split("[\\s\"'\u201c\u201d()<>]+", 0))
        .map(it -> it.replaceFirst("[.,;:!?]+$", ""))
        .filter(it -> it.contains("/"))
        .anyMatch(it -> same(address(it, sight), wanted));
  }

  private boolean isHome(URI wanted, Sight sight) {
    return author.asksFor(HOME) && same(address("/", sight), wanted);
  }

  /** On an empty tab a path is meant as on the page before. */
  private Optional<URI> address(String url, Sight sight) {
    String base = sight.url().startsWith("http") ? sight.url() : page;
    try {
      return url.isBlank() ? Optional.empty() : Optional.of(URI.create(base).resolve(url.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI address) {
    return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
  }

  private static boolean same(Optional<URI> one, URI other) {
    return one.map(Rules::trimmed).filter(trimmed(other)::equals).isPresent();
  }

  /** Authors' words are folded to lower case, and a last slash says nothing. */
  private static String trimmed(URI address) {
    return Author.fold(address.toString()).replaceFirst("/$", "");
  }
}
