package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.Texts;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the markdown files of a project. Names in problems are relative to its root. */
final class JourneyFiles {
  private static final Set<String> SKIPPED_FOLDERS =
      Set.of("recordings", "fixtures", Journey.DRAFTS, "node_modules", "target");
  private static final String HOME = "journeys";

  /** A folder that has it holds journeys of another app. */
  private static final String APP = "journeyman.yaml";

  private final Path root;
  private final Texts texts;
  private final Map<Path, Found> found = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  JourneyFiles(Path root, Texts texts) {
    this.texts = texts;
    this.root = root.toAbsolutePath().normalize();
  }

  /** How a file came to be read, which decides whether it must be a journey. */
  enum Origin {
    NAMED,
    IN_JOURNEYS,
    ELSEWHERE
  }

  /** A markdown file by its real path. */
  record Found(Path path, Origin origin) {

    /** Tells whether a draft was written for another purpose, such as a README among journeys. */
    boolean isNoJourney(Draft draft) {
      return switch (origin) {
        case NAMED -> false;
        case IN_JOURNEYS -> isReadme() && draft.steps().isEmpty();
        case ELSEWHERE -> draft.plainProse() || (isReadme() && draft.steps().isEmpty());
      };
    }

    private boolean isReadme() {
      return path.getFileName().toString().equalsIgnoreCase("README.md");
    }
  }

  /** Adds a file, or the journeys in a folder in the order of their names. */
  void add(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      addFolder(absolute);
    } else if (Files.exists(absolute) || texts.has(absolute)) {
      addFile(absolute, Origin.NAMED);
    } else {
      problems.add(
          Problem.error(name(absolute), 1, "there is no such file or folder", "check the path"));
    }
  }

  List<Found> found() {
    return List.copyOf(found.values());
  }

  List<Problem> problems() {
    return problems;
  }

  /** Returns the name of a file in problems: from the root where it lies inside. */
  String name(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  private void addFolder(Path folder) {
    Set<Path> files = new TreeSet<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, files));
    } catch (IOException e) {
      unreadable(folder, e);
    }
    for (Path file : files) {
      addFile(file, isHome(file) ? Origin.IN_JOURNEYS : Origin.ELSEWHERE);
    }
  }

  private void addFile(Path file, Origin origin) {
    try {
      found.putIfAbsent(texts.realPath(file), new Found(file, origin));
    } catch (IOException e) {
      unreadable(file, e);
    }
  }

  private boolean isHome(Path file) {
    for (Path part : Path.of(name(file))) {
      if (part.toString().equals(HOME)) {
        return true;
      }
    }
    return false;
  }

  private void unreadable(Path path, IOException e) {
    problems.add(
        Problem.error(name(path), 1, "this cannot be read (" + e + ")", "check its permissions"));
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path top;
    private final Set<Path> files;

    Collector(Path top, Set<Path> files) {
      this.top = top;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped =
          name.startsWith(".")
              || SKIPPED_FOLDERS.contains(name)
              || Files.exists(folder.resolve(APP));
      return skipped && !folder.equals(top) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      boolean fragment = name.startsWith("_") || name.startsWith(".");
      if (!fragment && name.toLowerCase(Locale.ROOT).endsWith(".md")) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      unreadable(file, e);
      return FileVisitResult.CONTINUE;
    }
  }
}
