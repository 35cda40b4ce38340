package dev.journeyman.advice;

import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.journey.Journey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Journeys that nobody answers for. */
final class Ownership implements Counsel {

  private final Manuscripts manuscripts;
  private final List<Journey> all;

  Ownership(Manuscripts manuscripts, List<Journey> all) {
    this.manuscripts = manuscripts;
    this.all = all;
  }

  @Override
  public List<Advice> on(Journey journey) {
    if (journey.matter().owner().isPresent()) {
      return List.of();
    }
    Set<String> neighbours =
        all.stream()
            .filter(other -> folder(other).equals(folder(journey)))
            .flatMap(other -> other.matter().owner().stream())
            .collect(Collectors.toSet());
    Optional<String> owner =
        neighbours.size() == 1 ? neighbours.stream().findFirst() : Optional.empty();
    Readiness ready = owner.isPresent() ? Readiness.CHOICE : Readiness.GAPS;
    String key = "owner: " + owner.orElse("<the team>");
    return List.of(
        new Advice(
            Code.NO_OWNER,
            journey.file(),
            1,
            "nobody owns this journey",
            manuscripts.key(journey.file(), key, ready)));
  }

  private static String folder(Journey journey) {
    return journey.file().replaceFirst("[^/]*$", "");
  }
}
