package dev.journeyman.studio;

import dev.journeyman.source.Problem;
import dev.journeyman.source.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * The markdown of a project, to be read and written. What somebody else has written is never
 * overwritten unseen.
 */
final class Shelf {
  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  ProjectPath path(String name) {
    return ProjectPath.of(folder, name);
  }

  Manuscript read(ProjectPath path) {
    return onDisk(path)
        .orElseThrow(
            () ->
                Refusal.missing(
                    "there is no file %s".formatted(path.name()), "look at the list of journeys"));
  }

  /**
   * Writes a text where the disk is still at a version.
   *
   * @param base the version that the text was made from; empty where there must be no file yet
   */
  synchronized String write(ProjectPath path, String text, Optional<String> base) {
    Optional<Manuscript> disk = onDisk(path);
    checkBase(path, base, disk);
    Manuscript.Dress dress = disk.map(Manuscript::dress).orElse(Manuscript.Dress.PLAIN);
    byte[] bytes =
        Manuscript.bytes(text, dress)
            .orElseThrow(
                () ->
                    Refusal.unfit(
                        "the text holds half a character", "remove the broken character"));
    if (bytes.length > TextFile.MAX_BYTES) {
      throw Refusal.of(
          413,
          "%s would have %d bytes, more than the %d that are read"
              .formatted(path.name(), bytes.length, TextFile.MAX_BYTES),
          "split it into several files");
    }
    try {
      place(path, bytes, base);
    } catch (IOException e) {
      throw Refusal.of(
          500, "%s cannot be written (%s)".formatted(path.name(), e), "check its permissions");
    }
    return Manuscript.versionOf(bytes);
  }

  private static void checkBase(
      ProjectPath path, Optional<String> base, Optional<Manuscript> disk) {
    if (!disk.map(Manuscript::version).equals(base)) {
      String what =
          disk.isEmpty()
              ? " is no longer there"
              : base.isEmpty() ? " is there already" : " was changed by somebody else";
      throw Refusal.conflict(path.name() + what, "compare both texts, then save again", disk);
    }
  }

  /** The new file lies beside the old one until it is whole; no reader ever sees half of it. */
  private void place(ProjectPath path, byte[] bytes, Optional<String> base) throws IOException {
    Path target = path.real();
    Path parent = target.resolveSibling("");
    Files.createDirectories(parent);
    Path next = target.resolveSibling("." + target.getFileName() + ".saving");
    Files.deleteIfExists(next);
    try {
      Files.write(next, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
      keepPermissions(target, next);
      checkBase(path, base, onDisk(path));
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private Optional<Manuscript> onDisk(ProjectPath path) {
    if (!Files.exists(path.real(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path.real(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(TextFile.MAX_BYTES + 1);
      Optional<Manuscript> whole =
          bytes.length > TextFile.MAX_BYTES ? Optional.empty() : Manuscript.of(bytes);
      return Optional.of(whole.orElseThrow(() -> unreadable(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path.name(), e);
    }
  }

  private static Refusal unreadable(ProjectPath path) {
    Problem why =
        TextFile.read(path.real(), path.name()).problems().stream()
            .filter(Problem::isError)
            .findFirst()
            .orElseGet(
                () -> Problem.error(path.name(), 1, "the file changed while it was read", "retry"));
    return Refusal.unfit(why.file() + ":" + why.line() + ": " + why.message(), why.remedy());
  }
}
