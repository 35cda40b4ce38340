package dev.journeyman.proof;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.git.Revision;
import dev.journeyman.proof.Claims.BuildServer;
import dev.journeyman.proof.Statement.Ending;
import dev.journeyman.proof.Statement.Predicate;
import dev.journeyman.verdict.JourneyVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what a run claims and what it found into a statement. */
record Testimony(Claims claims, List<JourneyVerdict> verdicts, List<JourneyEvidence> seen) {

  /** What the runner itself does, such as to open the first page, is decided by nobody. */
  private static final String RUNNER = "runner";

  Statement statement(String manifest, Optional<String> journal) {
    List<Descriptor> subject = new ArrayList<>();
    subject.add(Descriptor.file(ProofFile.MANIFEST.file(), manifest));
    claims.checkout().known().map(this::commit).ifPresent(subject::add);
    List<Descriptor> configuration = new ArrayList<>(List.of(tool()));
    if (!claims.browser().isEmpty()) {
      configuration.add(browser());
    }
    models().map(model -> Descriptor.thing("model", model, "")).forEach(configuration::add);
    configuration.add(app());
    journal.map(hash -> Descriptor.file(Statement.JOURNAL, hash)).ifPresent(configuration::add);
    configuration.addAll(journeys());
    Map<String, Ending> all = new LinkedHashMap<>();
    verdicts.forEach(v -> all.put(v.plan().journey(), Ending.of(v)));
    return Statement.of(
        subject, Predicate.of(all, configuration, claims.server().map(BuildServer::run)));
  }

  private Descriptor commit(Revision revision) {
    String name = claims.server().map(server -> "git+" + server.repository()).orElse("git");
    return Descriptor.commit(name, revision.commit())
        .noting(Statement.DIRTY, String.valueOf(revision.dirty()));
  }

  private Descriptor tool() {
    return Descriptor.thing("journeyman", "journeyman", claims.tool())
        .noting("version", claims.tool())
        .noting("run", claims.runId())
        .noting("brain", brains().collect(Collectors.joining("+")));
  }

  private Stream<String> brains() {
    return facts(Fact.Acted.class, Fact.Acted::by).filter(by -> !by.equals(RUNNER));
  }

  private Descriptor browser() {
    String[] nameAndVersion = claims.browser().split(" ", 2);
    String version = nameAndVersion.length > 1 ? nameAndVersion[1] : "";
    return Descriptor.thing("browser", nameAndVersion[0], version)
        .noting("version", claims.browser());
  }

  private Stream<String> models() {
    return facts(Fact.Asked.class, Fact.Asked::model);
  }

  private Descriptor app() {
    Descriptor app = Descriptor.at("app", claims.app());
    return claims.appBuild().map(build -> app.noting("build", build)).orElse(app);
  }

  /** Every file that the journeys are written in, and the verdict with those that are one. */
  private List<Descriptor> journeys() {
    Map<String, Descriptor> byFile = new LinkedHashMap<>();
    claims.journeys().forEach((file, hash) -> byFile.put(file, Descriptor.file(file, hash)));
    for (JourneyVerdict verdict : verdicts) {
      String file = verdict.plan().file();
      Descriptor journey =
          byFile
              .getOrDefault(file, Descriptor.at(file, file))
              .noting(Statement.JOURNEY, verdict.plan().journey());
      byFile.put(file, Ending.of(verdict).noteOn(journey));
    }
    return List.copyOf(byFile.values());
  }

  private <T extends Fact> Stream<String> facts(Class<T> kind, Function<T, String> of) {
    return seen.stream()
        .flatMap(journey -> journey.steps().stream())
        .flatMap(step -> step.all(kind).stream())
        .map(of)
        .distinct();
  }
}
