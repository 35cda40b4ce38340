package dev.journeyman.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.journeyman.surface.playwright.Browsers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time from the start of a command to the first request of its browser, for {@code
 * ./journeyman run} and for {@link HandWritten} in turn. See docs/benchmarks.md.
 */
final class StartBench {

  private static final byte[] PAGE =
      "<!doctype html><title>Start</title><h1>Start</h1>".getBytes(StandardCharsets.UTF_8);

  private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
  private final Path folder = Files.createTempDirectory("bench");

  private StartBench() throws IOException {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    new StartBench().measure(rounds);
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", this::answer);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      compare(rounds, url);
    } finally {
      server.stop(0);
    }
  }

  private void compare(int rounds, String url) throws IOException, InterruptedException {
    List<Double> ratios = new ArrayList<>();
    System.out.printf("%6s %14s %14s%n", "round", "journeyman ms", "by hand ms");
    for (int round = -1; round < rounds; round++) {
      double ours = toFirstRequest(journeyman(url));
      double hand = toFirstRequest(byHand(url));
      if (round >= 0) {
        ratios.add(ours / hand);
        System.out.printf(
            Locale.ROOT, "%6d %14.0f %14.0f  x%.2f%n", round + 1, ours, hand, ours / hand);
      }
    }
    List<Double> sorted = ratios.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "median ratio %.2f%n", sorted.get(sorted.size() / 2));
  }

  private List<String> journeyman(String url) {
    return List.of(
        Path.of("journeyman").toAbsolutePath().toString(),
        "run",
        "--url",
        url,
        "--only",
        "find-a-product",
        "--evidence",
        "facts",
        "--out",
        folder.resolve("run-" + System.nanoTime()).toString());
  }

  private static List<String> byHand(String url) {
    String browser =
        Browsers.on(System.getenv(), false)
            .find(Optional.empty())
            .found()
            .orElseThrow()
            .executable()
            .toString();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        HandWritten.class.getName(),
        browser,
        url);
  }

  private double toFirstRequest(List<String> command) throws IOException, InterruptedException {
    arrivals.clear();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.log").toFile())
            .start();
    Long arrival = arrivals.poll(60, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor();
    if (arrival == null) {
      throw new IllegalStateException(
          "no request came: "
              + Files.readString(folder.resolve("out.log"), StandardCharsets.UTF_8));
    }
    return (arrival - start) / 1e6;
  }

  /** Only a browser counts: Journeyman first asks by itself whether the app answers. */
  private void answer(HttpExchange exchange) throws IOException {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    if (agent != null
        && agent.contains("Chrome")
        && exchange.getRequestURI().getPath().equals("/")) {
      arrivals.add(System.nanoTime());
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, PAGE.length);
    exchange.getResponseBody().write(PAGE);
    exchange.close();
  }
}
