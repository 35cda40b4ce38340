package dev.journeyman.behind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.config.Config;
import dev.journeyman.surface.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sentences that are asked of an app by the queries of a config. */
final class Asked {

  private final Path folder;
  private final URI url;
  private final Memory memory = new Memory();
  private final Map<String, String> environment = new HashMap<>(System.getenv());

  Asked(Path folder, URI url) {
    this.folder = folder;
    this.url = url;
  }

  Asked remembering(String name, String value) {
    memory.remember(name, value);
    return this;
  }

  Asked with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Finding ask(String yaml, String sentence) {
    try {
      Files.writeString(folder.resolve(Config.FILE), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Config config = Config.read(folder).config();
    Queries queries = Queries.of(config);
    assertThat(queries.problems()).isEmpty();
    Surroundings surroundings =
        new Surroundings(
            url,
            config.origins(),
            config.behind().database(),
            folder,
            environment,
            text -> text.replace("{{secret.DB}}", "s3cret-pass"));
    Queries.Known known = (Queries.Known) queries.read(sentence).orElseThrow();
    return known.query().check(known.fits(), surroundings).on(new Scene(Sight.NOTHING, memory));
  }

  static List<Object> told(Finding finding) {
    return List.of(finding.result(), finding.expected(), finding.saw());
  }
}
