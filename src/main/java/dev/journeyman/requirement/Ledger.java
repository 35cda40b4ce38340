package dev.journeyman.requirement;

import dev.journeyman.journey.Citation;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.requirement.Requirement.Kind;
import dev.journeyman.requirement.Standing.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project was asked for, and what proves it.
 *
 * @param lost citations of lines that are no longer there, each as a sentence
 */
public record Ledger(List<Standing> standings, List<String> lost) {

  /** Of a project without requirement documents. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  public Ledger {
    standings = List.copyOf(standings);
    lost = List.copyOf(lost);
  }

  public long count(State state) {
    return standings.stream().filter(standing -> standing.state() == state).count();
  }

  /** The documents that journeys cite. */
  public static Set<String> cited(List<Journey> journeys) {
    Set<String> files = new LinkedHashSet<>();
    journeys.stream().flatMap(Ledger::citations).forEach(each -> files.add(each.citation.file()));
    return files;
  }

  /** A citation, where it stands, and whether a promise makes it. */
  private record Cited(Citation citation, Journey journey, String place, boolean promised) {}

  private static Stream<Cited> citations(Journey journey) {
    return Stream.concat(
        journey.promises().stream().flatMap(line -> promised(journey, line)),
        journey.toldOf().stream().map(c -> new Cited(c, journey, journey.file(), false)));
  }

  private static Stream<Cited> promised(Journey journey, Line line) {
    return line.citations().stream()
        .map(c -> new Cited(c, journey, line.file() + ":" + line.number(), true));
  }

  /** Hold documents against the journeys that answer for them. */
  public static Ledger of(
      List<RequirementDocument> documents,
      List<Journey> journeys,
      List<Journey> drafts,
      Evidence evidence) {
    List<Standing> standings = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (RequirementDocument document : documents) {
      Places places = new Places(document);
      Map<Requirement, List<Cited>> real = new LinkedHashMap<>();
      Map<Requirement, List<Cited>> drafted = new LinkedHashMap<>();
      sort(document, journeys, places, real, lost);
      sort(document, drafts, places, drafted, new ArrayList<>());
      document.requirements().stream()
          .filter(
              requirement -> requirement.kind() != Kind.GIVEN && requirement.kind() != Kind.WHEN)
          .map(
              requirement ->
                  standing(
                      requirement,
                      real.getOrDefault(requirement, List.of()),
                      drafted.getOrDefault(requirement, List.of()),
                      evidence))
          .forEach(standings::add);
    }
    return new Ledger(standings, lost);
  }

  private static void sort(
      RequirementDocument document,
      List<Journey> journeys,
      Places places,
      Map<Requirement, List<Cited>> by,
      List<String> lost) {
    for (Journey journey : journeys) {
      for (Cited cited : citations(journey).toList()) {
        if (cited.citation.file().equals(document.file())) {
          Optional<Requirement> meant = places.find(cited.citation);
          meant.ifPresentOrElse(
              it -> by.computeIfAbsent(it, each -> new ArrayList<>()).add(cited),
              () -> lost.add(lost(cited)));
        }
      }
    }
  }

  private static String lost(Cited cited) {
    return cited.place
        + " cites "
        + cited.citation.place()
        + ", and what was asked for there is gone";
  }

  private static Standing standing(
      Requirement requirement, List<Cited> real, List<Cited> drafted, Evidence evidence) {
    // a story is no promise, so a journey may tell it in its text
    List<Cited> answers =
        real.stream().filter(cited -> cited.promised || requirement.kind() == Kind.STORY).toList();
    List<String> journeys = answers.stream().map(c -> c.journey.id()).distinct().toList();
    List<String> drafts = drafted.stream().map(c -> c.journey.file()).distinct().toList();
    if (answers.isEmpty()) {
      String why = drafts.isEmpty() ? "no journey cites it" : "only a draft cites it";
      return new Standing(requirement, State.OWED, why, journeys, drafts);
    }
    List<Optional<String>> doubts =
        answers.stream().map(cited -> doubt(cited, requirement, evidence)).toList();
    Optional<String> failure =
        answers.stream().flatMap(cited -> evidence.failure(cited.journey).stream()).findFirst();
    boolean proven = failure.isEmpty() && doubts.stream().anyMatch(Optional::isEmpty);
    String why = proven ? "" : failure.or(() -> doubts.get(0)).orElse("");
    return new Standing(requirement, proven ? State.PROVEN : State.STALE, why, journeys, drafts);
  }

  private static Optional<String> doubt(Cited cited, Requirement requirement, Evidence evidence) {
    String hash = cited.citation.hash();
    if (hash.isEmpty()) {
      return Optional.of(
          cited.place
              + " cites it without saying which words; write "
              + requirement.citation().markdown());
    }
    return requirement.hash().equals(hash)
        ? evidence.doubt(cited.journey)
        : Optional.of("its text has changed since " + cited.place + " cited it");
  }
}
