package dev.journeyman.forge;

import dev.journeyman.forge.Forge.Picture;
import dev.journeyman.forge.Forge.Report;
import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/** A GitHub on loopback and the way to it. */
final class OnGitHub implements AutoCloseable {

  static final String MARKER = "<!-- journeyman smoke -->";
  static final String BODY = "4 of 5 journeys hold\n\n" + MARKER;

  final GitHubServer server = new GitHubServer();
  final SteppedPace pace = new SteppedPace();

  Forge as(String token) {
    return to(target(token, new Which.Numbered(7)));
  }

  Forge as(String token, Which which) {
    return to(target(token, which));
  }

  Forge to(Target target) {
    return forges(Duration.ofMinutes(5)).connect(target).done().orElseThrow();
  }

  Forges forges(Duration total) {
    return new Forges(pace, total, it -> Optional.of(HttpUrl.get(server.base().toString())));
  }

  Target target(String token, Which which) {
    return new Target(
        ForgeKind.GITHUB,
        server.base(),
        "shop/corner",
        which,
        Optional.of(GitHubServer.HEAD),
        Optional.of(Token.of(token, "GITHUB_TOKEN")),
        Optional.of(URI.create("https://ci.example/runs/1")));
  }

  static List<Picture> pictures() {
    return List.of(picture("films/Guest Checkout.png", "one"), picture("../../x)![](y.png", "two"));
  }

  static Picture picture(String path, String content) {
    return new Picture(
        path, "image/png", ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
  }

  static Report report(Report.Conclusion conclusion, int notes) {
    return new Report(
        "Journeyman",
        conclusion,
        "4 of 5 journeys hold",
        "Guest checkout fails at step 3",
        IntStream.rangeClosed(1, notes)
            .mapToObj(
                it ->
                    new Report.Note(
                        "journeys/pay.md", it, Optional.of("Step " + it), "seen otherwise", true))
            .toList());
  }

  @Override
  public void close() {
    server.close();
  }
}
