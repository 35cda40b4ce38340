package dev.journeyman.studio;

import dev.journeyman.parcel.FileName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A markdown file of the project that the studio may read and write: under {@code journeys} or
 * {@code docs}, by its real path.
 *
 * @param name from the project's folder, with slashes
 * @param real where it lies when all links are followed; its last folders may not exist yet
 */
record ProjectPath(String name, Path real) {
  private static final Pattern ALLOWED = Pattern.compile("(?:journeys|docs)/[^%]+\\.md");
  private static final String REMEDY =
      "use a name such as journeys/buy-a-mug.md, in journeys/ or docs/";

  /** Follows a name from outside. */
  static ProjectPath of(Path folder, String name) {
    Optional<String> trouble = FileName.trouble(name);
    if (trouble.isPresent()) {
      throw Refusal.unfit("\"%s\" %s".formatted(shown(name), trouble.get()), REMEDY);
    }
    if (!ALLOWED.matcher(name).matches()) {
      throw Refusal.unfit(
          "\"%s\" is no markdown file in journeys/ or docs/".formatted(shown(name)), REMEDY);
    }
    try {
      return new ProjectPath(name, real(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot follow " + name, e);
    }
  }

  private static Path real(Path folder, String name) throws IOException {
    Path root = folder.toRealPath();
    Path here = root;
    List<String> parts = List.of(name.split("/"));
    for (int i = 0; i < parts.size(); i++) {
      here = step(here, parts.get(i), name);
      boolean last = i == parts.size() - 1;
      if (Files.exists(here) && Files.isDirectory(here) == last) {
        throw Refusal.unfit(
            "\"%s\" is %s".formatted(shown(name), last ? "a folder" : "not in a folder"), REMEDY);
      }
    }
    boolean allowed =
        Stream.of("journeys", "docs").map(root::resolve).anyMatch(here::startsWith)
            && here.getFileName().toString().endsWith(".md");
    if (!allowed) {
      throw Refusal.unfit(
          "\"%s\" is a link that leads out of journeys/ and docs/".formatted(shown(name)), REMEDY);
    }
    return here;
  }

  /** One level down, by the real path where there is something, and by no other spelling of it. */
  private static Path step(Path folder, String part, String name) throws IOException {
    Path next = folder.resolve(part);
    if (!Files.isDirectory(folder)) {
      return next;
    }
    List<String> present;
    try (Stream<Path> entries = Files.list(folder)) {
      present = entries.map(entry -> entry.getFileName().toString()).toList();
    }
    if (present.contains(part)) {
      return Files.exists(next, LinkOption.NOFOLLOW_LINKS) ? followed(next, name) : next;
    }
    for (String other : present) {
      if (FileName.folded(other).equals(FileName.folded(part))) {
        throw Refusal.unfit(
            "\"%s\" differs from %s only in how it is spelled".formatted(shown(name), other),
            "open " + other + ", or choose another name");
      }
    }
    return next;
  }

  private static Path followed(Path link, String name) throws IOException {
    if (!Files.exists(link)) {
      throw Refusal.unfit("\"%s\" is a link to nothing".formatted(shown(name)), REMEDY);
    }
    return link.toRealPath();
  }

  private static String shown(String name) {
    return name.substring(0, Math.min(120, name.length()));
  }
}
