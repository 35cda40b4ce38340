package dev.journeyman.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A parcel that somebody has unpacked already. */
record FolderContent(Path folder, Bounds bounds) implements Content {

  private record Plain(String name, Path path, long size) implements Item {
    @Override
    public long packed() {
      return size;
    }

    @Override
    public void copy(OutputStream out) throws IOException {
      try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
        byte[] piece = new byte[1 << 16];
        long left = size;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          left -= read;
          if (left < 0) {
            throw new Unfit(name, "grows while it is read");
          }
          out.write(piece, 0, read);
        }
      }
    }
  }

  @Override
  public List<Item> items() throws IOException {
    List<Item> items = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          private int seen;

          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            count();
            if (!path.equals(folder)) {
              FileName.of(nameOf(path));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            count();
            if (attributes.isSymbolicLink()) {
              throw new Unfit(nameOf(path), "is a link");
            }
            if (!attributes.isRegularFile()) {
              throw new Unfit(nameOf(path), "is neither a file nor a folder");
            }
            items.add(new Plain(nameOf(path), path, attributes.size()));
            return FileVisitResult.CONTINUE;
          }

          private void count() throws Unfit {
            seen++;
            bounds.checkCount(Parcel.WHOLE, seen);
          }
        });
    return items;
  }

  private String nameOf(Path path) {
    return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public void close() {}
}
