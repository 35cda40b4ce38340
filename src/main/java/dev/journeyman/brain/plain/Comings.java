package dev.journeyman.brain.plain;

import dev.journeyman.check.AllOf;
import dev.journeyman.check.Arrived;
import dev.journeyman.check.Check;
import dev.journeyman.check.Condition;
import dev.journeyman.check.Condition.Trait;
import dev.journeyman.check.Gone;
import dev.journeyman.check.Newcomer;
import dev.journeyman.check.Newcomer.Sort;
import dev.journeyman.check.Presence;
import dev.journeyman.check.TextCheck;
import dev.journeyman.check.Unfolded;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Promises of what comes and goes: a page, a dialog, a menu, a row. */
final class Comings {

  private static final Pattern MENU =
      Pattern.compile(
          "(?i)(?:.* )?(?:menu|dropdown|drop-down|submenu|drop-down menu|dropdown menu|submenu items"
              + "|dropdown list|drop-down list|context menu)");
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)(?:.* )?(?:section|tree|accordion|panel|group|menu|list|submenu|dropdown)");

  /** What it is for says nothing of whether it is there. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(?:an?|the) (?<what>(?:[a-z]+ )*?(?:(?<row>row|line)|dialog|modal|pop-?up)) (?:for|to|with) (?<rest>[a-z ]+)");

  private static final Set<Kind> BARE = Set.of(Kind.DIALOG, Kind.MESSAGE, Kind.ERROR);
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:(?:an?|the|another|new|next|same|main) )*(?:page|screen|view|form|window|tab)");

  private Comings() {}

  /** A menu or a dialog that opens is one that was not there; whatever else opens needs a name. */
  static Optional<Check> opens(Slots slots) {
    String part = slots.raw("aside");
    if (!Sentence.quotes(part) && MENU.matcher(part).matches() && isPlain(part)) {
      return Optional.of(new Unfolded(Unfolded.Sort.MENU));
    }
    Matcher about = ABOUT.matcher(part);
    if (about.matches() && isPlain(about.group("rest")) && isPlain(about.group("what"))) {
      return Optional.of(
          about.group("row") == null
              ? new Newcomer(Sort.DIALOG, part)
              : new Newcomer(Sort.ROW, ""));
    }
    Optional<Query> target = slots.target("aside");
    boolean dialog =
        target
            .filter(t -> t.kind() == Kind.DIALOG && t.within().isEmpty())
            .filter(t -> t.names().isEmpty() || t.naming() == Naming.IN_OWN_WORDS)
            .isPresent();
    if (dialog && !Grounded.isTitle(slots, "aside")) {
      return isPlain(part) ? Optional.of(new Newcomer(Sort.DIALOG, part)) : Optional.empty();
    }
    if (target
        .filter(t -> t.kind() == Kind.ROW && t.names().isEmpty() && !t.ordinal().isGiven())
        .isPresent()) {
      return isPlain(part) ? Optional.of(new Newcomer(Sort.ROW, "")) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The words say of what sort it is and what it is about; none of them counts or denies. */
  private static boolean isPlain(String part) {
    return !Sentence.quotes(part)
        && NameWords.of(part).stream().noneMatch(NameWords::matters)
        && NameWords.of(part).stream()
            .allMatch(w -> NameWords.inTheWay(w).isEmpty() || w.equals("for"))
        && NameWords.of(part).size() <= 6;
  }

  /** What a menu offers is looked for one by one. */
  static Optional<Check> menuWith(Slots slots) {
    String list = slots.raw("options");
    Matcher each = Pattern.compile("[\ue000-\uf8ff]").matcher(list);
    List<Check> all = new ArrayList<>();
    while (each.find()) {
      all.add(TextCheck.shown(slots.sentence().unfold(each.group())));
    }
    String rest =
        list.replaceAll(
            "[\ue000-\uf8ff]|\\b(?:an?|the|and|options?|items?|entry|entries)\\b|[, ]", "");
    return all.isEmpty() || !rest.isEmpty() || !isPlain(slots.raw("aside"))
        ? Optional.empty()
        : Optional.of(all.size() == 1 ? all.get(0) : new AllOf(all));
  }

  static Optional<Check> expands(Slots slots) {
    String part = slots.raw("aside");
    if (Sentence.quotes(part)) {
      return slots.target("aside").map(t -> new Condition(t, Trait.EXPANDED));
    }
    boolean known = MENU.matcher(part).matches() || SECTION.matcher(part).matches();
    return known && isPlain(part)
        ? Optional.of(new Unfolded(Unfolded.Sort.SECTION))
        : Optional.empty();
  }

  /** A page is known by a name that is quoted, or in capitals within the sentence. */
  static Optional<Check> page(Slots slots) {
    String part = slots.raw("name");
    String only = Nouns.without(part.replaceFirst("(?i)^the ", ""));
    String name = slots.sentence().unfold(only);
    boolean named =
        Sentence.isQuoted(only)
            || (!Sentence.quotes(part)
                && Grounded.isTitle(slots, "name")
                && startsWithThe(slots, part));
    return named && !GENERIC.matcher(name).matches()
        ? Optional.of(new Arrived(name))
        : Optional.empty();
  }

  private static boolean startsWithThe(Slots slots, String part) {
    return slots.sentence().text().matches("(?i).*\\bthe \\Q" + part + "\\E.*")
        || part.matches("(?i)the .*");
  }

  /** What is closed, removed or gone was there before. */
  static Optional<Check> gone(Slots slots) {
    String part = slots.raw("target");
    Optional<Query> target = slots.target("target");
    boolean bare =
        target.filter(t -> t.names().isEmpty() && BARE.contains(t.kind())).isPresent()
            && isPlain(part);
    boolean named =
        Sentence.quotes(part)
            || Grounded.isTitle(slots, "target")
            || target.filter(t -> Grounded.isPinned(slots, "target", t)).isPresent();
    if (target.isEmpty() || (!bare && !named) || Grounded.isOfSeveral(part, target.get())) {
      return Optional.empty();
    }
    Optional<Check> hidden =
        bare && target.get().kind() == Kind.DIALOG
            ? Optional.of(new Presence(target.get(), false))
            : Occurrence.presence(slots, false);
    return hidden.map(Gone::new);
  }

  /** "Is closed" is said of what opens: a dialog, a menu, a tab, a window, a message. */
  static Optional<Check> closed(Slots slots) {
    boolean opens =
        slots
            .target("target")
            .filter(
                t ->
                    t.kind() == Kind.DIALOG
                        || t.kind() == Kind.TAB
                        || t.kind() == Kind.MESSAGE
                        || t.kind() == Kind.ERROR)
            .isPresent();
    return opens ? gone(slots) : Optional.empty();
  }
}
