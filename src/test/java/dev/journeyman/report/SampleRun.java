package dev.journeyman.report;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.history.PastWalk;
import dev.journeyman.journey.Criticality;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Stage;
import dev.journeyman.journey.Step;
import dev.journeyman.plan.Phase;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Box;
import dev.journeyman.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of six journeys with every kind of end, as its journal tells it. */
final class SampleRun {

  static final Instant STARTED = Instant.parse("2026-11-20T09:30:00Z");

  static final RunFacts FACTS =
      new RunFacts(
          "2026-11-20-0930-ab12",
          STARTED,
          Duration.ofMillis(23_400),
          "http://localhost:3000",
          "Chromium 156.0.7200.1",
          "0.1.0",
          "",
          Optional.of(
              new RunFacts.BuildServer(
                  "GitHub Actions",
                  "github",
                  "build 42",
                  "https://ci.example/42",
                  Optional.of(42L))),
          new Background(
              Optional.of(
                  new Background.Checkout(
                      "0123456789abcdef",
                      true,
                      Optional.of("https://github.com/shop/web/blob/0123456789abcdef/app"))),
              Optional.of(
                  new Background.Change("pull request 12", "https://github.com/shop/web/pull/12")),
              List.of(
                  walk(40, "checkout/guest", 3, Verdict.BLOCKED),
                  walk(41, "checkout/guest", 2, Verdict.PASSED),
                  walk(41, "search", 1, Verdict.PASSED))));

  private static PastWalk walk(long number, String journey, int minutesAgo, Verdict verdict) {
    boolean blocked = verdict == Verdict.BLOCKED;
    return new PastWalk(
        STARTED.minus(Duration.ofMinutes(minutesAgo)),
        "run-" + number,
        Optional.of(number),
        journey,
        verdict,
        false,
        blocked ? 1 : 2,
        blocked ? Optional.of(Cause.NEEDS_MODEL.title()) : Optional.empty(),
        Optional.empty(),
        false,
        2_000,
        "plain");
  }

  private final RunFolder folder;
  private final Pictures pictures;

  private SampleRun(RunFolder folder, Pictures pictures) {
    this.folder = folder;
    this.pictures = pictures;
  }

  static RunFolder in(Path root, Pictures pictures) {
    RunFolder folder = RunFolder.create(root);
    SampleRun run = new SampleRun(folder, pictures);
    Ticking clock = new Ticking(STARTED);
    try (Journal journal = Journal.open(folder.journal(), Redactor.NONE, clock)) {
      run.search(journal);
      run.checkout(journal);
      run.photo(journal);
      run.gift(journal);
      run.cutOff(journal);
    }
    return folder;
  }

  /** A run of a journey that passed only when it was tried again, and one that did not at all. */
  static RunFolder flaky(Path root) {
    RunFolder folder = RunFolder.create(root);
    try (Journal journal = Journal.open(folder.journal(), Redactor.NONE, new Ticking(STARTED))) {
      pay(journal, folder, "pay").broken(0, "\"Paid\" on the page", "\"Later\"").done(300).end(400);
      pay(journal, folder, "pay").held(0, "\"Paid\" on the page", "\"Paid\"").done(300).end(400);
      pay(journal, folder, "refund").broken(0, "\"Paid\" on the page", "\"No\"").done(90).end(120);
    }
    return folder;
  }

  private static Script pay(Journal journal, RunFolder folder, String id) {
    Script script =
        new Script(
            journal,
            folder,
            Script.plan(id, "Pay", List.of(), Script.step("Pay.", "\"Paid\" is shown.")));
    return script.begin().next().act("click button \"Pay\"", 90);
  }

  private void search(Journal journal) {
    Script script =
        new Script(
            journal,
            folder,
            Script.plan(
                "search",
                "A visitor finds a mug",
                List.of("No error in the console."),
                Script.step(Phase.BEFORE, "Open the shop.", "\"Corner Shop\" is shown."),
                Script.step("Search for \"mug\".", "\"3 results\" is shown.", "A footer is shown."),
                Script.step(Phase.OUTCOME, "Look at the app afresh", "\"3 results\" is shown.")));
    script.begin().next().act("open http://localhost:3000/", 180);
    script.held(0, "\"Corner Shop\" on the page", "\"Corner Shop\"").done(260);
    quiet(script).next().act("fill searchbox \"Search\" with \"mug\"", 40).act("press Enter", 210);
    script.held(0, "\"3 results\" on the page", "\"3 results\"");
    script.check(1, Moment.BEFORE, Finding.held("a footer", "contentinfo"));
    script.check(1, Moment.AFTER, Finding.held("a footer", "contentinfo"));
    script.picture(Shot.ACTION, pictures.shop(), mark("acted", 629, 14, 416, 44));
    script.picture(Shot.RESULT, pictures.results(), mark("held", 40, 104, 200, 40));
    quiet(script).done(420).next().act("reload the page", 150);
    script.held(0, "\"3 results\" on the page", "\"3 results\"");
    script.picture(Shot.RESULT, pictures.results(), mark("held", 40, 104, 200, 40));
    quiet(script).done(300).end(990);
  }

  private void checkout(Journal journal) {
    Script script =
        new Script(
            journal,
            folder,
            Script.plan(
                "checkout/guest",
                "Guest checkout",
                List.of("No error in the console."),
                Script.step("Search for \"mug\".", "\"3 results\" is shown."),
                Script.step("Add \"Blue mug\" to the cart.", "The cart badge shows 1."),
                Script.step("Check out as pat@example.com.", "\"Order confirmed\" is shown."),
                Script.step(Phase.OUTCOME, "Look at the app afresh", "\"Paid\" is shown.")));
    script.begin().next().act("fill searchbox \"Search\" with \"mug\"", 40);
    script.held(0, "\"3 results\" on the page", "\"3 results\"");
    script.picture(Shot.ACTION, pictures.shop(), mark("acted", 629, 14, 416, 44));
    script.picture(Shot.RESULT, pictures.results(), mark("held", 40, 104, 200, 40));
    quiet(script).done(320).next().act("click button \"Add to cart\"", 95);
    script.held(0, "the cart badge reads 1", "1");
    script.picture(Shot.ACTION, pictures.results(), mark("acted", 57, 444, 117, 40));
    script.picture(Shot.RESULT, pictures.added(), mark("held", 1204, 18, 36, 36));
    quiet(script).done(240).next();
    script.act("fill textbox \"Email\" with \"pat@example.com\"", 60);
    script.act("click button \"Pay $12.00\"", 310);
    script.broken(0, "\"Order confirmed\" on the page", "\"Something went wrong\" in its place");
    script.check(0, Moment.THROUGHOUT, Finding.broken("no error in the console", "2 errors"));
    Mark email = mark("acted", 320, 186, 638, 44);
    script.picture(Shot.ACTION, pictures.checkout(), email, mark("acted", 320, 418, 640, 46));
    script.picture(Shot.RESULT, pictures.wrong(), mark("broken", 320, 166, 640, 62));
    script.happened(
        new Activity(
            List.of(
                new ConsoleLine("error", "Failed to load resource: 500 (Internal Server Error)"),
                new ConsoleLine("error", "Error: order.total is undefined")),
            List.of(),
            List.of(
                new Exchange(
                    "GET",
                    "http://localhost:3000/pay?token=4711&step=2#top",
                    200,
                    "",
                    true,
                    "document"),
                new Exchange("POST", "http://localhost:3000/api/orders", 500, "", true, "fetch")),
            List.of(),
            List.of()));
    script.record(new Fact.Outlined(List.of("- form", "  - button \"Pay $12.00\" [disabled]")));
    script.logged("POST /api/orders 500 in 12 ms", "java.lang.NullPointerException: total");
    script.done(5400).end(6100);
  }

  private void photo(Journal journal) {
    Script script =
        new Script(
            journal,
            folder,
            Script.plan(
                "profile/photo",
                "A member changes their photo",
                List.of(),
                Script.step("Click \"Change picture\".", "A picture editor is shown."),
                Script.step("Save.", "\"Saved\" is shown.")));
    script.begin().next();
    script.halt(
        Halt.MISSING,
        "nothing is called \"Change picture\"; the nearest are button \"Change photo\" and link"
            + " \"Pictures\"");
    script.picture(Shot.RESULT, pictures.shop());
    script.happened(Activity.NONE).done(3000).end(3050);
  }

  private void gift(Journal journal) {
    Script script =
        new Script(
            journal,
            folder,
            Script.plan(
                "gift",
                "A friend sends a gift card",
                List.of(),
                Script.step("Open \"Gift cards\".", "The page feels festive.")));
    script.begin().next().act("click link \"Gift cards\"", 120);
    script.record(
        new Fact.Unread(0, Moment.AFTER, "The page", "\"feels festive\" needs a model to be read"));
    script.happened(Activity.NONE).done(200).end(230);
  }

  private void cutOff(Journal journal) {
    Script script =
        new Script(
            journal,
            folder,
            Script.plan(
                "orders",
                "An admin exports the orders",
                List.of(),
                Script.step("Open \"Orders\".", "\"Export\" is shown."),
                Script.step("Click \"Export\".", "\"orders.csv\" is downloaded.")));
    script.begin().next().act("click link \"Orders\"", 120);
  }

  private static Script quiet(Script script) {
    script.check(0, Moment.THROUGHOUT, Finding.held("no error in the console", "none"));
    return script.happened(Activity.NONE);
  }

  static Mark mark(String what, double x, double y, double width, double height) {
    return new Mark(new Box(x, y, width, height), what);
  }

  /** The journeys as they were read, with one more that was never begun. */
  static List<Journey> journeys() {
    return List.of(
        journey("search", Optional.of(Stage.SHIPPED)),
        journey("checkout/guest", Optional.empty()),
        journey("profile/photo", Optional.empty()),
        journey("gift", Optional.of(Stage.PAINTED_DOOR)),
        journey("orders", Optional.empty()),
        journey("returns", Optional.empty()));
  }

  private static Journey journey(String id, Optional<Stage> stage) {
    FrontMatter none = FrontMatter.EMPTY;
    FrontMatter matter =
        new FrontMatter(
            List.of("smoke"),
            Optional.of("growth"),
            Optional.of(Criticality.CRITICAL),
            stage,
            none.start(),
            none.as(),
            Map.of(),
            none.covers(),
            none.timeout(),
            none.budget());
    String file = "journeys/" + id + ".md";
    Step step = new Step(new Line("Send it back.", file, 9), List.of(new Line("OK.", file, 10)));
    return new Journey(
        id,
        "A buyer returns a mug",
        file,
        matter,
        "",
        List.of(),
        List.of(step),
        List.of(),
        List.of());
  }

  /** Screenshots of the pages that the sample run walks over. */
  interface Pictures {
    byte[] shop();

    byte[] results();

    byte[] added();

    byte[] checkout();

    byte[] wrong();
  }
}
