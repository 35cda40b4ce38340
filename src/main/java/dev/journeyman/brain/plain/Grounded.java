package dev.journeyman.brain.plain;

import dev.journeyman.check.Check;
import dev.journeyman.check.Condition;
import dev.journeyman.check.Condition.Trait;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.Arrays;
import java.util.Set;

/** What an author pins down: a quotation, a name in capitals within the sentence, a kind. */
final class Grounded {

  /** "The plan is active" is no button that is pressed. */
  private static final Set<Trait> OF_FEATURES =
      Set.of(Trait.ENABLED, Trait.DISABLED, Trait.SELECTED, Trait.EXPANDED, Trait.EMPTY);

  private static final Set<Kind> CHOICES = Set.of(Kind.OPTION, Kind.RADIO);

  private static final Set<Kind> CONTROLS =
      Set.of(
          Kind.BUTTON,
          Kind.LINK,
          Kind.FIELD,
          Kind.CHECKBOX,
          Kind.RADIO,
          Kind.OPTION,
          Kind.TAB,
          Kind.MENU_ITEM,
          Kind.ICON,
          Kind.IMAGE,
          Kind.BADGE,
          Kind.HEADING,
          Kind.CELL);

  private Grounded() {}

  static ExpectationMeaning is(Trait trait) {
    return slots ->
        slots
            .target("target")
            .filter(q -> !OF_FEATURES.contains(trait) || isNamed(slots, "target", q))
            .filter(
                q ->
                    !CHOICES.contains(q.kind())
                        || q.names().isEmpty()
                        || isPinned(slots, "target", q))
            .filter(q -> !isOfSeveral(slots.raw("target"), q) && !areMany(slots))
            .<Check>map(q -> new Condition(q, trait));
  }

  private static boolean areMany(Slots slots) {
    return slots.sentence().text().matches(".* are (?:not )?\\S+( \\S+)?$")
        && !Sentence.isQuoted(slots.raw("target"));
  }

  /** Whether a thing is named so that it can be told from others, or is of a kind of control. */
  static boolean isNamed(Slots slots, String slot, Query query) {
    return CONTROLS.contains(query.kind()) || isPinned(slots, slot, query);
  }

  static boolean isPinned(Slots slots, String slot, Query query) {
    return Sentence.quotes(slots.raw(slot))
        || query.ordinal().isGiven()
        || isTitle(slots, slot)
        || isTitled(slots, query.name());
  }

  /** The name is in capitals, and not only since it begins the sentence. */
  private static boolean isTitled(Slots slots, String name) {
    boolean begins = slots.sentence().text().startsWith(name);
    boolean capital =
        !name.isEmpty()
            && (Character.isUpperCase(name.charAt(0)) || name.matches("\\S*[\\d_@]\\S*"));
    return capital
        && NameWords.isTitle(name)
        && (!begins || capitals(name) > 1 || name.matches("\\S*[\\d_@]\\S*"));
  }

  private static long capitals(String name) {
    return Arrays.stream(name.split("\\s+"))
        .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
        .count();
  }

  /** A capital at the start of a sentence is no name; two of them are. */
  static boolean isTitle(Slots slots, String slot) {
    String part = slots.raw(slot);
    String bare = part.replaceFirst("^(?i:the|an?|my|your) ", "");
    boolean begins = slots.sentence().text().startsWith(part) && bare.equals(part);
    String name =
        bare.replaceFirst(" (?:page|screen|view|menu|tab|section|link|button|dialog)$", "");
    boolean token = name.matches("\\S*[\\d_@]\\S*");
    return token || (NameWords.isTitle(name) && capitals(name) >= (begins ? 2 : 1));
  }

  /** "The boxes are ticked" is said of more than one, and a check is of one. */
  static boolean isOfSeveral(String part, Query query) {
    return part.matches(
            "(?i)(?:.* )?(?:buttons|links|fields|boxes|checkboxes|options|tabs|rows|items|icons|switches"
                + "|permissions|settings|cards|columns|entries|messages|errors|images)")
        && !query.ordinal().isGiven();
  }
}
