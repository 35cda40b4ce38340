package dev.journeyman.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Activity.Download;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
  private static final Box BOX = new Box(1, 2.5, 3, 4);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  private Journal open(Redactor redactor) {
    return Journal.open(file(), redactor, NOON);
  }

  private static Plan plan(String id) {
    PlannedStep step =
        new PlannedStep(
            Phase.STEPS, 1, "Pay.", "pay.md", 3, List.of(new Expectation("Paid.", "pay.md", 4)));
    return new Plan(id, "Pay \u201cnow\u201d", "pay.md", "/", List.of(step), List.of());
  }

  /** One fact of each kind that a step can have, with every component filled. */
  private static List<Fact> facts() {
    Activity activity =
        new Activity(
            List.of(new ConsoleLine("error", "boom")),
            List.of("TypeError: x\n  at y"),
            List.of(new Exchange("GET", "http://localhost/a", 500, "", true, "fetch")),
            List.of(new Dialog("confirm", "Sure?", true, false)),
            List.of(new Download("a.csv", Path.of("/tmp/a.csv"), 12)));
    return List.of(
        new Fact.Acted(
            "click button \"Pay\"",
            "plain",
            new Outcome(Outcome.Kind.COVERED, "by a banner"),
            Optional.of(BOX),
            Duration.ofMillis(12)),
        new Fact.Acted("press Enter", "plain", Outcome.DONE, Optional.empty(), Duration.ZERO),
        new Fact.Remembered("before", "£9.00"),
        new Fact.Halted(Halt.COVERED, "it is covered"),
        new Fact.Checked(
            0,
            Moment.AFTER,
            "shown text \"Paid\"",
            "plain",
            true,
            new Finding(Finding.Result.UNDECIDED, "a", "b", Optional.of(BOX)),
            Duration.ofSeconds(1)),
        new Fact.Relapsed(0, 1, Finding.broken("checked", "not checked"), Duration.ofMillis(400)),
        new Fact.Asked(
            "anthropic/some",
            "act",
            1_200,
            800,
            40,
            Optional.of(new BigDecimal("0.0123")),
            Duration.ofMillis(900),
            "I press Pay."),
        new Fact.Changed("target missing", "button \"Pay\" is gone"),
        new Fact.Noticed("nothing changed on the page"),
        new Fact.Slipped("what it typed went nowhere"),
        new Fact.Renamed("button \"Pay\"", "button \"Pay now\""),
        new Fact.Hinted(
            0,
            Fact.Hinted.What.PUT_AWAY,
            "click button \"No\"",
            Optional.of(new Box(1, 2, 3, 4)),
            Duration.ofMillis(30)),
        new Fact.Outlined(List.of("button \"Pay\"", "text \"two\\nlines\"")),
        new Fact.Filmed(
            "pay.webm", List.of(Duration.ZERO, Duration.ofSeconds(2)), Duration.ofSeconds(5)),
        new Fact.Unread(0, Moment.THROUGHOUT, "the page", "needs a model"),
        new Fact.Happened(activity, true),
        new Fact.AppLogged(List.of("one", "two \u001b[31mred")),
        new Fact.Pictured("a.jpg", Shot.RESULT, List.of(new Mark(BOX, "held"))),
        new Fact.StepEnded(Duration.ofMillis(1_234)));
  }

  @Test
  void halfALetterOfAPageStopsNothing() {
    try (Journal journal = open(Redactor.NONE)) {
      journal.record("pay", new Fact.JourneyBegan(plan("pay"), ""));
      journal.record("pay", new Fact.StepBegan(0));
      journal.record("pay", new Fact.Remembered("face", "a\ud83d"));
    }
    assertThat(Journal.read(file()).get(0).steps().get(0).all(Fact.Remembered.class))
        .extracting(Fact.Remembered::value)
        .containsExactly("a?");
  }

  @Nested
  class WritingAndReading {

    @Test
    void everyKindOfFactComesBackAsItWas() {
      try (Journal journal = open(Redactor.NONE)) {
        journal.record("pay", new Fact.JourneyBegan(plan("pay"), "Chromium 1"));
        journal.record("pay", new Fact.StepBegan(0));
        facts().forEach(fact -> journal.record("pay", fact));
        journal.record("pay", new Fact.JourneyEnded(Duration.ofSeconds(2)));
      }
      JourneyEvidence evidence = Journal.read(file()).get(0);
      assertThat(evidence.plan()).isEqualTo(plan("pay"));
      assertThat(evidence.browser()).isEqualTo("Chromium 1");
      assertThat(evidence.began()).isEqualTo(NOON.instant());
      assertThat(evidence.took()).contains(Duration.ofSeconds(2));
      assertThat(evidence.steps()).hasSize(1);
      assertThat(evidence.steps().get(0).facts()).isEqualTo(facts());
    }

    @Test
    void noKindOfFactIsForgottenHere() {
      Set<Class<?>> written = facts().stream().map(Fact::getClass).collect(Collectors.toSet());
      List<Class<?>> others =
          List.of(Fact.JourneyBegan.class, Fact.StepBegan.class, Fact.JourneyEnded.class);
      assertThat(Stream.concat(written.stream(), others.stream()).toList())
          .containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
    }

    @Test
    void aFactIsOneLineThatIsThereAtOnce() throws IOException {
      try (Journal journal = open(Redactor.NONE)) {
        journal.record("pay", new Fact.Remembered("note", "two\nlines"));
        assertThat(Files.readAllLines(file()))
            .containsExactly(
                "{\"at\":\"2026-11-20T12:00:00Z\",\"journey\":\"pay\",\"fact\":"
                    + "{\"fact\":\"remembered\",\"name\":\"note\",\"value\":\"two\\nlines\"}}");
      }
    }

    @Test
    void theJournalOfAnotherRunIsReplaced() {
      for (String id : List.of("pay", "browse")) {
        try (Journal journal = open(Redactor.NONE)) {
          journal.record(id, new Fact.JourneyBegan(plan(id), ""));
        }
      }
      assertThat(Journal.read(file()))
          .extracting(e -> e.plan().journey())
          .containsExactly("browse");
    }

    @Test
    void secretsNeverReachTheFile() throws IOException {
      try (Journal journal = open(new Redactor(Map.of("PASSWORD", "hun\"ter22")))) {
        journal.record("pay", new Fact.Remembered("note", "it is hun\"ter22"));
        journal.record("pay", new Fact.AppLogged(List.of("login hun\"ter22", "hun%22ter22")));
      }
      assertThat(Files.readString(file())).doesNotContain("ter22").contains("[secret PASSWORD]");
    }

    @Test
    void journeysComeBackInTheOrderInWhichTheyBegan() {
      try (Journal journal = open(Redactor.NONE)) {
        for (String id : List.of("b", "a", "c")) {
          journal.record(id, new Fact.JourneyBegan(plan(id), ""));
        }
        journal.record("a", new Fact.StepBegan(0));
      }
      assertThat(Journal.read(file()))
          .extracting(e -> e.plan().journey())
          .containsExactly("b", "a", "c");
    }
  }

  @Test
  void whatAnotherRunLeftInTheFileIsNotReadAsOurs() {
    try (Journal journal = open(Redactor.NONE)) {
      journal.record("old", new Fact.JourneyBegan(plan("old"), ""));
    }
    try (Journal journal = open(Redactor.NONE)) {
      journal.record("new", new Fact.JourneyBegan(plan("new"), ""));
    }
    assertThat(Journal.read(file())).extracting(e -> e.plan().journey()).containsExactly("new");
  }

  @Nested
  class Kills {

    private void cutOffAfterOneStep(String remains) throws IOException {
      try (Journal journal = open(Redactor.NONE)) {
        journal.record("pay", new Fact.JourneyBegan(plan("pay"), ""));
        journal.record("pay", new Fact.StepBegan(0));
      }
      Files.writeString(file(), remains, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    @Test
    void aLineThatWasCutOffIsLeftOut() throws IOException {
      cutOffAfterOneStep("{\"at\":\"2026-11-20T12:00:00Z\",\"journey\":\"pay\",\"fact\":{\"fa");
      JourneyEvidence evidence = Journal.read(file()).get(0);
      assertThat(evidence.steps()).hasSize(1);
      assertThat(evidence.isComplete()).isFalse();
    }

    @Test
    void aLineThatWasCutOffAfterABraceIsLeftOutToo() throws IOException {
      cutOffAfterOneStep(
          "{\"at\":\"2026-11-20T12:00:00Z\",\"journey\":\"pay\",\"fact\":"
              + "{\"fact\":\"remembered\",\"name\":\"n\",\"value\":\"{}");
      assertThat(Journal.read(file()).get(0).steps()).hasSize(1);
    }

    @Test
    void aLetterThatWasCutInTwoIsLeftOutToo() throws IOException {
      cutOffAfterOneStep("");
      Files.write(file(), new byte[] {'{', '"', (byte) 0xc3}, StandardOpenOption.APPEND);
      assertThat(Journal.read(file()).get(0).steps()).hasSize(1);
    }

    @Test
    void aDamagedLineInTheMiddleIsNotOverlooked() throws IOException {
      cutOffAfterOneStep("{\"at\":}\n{}\n");
      assertThatThrownBy(() -> Journal.read(file())).hasMessageContaining("journal.jsonl");
    }
  }

  @Nested
  class Workers {

    @Test
    void severalWriteAtOnceWithoutMixingTheirLines() {
      int facts = 200;
      try (Journal journal = open(Redactor.NONE)) {
        List<Thread> workers =
            IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> write(journal, "journey-" + i, facts)))
                .toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
          join(worker);
        }
      }
      assertThat(Journal.read(file()))
          .hasSize(4)
          .allSatisfy(e -> assertThat(e.steps().get(0).facts()).hasSize(facts));
    }

    private void write(Journal journal, String id, int facts) {
      journal.record(id, new Fact.JourneyBegan(plan(id), ""));
      journal.record(id, new Fact.StepBegan(0));
      for (int i = 0; i < facts; i++) {
        journal.record(id, new Fact.Remembered("n", "x".repeat(500)));
      }
    }

    private void join(Thread worker) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
