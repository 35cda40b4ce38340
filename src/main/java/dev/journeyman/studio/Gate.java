package dev.journeyman.studio;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is let in: pages of this very address, and under {@code /api/} only those that know the
 * token. There are no cookies, because a browser sends those of one port to every other port of a
 * host.
 */
record Gate(Token token) {
  static final String TOKEN_HEADER = "X-Journeyman-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final String REMEDY = "open the address that journeyman studio printed";

  void check(Context request) {
    Hardening.harden(request);
    String host = host(request);
    Optional<String> origin = Optional.ofNullable(request.header("Origin"));
    if (origin.isPresent() && !origin.get().equals("http://" + host)) {
      throw Refusal.forbidden(
          "pages of %s are not let in".formatted(shortened(origin.get())), REMEDY);
    }
    if (!SAFE.contains(request.method().name())) {
      checkWriting(request, origin);
    }
    if (request.path().startsWith("/api/")) {
      checkApi(request);
    }
  }

  /** A name that somebody else's server resolves to this machine is not ours. */
  private static String host(Context request) {
    int port = request.req().getLocalPort();
    String host = Optional.ofNullable(request.header("Host")).orElse("");
    if (!Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
      throw Refusal.forbidden("the host \"%s\" is not this one".formatted(shortened(host)), REMEDY);
    }
    return host;
  }

  /** A form of another page can send neither this type nor, without being asked, any header. */
  private static void checkWriting(Context request, Optional<String> origin) {
    if (origin.isEmpty()) {
      throw Refusal.forbidden("a request that writes must say its Origin", REMEDY);
    }
    String type = Optional.ofNullable(request.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!type.matches("application/json(?:; *charset=\"?utf-8\"?)?")) {
      throw Refusal.of(
          415, "the type \"%s\" is not read".formatted(shortened(type)), "send application/json");
    }
  }

  private void checkApi(Context request) {
    String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("none");
    if (!Set.of("same-origin", "none").contains(site)) {
      throw Refusal.forbidden("pages of other sites are not let in", REMEDY);
    }
    if (!token.is(Optional.ofNullable(request.header(TOKEN_HEADER)).orElse(""))) {
      throw Refusal.forbidden("the token is missing, or of an earlier start", REMEDY);
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }
}
