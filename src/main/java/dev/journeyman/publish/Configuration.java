package dev.journeyman.publish;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a way to run journeys, such as on a small screen; each has a comment of its own. */
public record Configuration(String name) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[ ._]?-?[A-Za-z0-9]){0,40}");

  public static final Configuration USUAL = new Configuration("journeys");

  public Configuration {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a configuration: " + name);
    }
  }

  /** One of that name, if it can be one. */
  public static Optional<Configuration> named(String name) {
    return NAME.matcher(name).matches() ? Optional.of(new Configuration(name)) : Optional.empty();
  }

  /** The line by which its comment is found again; no reader sees it. */
  String marker() {
    return "<!-- journeyman: " + name + " -->";
  }
}
