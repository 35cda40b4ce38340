package dev.journeyman.report;

import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code storyboard.html}: the run for people who never saw the app. One file without a script,
 * which may load nothing.
 */
final class Storyboard {

  /** Where more passed than these, they are folded away in the overview. */
  private static final int LISTED = 15;

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final RunFacts run;
  private final List<Ruled> journeys;
  private final List<StoryJourney> told = new ArrayList<>();

  private Storyboard(List<Ruled> journeys, RunFacts run, Frames frames) {
    this.run = run;
    this.journeys = journeys;
    for (Ruled journey : worstFirst(journeys)) {
      told.add(new StoryJourney(journey, told.size() + 1, frames));
    }
  }

  static void write(List<Ruled> journeys, RunFacts run, Frames frames, Path file)
      throws IOException {
    Storyboard board = new Storyboard(journeys, run, frames);
    new Paper(Headline.of(journeys), "storyboard.css").write(board.body(), file);
  }

  static List<Ruled> worstFirst(List<Ruled> journeys) {
    List<Verdict> order = List.of(Verdict.FAILED, Verdict.BLOCKED, Verdict.PASSED);
    return journeys.stream()
        .sorted(Comparator.comparingInt(j -> order.indexOf(j.verdict().verdict())))
        .toList();
  }

  private List<Element> body() {
    Element main = Element.of("main");
    told.forEach(journey -> main.add(journey.section()));
    return List.of(header(), main, footer());
  }

  private Element header() {
    Element header = Element.of("header");
    header.add(Element.of("h1").text(Headline.brief(journeys)));
    if (!run.trouble().isEmpty()) {
      header.add(Element.of("p", "trouble").text(run.trouble()));
    }
    Element trust = Element.of("p", "trust");
    trust.text(String.join(" ", new Trust(journeys).sentences()));
    Element overview = Element.of("div", "overview").add(list());
    told.stream()
        .map(StoryJourney::hero)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(overview::add);
    return header.add(trust, overview);
  }

  private Element list() {
    Element nav = Element.of("nav").with("aria-label", "Journeys");
    List<StoryJourney> passed = told.stream().filter(t -> t.journey().is(Verdict.PASSED)).toList();
    boolean folded = passed.size() > LISTED;
    Element list = Element.of("ul", "journeys");
    told.stream()
        .filter(t -> !folded || !t.journey().is(Verdict.PASSED))
        .forEach(t -> list.add(t.row()));
    nav.add(list);
    if (folded) {
      Element rest = Element.of("ul", "journeys");
      passed.forEach(t -> rest.add(t.row()));
      nav.add(
          Element.of("details")
              .add(
                  Element.of("summary")
                      .add(Sign.PASSED.badge())
                      .text(" " + passed.size() + " journeys"))
              .add(rest));
    }
    return nav;
  }

  private Element footer() {
    List<String> facts = new ArrayList<>();
    facts.add("Walked on " + DAY.format(run.started()) + " in " + StoryJourney.seconds(run.took()));
    if (!run.url().isEmpty()) {
      facts.add("at " + run.url());
    }
    if (!run.browser().isEmpty()) {
      facts.add("with " + run.browser());
    }
    facts.add("by Journeyman " + run.version() + ", run " + run.runId());
    return Element.of("footer")
        .add(
            Element.of("p").text(String.join(" ", facts) + "."),
            Element.of("p")
                .text(
                    "Passed: every promise was checked and held. Failed: the app broke a promise."
                        + " Blocked: we could not tell."));
  }
}
