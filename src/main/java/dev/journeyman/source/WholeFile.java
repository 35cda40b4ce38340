package dev.journeyman.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of a project as it was read, to be changed as a whole; its line ends and mark are kept.
 */
public final class WholeFile {

  private static final String MARK = "\uFEFF";

  private final Path path;
  private final byte[] bytes;
  private final String mark;
  private final String end;
  private final List<String> lines;

  private WholeFile(Path path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    this.path = path;
    this.bytes = bytes.clone();
    this.mark = text.startsWith(MARK) ? MARK : "";
    this.end = text.contains("\r\n") ? "\r\n" : "\n";
    String plain = text.substring(mark.length()).replace("\r\n", "\n").replace('\r', '\n');
    this.lines = List.copyOf(Arrays.asList(plain.split("\n", -1)));
  }

  /** Read a file of the project; a link that leads out of it is refused. */
  public static WholeFile read(Path folder, String file) throws IOException {
    Path path = folder.resolve(file).toRealPath();
    if (!path.startsWith(folder.toRealPath())) {
      throw new IOException("it lies outside of the project");
    }
    return new WholeFile(path, Files.readAllBytes(path));
  }

  /** The lines without their ends. */
  public List<String> lines() {
    return lines;
  }

  /** The same with lines put in behind a number of others. */
  public List<String> with(int after, List<String> more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(after, more);
    return all;
  }

  /**
   * Write other lines; a reader sees the file as it was or as it is, never a half of it.
   *
   * @return whether nobody has changed the file meanwhile; else nothing is written
   */
  public boolean write(List<String> changed) throws IOException {
    return replace(mark + String.join(end, changed));
  }

  /** Put back what stood there when it was read, whatever stands there now. */
  public void restore() throws IOException {
    Files.write(path, bytes);
  }

  private boolean replace(String text) throws IOException {
    Path next = Files.createTempFile(path.getParent(), "." + path.getFileName(), ".new");
    try {
      Files.copy(
          path, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(next, text, StandardCharsets.UTF_8);
      if (!Arrays.equals(bytes, Files.readAllBytes(path))) {
        return false;
      }
      move(next);
      return true;
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
