package dev.journeyman.publish;

import dev.journeyman.report.CompareFile;
import dev.journeyman.report.Inert;
import dev.journeyman.report.Policy;
import dev.journeyman.report.Postscript;
import dev.journeyman.report.ResultFile;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.report.Told;
import dev.journeyman.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A run, told to the reviewer of a pull request in markdown. */
final class Comment {

  private static final int TITLE = 120;
  private static final int HEADLINE = 300;
  private static final int NAME = 40;

  /** A run tells less; these bound what a stranger may say. */
  static final int STORY = 12;

  private static final int SENTENCES = 4;

  private final Published run;
  private final Gallery gallery;
  private final Links links;
  private final List<String> remarks;
  private final Cut cut;
  private final Sheet sheet = new Sheet();

  private Comment(Published run, Gallery gallery, Links links, List<String> remarks, Cut cut) {
    this.run = run;
    this.gallery = gallery;
    this.links = links;
    this.remarks = remarks;
    this.cut = cut;
  }

  /**
   * Tell as much as there is room for.
   *
   * @param remarks what a reader must know besides, each as a sentence
   * @param room in bytes of UTF-8
   */
  static String of(Published run, Gallery gallery, Links links, List<String> remarks, int room) {
    Sheet told = new Sheet();
    for (Cut cut : Cut.values()) {
      told = new Comment(run, gallery, links, remarks, cut).tell();
      if (told.bytes() <= room) {
        return told.toString();
      }
    }
    throw new IllegalStateException("even the shortest comment has " + told.bytes() + " bytes");
  }

  private Sheet tell() {
    ResultFile result = run.result();
    sheet.line("### {} {}", Inert.sign(run.verdict()), Inert.text(result.told(), HEADLINE)).end();
    run.origin().remark().ifPresent(it -> sheet.line("> **{}**", Inert.text(it)).end());
    for (String remark : remarks) {
      sheet.line("> {}", Inert.text(remark)).end();
    }
    links();
    table();
    List<JourneyResult> bad =
        result.journeys().stream().filter(it -> it.verdict() != Verdict.PASSED).toList();
    bad.stream().limit(cut.stories()).forEach(this::story);
    if (bad.size() > cut.stories()) {
      sheet.end().line("{} more did not pass.", Inert.number(bad.size() - cut.stories()));
    }
    filmstrip(bad.isEmpty());
    settings();
    review();
    uncovered();
    background();
    sheet.end().line("<details><summary>For programs</summary>").end();
    sheet.add(new Digest(run, links, cut).machines());
    sheet.end().line("</details>");
    return sheet;
  }

  private void links() {
    Optional<Inert> report = links.report().map(it -> Inert.link("Open the report", it));
    Optional<Inert> build = links.run().map(it -> Inert.link("the build", it));
    if (report.isPresent() && build.isPresent()) {
      sheet.line("**{}** \u00b7 {}", report.get(), build.get()).end();
    } else {
      report.or(() -> build).ifPresent(it -> sheet.line("**{}**", it).end());
    }
  }

  private void table() {
    boolean compared = run.compared().isThere();
    List<JourneyResult> rows =
        run.result().journeys().stream()
            .sorted(Comparator.comparing((JourneyResult it) -> it.verdict() == Verdict.PASSED))
            .toList();
    sheet.line(compared ? "| | Journey | | Took | Compared |" : "| | Journey | | Took |");
    sheet.line(compared ? "|---|---|---|--:|---|" : "|---|---|---|--:|");
    rows.stream().limit(cut.rows()).forEach(row -> row(row, compared));
    if (rows.size() > cut.rows()) {
      sheet.end().line("{} more journeys are in the report.", left(rows, cut.rows()));
    }
  }

  private static Inert left(List<?> all, int shown) {
    return Inert.number(all.size() - shown);
  }

  private void row(JourneyResult journey, boolean compared) {
    sheet.add("| {} | {} | ", Inert.sign(journey.verdict()), Inert.text(journey.name(), TITLE));
    switch (journey.verdict()) {
      case PASSED -> sheet.add("holds");
      case FAILED -> sheet.add("**fails**");
      case BLOCKED -> sheet.add("**is blocked**");
    }
    journey.where().ifPresent(it -> sheet.add(" at {}", Inert.text(it, TITLE)));
    if (journey.flaky()) {
      sheet.add(", flaky");
    }
    if (journey.holdsWeakly()) {
      sheet.add(", all weak");
    }
    sheet.add(" | {} s |", Inert.number((journey.tookMs() + 500) / 1000));
    if (compared) {
      String told = cut.hasOthers() ? run.compared().sentence(journey.id()) : "";
      sheet.add(" {} |", Inert.text(told, TITLE));
    }
    sheet.end();
  }

  private void story(JourneyResult journey) {
    sheet.end().add("#### {} ", Inert.sign(journey.verdict()));
    sheet.add("{}", Inert.text(journey.name(), TITLE));
    journey.where().ifPresent(it -> sheet.add(", {}", Inert.text(it, TITLE)));
    sheet.end().end();
    for (Told told : journey.story().stream().limit(STORY).toList()) {
      Inert text = told.quoted() ? Inert.code(told.text()) : Inert.text(told.text());
      sheet.line("- **{}:** {}", Inert.text(told.label(), TITLE), text);
    }
    run.picture(journey)
        .flatMap(gallery::address)
        .ifPresent(
            it -> sheet.end().line("{}", Inert.picture("What was seen: " + journey.title(), it)));
  }

  private void filmstrip(boolean open) {
    Optional<Inert> strip =
        run.filmstrip()
            .flatMap(gallery::address)
            .map(it -> Inert.picture("The steps that matter most", it));
    strip.ifPresent(
        it -> {
          sheet
              .end()
              .line(
                  open
                      ? "<details open><summary>Step by step</summary>"
                      : "<details><summary>Step by step</summary>");
          sheet.end().line("{}", it).end().line("</details>");
        });
  }

  private void settings() {
    Optional<Policy> other = run.result().policy().filter(it -> !it.unapplied().isEmpty());
    other.ifPresent(
        policy -> {
          sheet.end().line("#### To review: settings that were not applied").end();
          sheet.line(
              "The settings are those of {}. The change has others:", Inert.code(policy.from()));
          sheet.end();
          List<Policy.Unapplied> all = policy.unapplied();
          for (Policy.Unapplied it : all.stream().limit(cut.files()).toList()) {
            sheet.line(
                "- {}: applied {}, proposed {}",
                Inert.code(it.setting()),
                Inert.code(it.applied()),
                Inert.code(it.proposed()));
          }
          if (all.size() > cut.files()) {
            sheet.line("- and {} more", left(all, cut.files()));
          }
        });
  }

  private void review() {
    List<Postscript.Change> changes = run.result().recordings();
    if (changes.isEmpty()) {
      return;
    }
    sheet.end().line("#### To review: what no longer fits its recording").end();
    sheet.line("These journeys hold, and not in the way in which they were recorded:").end();
    for (Postscript.Change change : changes.stream().limit(cut.files()).toList()) {
      sheet.line(
          change.proposed()
              ? "- {}: a new recording is proposed; `journeyman recordings accept` takes it over"
              : "- {}: the recording was written anew",
          Inert.text(change.journey(), TITLE));
      if (cut.lines() > 0) {
        sheet.end().line("<details><summary>The difference</summary>").end();
        sheet.line("{}", Inert.block(change.diff().stream().limit(cut.lines()).toList()));
        sheet.end().line("</details>").end();
      }
    }
    if (changes.size() > cut.files()) {
      sheet.line("- and {} more", left(changes, cut.files()));
    }
  }

  private void uncovered() {
    Optional<Postscript.Gap> gap = run.result().uncovered().filter(it -> !it.files().isEmpty());
    gap.ifPresent(
        it -> {
          List<String> files = it.files();
          sheet
              .end()
              .add(
                  "<details><summary>{} of {} ", Inert.number(files.size()), Inert.number(it.of()));
          sheet.line("changed files are covered by no journey</summary>").end();
          files.stream().limit(cut.files()).forEach(f -> sheet.line("- {}", Inert.code(f)));
          if (files.size() > cut.files()) {
            sheet.line("- and {} more", left(files, cut.files()));
          }
          sheet.end().line("</details>");
        });
  }

  private void versions() {
    List<CompareFile.OfVersion> all = cut.hasOthers() ? run.compared().versions() : List.of();
    for (CompareFile.OfVersion version : all.stream().limit(STORY).toList()) {
      sheet.add(
          "- Compared: {}, {}",
          Inert.text(version.name(), NAME),
          Inert.text(version.source(), TITLE));
      version.trouble().ifPresent(it -> sheet.add(", not walked: {}", Inert.text(it, TITLE)));
      sheet.end();
    }
    if (!all.isEmpty()) {
      sheet.line(
          "- All but the comparison is of {}", Inert.text(all.get(all.size() - 1).name(), NAME));
    }
  }

  private void background() {
    sheet.end().line("<details><summary>How far to trust this</summary>").end();
    if (cut != Cut.ALL) {
      List<String> trust = run.result().trust();
      trust.stream().limit(SENTENCES).forEach(it -> sheet.line("- {}", Inert.text(it)));
    }
    versions();
    new Attestation(run.verification(), run.digest()).lines(sheet);
    ResultFile.Run facts = run.result().run();
    if (!facts.trouble().isEmpty()) {
      sheet.line("- {}", Inert.code(facts.trouble()));
    }
    if (!gallery.way().isEmpty()) {
      sheet.line("- {}", Inert.text(gallery.way(), 1200));
    }
    if (cut != Cut.NOTHING) {
      sheet.line("- This comment was cut to fit. The report has all of it.");
    }
    sheet.line(
        "- Run {} on {}, {}, Journeyman {}",
        Inert.code(facts.id()),
        Inert.code(facts.url()),
        Inert.text(facts.browser(), TITLE),
        Inert.text(facts.tool(), TITLE));
    sheet.end().line("</details>");
  }
}
