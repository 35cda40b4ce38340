package dev.journeyman.discover;

import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.Exchange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a walk came across besides pages. */
final class Notes {

  private static final int MOST = 200;

  private final Map<String, Integer> heldBack = new LinkedHashMap<>();
  private final Map<String, String> unreached = new LinkedHashMap<>();
  private final Set<String> reached = new HashSet<>();
  private final Set<String> undone = new LinkedHashSet<>();
  private final Set<String> foreign = new LinkedHashSet<>();
  private int dialogs;

  void happened(Activity activity) {
    activity.exchanges().stream().filter(Exchange::couldChange).forEach(this::held);
    dialogs += activity.dialogs().size();
  }

  private void held(Exchange exchange) {
    String where =
        Address.of(exchange.url())
            .map(it -> exchange.firstParty() ? it.path() : it.origin() + it.path())
            .orElse(Words.line(exchange.url(), 100));
    if (heldBack.size() < MOST) {
      heldBack.merge(exchange.method() + " " + where, 1, Integer::sum);
    }
  }

  void unreached(Address address, String why) {
    if (unreached.size() < MOST) {
      unreached.putIfAbsent(address.local(), why);
    }
  }

  /** Whatever hindered another visitor. */
  void reached(Address address) {
    reached.add(address.local());
  }

  void undone(String what) {
    if (undone.size() < MOST) {
      undone.add(what);
    }
  }

  void foreign(Set<String> origins) {
    if (foreign.size() < MOST) {
      foreign.addAll(origins);
    }
  }

  /** Requests that were not let out, and how often. */
  Map<String, Integer> heldBack() {
    return Map.copyOf(heldBack);
  }

  Map<String, String> unreached() {
    Map<String, String> never = new LinkedHashMap<>(unreached);
    never.keySet().removeAll(reached);
    return never;
  }

  Set<String> undone() {
    return new LinkedHashSet<>(undone);
  }

  Set<String> foreign() {
    return new LinkedHashSet<>(foreign);
  }

  int dialogs() {
    return dialogs;
  }
}
