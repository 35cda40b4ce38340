package dev.journeyman.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.journeyman.evidence.Journal;
import dev.journeyman.proof.Statement.Ending;
import dev.journeyman.signing.Sha256;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Holds the statement, the result and the journal of a run against each other.
 *
 * @param recomputed whether there was a journal to rule from
 */
record Retrial(boolean recomputed, List<Complaint> complaints, List<String> notes) {

  static Retrial of(Path folder, Optional<Path> journal, Statement statement) {
    List<Complaint> complaints = new ArrayList<>();
    Optional<ResultRead> result = result(folder, complaints);
    result.ifPresent(shown -> compare(shown, statement.endings(), complaints));
    if (journal.isEmpty()) {
      String why = "The verdict was not recomputed: " + Statement.JOURNAL + " is not there.";
      return new Retrial(false, complaints, List.of(why));
    }
    Optional<List<JourneyVerdict>> ruled = rule(journal.get(), statement, complaints);
    if (result.isPresent() && ruled.isPresent()) {
      compare(result.get(), ruled.get(), complaints);
    }
    return ruled.isPresent()
        ? new Retrial(true, complaints, List.of())
        : new Retrial(
            false,
            complaints,
            List.of("The verdict was not recomputed: " + Statement.JOURNAL + " is not the one."));
  }

  private static Optional<ResultRead> result(Path folder, List<Complaint> complaints) {
    Path file = folder.resolve(ResultRead.FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      complaints.add(
          new Complaint(ResultRead.FILE, "is missing, so the verdict stands nowhere else"));
      return Optional.empty();
    }
    try {
      if (Files.size(file) > Verifier.LARGEST) {
        throw new IOException("too large");
      }
      return Optional.of(Json.read(Files.readAllBytes(file), ResultRead.class));
    } catch (IOException e) {
      complaints.add(new Complaint(ResultRead.FILE, "cannot be read as a result"));
      return Optional.empty();
    }
  }

  private static void compare(
      ResultRead shown, Map<String, Ending> stated, List<Complaint> complaints) {
    Map<String, Ending> results = new LinkedHashMap<>();
    shown.journeys().forEach(journey -> results.put(journey.id(), journey.ending()));
    TreeSet<String> ids = new TreeSet<>(results.keySet());
    ids.addAll(stated.keySet());
    for (String id : ids) {
      if (!Objects.equals(results.get(id), stated.get(id))) {
        complaints.add(
            new Complaint(
                ResultRead.FILE,
                "says "
                    + word(results, id)
                    + " of "
                    + id
                    + ", and "
                    + ProofFile.STATEMENT.file()
                    + " "
                    + word(stated, id)));
      }
    }
  }

  private static String word(Map<String, Ending> endings, String id) {
    return Optional.ofNullable(endings.get(id)).map(Ending::toString).orElse("nothing");
  }

  private static Optional<List<JourneyVerdict>> rule(
      Path journal, Statement statement, List<Complaint> complaints) {
    Optional<String> hash = statement.hashOf(Statement.JOURNAL);
    try {
      if (!Optional.of(Sha256.of(journal)).equals(hash)) {
        throw new IOException("it is not the one of " + ProofFile.STATEMENT.file());
      }
      return Optional.of(
          Journal.read(journal).stream()
              .map(Judge::rule)
              .collect(groupingBy(v -> v.plan().journey(), LinkedHashMap::new, toList()))
              .values()
              .stream()
              .map(JourneyVerdict::among)
              .toList());
    } catch (IOException e) {
      complaints.add(new Complaint(Statement.JOURNAL, "was changed: " + e.getMessage()));
    } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      complaints.add(new Complaint(Statement.JOURNAL, "is no journal: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private static void compare(
      ResultRead shown, List<JourneyVerdict> ruled, List<Complaint> complaints) {
    Map<String, JourneyVerdict> byId = new LinkedHashMap<>();
    ruled.forEach(verdict -> byId.put(verdict.plan().journey(), verdict));
    for (ResultRead.Journey journey : shown.journeys()) {
      JourneyVerdict again = byId.remove(journey.id());
      List<String> differences =
          again != null
              ? journey.differences(again)
              : journey.verdict() == Verdict.BLOCKED
                  ? List.of() // it was never begun
                  : List.of(journey.id() + ": the journal does not know it");
      differences.forEach(d -> complaints.add(new Complaint(ResultRead.FILE, d)));
    }
    byId.keySet()
        .forEach(id -> complaints.add(new Complaint(ResultRead.FILE, "lacks the journey " + id)));
  }
}
