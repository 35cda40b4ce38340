package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.discover.Ending;
import dev.journeyman.discover.Found;
import dev.journeyman.discover.Listener;
import dev.journeyman.run.DiscoverEnd;
import dev.journeyman.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a walk found, as people and programs are told it. */
record DiscoverSummary(Console console, JsonOption json) {

  private static final int MOST = 12;

  /** Tells people who wait how a walk goes. */
  record Progress(Console console) implements Listener {

    @Override
    public void opened(int pages, int waiting, String address, String title) {
      String number = " ".repeat(Math.max(0, 3 - String.valueOf(pages).length())) + pages;
      console.say(
          console.in(Tone.QUIET, number)
              + "  "
              + Console.plain(address)
              + console.in(
                  Tone.QUIET, "  " + Console.plain(title) + "  (" + waiting + " waiting)"));
    }

    @Override
    public void announce(String what) {
      console.say(console.in(Tone.QUIET, Console.plain(what) + " ..."));
    }
  }

  int tell(DiscoverEnd end) {
    if (end instanceof DiscoverEnd.Unusable unusable) {
      unusable.problems().stream()
          .map(Problem::toString)
          .forEach(it -> console.complain(Console.plain(it)));
      json.print(
          () -> Map.of("problems", unusable.problems().stream().map(Problem::toString).toList()));
      return ExitCode.USAGE;
    }
    if (end instanceof DiscoverEnd.Hindered hindered) {
      console.complain(Console.plain("Nothing could be walked: " + hindered.why()));
      json.print(() -> Map.of("trouble", hindered.why()));
      return ExitCode.BLOCKED;
    }
    DiscoverEnd.Walked walked = (DiscoverEnd.Walked) end;
    Found found = walked.found();
    pages(found);
    rounds(found);
    asides(found);
    files(found);
    json.print(() -> object(walked));
    return found.ending() == Ending.CALLED_OFF ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private void pages(Found found) {
    Table table = new Table("Page", "Address", "Known", "Forms", "For");
    for (Found.Kind page : found.pages()) {
      table.add(
          Console.plain(page.name()),
          Console.plain(page.address()),
          String.valueOf(page.known()),
          String.valueOf(page.forms().stream().filter(it -> !it.fields().isEmpty()).count()),
          Console.plain(page.purpose()));
    }
    List<String> lines = table.lines();
    console.say("");
    console.say(console.in(Tone.QUIET, lines.get(0)));
    lines.stream().skip(1).forEach(console::say);
    console.say("");
    console.say(
        console.in(
            Tone.STRONG,
            Console.plain(
                found.title()
                    + ": "
                    + RunSummary.count(found.pages().size(), "kind")
                    + " of pages, "
                    + RunSummary.count(found.forms(), "form"))));
    console.say(
        "Opened " + RunSummary.count(found.opened(), "page") + ": " + found.ending().words() + ".");
  }

  private void rounds(Found found) {
    Map<List<String>, List<String>> rounds = new LinkedHashMap<>();
    found.pages().stream()
        .filter(it -> !it.after().isEmpty())
        .forEach(
            it -> rounds.computeIfAbsent(it.after(), key -> new ArrayList<>()).add(it.address()));
    rounds.forEach(
        (journeys, pages) ->
            console.say(
                Console.plain(
                    "Seen after \u201c"
                        + String.join("\u201d or \u201c", journeys)
                        + "\u201d: "
                        + String.join(", ", pages))));
  }

  private void asides(Found found) {
    found.unreached().entrySet().stream()
        .limit(MOST)
        .forEach(it -> console.say(quiet("Not reached: " + it.getKey() + " " + it.getValue())));
    found.heldBack().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(MOST)
        .forEach(
            it ->
                console.say(
                    quiet(
                        "Held back, since it could change data: "
                            + it.getKey()
                            + " ("
                            + it.getValue()
                            + ")")));
    found.remarks().forEach(it -> console.say(console.in(Tone.UNSURE, Console.plain(it))));
  }

  private String quiet(String line) {
    return console.in(Tone.QUIET, Console.plain(line));
  }

  private void files(Found found) {
    console.say("Inventory: " + found.features());
    console.say(
        "Drafts:    "
            + RunSummary.count(found.drafts().size(), "draft")
            + " that held when tried out");
    found.drafts().stream().limit(MOST).forEach(it -> console.say("  " + Console.plain(it)));
    if (found.drafts().size() > MOST) {
      console.say("  and " + (found.drafts().size() - MOST) + " more");
    }
    found
        .kept()
        .forEach(
            (file, why) ->
                console.say(console.in(Tone.UNSURE, Console.plain("  " + file + ": " + why))));
    found.drafts().stream()
        .findFirst()
        .ifPresent(
            it ->
                console.say(
                    quiet(
                        "Drafts count for nothing until you move them to journeys/. Try one: journeyman run "
                            + it)));
  }

  private static Map<String, Object> object(DiscoverEnd.Walked walked) {
    Map<String, Object> object = new LinkedHashMap<>();
    Found found = walked.found();
    object.put("url", walked.url());
    object.put("title", found.title());
    object.put("ending", found.ending().name().toLowerCase(java.util.Locale.ROOT));
    object.put("opened", found.opened());
    object.put("pages", found.pages());
    object.put("heldBack", found.heldBack());
    object.put("unreached", found.unreached());
    object.put("features", found.features());
    object.put("drafts", found.drafts());
    object.put("kept", found.kept());
    object.put("remarks", found.remarks());
    return object;
  }
}
