package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A dialog or a row came with the step, whatever it is called. Where nothing of it is marked as
 * such, nobody can tell.
 *
 * @param about the author's words for what a dialog is about, such as {@code delete confirmation}
 */
public record Newcomer(Sort sort, String about) implements Check {

  /** What can come. */
  public enum Sort {
    DIALOG("dialog", Set.of("dialog", "alertdialog")),
    ROW("row", Set.of("row", "listitem"));

    private final String noun;
    private final Set<String> roles;

    Sort(String noun, Set<String> roles) {
      this.noun = noun;
      this.roles = roles;
    }
  }

  /** Words that say of what sort it is. */
  private static final Set<String> OF_SORT =
      Set.of(
          "a",
          "an",
          "the",
          "new",
          "another",
          "small",
          "modal",
          "dialog",
          "dialogue",
          "popup",
          "pop-up",
          "pop",
          "up",
          "window",
          "box",
          "overlay",
          "row",
          "line",
          "item");

  private static final Pattern CONFIRMING = Pattern.compile("confirm(?:ation|ing)?");

  /** What a dialog says that asks before something is done. */
  private static final Pattern ASKING =
      Pattern.compile("(?i)\\?|\\b(?:confirm\\w*|sure|really|cannot be undone)\\b");

  /** Who asks whether something shall be lost says so, and is no sign of trouble. */
  private static final Pattern CAUTION =
      Pattern.compile(
          "(?i)\\b(?:(?:cannot|can not|can['\u2019]t) be (?:undone|reversed|restored|recovered)|warning|alert)\\b");

  /** Endings count for nothing where words are compared: deletion and delete. */
  private static final int ENDING = 3;

  private static final int SHORT = 4;

  @Override
  public Finding on(Scene scene) {
    String expected = "a " + sort.noun + aboutIt() + " that was not there before";
    if (scene.soFar().before().isEmpty()) {
      return Finding.undecided(expected, "nobody saw the page before");
    }
    List<Element> old = all(scene.soFar().before().get());
    List<Element> came =
        all(scene.sight()).stream().filter(e -> old.stream().noneMatch(o -> isSame(o, e))).toList();
    return came.stream()
        .filter(this::isMeant)
        .findFirst()
        .map(e -> Finding.held(expected, e.describe(), e))
        .orElseGet(() -> Finding.undecided(expected, other(came)));
  }

  private String aboutIt() {
    return words().isEmpty() ? "" : " about \"" + String.join(" ", words()) + "\"";
  }

  private String other(List<Element> came) {
    Optional<Element> first = came.stream().findFirst();
    return first.isEmpty()
        ? "nothing that came is marked as a " + sort.noun
        : first.get().describe()
            + " came, and nothing in it tells that it is the one; write: \""
            + first.get().title()
            + "\" is shown";
  }

  private List<Element> all(Sight sight) {
    return sight.elements().stream()
        .filter(e -> sort.roles.contains(e.role()) && !e.is(State.COVERED))
        .toList();
  }

  private static boolean isSame(Element old, Element now) {
    return SoFar.isSame(old, now)
        || (old.role().equals(now.role()) && Wording.same(old.title(), now.title()));
  }

  /** A row is not asked for its words; a dialog that tells of trouble is seldom the one. */
  private boolean isMeant(Element e) {
    if (sort == Sort.ROW || words().isEmpty()) {
      return true;
    }
    String said = (e.name() + " " + e.text()).toLowerCase(Locale.ROOT);
    if (TroubleWords.in(CAUTION.matcher(said).replaceAll(" ")).isPresent()) {
      return words().stream().anyMatch(word -> TroubleWords.in(word).isPresent());
    }
    List<String> content = words().stream().filter(w -> !CONFIRMING.matcher(w).matches()).toList();
    boolean asks = content.size() < words().size() && ASKING.matcher(said).find();
    return content.isEmpty() || asks || content.stream().anyMatch(word -> isSaid(word, said));
  }

  private static boolean isSaid(String word, String said) {
    int length = Math.min(word.length(), Math.max(SHORT, word.length() - ENDING));
    return Arrays.stream(said.split("[^\\p{L}\\p{N}]+"))
        .anyMatch(other -> other.startsWith(word.substring(0, length)));
  }

  private List<String> words() {
    return Arrays.stream(about.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
        .filter(word -> !word.isEmpty() && !OF_SORT.contains(word))
        .toList();
  }

  @Override
  public String describe() {
    return "new " + sort.noun + aboutIt();
  }

  @Override
  public String inWords() {
    return "a " + sort.noun + aboutIt() + " is there that was not there before";
  }
}
