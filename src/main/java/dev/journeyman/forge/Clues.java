package dev.journeyman.forge;

import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a target so far.
 *
 * @param troubles what could not be read, and what to do
 */
record Clues(
    Optional<ForgeKind> kind,
    Optional<URI> api,
    Optional<String> repository,
    Optional<Which> which,
    Optional<String> head,
    Optional<URI> run,
    List<String> troubles) {

  static final Clues NONE =
      new Clues(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  static Clues trouble(String sentence) {
    return NONE.and(sentence);
  }

  private Clues and(String sentence) {
    return new Clues(
        kind,
        api,
        repository,
        which,
        head,
        run,
        Stream.concat(troubles.stream(), Stream.of(sentence)).toList());
  }

  Clues at(ForgeKind that, Optional<URI> there, Optional<String> name) {
    return new Clues(Optional.of(that), there, name, which, head, run, troubles);
  }

  Clues which(Which that) {
    return new Clues(kind, api, repository, Optional.of(that), head, run, troubles);
  }

  Clues head(Optional<String> commit) {
    return new Clues(kind, api, repository, which, commit, run, troubles);
  }

  Clues run(Optional<URI> page) {
    return new Clues(kind, api, repository, which, head, page, troubles);
  }

  /** These, and where they say nothing, others. */
  Clues or(Clues other) {
    return new Clues(
        kind.or(other::kind),
        api.or(other::api),
        repository.or(other::repository),
        which.or(other::which),
        head.or(other::head),
        run.or(other::run),
        Stream.concat(troubles.stream(), other.troubles.stream()).toList());
  }

  /** An address of the web; anything else is none. */
  static Optional<URI> web(String text) {
    try {
      URI uri = new URI(text);
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
