package dev.journeyman.surface;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A close look at the whole page for one kind of flaw. It costs more than a {@link Surface#look()},
 * so it is asked for only where somebody wants to know.
 */
public sealed interface Inspection {

  Inspected by(Inspector inspector);

  /** What is promised, such as {@code no broken images}. */
  String promise();

  /** What a look at a page that keeps the promise finds, as the end of a sentence. */
  String finding();

  /** What can be looked for without knowing anything else. */
  enum Subject {
    ACCESSIBILITY("no serious accessibility violations"),
    IMAGES("no broken images"),
    LINKS("no broken links"),
    CUT_TEXT("no text cut off"),
    OVERLAPPING_TEXT("no overlapping text"),
    QUOTES("typographic quotes", "only typographic quotes, no straight ones");

    private final String promise;
    private final String finding;

    Subject(String promise) {
      this(promise, promise);
    }

    Subject(String promise, String finding) {
      this.promise = promise;
      this.finding = finding;
    }
  }

  /** Look for one kind of flaw on the page as it is. */
  record For(Subject subject) implements Inspection {
    @Override
    public Inspected by(Inspector inspector) {
      return inspector.lookFor(subject);
    }

    @Override
    public String promise() {
      return subject.promise;
    }

    @Override
    public String finding() {
      return subject.finding;
    }
  }

  /**
   * Look whether the page scrolls sideways in windows of these widths.
   *
   * @param widths in CSS pixels; the window as it is where empty
   */
  record Widths(List<Integer> widths) implements Inspection {
    public Widths {
      widths = List.copyOf(widths);
    }

    @Override
    public Inspected by(Inspector inspector) {
      return inspector.tryWidths(widths);
    }

    @Override
    public String promise() {
      String at = widths.stream().map(String::valueOf).collect(Collectors.joining(" and "));
      return "no horizontal scrolling" + (at.isEmpty() ? "" : " at " + at + " px");
    }

    @Override
    public String finding() {
      return promise() + (widths.isEmpty() ? "" : " wide");
    }
  }

  /** Look how fast the page was there, and how calm and quick it has been since. */
  record Speed(Duration limit) implements Inspection {
    @Override
    public Inspected by(Inspector inspector) {
      return inspector.measure(limit);
    }

    @Override
    public String promise() {
      return "page usable within " + limit.toMillis() / 1000.0 + " s";
    }

    @Override
    public String finding() {
      return "it usable within " + limit.toMillis() / 1000.0 + " seconds";
    }
  }

  /** Look through the lists that draw only those of their rows that are scrolled to. */
  record Rows() implements Inspection {
    @Override
    public Inspected by(Inspector inspector) {
      return inspector.unroll();
    }

    @Override
    public String promise() {
      return "lists looked through";
    }

    @Override
    public String finding() {
      return "all rows of its lists";
    }
  }

  /** Who can look. */
  interface Inspector {
    Inspected lookFor(Subject subject);

    Inspected tryWidths(List<Integer> widths);

    Inspected measure(Duration limit);

    Inspected unroll();
  }
}
