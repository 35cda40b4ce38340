package dev.journeyman.demo;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is different about this shop: bugs, and changes that do no harm. */
record Switches(Set<Defect> defects, Set<Change> changes) {
  Switches {
    defects = copy(EnumSet.noneOf(Defect.class), defects);
    changes = copy(EnumSet.noneOf(Change.class), changes);
  }

  private static <T> Set<T> copy(Set<T> into, Set<T> from) {
    into.addAll(from);
    return into;
  }

  boolean on(Defect defect) {
    return defects.contains(defect);
  }

  boolean on(Change change) {
    return changes.contains(change);
  }

  /** The first where the change is on, else the second. */
  <T> T either(Change change, T changed, T usual) {
    return on(change) ? changed : usual;
  }

  /** The id of a field or button, which nobody but its label and its style may rely on. */
  String id(String name) {
    return on(Change.IDS_GENERATED)
        ? String.format(Locale.ROOT, "f-%08x", name.hashCode() * 31)
        : name;
  }

  String cartPath() {
    return either(Change.CART_MOVED, "/basket", "/cart");
  }

  /** Drawn before the words of a button or link, and unseen by assistive technology. */
  Html icon(String shape) {
    return Html.of(
            """
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="{}"/></svg>
            """,
            shape)
        .when(on(Change.ICONS_IN_BUTTONS));
  }

  /** For style and scripts, which do some of the changes. */
  String names() {
    return changes.stream().map(Change::id).collect(Collectors.joining(" "));
  }
}
