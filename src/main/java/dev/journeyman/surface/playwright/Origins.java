package dev.journeyman.surface.playwright;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The origins that belong to the app: where the browser may be, and what counts as first-party. */
record Origins(Set<String> allowed) {

  static Origins of(URI base, List<String> further) {
    Set<String> allowed = new LinkedHashSet<>();
    allowed.add(originOf(base.toString()));
    further.forEach(origin -> allowed.add(originOf(origin)));
    return new Origins(allowed);
  }

  /** The scheme, host and port of an address; empty where it has none. */
  static String originOf(String url) {
    String plain = url.startsWith("blob:") ? url.substring("blob:".length()) : url;
    int query = indexOfAny(plain);
    try {
      URI uri = new URI(query < 0 ? plain : plain.substring(0, query));
      if (uri.getScheme() == null || uri.getHost() == null) {
        return "";
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return scheme + "://" + host + port(scheme, uri.getPort());
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Paths and queries may hold what {@link URI} refuses, and are no part of an origin. */
  private static int indexOfAny(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return -1;
    }
    for (int i = start + 3; i < url.length(); i++) {
      if ("/?#\\".indexOf(url.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String port(String scheme, int port) {
    boolean usual =
        port < 0
            || (scheme.equals("http") && port == 80)
            || (scheme.equals("https") && port == 443);
    return usual ? "" : ":" + port;
  }

  boolean owns(String url) {
    return allowed.contains(originOf(url));
  }

  /** Whether connections to this host and port serve one of the origins. */
  boolean isServedBy(String host, int port) {
    return allowed.stream()
        .filter(origin -> !origin.isEmpty())
        .map(URI::create)
        .anyMatch(origin -> bare(origin.getHost()).equals(bare(host)) && portOf(origin) == port);
  }

  /** Whether a request to this address stays with the app; one that needs no host does. */
  boolean areReachedBy(String url) {
    String origin = originOf(url);
    if (origin.isEmpty()) {
      return true;
    }
    URI there = URI.create(origin);
    return isServedBy(there.getHost(), portOf(there));
  }

  /** Addresses by number are in brackets only where a port may follow. */
  private static String bare(String host) {
    return host.replaceAll("^\\[|]$", "");
  }

  private static int portOf(URI origin) {
    int usual = origin.getScheme().matches("https|wss") ? 443 : 80;
    return origin.getPort() < 0 ? usual : origin.getPort();
  }

  /** Whether a tab may show this address: the app's own, or the browser's empty page. */
  boolean mayShow(String url) {
    return owns(url) || url.isEmpty() || url.startsWith("about:") || isErrorPage(url);
  }

  static boolean isErrorPage(String url) {
    return url.startsWith("chrome-error:");
  }

  /** Why an address is not visited, and what to write into journeyman.yaml to change that. */
  String refusal(String url) {
    String origin = originOf(url);
    if (origin.isEmpty()) {
      return "the page went to " + url + ", which is not a web address of the app";
    }
    return "the page went to "
        + origin
        + ", which this run may not visit; to allow it, write into journeyman.yaml: origins: ["
        + String.join(", ", allowed)
        + ", "
        + origin
        + "]";
  }
}
