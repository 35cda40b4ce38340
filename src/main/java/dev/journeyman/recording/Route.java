package dev.journeyman.recording;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which page of an app an address shows: its path, and the fragment where an app routes by it.
 * Host, query and numbers say which data is shown, and differ from run to run.
 */
public final class Route {

  private static final Pattern NUMBERED = Pattern.compile("(?:(?!\\{\\{).)*?\\d.*");
  private static final Pattern NAME = Pattern.compile("\\{\\{[^{}]*}}");

  private Route() {}

  /** {@code /orders/*}; empty for what is no page of an app. */
  public static String of(String url, Names names) {
    try {
      URI uri = URI.create(url.replace(" ", "%20"));
      String path = uri.getPath() == null ? "" : uri.getPath();
      String fragment = uri.getFragment() == null ? "" : uri.getFragment();
      boolean routes = fragment.startsWith("/") || fragment.startsWith("!/");
      return general(path, names) + (routes ? "#" + general(fragment, names) : "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String general(String path, Names names) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> segment(segment, names))
        .collect(Collectors.joining("/"));
  }

  private static String segment(String segment, Names names) {
    String general = names.generalise(segment);
    String rest = NAME.matcher(general).replaceAll("");
    return NUMBERED.matcher(rest).matches() ? "*" : general;
  }
}
