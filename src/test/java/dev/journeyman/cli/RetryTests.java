package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on pages that are not the same each time. */
class RetryTests {

  @TempDir private Path folder;
  private final Site site = new Site();
  private final List<String> names = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger visits = new AtomicInteger();
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    terminal.journey(
        "pay", "1. Type {{run.id}} into Name.", "2. Click Pay.", "   - \"Paid\" is shown.");
    site.page(
        "/", "<form action=/pay><label>Name <input name=n></label><button>Pay</button></form>");
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** The page fails as often, then works. */
  private void failing(int times) {
    site.on(
        "/pay",
        exchange -> {
          names.add(exchange.getRequestURI().getQuery());
          boolean fails = visits.incrementAndGet() <= times;
          Site.answer(exchange, 200, "text/html", fails ? "<h1>Try later</h1>" : "<h1>Paid</h1>");
        });
  }

  private Call run(String... more) {
    List<String> args =
        new ArrayList<>(List.of("run", "--url", site.base().toString(), "--patience", "1"));
    args.addAll(List.of(more));
    return terminal.call(args.toArray(String[]::new));
  }

  private List<JsonNode> allureTests() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("reports/latest/public/allure-results"))) {
      List<JsonNode> tests = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
        tests.add(new ObjectMapper().readTree(file.toFile()));
      }
      tests.sort(Comparator.comparingLong(t -> t.get("start").asLong()));
      return tests;
    }
  }

  @Nested
  class AFlakyJourney {

    @Test
    void hasPassedAndIsCalledFlakyWhereverItsVerdictIs() throws IOException {
      failing(1);
      Call call = run("--retries", "1");
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(call.out())
          .contains("To be tried again: The journey pay")
          .containsPattern("PASSED +The journey pay  flaky")
          .contains("FLAKY The journey pay, passed on attempt 2")
          .contains("attempt 1 failed: step 2 (journeys/pay.md:5)")
          .contains("The journey holds; The journey pay is flaky");
      String summary = Files.readString(folder.resolve("reports/latest/public/summary.md"));
      assertThat(summary)
          .contains("passed, flaky")
          .contains("## Flaky")
          .contains("attempt 1 failed at step 2, attempt 2 passed");
      assertThat(folder.resolve("reports/latest/public/storyboard.html"))
          .content()
          .contains(">flaky</span>", "Attempt 1 failed at step 2: ", "Attempt 2 passed");
      JsonNode result =
          new ObjectMapper().readTree(folder.resolve("reports/latest/public/result.json").toFile());
      assertThat(result.get("totals").get("flaky").asInt()).isEqualTo(1);
      JsonNode pay = result.get("journeys").get(0);
      assertThat(pay.get("verdict").asText()).isEqualTo("PASSED");
      assertThat(pay.get("flaky").asBoolean()).isTrue();
      assertThat(pay.get("attempt").asInt()).isEqualTo(2);
      assertThat(pay.get("others").get(0).get("verdict").asText()).isEqualTo("FAILED");
      assertThat(pay.get("others").get(0).get("steps")).hasSize(2);
    }

    @Test
    void keepsBothAttemptsWithTheirPicturesForAllure() throws IOException {
      failing(1);
      run("--retries", "1");
      List<JsonNode> tests = allureTests();
      assertThat(tests)
          .extracting(t -> t.get("status").asText())
          .containsExactly("failed", "passed");
      assertThat(tests).extracting(t -> t.get("historyId").asText()).doesNotContain("").hasSize(2);
      assertThat(tests.get(0).get("historyId")).isEqualTo(tests.get(1).get("historyId"));
      assertThat(tests.get(0).get("uuid")).isNotEqualTo(tests.get(1).get("uuid"));
      assertThat(tests.get(1).get("statusDetails").get("flaky").asBoolean()).isTrue();
      assertThat(tests.get(0).get("statusDetails").has("flaky")).isFalse();
      List<String> pictures = new ArrayList<>();
      tests.forEach(
          test -> test.findValues("source").forEach(source -> pictures.add(source.asText())));
      assertThat(pictures).doesNotHaveDuplicates();
      assertThat(pictures.stream().filter(p -> p.endsWith(".jpg"))).hasSizeGreaterThanOrEqualTo(4);
      Path results = folder.resolve("reports/latest/public/allure-results");
      assertThat(pictures).allSatisfy(p -> assertThat(results.resolve(p)).exists());
    }

    @Test
    void isTypedWithOtherDataTheSecondTime() {
      failing(1);
      run("--retries", "1", "--evidence", "facts");
      assertThat(names).hasSize(2).doesNotHaveDuplicates();
      assertThat(names.get(1)).endsWith("-2");
    }

    @Test
    void isRememberedAsFlaky() {
      failing(1);
      run("--retries", "1", "--evidence", "facts");
      run("--evidence", "facts");
      JsonNode pay = terminal.call("status", "--json").json().get("journeys").get(0);
      assertThat(pay.get("flakes").toString()).contains("\"flaky\":1").contains("\"judged\":2");
      assertThat(pay.get("last").get("flaky").asBoolean()).isFalse();
      assertThat(pay.get("last").get("brain").asText()).isEqualTo("plain");
    }
  }

  @Nested
  class WhatTheFirstTryLeftBehind {

    private final List<String> shelf = Collections.synchronizedList(new ArrayList<>());

    /** Shows what is stored when it is loaded; what was just added only where it is right. */
    private void store(boolean right) {
      terminal.journey("pay", "1. Click Add.", "   - \"Emma\" is listed.");
      site.on(
          "/add",
          exchange -> {
            shelf.add("Emma");
            Site.answer(exchange, 200, "text/plain", "ok");
          });
      String show = right ? "l.innerHTML+='<li>Emma'" : "0";
      site.on(
          "/",
          exchange ->
              Site.answer(
                  exchange,
                  200,
                  "text/html",
                  "<ul id=l>"
                      + "<li>Emma".repeat(shelf.size())
                      + "</ul><button onclick=\"fetch('/add',"
                      + "{method:'POST'}).then(()=>"
                      + show
                      + ")\">Add</button>"));
    }

    @Test
    void excusesNothingAndIsTold() throws IOException {
      store(false);
      Call call = run("--retries", "1");
      assertThat(call.code()).as(call.out()).isEqualTo(1);
      assertThat(call.out())
          .contains("attempt 2 passed: it shows only what attempt 1 left behind")
          .doesNotContain("flaky");
      Path published = folder.resolve("reports/latest/public");
      assertThat(published.resolve("summary.md"))
          .content()
          .contains("attempt 1 failed at step 1, attempt 2 passed, which excuses nothing");
      assertThat(published.resolve("storyboard.html")).content().contains("left behind");
    }

    @Test
    void isNotThereWhereTheAppIsRight() {
      store(true);
      assertThat(run("--retries", "1", "--evidence", "facts").code()).isZero();
      assertThat(shelf).hasSize(1);
    }
  }

  @Nested
  class AJourneyOfWeakPromises {

    @Test
    void saysSoInItsFirstLineAndIsBlockedWhereItIsStrict() throws IOException {
      terminal.journey("pay", "1. Click Pay.", "   - \"Pay\" is shown.");
      site.page("/", "<button>Pay</button>");
      Call usual = run();
      assertThat(usual.code()).as(usual.out()).isZero();
      assertThat(usual.out()).contains("all weak", "The journey holds by weak promises only");
      assertThat(folder.resolve("reports/latest/public/summary.md"))
          .content()
          .startsWith("**The journey holds by weak promises only")
          .contains("passed, all weak");
      assertThat(folder.resolve("reports/latest/public/storyboard.html"))
          .content()
          .contains("<h1>The journey holds by weak promises only</h1>", ">all weak</span>");
      Call strict = run("--strict", "--evidence", "facts");
      assertThat(strict.code()).isEqualTo(2);
      assertThat(strict.err() + strict.out()).contains("Blocked by --strict");
    }

    @Test
    void isStrictlyFineWithOneThatIsNotWeak() {
      failing(0);
      assertThat(run("--strict", "--evidence", "facts").code()).isZero();
    }
  }

  @Nested
  class IsTriedAgain {

    @Test
    void onABuildServerUnlessToldOtherwise() {
      failing(1);
      terminal.with("CI", "true");
      assertThat(run("--evidence", "facts").code()).isZero();
      visits.set(0);
      assertThat(run("--evidence", "facts", "--retries", "0").code()).isEqualTo(1);
      assertThat(visits).hasValue(1);
    }

    @Test
    void asOftenAsTheConfigSays() {
      failing(5);
      terminal.file("journeyman.yaml", "retries: 2\n");
      Call call = run("--json", "--evidence", "facts");
      assertThat(call.code()).isEqualTo(1);
      assertThat(visits).hasValue(3);
      JsonNode pay = call.json().get("journeys").get(0);
      assertThat(pay.get("attempt").asInt()).isEqualTo(3);
      assertThat(pay.get("others")).hasSize(2);
      assertThat(pay.get("flaky").asBoolean()).isFalse();
    }

    @Test
    void whereTheBrowserWasLostAndThatIsNoFlake() {
      site.on(
          "/pay",
          exchange -> {
            if (visits.incrementAndGet() == 1) {
              browsers().forEach(ProcessHandle::destroyForcibly);
            }
            Site.answer(exchange, 200, "text/html", "<h1>Paid</h1>");
          });
      Call call = run("--json", "--evidence", "facts");
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      JsonNode pay = call.json().get("journeys").get(0);
      assertThat(pay.get("flaky").asBoolean()).isFalse();
      assertThat(pay.get("others").get(0).get("verdict").asText()).isEqualTo("BLOCKED");
    }

    private Stream<ProcessHandle> browsers() {
      return ProcessHandle.current()
          .descendants()
          .filter(p -> p.info().command().orElse("").matches(".*(?i:chrom|headless).*"));
    }
  }

  @Nested
  class IsNotTriedAgain {

    @Test
    void whereNobodyAsked() {
      failing(1);
      assertThat(run("--evidence", "facts").code()).isEqualTo(1);
      assertThat(visits).hasValue(1);
    }

    @Test
    void whereTheJourneyIsToBlame() {
      terminal.journey("pay", "1. Click Buy.", "   - \"Paid\" is shown.");
      Call call = run("--json", "--evidence", "facts", "--retries", "2");
      assertThat(call.code()).isEqualTo(2);
      assertThat(call.json().get("journeys").get(0).get("others")).isEmpty();
    }

    @Test
    void moreOftenThanMakesSense() {
      Call call = run("--retries", "9");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("--retries is 9; write a number from 0 to 3");
    }
  }
}
