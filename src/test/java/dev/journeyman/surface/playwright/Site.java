package dev.journeyman.surface.playwright;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real web server on a free port of this machine, with pages that the test writes. */
public final class Site implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      HttpHandler handler = handlers.get(exchange.getRequestURI().getPath());
      if (handler == null) {
        answer(exchange, 404, "text/html", "<h1>Not found</h1>");
      } else {
        handler.handle(exchange);
      }
    }
  }

  public static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Serve a page; the body is enough. */
  public Site page(String path, String html) {
    return on(path, exchange -> answer(exchange, 200, "text/html", "<!doctype html>" + html));
  }

  public Site on(String path, HttpHandler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** An answer that takes as long as the test says, unless the site is closed before. */
  public Site slow(String path, long millis, String type, String body) {
    return on(
        path,
        exchange -> {
          try {
            if (!closed.await(millis, TimeUnit.MILLISECONDS)) {
              answer(exchange, 200, type, body);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** An answer that comes bit by bit for ever, or at least until the site is closed. */
  public Site endless(String path, String type, String begin, String bit) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(begin.getBytes(StandardCharsets.UTF_8));
          try {
            while (!closed.await(100, TimeUnit.MILLISECONDS)) {
              exchange.getResponseBody().write(bit.getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The site as {@code 127.0.0.1}. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The same site as {@code localhost}, which is another origin and another site. */
  public URI other() {
    return URI.create("http://localhost:" + port());
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
