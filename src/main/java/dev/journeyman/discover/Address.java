package dev.journeyman.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address, without what does not tell pages apart.
 *
 * @param path with the route behind the hash where an app keeps it there
 * @param query without its question mark, and without what only tells where a visitor came from
 */
record Address(String origin, String path, String query) {

  private static final int LONGEST = 1000;
  private static final Pattern WEB =
      Pattern.compile("(?i)(https?://[^/?#\\\\\\s]+)([^?#]*)(?:\\?([^#]*))?(#.*)?");
  private static final Pattern USUAL_PORT = Pattern.compile("^(http://.*):80$|^(https://.*):443$");
  private static final Pattern TRACKING =
      Pattern.compile("(?i)(utm_[a-z]+|fbclid|gclid|ref|_ga|phpsessid|sid)(=.*)?");

  /** Numbers, dates, hashes, and words with a number in them that somebody counts by. */
  private static final Pattern ID =
      Pattern.compile(
          "\\d+|\\d{4}-\\d{2}(-\\d{2})?|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?=.*\\d)[0-9a-fA-F]{8,}"
              + "|[A-Za-z]{1,8}[-_]?\\d{3,}|(?=.*\\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9_-]{16,}");

  /** Of the web only; what is longer than any address that people use is none. */
  static Optional<Address> of(String url) {
    Matcher web = WEB.matcher(url.strip());
    if (url.length() > LONGEST || !web.matches()) {
      return Optional.empty();
    }
    String hash = Optional.ofNullable(web.group(4)).orElse("");
    String route = hash.matches("#!?/.+") ? "/" + hash : "";
    String plain = web.group(2).replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
    String path = plain.replaceFirst("/$", "") + route;
    return Optional.of(
        new Address(
            USUAL_PORT.matcher(web.group(1).toLowerCase(Locale.ROOT)).replaceFirst("$1$2"),
            path.isEmpty() ? "/" : path,
            kept(Optional.ofNullable(web.group(3)).orElse(""))));
  }

  private static String kept(String query) {
    return Arrays.stream(query.split("&", 0))
        .filter(it -> !it.isEmpty() && !TRACKING.matcher(it).matches())
        .collect(Collectors.joining("&"));
  }

  String url() {
    String plain = path.contains("#") ? path.substring(0, path.indexOf('#')) : path;
    String hash = path.contains("#") ? path.substring(path.indexOf('#')) : "";
    return origin + plain + (query.isEmpty() ? "" : "?" + query) + hash;
  }

  /** As a journey names it: without the origin. */
  String local() {
    return url().substring(origin.length());
  }

  List<String> segments() {
    return Arrays.stream(path.split("/", -1))
        .skip(1)
        .map(it -> ID.matcher(it).matches() ? "{id}" : it)
        .toList();
  }

  /** The names that the query gives values to. */
  List<String> parameters() {
    return query.isEmpty()
        ? List.of()
        : Arrays.stream(query.split("&", 0))
            .map(it -> it.split("=", 2)[0])
            .filter(it -> !it.isEmpty())
            .toList();
  }

  /** Addresses of one family may show pages of one kind: those beside each other, or one path. */
  String family() {
    List<String> all = segments();
    String last = all.size() > 1 ? "*" : String.join("/", all);
    String above = all.size() > 1 ? String.join("/", all.subList(0, all.size() - 1)) + "/" : "";
    return origin + "/" + above + last;
  }
}
