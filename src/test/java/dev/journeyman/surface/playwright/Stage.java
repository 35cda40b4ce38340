package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A site, a browser and a surface in front of it, for the tests of one class. */
final class Stage implements AutoCloseable {

  /** Long enough for a loaded machine, short enough for tests that wait for it to pass. */
  static final Patience PATIENCE = new Patience(Duration.ofMillis(600), Duration.ofSeconds(3));

  final Site site = new Site();
  final Path downloads = temporary();
  final PlaywrightBrowser browser;
  private Optional<Surface> surface = Optional.empty();

  Stage() {
    this(Launch.DEADLINE, Launch.Reach.EVERYWHERE);
  }

  Stage(Duration deadline) {
    this(deadline, Launch.Reach.EVERYWHERE);
  }

  Stage(Duration deadline, Launch.Reach reach) {
    browser = PlaywrightBrowser.launch(new Launch(found(), cache(), false, deadline, reach));
  }

  static FoundBrowser found() {
    return Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow();
  }

  static Path cache() {
    return Path.of("target", "cache").toAbsolutePath();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("journeyman-tests");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Open a fresh surface on a page with this body. */
  Surface show(String html) {
    site.page("/", html);
    Surface fresh = fresh();
    assertThat(fresh.open("/")).isEqualTo(Outcome.DONE);
    return fresh;
  }

  /** A fresh surface that behaves in a manner. */
  Surface fresh(Visit.Manner manner) {
    surface.ifPresent(Surface::close);
    Surface fresh =
        browser.open(
            new Visit(site.base(), List.of(), downloads, UnaryOperator.identity(), PATIENCE)
                .in(manner));
    surface = Optional.of(fresh);
    return fresh;
  }

  Surface fresh() {
    return fresh(List.of(site.other().toString()), Map.of());
  }

  Surface fresh(List<String> origins, Map<String, String> secrets) {
    surface.ifPresent(Surface::close);
    UnaryOperator<String> fill =
        text -> {
          String filled = text;
          for (Map.Entry<String, String> secret : secrets.entrySet()) {
            filled = filled.replace("{{secret." + secret.getKey() + "}}", secret.getValue());
          }
          return filled;
        };
    Surface fresh = browser.open(new Visit(site.base(), origins, downloads, fill, PATIENCE));
    surface = Optional.of(fresh);
    return fresh;
  }

  /** The one element of this role and name. */
  static Element the(Sight sight, String role, String name) {
    List<Element> found =
        sight.elements().stream()
            .filter(e -> e.role().equals(role) && e.name().equals(name))
            .toList();
    assertThat(found)
        .as(
            role
                + " \""
                + name
                + "\" among "
                + sight.elements().stream().map(Element::describe).toList())
        .hasSize(1);
    return found.get(0);
  }

  static Element the(Surface surface, String role, String name) {
    return the(surface.look(), role, name);
  }

  @Override
  public void close() {
    surface.ifPresent(Surface::close);
    browser.close();
    site.close();
  }
}
