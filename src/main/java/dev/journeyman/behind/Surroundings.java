package dev.journeyman.behind;

import dev.journeyman.config.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The app and the project that are asked.
 *
 * @param origins which may be asked over HTTP besides that of the url
 * @param folder of the project, where commands run
 * @param environment that commands get
 * @param secrets puts the values of secrets into a text
 */
public record Surroundings(
    URI url,
    List<String> origins,
    Optional<Database> database,
    Path folder,
    Map<String, String> environment,
    UnaryOperator<String> secrets) {

  public Surroundings {
    origins = List.copyOf(origins);
    environment = Map.copyOf(environment);
  }
}
