package dev.journeyman.proof;

import dev.journeyman.signing.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a published folder, but for the proof itself. Nothing is opened that is not a plain
 * file found here, so a manifest cannot lead out of the folder.
 *
 * @param files paths with slashes, sorted
 * @param oddities what has no place there: links, empty folders, pipes, unreadable things
 */
record Inventory(Path folder, List<String> files, List<Complaint> oddities) {

  static Inventory of(Path folder) throws IOException {
    Walk walk = new Walk(folder);
    Files.walkFileTree(folder, walk);
    return new Inventory(folder, walk.files.stream().sorted().toList(), List.copyOf(walk.oddities));
  }

  List<Manifest.Item> hashed() throws IOException {
    List<Manifest.Item> items = new ArrayList<>();
    for (String file : files) {
      items.add(hashed(file));
    }
    return items;
  }

  Manifest.Item hashed(String file) throws IOException {
    Path path = folder.resolve(file);
    return new Manifest.Item(file, Files.size(path), Sha256.of(path));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<String> files = new ArrayList<>();
    private final List<Complaint> oddities = new ArrayList<>();
    private int seen;
    private final List<Integer> before = new ArrayList<>();

    Walk(Path folder) {
      this.folder = folder;
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private void odd(Path path, String what) {
      oddities.add(new Complaint(name(path), what));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      seen++;
      before.add(seen);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      seen++;
      String name = name(path);
      if (attributes.isSymbolicLink()) {
        odd(path, "is a link, and a proof is of plain files");
      } else if (!attributes.isRegularFile()) {
        odd(path, "is neither a file nor a folder");
      } else if (ProofFile.named(name).isEmpty()) {
        files.add(name);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      seen++;
      odd(path, "cannot be read: " + e);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        throw e;
      }
      if (before.remove(before.size() - 1) == seen && !path.equals(folder)) {
        odd(path, "was added: an empty folder");
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
