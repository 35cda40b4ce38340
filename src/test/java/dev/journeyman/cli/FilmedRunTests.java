package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmedRunTests {

  @TempDir private Path folder = Path.of("unset");

  @Test
  void filmsAndTracesOfFailuresAreKeptAndTheStoryboardLeadsIntoThem() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] body = "<h1>Shop</h1><a href=/>Cart</a>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    try {
      Terminal terminal = new Terminal(folder);
      terminal.journey("good", "1. Click Cart.", "   - \"Shop\" is still shown.");
      terminal.journey("bad", "1. Click Cart.", "   - \"Nothing in it\" is shown.");
      Files.writeString(folder.resolve("journeyman.yaml"), "video: failures\ntrace: failures\n");
      String url = "http://127.0.0.1:" + site.getAddress().getPort();
      terminal.call("run", "--url", url, "--patience", "1", "--workers", "1", "--retries", "0");
    } finally {
      site.stop(0);
    }
    Path run = folder.resolve("reports/latest");
    Path films = run.resolve("public/films");
    try (var files = Files.list(films)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("bad.webm", "bad.vtt", "bad.html");
    }
    try (var files = Files.list(run.resolve("raw/traces"))) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("bad.zip");
    }
    assertThat(Files.readString(films.resolve("bad.vtt")))
        .startsWith("WEBVTT\n\n1\n00:00:00.000 --> 00:00:0")
        .contains("\nClick Cart.\n");
    assertThat(Files.readString(run.resolve("public/storyboard.html")))
        .contains("href=\"films/bad.html#t=0.000\"");
    try (var files = Files.list(run.resolve("public/allure-results"))) {
      assertThat(files.map(Path::toString).filter(f -> f.endsWith(".webm"))).hasSize(1);
    }
  }
}
