package dev.journeyman.demo;

import io.javalin.http.Context;

/**
 * The two names of this machine. The card frame is served under the one that the shop is not opened
 * with, so that the browser keeps the two apart as it would a real payment provider.
 */
final class Hosts {
  private Hosts() {}

  static String paymentHost(Context request) {
    return other(request);
  }

  static String shopHost(Context request) {
    return other(request);
  }

  private static String other(Context request) {
    String name = request.req().getServerName().equals("127.0.0.1") ? "localhost" : "127.0.0.1";
    return "http://" + name + ":" + request.req().getServerPort();
  }
}
