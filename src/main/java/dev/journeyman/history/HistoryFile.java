package dev.journeyman.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of a history: one JSON object a line, the newest last. It is replaced whole and at once,
 * so that no reader and no kill ever sees half of it; a line that cannot be read stays in it.
 *
 * @param shown its name in problems
 */
public record HistoryFile(Path path, String shown) {

  /** More walks of one journey than these are forgotten, the oldest first. */
  static final int KEPT = 100;

  /** A file lock holds between programs only. */
  private static final Object WITHIN_THIS_PROGRAM = new Object();

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  private record Line(String text, int number, Optional<PastWalk> walk) {}

  /** Read what there is; a file that is not there is an empty history. */
  public History read() throws IOException {
    List<Line> lines = lines();
    return new History(
        lines.stream().flatMap(line -> line.walk().stream()).toList(),
        lines.stream().filter(line -> line.walk().isEmpty()).map(this::problem).toList());
  }

  /** Add walks, and forget the oldest where there are too many of one journey. */
  public void append(List<PastWalk> walks) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(path + " is not the name of a file");
    }
    Files.createDirectories(folder);
    Path lock = folder.resolve("." + path.getFileName() + ".lock");
    synchronized (WITHIN_THIS_PROGRAM) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid()) {
          replace(folder, walks);
        }
      }
    }
  }

  private void replace(Path folder, List<PastWalk> walks) throws IOException {
    List<Line> lines = new ArrayList<>(lines());
    for (PastWalk walk : walks) {
      lines.add(new Line(JSON.writeValueAsString(walk), 0, Optional.of(walk)));
    }
    // where the name is a link, what it leads to is replaced
    Path target = Files.exists(path) ? path.toRealPath() : path;
    Path home = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(folder);
    Path next = Files.createTempFile(home, ".history", ".tmp");
    try {
      Files.write(next, kept(lines), StandardCharsets.UTF_8);
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static List<String> kept(List<Line> lines) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> kept = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      Optional<String> journey = line.walk().map(PastWalk::journey);
      if (journey.isEmpty() || seen.merge(journey.get(), 1, Integer::sum) <= KEPT) {
        kept.add(line.text());
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private List<Line> lines() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    // decoded leniently: bytes that are no text spoil their line only
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(line, number, walk(line)));
      }
    }
    return lines;
  }

  private static Optional<PastWalk> walk(String line) {
    try {
      return Optional.of(JSON.readValue(line, PastWalk.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Problem problem(Line line) {
    return Problem.warning(
        shown,
        line.number(),
        "this line of the history cannot be read and is left out",
        "mend or remove it");
  }
}
