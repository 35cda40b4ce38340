package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.git.Repository;
import dev.journeyman.history.History;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.requirement.Evidence;
import dev.journeyman.requirement.Ledger;
import dev.journeyman.requirement.RequirementDocument;
import dev.journeyman.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The requirement documents of a project: those of the config, and those that journeys cite. */
record Requirements(Path folder, Config config, Set<String> dataNames) {

  /** How each requirement stands; what journeys elsewhere than asked for prove counts too. */
  Ledger ledger(
      List<Path> asked, History history, Optional<Repository> repository, List<Problem> problems) {
    Path home = folder.resolve("journeys");
    List<Journey> all =
        journeys(Stream.concat(Stream.of(home, home.resolve("drafts")), asked.stream()));
    List<Journey> journeys = all.stream().filter(it -> !it.isDraft()).toList();
    List<Journey> drafts = all.stream().filter(Journey::isDraft).toList();
    Set<String> files = new LinkedHashSet<>();
    config
        .requirements()
        .forEach(file -> files.add(Path.of(file).normalize().toString().replace('\\', '/')));
    files.addAll(Ledger.cited(journeys));
    files.addAll(Ledger.cited(drafts));
    if (files.isEmpty()) {
      return Ledger.EMPTY;
    }
    List<RequirementDocument> documents = new ArrayList<>();
    for (String file : files) {
      RequirementDocument document = RequirementDocument.read(folder, file);
      document.problems().stream()
          .map(
              it ->
                  it.isError()
                      ? Problem.warning(it.file(), it.line(), it.message(), it.remedy())
                      : it)
          .forEach(problems::add);
      documents.add(document);
    }
    return Ledger.of(documents, journeys, drafts, evidence(history, repository));
  }

  private static Evidence evidence(History history, Optional<Repository> repository) {
    Optional<String> head = repository.flatMap(it -> it.head().known());
    Set<String> changed =
        repository
            .flatMap(it -> it.difference(Optional.of("HEAD")).known())
            .map(it -> Set.copyOf(it.files()))
            .orElse(Set.of());
    return new Evidence(history, head, changed);
  }

  /** What is wrong with them is told by whoever reads them to run them. */
  private List<Journey> journeys(Stream<Path> places) {
    List<Path> there = places.distinct().filter(Files::exists).toList();
    return Journeys.read(there, folder, dataNames).journeys();
  }
}
