package dev.journeyman.surface;

/**
 * Something wrong with the page, found by an {@link Inspection}.
 *
 * @param rule what it breaks, in a word that stays the same, such as {@code color-contrast}
 * @param what a phrase for people
 * @param role of the element, and {@code name} what it is called or begins with; both may be empty
 * @param box where it is in the viewport; empty where it has no place
 * @param url the page
 */
public record Flaw(String rule, String what, String role, String name, Box box, String url) {

  /** Whether both are the same thing, though perhaps on other pages or at other places. */
  public boolean isSameAs(Flaw other) {
    return rule.equals(other.rule) && role.equals(other.role) && name.equals(other.name);
  }

  /** A phrase such as {@code image does not load (img "Blue mug")}. */
  public String describe() {
    String element = (role + (name.isEmpty() ? "" : " \u201c" + name + "\u201d")).strip();
    return element.isEmpty() ? what : what + " (" + element + ")";
  }
}
