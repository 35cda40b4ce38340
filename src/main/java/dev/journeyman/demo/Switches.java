package dev.journeyman.demo;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is different about this shop: bugs, and changes that do no harm.
 *
 * @param defects those that are on at the moment
 */
record Switches(Set<Defect> defects, Set<Change> changes) {
  Switches {
    Set<Defect> live = ConcurrentHashMap.newKeySet();
    live.addAll(defects);
    defects = live;
    changes = Collections.unmodifiableSet(new TreeSet<>(changes));
  }

  boolean on(Defect defect) {
    return defects.contains(defect);
  }

  /** Break what works, or mend what is broken; all pages know at once. */
  void flip(Defect defect) {
    if (!defects.remove(defect)) {
      defects.add(defect);
    }
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
