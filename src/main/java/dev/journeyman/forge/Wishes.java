package dev.journeyman.forge;

import java.net.URI;
import java.util.Optional;

/**
 * What somebody says of the pull request, which goes before what the CI says.
 *
 * @param pullRequest its number, or its address in a browser
 * @param commit the commit that was tested
 * @param run a page that tells of the run
 */
public record Wishes(
    Optional<ForgeKind> kind,
    Optional<URI> api,
    Optional<String> repository,
    Optional<String> pullRequest,
    Optional<String> commit,
    Optional<URI> run) {

  public static final Wishes NONE =
      new Wishes(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
