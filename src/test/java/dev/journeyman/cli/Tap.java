package dev.journeyman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Stands between a browser and an app, and takes down the first line of every request. */
final class Tap implements AutoCloseable {

  private static final Pattern REQUEST =
      Pattern.compile("(?m)^[A-Z]{3,7} /\\S* HTTP/1\\.1(?=\r\n)");

  private final ServerSocket server;
  private final int app;
  private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();

  private Tap(ServerSocket server, int app) {
    this.server = server;
    this.app = app;
  }

  static Tap to(int app) {
    try {
      Tap tap = new Tap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), app);
      beside(tap::accept);
      return tap;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + server.getLocalPort();
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket browser = server.accept();
        Socket shop = new Socket(InetAddress.getLoopbackAddress(), app);
        beside(() -> pass(browser, shop, true));
        beside(() -> pass(shop, browser, false));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pass(Socket from, Socket to, boolean asks) {
    byte[] buffer = new byte[16_384];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (asks) {
          String said = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
          REQUEST.matcher(said).results().forEach(it -> requests.add(it.group()));
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // a connection ended, as connections do
    }
  }

  private static void beside(Runnable task) {
    Thread thread = new Thread(task, "tap");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
