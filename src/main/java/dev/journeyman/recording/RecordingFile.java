package dev.journeyman.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** The file of one recording. It is there whole or not at all. */
public record RecordingFile(Path path) {

  /** Where the recordings of a project lie, from its folder. */
  public static final Path FOLDER = Path.of("journeys", "recordings");

  /** The file of a journey's recording in a folder of recordings. */
  public static RecordingFile in(Path folder, String journey) {
    return new RecordingFile(folder.resolve(journey + ".json"));
  }

  /**
   * What reading a file gave.
   *
   * @param recording empty where there is no file or it cannot be used
   * @param trouble why it cannot be used, else empty
   */
  public record Read(Optional<Recording> recording, String trouble) {}

  public Read read() {
    if (!Files.exists(path)) {
      return new Read(Optional.empty(), "");
    }
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return new Read(Optional.of(RecordingReader.read(text)), "");
    } catch (RecordingReader.Unreadable e) {
      return new Read(Optional.empty(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Read(Optional.empty(), "it cannot be read: " + e);
    }
  }

  /** The file's text for a recording. */
  public static String text(Recording recording) {
    return RecordingText.of(recording);
  }

  /** Put a recording in place of what is there; who reads meanwhile sees the one or the other. */
  public void write(Recording recording) throws IOException {
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path next = Files.createTempFile(folder, "." + path.getFileName(), ".part");
    try {
      try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text(recording).getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      readable(next);
      move(next);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** A temporary file is for its owner only; this one is for everybody who has the project. */
  private static void readable(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
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
