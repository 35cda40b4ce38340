package dev.journeyman.studio;

import dev.journeyman.drive.Limits;
import dev.journeyman.run.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A studio for tests, asked through bare sockets, which say whatever they are told to. */
final class OpenStudio implements AutoCloseable {
  private static final String HTTP = " HTTP/1.1";

  private final Path folder;
  private final Studio studio;

  OpenStudio(Path folder) {
    this.folder = folder;
    this.studio =
        Studio.open(
            new Studio.Opening(
                new Settings(
                    folder,
                    List.of(folder.resolve("journeys")),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Optional.empty(),
                    1,
                    Settings.Detail.FULL,
                    new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMinutes(1)),
                    new Settings.Machine(
                        System.getenv(), Path.of("target/cache").toAbsolutePath(), false, "test")),
                0,
                Token.random(),
                Duration.ofMillis(40)));
  }

  int port() {
    return studio.address().getPort();
  }

  Studio studio() {
    return studio;
  }

  String host() {
    return "127.0.0.1:" + port();
  }

  String token() {
    return studio.address().getFragment();
  }

  OpenStudio file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** What the page itself asks for. */
  Answer get(String path) {
    return ask("GET " + path, ours(), "");
  }

  Answer put(String path, Object body) {
    return send("PUT " + path, body);
  }

  Answer post(String path, Object body) {
    return send("POST " + path, body);
  }

  private Answer send(String request, Object body) {
    List<String> headers = ours();
    headers.add("Content-Type: application/json");
    headers.add("Origin: http://" + host());
    return ask(request, headers, Wire.text(body));
  }

  List<String> ours() {
    return new ArrayList<>(List.of("Host: " + host(), "X-Journeyman-Token: " + token()));
  }

  /** Exactly this. */
  Answer ask(String request, List<String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(request).append(HTTP).append("\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    head.append("Content-Length: ").append(bytes.length).append("\r\n");
    head.append("Connection: close\r\n\r\n");
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** What lies in the project now: each file with its text. */
  Map<String, String> disk() {
    return Disk.of(folder);
  }

  @Override
  public void close() {
    studio.close();
  }
}
