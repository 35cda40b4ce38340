package dev.journeyman.discover;

import dev.journeyman.surface.Surface;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a walk takes place.
 *
 * @param base the address of the app
 * @param origins further origins that belong to it
 * @param surfaces opens a fresh surface; asked again where one was lost
 * @param rounds from where else to walk, when all that every visitor sees is known
 * @param hides whether a text has something in it that nobody may see
 */
public record Ground(
    URI base,
    List<String> origins,
    Supplier<Surface> surfaces,
    List<Round> rounds,
    Predicate<String> hides) {

  public Ground {
    rounds = List.copyOf(rounds);
    origins = List.copyOf(origins);
  }

  Set<String> owned() {
    return Stream.concat(Stream.of(base.toString()), origins.stream())
        .flatMap(it -> Address.of(it).stream())
        .map(Address::origin)
        .collect(Collectors.toSet());
  }

  /** The address of a path of the app. */
  Address at(String path) {
    String origin = Address.of(base.toString()).orElseThrow().origin();
    return Address.of(path.contains("://") ? path : origin + "/" + path.replaceFirst("^/+", ""))
        .orElseThrow();
  }
}
