package dev.journeyman.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A web app to start in tests: {@code PORT ADDRESS STATUS}. */
final class SampleApp {

  private SampleApp() {}

  public static void main(String[] args) throws IOException {
    int status = Integer.parseInt(args[2]);
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getAllByName(args[1])[0], Integer.parseInt(args[0])),
            0);
    server.createContext(
        "/",
        exchange -> {
          boolean found = exchange.getRequestURI().getPath().equals("/health");
          exchange.sendResponseHeaders(found ? 204 : status, -1);
          exchange.close();
        });
    server.start();
    System.out.println("listening on port " + args[0]);
  }

  static String command(int port, String address, int status) {
    return "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s %d %s %d"
        .formatted(java(), classes(), SampleApp.class.getName(), port, address, status);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String classes() {
    return System.getProperty("java.class.path");
  }
}
