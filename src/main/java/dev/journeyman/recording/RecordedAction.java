package dev.journeyman.recording;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One action.
 *
 * @param onto where something was dragged to
 * @param with what was typed, chosen, pressed, opened or uploaded, with names in place of data
 * @param by who decided, where that was not the grammar: {@link #HEALED} or the name of a model
 */
public record RecordedAction(
    Deed deed, Optional<Target> target, Optional<Target> onto, List<String> with, String by) {

  /** It was found by its recording, and the step calls it otherwise. */
  public static final String HEALED = "healed";

  /** It was done as recorded, so who decided then did so now. */
  public static final String REPLAY = "replay";

  public RecordedAction {
    with = List.copyOf(with);
  }

  /**
   * Keep an action as it was done on a sight; empty for one that cannot be repeated. What was done
   * at a point is kept as done to the element there: elements are found again, points are not.
   */
  public static Optional<RecordedAction> of(Action done, String by, Sight sight, Names names) {
    Action action = Landed.on(done).orElse(done);
    return Deed.of(action)
        .map(
            deed ->
                new RecordedAction(
                    deed,
                    action.target().map(e -> Target.of(e, sight, names)),
                    action instanceof Action.Drag drag
                        ? Optional.of(Target.of(drag.onto(), sight, names))
                        : Optional.empty(),
                    values(action).stream().map(names::generalise).toList(),
                    by));
  }

  private static List<String> values(Action action) {
    if (action instanceof Action.Open open) {
      return List.of(path(open.url()));
    }
    if (action instanceof Action.Fill fill) {
      return List.of(fill.text());
    }
    if (action instanceof Action.Type type) {
      return List.of(type.text());
    }
    if (action instanceof Action.PressKeys press) {
      return List.of(press.keys());
    }
    if (action instanceof Action.PressOn press) {
      return List.of(press.keys());
    }
    if (action instanceof Action.Select select) {
      return select.labels();
    }
    if (action instanceof Action.Upload upload) {
      return upload.files().stream().map(f -> String.valueOf(f.getFileName())).toList();
    }
    if (action instanceof Action.Scroll scroll) {
      return List.of(scroll.direction().name());
    }
    if (action instanceof Action.AnswerDialog answer && !answer.text().isEmpty()) {
      return List.of(answer.text());
    }
    return action instanceof Action.SwitchTab tab
        ? List.of(String.valueOf(tab.tab() + 1))
        : List.of();
  }

  private static String path(String url) {
    try {
      URI uri = URI.create(url);
      if (!uri.isAbsolute() || uri.getHost() == null) {
        return url;
      }
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
      return path + query + fragment;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /** The one value that it was done with, empty where it has none. */
  public String value() {
    return with.isEmpty() ? "" : with.get(0);
  }

  /** A phrase such as {@code fill textbox "Email" with "{{email}}"}. */
  public String describe() {
    return deed.word().replace('-', ' ')
        + target.map(t -> " " + t.describe()).orElse("")
        + onto.map(t -> " onto " + t.describe()).orElse("")
        + (with.isEmpty() ? "" : " with \"" + String.join("\", \"", with) + "\"");
  }

  /** Whether it was done again as this says; see {@link Target#isSameAs}. */
  boolean isRepeatedBy(RecordedAction now) {
    return deed == now.deed
        && with.equals(now.with)
        && (now.by.equals(REPLAY) || now.by.equals(by))
        && same(target, now.target)
        && same(onto, now.onto);
  }

  /** What to keep where it was done again, be it in another way. */
  RecordedAction after(RecordedAction now) {
    return isRepeatedBy(now) ? this : now.by.equals(REPLAY) ? now.by(by) : now;
  }

  /** The same without anything to compare it with. */
  RecordedAction anew() {
    return by.equals(REPLAY) ? by("") : this;
  }

  /** The same, decided by somebody else. */
  RecordedAction by(String other) {
    return new RecordedAction(deed, target, onto, with, other);
  }

  private static boolean same(Optional<Target> one, Optional<Target> other) {
    return one.isPresent() == other.isPresent()
        && one.map(t -> t.isSameAs(other.orElseThrow())).orElse(true);
  }
}
