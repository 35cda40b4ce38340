package dev.journeyman.report;

import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.verdict.StepVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published files that other tools show beside a journey.
 *
 * @param place where they will lie, relative to the project's folder, since build servers look from
 *     there
 */
record Proofs(Path place, Optional<Album> album) {

  record Proof(String name, String contentType, String path) {}

  /** The pictures of the step that decided, else of the last one. */
  List<Proof> of(Ruled journey) {
    return decisive(journey).stream()
        .flatMap(step -> album.stream().flatMap(it -> it.of(journey, step).stream()))
        .map(
            print ->
                new Proof(
                    print.caption(),
                    "image/jpeg",
                    path(Written.Kind.ALLURE_RESULTS.file(), print.file())))
        .toList();
  }

  private static Optional<StepEvidence> decisive(Ruled journey) {
    List<StepEvidence> steps = journey.evidence().steps();
    Stream<StepEvidence> last = steps.stream().skip(Math.max(0, steps.size() - 1));
    return journey
        .decisive()
        .map(StepVerdict::index)
        .flatMap(journey.evidence()::step)
        .or(last::findFirst);
  }

  private String path(String folder, String file) {
    return place.resolve(folder).resolve(file).toString().replace('\\', '/');
  }
}
