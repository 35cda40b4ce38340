package dev.journeyman.run;

import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.Background;
import dev.journeyman.report.JoinedReport;
import dev.journeyman.report.RunFacts;
import dev.journeyman.report.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins what several runs left, each of some of the journeys, into the folder of one run.
 *
 * @param project the folder that names of files are relative to
 * @param out the folder to write; {@code reports/<run id>} where empty
 * @param sealing where it signs, each shard must be signed by the same key, so that nothing is
 *     signed that was not
 */
public record Merge(
    Path project, Optional<Path> out, Sealing sealing, Map<String, String> environment) {

  public RunEnd of(List<Path> folders, Clock clock) {
    String runId = RunId.at(Instant.now(clock));
    Path root = out.orElse(project.resolve(Leavings.REPORTS).resolve(runId));
    try {
      Shards.Joined shards = Shards.read(folders, sealing.signer());
      if (shards.refusal().isPresent()) {
        return new RunEnd.Refused(shards.refusal().get());
      }
      if (isAmong(root, folders)) {
        return new RunEnd.Refused("--out " + root + " is among the folders to join; name another");
      }
      return write(runId, RunFolder.create(root), shards.shards());
    } catch (IOException | UncheckedIOException e) {
      return new RunEnd.Refused("the folders cannot be joined in " + root + ": " + e);
    }
  }

  /** What is written there would change what is read, or remove it. */
  private static boolean isAmong(Path root, List<Path> folders) {
    Path target = root.toAbsolutePath().normalize();
    return folders.stream()
        .map(folder -> folder.toAbsolutePath().normalize())
        .anyMatch(folder -> folder.startsWith(target) || target.startsWith(folder));
  }

  private RunEnd write(String runId, RunFolder target, List<Shards.Shard> shards)
      throws IOException {
    List<RunFolder> folders = shards.stream().map(Shards.Shard::folder).toList();
    Journal.join(folders.stream().map(RunFolder::journal).toList(), target.journal());
    for (RunFolder folder : folders) {
      copy(folder.pictures(), target.pictures());
      copy(folder.films(), target.films());
    }
    Background background =
        Backdrop.background(project, environment, Shards.revision(shards), List.of());
    JoinedReport report =
        JoinedReport.of(runId, folders, Build.of(environment).server(), background);
    RunFacts facts = report.facts();
    Written written = report.write(target, project);
    for (RunFolder folder : folders) {
      copy(Recordings.proposals(folder), Recordings.proposals(target));
    }
    Seal seal =
        Seal.put(
            target,
            Shards.claims(shards, facts, Witness.server(environment)),
            written.verdicts(),
            sealing.signer());
    Latest.pointTo(target.root());
    return new RunEnd.Walked(
        target, facts, written, List.of(), Optional.empty(), Optional.empty(), Optional.of(seal));
  }

  /** Copy the files of a folder that may not be there. */
  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, Files::isRegularFile)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
