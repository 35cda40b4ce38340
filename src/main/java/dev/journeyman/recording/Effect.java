package dev.journeyman.recording;

import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a step did to the page, told so that it is the same in every run.
 *
 * @param route where it ended
 * @param dialogs the native dialogs that opened, such as {@code confirm accepted}
 * @param tabs how many tabs more or less were open
 * @param downloads how many files came
 */
public record Effect(String route, Extent extent, List<String> dialogs, int tabs, int downloads) {

  public Effect {
    dialogs = List.copyOf(dialogs);
  }

  /** How much of the page changed; each is more than the one before. */
  public enum Extent {
    NOTHING,
    /** What fields hold or which state controls are in. */
    STATE,
    /** What the page says. */
    TEXT,
    /** Another page was shown. */
    ROUTE;

    private int rank() {
      return switch (this) {
        case NOTHING -> 0;
        case STATE -> 1;
        case TEXT, ROUTE -> 2;
      };
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Compare the page before a step and after it. */
  public static Effect of(Sight before, Sight after, Names names) {
    String route = Route.of(after.url(), names);
    return new Effect(
        route,
        extent(before, after, !Route.of(before.url(), names).equals(route)),
        dialogs(after),
        after.tabs().size() - before.tabs().size(),
        after.activity().downloads().size());
  }

  /**
   * Whether the same came of it. Which of what a page says has changed depends on the moment of the
   * look, so only whether any has counts.
   */
  public boolean isSameAs(Effect other) {
    return route.equals(other.route)
        && dialogs.equals(other.dialogs)
        && tabs == other.tabs
        && extent.rank() == other.extent.rank();
  }

  /** Whether less happened than before. */
  public boolean isLessThan(Effect other) {
    return extent.rank() < other.extent.rank();
  }

  /** The native dialogs that a sight tells of. */
  public static List<String> dialogs(Sight sight) {
    return sight.activity().dialogs().stream().map(Effect::told).toList();
  }

  private static String told(Dialog dialog) {
    return dialog.kind() + (dialog.accepted() ? " accepted" : " dismissed");
  }

  private static Extent extent(Sight before, Sight after, boolean moved) {
    if (moved) {
      return Extent.ROUTE;
    }
    if (!before.text().equals(after.text()) || !before.url().equals(after.url())) {
      return Extent.TEXT;
    }
    return states(before).equals(states(after)) ? Extent.NOTHING : Extent.STATE;
  }

  private static List<Object> states(Sight sight) {
    return sight.elements().stream()
        .flatMap((Element e) -> Stream.<Object>of(e.value(), lasting(e)))
        .toList();
  }

  /** A click moves the focus even where it does nothing. */
  private static Set<State> lasting(Element element) {
    return element.states().stream()
        .filter(s -> s != State.FOCUSED && !s.isOfLayout())
        .collect(Collectors.toSet());
  }
}
