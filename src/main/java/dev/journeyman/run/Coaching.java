package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Remark;
import dev.journeyman.remark.Place;
import dev.journeyman.remark.Reviewer;
import dev.journeyman.remark.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a reviewer's remark on a report down.
 *
 * @param by who it is, empty where nobody knows
 */
public record Coaching(Path folder, Settings.Machine machine, LocalDate today, String by) {

  private static final int LONGEST = 80;

  /** Write a remark on a journey, which is named by its id or its file. */
  public Written note(String journey, String remark, Place place) {
    Config config = Config.read(folder).config();
    if (isSecret(remark, config)) {
      return new Written.Refused(
          "the remark holds the value of a secret, which must not stand in a file",
          "say it without the value");
    }
    Path named = folder.resolve(journey);
    boolean isFile = journey.endsWith(".md") && Files.isRegularFile(named);
    List<Journey> all =
        Journeys.read(List.of(isFile ? named : folder.resolve("journeys")), folder, Set.of())
            .journeys();
    Optional<Journey> meant =
        isFile
            ? all.stream().findFirst()
            : all.stream().filter(it -> it.id().equals(journey)).findFirst();
    if (meant.isEmpty()) {
      return new Written.Refused(
          "there is no journey \"" + journey + "\"",
          all.isEmpty()
              ? "write one: journeyman new"
              : "the journeys are " + String.join(", ", all.stream().map(Journey::id).toList()));
    }
    Path guardrails = folder.resolve(config.guardrails());
    return new Reviewer(folder, guardrails, origin()).write(meant.get(), remark, place);
  }

  private boolean isSecret(String remark, Config config) {
    return !Secrets.of(config, machine.environment()).redactor().redact(remark).equals(remark);
  }

  private Remark origin() {
    String who = by.replaceAll("[<>\\p{Cc}]+|--+", " ").replaceAll("\\s+", " ").strip();
    return new Remark(today.toString(), who.substring(0, Math.min(LONGEST, who.length())), run());
  }

  /** The run whose report is the last. */
  private String run() {
    try {
      Path latest = Latest.of(folder.resolve(Leavings.REPORTS).resolve("latest"));
      return Files.isDirectory(latest)
          ? String.valueOf(latest.toRealPath().getFileName()).replaceAll("[^\\w.-]", "")
          : "";
    } catch (IOException e) {
      return "";
    }
  }
}
