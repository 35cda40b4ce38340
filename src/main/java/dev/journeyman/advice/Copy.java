package dev.journeyman.advice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file as it was when it was read for the last time before it is changed. */
final class Copy {

  private static final String MARK = "\uFEFF";

  private final Path path;
  private final String file;
  private final byte[] bytes;

  private Copy(Path path, String file, byte[] bytes) {
    this.path = path;
    this.file = file;
    this.bytes = bytes;
  }

  /** Read a file of the project; a link that leads out of it is refused. */
  static Copy read(Path folder, String file) throws IOException {
    Path path = folder.resolve(file).toRealPath();
    if (!path.startsWith(folder.toRealPath())) {
      throw new IOException("it lies outside of the project");
    }
    return new Copy(path, file, Files.readAllBytes(path));
  }

  /** Change lines, in their order, all or none; returns why not. */
  Optional<String> rewrite(List<Rewrite> rewrites) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String mark = text.startsWith(MARK) ? MARK : "";
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = lines(text.substring(mark.length()));
    List<String> changed = new ArrayList<>();
    int at = 0;
    for (Rewrite rewrite : rewrites) {
      boolean there = rewrite.last() <= lines.size();
      if (!there || !lines.subList(rewrite.first() - 1, rewrite.last()).equals(rewrite.before())) {
        return Optional.of(file + " has changed meanwhile");
      }
      changed.addAll(lines.subList(at, rewrite.first() - 1));
      changed.addAll(rewrite.after());
      at = rewrite.last();
    }
    changed.addAll(lines.subList(at, lines.size()));
    return write(mark + String.join(end, changed));
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
  }

  /** A reader sees the file as it was or as it is, never a half of it. */
  private Optional<String> write(String text) throws IOException {
    Path next = Files.createTempFile(path.getParent(), "." + path.getFileName(), ".new");
    try {
      Files.copy(
          path, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(next, text, StandardCharsets.UTF_8);
      if (!Arrays.equals(bytes, Files.readAllBytes(path))) {
        return Optional.of(file + " has changed meanwhile");
      }
      move(next);
      return Optional.empty();
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private void move(Path next) throws IOException {
    try {
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
