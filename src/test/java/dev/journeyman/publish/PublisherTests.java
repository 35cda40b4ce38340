package dev.journeyman.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.forge.Fault;
import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge;
import dev.journeyman.forge.Reply;
import dev.journeyman.publish.Publisher.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of a forge leads to the next best. */
class PublisherTests {

  private enum Asked {
    PULL,
    SHOW,
    COMMENT,
    REPORT
  }

  /** A forge that keeps what it was given, and refuses what it was told to. */
  private static final class Shelf implements Forge {
    private final Map<Asked, Kind> refusals = new EnumMap<>(Asked.class);
    private final List<Asked> asked = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private String comment = "";
    private Optional<Report> report = Optional.empty();
    private PullRequest pull = new PullRequest(7, "Mugs", SealedReport.COMMIT, true);

    Shelf refusing(Asked what, Kind why) {
      refusals.put(what, why);
      return this;
    }

    private <T> Reply<T> answer(Asked what, T value) {
      asked.add(what);
      return refusals.containsKey(what)
          ? Reply.refused(refusals.get(what), "no " + what + " for @you")
          : Reply.done(value);
    }

    @Override
    public String name() {
      return "Shelf";
    }

    @Override
    public Reply<PullRequest> pullRequest() {
      return answer(Asked.PULL, pull);
    }

    @Override
    public Reply<Posted> comment(String marker, String body) {
      comment = body;
      return answer(Asked.COMMENT, new Posted("https://shelf.example/c", Posted.Change.CREATED));
    }

    @Override
    public Reply<Shown> show(List<Picture> all) {
      pictures.addAll(all);
      List<String> urls = all.stream().map(it -> "https://shelf.example/" + it.path()).toList();
      return answer(Asked.SHOW, new Shown(urls, "as they are"));
    }

    @Override
    public Reply<Posted> report(Report told) {
      report = Optional.of(told);
      return answer(Asked.REPORT, new Posted("https://shelf.example/r", Posted.Change.CREATED));
    }

    @Override
    public void close() {}
  }

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final Shelf shelf = new Shelf();

  private Published run() {
    return new SealedReport(folder.resolve("run"))
        .holds("find", "A visitor finds a mug")
        .fails("pay", "Guest checkout", "\"Paid\"", "\"Oops\"")
        .file("storyboard.png", "film")
        .read();
  }

  private Outcome publish() {
    return Publisher.publish(
        shelf,
        run(),
        new Publisher.Setting(Configuration.USUAL, Links.NONE, file -> "app/" + file));
  }

  @Test
  void picturesComeFirstAndTheCommentShowsThem() {
    Outcome outcome = publish();

    assertThat(outcome.faults()).isEmpty();
    assertThat(shelf.asked).containsExactly(Asked.PULL, Asked.SHOW, Asked.COMMENT, Asked.REPORT);
    assertThat(shelf.pictures)
        .extracting(Forge.Picture::path)
        .containsExactly("allure-results/1-attachment.jpg", "storyboard.png");
    assertThat(shelf.comment)
        .contains("](<https://shelf.example/allure-results/1-attachment.jpg>)");
  }

  @Test
  void theReportHasANoteAtTheLineThatDecided() {
    publish();

    Forge.Report report = shelf.report.orElseThrow();
    assertThat(report.conclusion()).isEqualTo(Forge.Report.Conclusion.FAILURE);
    assertThat(report.title()).isEqualTo("1 of 2 journeys hold; Guest checkout fails at step 1");
    assertThat(report.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.file()).isEqualTo("app/journeys/pay.md"))
        .satisfies(note -> assertThat(note.line()).isEqualTo(14));
  }

  @Test
  void withoutPicturesTheCommentSaysWhy() {
    shelf.refusing(Asked.SHOW, Kind.FORBIDDEN);

    Outcome outcome = publish();

    assertThat(outcome.comment()).isPresent();
    assertThat(outcome.faults()).extracting(Fault::kind).containsExactly(Kind.FORBIDDEN);
    assertThat(shelf.comment)
        .contains("No picture is shown here. no SHOW for <span>@</span>\u200byou")
        .doesNotContain("![");
  }

  @Test
  void whatIsTooMuchForTheForgeIsSentInFewerWords() {
    shelf.refusing(Asked.COMMENT, Kind.INVALID);

    Outcome outcome = publish();

    assertThat(shelf.asked)
        .containsExactly(Asked.PULL, Asked.SHOW, Asked.COMMENT, Asked.COMMENT, Asked.REPORT);
    assertThat(shelf.comment).doesNotContain("![");
    assertThat(outcome.report()).isPresent();
  }

  @Test
  void whereTheForgeCannotBeReachedItIsNotAskedAgain() {
    shelf.refusing(Asked.PULL, Kind.UNREACHABLE);

    assertThat(publish().faults()).hasSize(1);
    assertThat(shelf.asked).containsExactly(Asked.PULL);
  }

  @Test
  void anotherHeadAndAClosedPullRequestAreSaid() {
    shelf.pull = new Forge.PullRequest(7, "Mugs", "f".repeat(40), false);

    publish();

    assertThat(shelf.comment)
        .contains("> This was run on the commit", "> The pull request was no longer open");
  }

  @Test
  void aHeadThatIsNotKnownIsNotComparedWith() {
    shelf.pull = new Forge.PullRequest(7, "Mugs", "0".repeat(40), true);

    publish();

    assertThat(shelf.comment).doesNotContain("> ");
  }

  @Test
  void aFileThatWasChangedSinceIsNotSent() throws IOException {
    Published run = run();
    Files.writeString(folder.resolve("run/public/storyboard.png"), "evil", StandardCharsets.UTF_8);

    Outcome outcome =
        Publisher.publish(
            shelf, run, new Publisher.Setting(Configuration.USUAL, Links.NONE, file -> file));

    assertThat(shelf.pictures).isEmpty();
    assertThat(outcome.faults())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("storyboard.png was changed since"));
  }

  @Test
  void aThousandJourneysFitAndTheBlockForProgramsStaysWhole() throws IOException {
    SealedReport report = new SealedReport(folder.resolve("many"));
    for (int i = 0; i < 400; i++) {
      report.holds("good-" + i, "$@`|".repeat(60) + i);
      report.fails("bad-" + i, "$@`|".repeat(60) + i, "$".repeat(400), "@".repeat(400));
    }
    Published run = report.read();

    String told = Comment.of(run, Gallery.EMPTY, Links.NONE, List.of(), Publisher.ROOM);

    assertThat(told.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Publisher.ROOM);
    assertThat(told).startsWith("### \u274c 400 of 800 journeys hold; ").contains("was cut to fit");
    Rendered rendered = new Rendered(told);
    JsonNode json = new ObjectMapper().readTree(rendered.fences().get(0));
    assertThat(json.at("/totals/failed").asInt()).isEqualTo(400);
    assertThat(json.path("journeysLeftOut").asInt()).isPositive();
  }
}
