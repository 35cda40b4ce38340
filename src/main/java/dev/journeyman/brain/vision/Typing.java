package dev.journeyman.brain.vision;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be typed, and where: only what the step, the journey's data or the page gives, and a
 * secret only where the step speaks of it, into a field that is made for it.
 */
final class Typing {

  private static final Pattern SECRET = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern CHARACTER = Pattern.compile("(Shift\\+)?[\\p{L}\\p{N}]");
  private static final Pattern PASSWORD =
      Pattern.compile("pass|password|passphrase|pw|pwd|pin|secret|credential|credentials");

  private final String words;
  private final Set<String> known;

  Typing(Author author, Collection<String> data) {
    this.words = author.words();
    this.known = new HashSet<>(tokens(words + " " + String.join(" ", data)));
  }

  Optional<String> against(Action action, Sight sight) {
    if (action instanceof Action.Type type) {
      return against(type.text(), Focus.of(sight), sight);
    }
    if (action instanceof Action.Fill fill) {
      return against(fill.text(), Optional.of(fill.element()), sight);
    }
    boolean spells =
        CHARACTER.matcher(Press.chord(action)).matches()
            && Focus.of(sight).filter(e -> e.is(State.EDITABLE)).isPresent();
    return spells
        ? Optional.of("text is typed as a whole and not key by key; type the whole value")
        : Optional.empty();
  }

  private Optional<String> against(String text, Optional<Element> field, Sight sight) {
    Matcher secret = SECRET.matcher(text);
    while (secret.find()) {
      String name = Author.fold(secret.group(1));
      if (!words.contains(name)) {
        return Optional.of("the step does not speak of " + secret.group() + ", so it is not typed");
      }
      if (field.filter(it -> takes(it, name)).isEmpty()) {
        return Optional.of(
            secret.group() + " goes only into a field that is made for it; click that field first");
      }
    }
    return made(SECRET.matcher(text).replaceAll(" "), sight);
  }

  /**
   * A password goes into a password field and nowhere else, however the page labels others. Another
   * secret goes into the field that has its name, or that the step quotes.
   */
  private boolean takes(Element field, String secret) {
    if (field.is(State.SECRET)) {
      return true;
    }
    String title = Author.fold(field.title());
    if (!title.isEmpty() && words.contains("\"" + title + "\"")) {
      return true;
    }
    List<String> names = tokens(secret.replaceFirst("^secret\\.", "").replace('_', ' '));
    return names.stream().noneMatch(it -> PASSWORD.matcher(it).matches())
        && tokens(title + " " + field.labels().placeholder()).stream().anyMatch(names::contains);
  }

  private Optional<String> made(String text, Sight sight) {
    Set<String> page = new HashSet<>(tokens(sight.text()));
    sight.elements().forEach(e -> page.addAll(tokens(e.name() + " " + e.labels().placeholder())));
    List<String> made =
        tokens(text).stream().filter(it -> !known.contains(it) && !page.contains(it)).toList();
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "\""
                + String.join(" ", made)
                + "\" is in neither the step, the journey's data nor the page; type only what they"
                + " give, or give up and say what is missing");
  }

  private static List<String> tokens(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 0))
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
