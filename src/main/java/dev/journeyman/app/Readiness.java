package dev.journeyman.app;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What tells that the app is ready. */
public sealed interface Readiness {

  /** A word for people: what is waited for. */
  String description();

  /** The app answers there with a status below 500. */
  record AtPath(URI address) implements Readiness {
    @Override
    public String description() {
      return "an answer below 500 at " + Endpoint.shown(address);
    }
  }

  /** Something accepts TCP connections on that port of 127.0.0.1 or ::1. */
  record AtPort(int port) implements Readiness {
    @Override
    public String description() {
      return "a connection on port " + port;
    }
  }

  /** The pattern is found in a line of the app's log. */
  record InLog(Pattern pattern) implements Readiness {
    @Override
    public String description() {
      return "a line of its log that matches /" + pattern + "/";
    }
  }

  /** The text says none of these; an app with it does not start. */
  record Unreadable(String text, String reason) implements Readiness {
    @Override
    public String description() {
      return "'" + text + "'";
    }
  }

  /**
   * Read the value of {@code ready}: {@code 8080} is a port, {@code /health} a path of the url,
   * {@code /listening on/} with a slash at both ends a pattern. The default is the url itself.
   */
  static Readiness parse(Optional<String> text, URI url) {
    String value = text.map(String::strip).orElse("");
    if (text.isEmpty() || value.equals("/")) {
      return text.isEmpty() ? new AtPath(url) : path(value, url);
    }
    if (value.length() > 1 && value.startsWith("/") && value.endsWith("/")) {
      return pattern(value);
    }
    if (value.startsWith("/") || value.toLowerCase(Locale.ROOT).matches("https?://.+")) {
      return path(value, url);
    }
    return value.matches("[0-9]+") ? port(value) : unreadable(value, "is no path, port or pattern");
  }

  private static Readiness path(String value, URI url) {
    try {
      return new AtPath(url.resolve(value));
    } catch (IllegalArgumentException broken) {
      return unreadable(value, "is not a path (" + broken.getMessage() + ")");
    }
  }

  private static Readiness port(String value) {
    int port = value.length() > 5 ? 0 : Integer.parseInt(value);
    return port >= 1 && port <= 65535
        ? new AtPort(port)
        : unreadable(value, "is not a port, which goes from 1 to 65535");
  }

  private static Readiness pattern(String value) {
    String inner = value.substring(1, value.length() - 1);
    if (inner.isBlank()) {
      return unreadable(value, "is an empty pattern, which every line matches");
    }
    try {
      return new InLog(Pattern.compile(inner));
    } catch (PatternSyntaxException broken) {
      return unreadable(value, "is not a regular expression (" + broken.getDescription() + ")");
    }
  }

  private static Readiness unreadable(String value, String reason) {
    return new Unreadable(
        value,
        "ready: '%s' %s; write a path such as /health, a port such as 8080, or a pattern such as /listening on/"
            .formatted(value, reason));
  }
}
