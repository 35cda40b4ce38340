package dev.journeyman.report;

import dev.journeyman.verdict.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
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

  private static final DateTimeFormatter DAY =
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
    Element page = new Storyboard(journeys, run, frames).page();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.append("<!DOCTYPE html>\n");
      page.to(out);
    }
  }

  static List<Ruled> worstFirst(List<Ruled> journeys) {
    List<Verdict> order = List.of(Verdict.FAILED, Verdict.BLOCKED, Verdict.PASSED);
    return journeys.stream()
        .sorted(Comparator.comparingInt(j -> order.indexOf(j.verdict().verdict())))
        .toList();
  }

  private Element page() {
    String css = css();
    Element head =
        Element.of("head")
            .add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", policy(css)),
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
                Element.of("title").text(Headline.of(journeys)),
                Element.of("style").sheet(css));
    return Element.of("html").with("lang", "en").add(head, Element.of("body").add(body()));
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

  /** Only our own sheet, known by its hash, and pictures that are in the page. */
  private static String policy(String css) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; img-src data:; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  private static String css() {
    try (InputStream in = Storyboard.class.getResourceAsStream("storyboard.css")) {
      if (in == null) {
        throw new IllegalStateException("storyboard.css is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
