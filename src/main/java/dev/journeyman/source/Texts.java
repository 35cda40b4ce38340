package dev.journeyman.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where texts are read from: the disk, save for one that somebody has not saved yet. */
public final class Texts {

  /** Every text as it stands on the disk. */
  public static final Texts SAVED = new Texts(Optional.empty());

  private final Optional<Unsaved> unsaved;

  private Texts(Optional<Unsaved> unsaved) {
    this.unsaved = unsaved;
  }

  private record Unsaved(Path path, Path name, String text) {}

  /**
   * One text as if it stood in a file, which need not be there; its folder's links are followed.
   */
  public static Texts unsaved(Path path, String text) throws IOException {
    return new Texts(Optional.of(new Unsaved(real(path), path.getFileName(), text)));
  }

  /** Reads a text as strictly as {@link TextFile#read}. */
  public TextReading read(Path path, String file) {
    return at(path)
        .map(there -> TextFile.of(there.text, file))
        .orElseGet(() -> TextFile.read(path, file));
  }

  /** Whether there is a file to read. */
  public boolean has(Path path) {
    return Files.isRegularFile(path) || at(path).isPresent();
  }

  /** The path without links, also of a file that is not there yet. */
  public Path realPath(Path path) throws IOException {
    Optional<Unsaved> there = at(path);
    return there.isPresent() ? there.get().path : path.toRealPath();
  }

  private Optional<Unsaved> at(Path path) {
    return unsaved.filter(it -> it.name.equals(path.getFileName())).filter(it -> isAt(it, path));
  }

  private static boolean isAt(Unsaved unsaved, Path path) {
    try {
      return unsaved.path.equals(real(path));
    } catch (IOException nowhere) {
      // then it is not the place of a text whose folder was found
      return false;
    }
  }

  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there)) {
      Path parent = there.getParent();
      if (parent == null) {
        return absolute;
      }
      there = parent;
    }
    return there.toRealPath().resolve(there.relativize(absolute));
  }
}
