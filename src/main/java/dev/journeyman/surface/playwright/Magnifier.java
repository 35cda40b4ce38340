package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ViewportSize;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Flaw;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Inspection.Inspector;
import dev.journeyman.surface.Inspection.Subject;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks closely at the page of the current tab. */
final class Magnifier implements Inspector {

  /** Above this, shifts are called poor; what is only in need of improvement still is usable. */
  private static final double POOR_SHIFT = 0.25;

  private static final double POOR_ANSWER = 500;
  private static final int TRIES = 3;
  private static final Duration UNROLLING = Duration.ofSeconds(2);

  private final Tabs tabs;
  private final Links links;
  private final Settling settling;
  private final Eyes eyes;

  Magnifier(Tabs tabs, Links links, Settling settling, Eyes eyes) {
    this.eyes = eyes;
    this.tabs = tabs;
    this.links = links;
    this.settling = settling;
  }

  @Override
  public Inspected lookFor(Subject subject) {
    return switch (subject) {
      case ACCESSIBILITY -> accessibility();
      case IMAGES -> inspected(ask("images", Map.of()));
      case LINKS -> links.ask(tabs.current(), ask("links", Map.of()));
      case CUT_TEXT -> inspected(ask("cutText", Map.of()));
      case OVERLAPPING_TEXT -> inspected(ask("overlaps", Map.of()));
      case QUOTES -> inspected(ask("quotes", Map.of()));
    };
  }

  private Inspected accessibility() {
    Answer answer = ask("accessibility", Map.of());
    if (answer.word().equals("missing")) {
      tabs.current().mainFrame().evaluate(Axe.INTO_PAGE);
      answer = ask("accessibility", Map.of());
    }
    return inspected(answer);
  }

  @Override
  public Inspected tryWidths(List<Integer> widths) {
    Page page = tabs.current();
    ViewportSize own = page.viewportSize();
    Answer before = ask("sizeOfWindow", Map.of());
    List<Integer> wanted = widths.isEmpty() ? List.of(own.width) : widths;
    List<Flaw> flaws = new ArrayList<>();
    boolean resized = false;
    try {
      for (int width : wanted) {
        if (width != page.viewportSize().width) {
          page.setViewportSize(width, own.height);
          settling.settle();
          resized = true;
        }
        flaws.addAll(inspected(ask("sideways", Map.of("width", width))).flaws());
      }
    } finally {
      if (resized) {
        page.setViewportSize(own.width, own.height);
        settling.settle();
        ask("backTo", Map.of("x", before.number(2), "y", before.number(3)));
      }
    }
    String tried = wanted.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    return new Inspected("none at " + tried + " px", flaws);
  }

  @Override
  public Inspected measure(Duration limit) {
    Answer answer = ask("speed", Map.of());
    String url = answer.field(3);
    double paint = answer.number(0);
    double shift = answer.number(1);
    double slowest = answer.number(2);
    List<Flaw> flaws = new ArrayList<>();
    if (paint > limit.toMillis()) {
      flaws.add(slow("lcp", "its largest part was painted after " + seconds(paint), url));
    }
    if (shift > POOR_SHIFT) {
      flaws.add(slow("cls", String.format(Locale.ROOT, "it shifted by %.2f", shift), url));
    }
    if (slowest > POOR_ANSWER) {
      flaws.add(slow("inp", "it took " + seconds(slowest) + " to answer an input", url));
    }
    String saw =
        String.format(
            Locale.ROOT,
            "LCP %s, CLS %.2f, INP %s",
            paint < 0 ? "not told" : seconds(paint),
            shift,
            slowest < 0 ? "none yet" : Math.round(slowest) + " ms");
    return new Inspected(saw, flaws);
  }

  /** The page is seen before its lists are scrolled, and is as it was after that. */
  @Override
  public Inspected unroll() {
    Sight sight = eyes.look();
    Answer answer = ask("unroll", Map.of("limit", (int) UNROLLING.toMillis()));
    return Unrolling.of(answer, sight, eyes.numberOf(tabs.current().mainFrame()));
  }

  private static Flaw slow(String rule, String what, String url) {
    return new Flaw(rule, what, "page", path(url), Box.NONE, url);
  }

  private static String path(String url) {
    return url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "");
  }

  private static String seconds(double millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000);
  }

  /** What a page may be left while it is asked; then the next one is. */
  private Answer ask(String function, Map<String, Object> argument) {
    for (int i = 0; i < TRIES; i++) {
      Frame frame = tabs.current().mainFrame();
      Optional<Answer> answer = PageScript.call(frame, function, argument);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new PlaywrightException("the page was left " + TRIES + " times while it was inspected");
  }

  private static Inspected inspected(Answer answer) {
    List<Answer> records = answer.records();
    String url = records.get(0).field(1);
    return new Inspected(
        records.get(0).word(), records.stream().skip(1).map(record -> flaw(record, url)).toList());
  }

  private static Flaw flaw(Answer f, String url) {
    return new Flaw(f.field(0), f.field(1), f.field(2), f.field(3), box(f, 4), url);
  }

  static Box box(Answer f, int from) {
    return new Box(f.number(from), f.number(from + 1), f.number(from + 2), f.number(from + 3));
  }
}
