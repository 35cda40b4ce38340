package dev.journeyman.studio;

import io.javalin.http.Context;

/** What browsers are told to refuse. */
final class Hardening {

  private Hardening() {}

  /** For every answer; pages say more. */
  static void harden(Context answer) {
    answer
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  static void page(Context answer, String nonce) {
    answer.header(
        "Content-Security-Policy",
        ("default-src 'none'; script-src 'self' 'nonce-{}'; style-src 'self' 'nonce-{}';"
                + " img-src 'self' blob: data:; connect-src 'self'; frame-src 'self'; font-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
            .replace("{}", nonce));
  }

  /**
   * A report shows what came from the app, so it is shut off from the studio: it has an origin of
   * its own, which is why its pictures must be open to other origins; who asks knows the ticket.
   */
  static void report(Context answer) {
    answer
        .header("Content-Security-Policy", "sandbox allow-scripts; frame-ancestors 'self'")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Cross-Origin-Opener-Policy", "unsafe-none");
  }
}
