package dev.journeyman.parcel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A zip of the plainest kind. What readers of zips disagree on is refused: a directory that differs
 * from the headers before the files, bytes that belong to no file, files that share bytes, ZIP64,
 * encryption, comments at the end, other methods than stored and deflated.
 */
final class ZipContent implements Content {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LARGEST_DIRECTORY = 16 << 20;

  private final FileChannel channel;
  private final Bounds bounds;

  private ZipContent(FileChannel channel, Bounds bounds) {
    this.channel = channel;
    this.bounds = bounds;
  }

  static ZipContent open(Path file, Bounds bounds) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Unfit(String.valueOf(file.getFileName()), "is no file that can be read");
    }
    FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    return new ZipContent(channel, bounds);
  }

  @Override
  public List<ZipItem> items() throws IOException {
    long size = channel.size();
    if (size > bounds.packed()) {
      throw unfit("has " + size + " bytes, and at most " + bounds.packed() + " are taken");
    }
    if (size < END_SIZE) {
      throw unfit("is no zip");
    }
    ByteBuffer end = read(channel, size - END_SIZE, END_SIZE);
    if (end.getInt(0) != END || end.getShort(20) != 0) {
      throw unfit("is no zip, or something follows its end");
    }
    int count = end.getShort(10) & 0xffff;
    long length = end.getInt(12) & 0xffffffffL;
    long start = end.getInt(16) & 0xffffffffL;
    if (count == 0xffff || length == 0xffffffffL || start == 0xffffffffL) {
      throw unfit("is a ZIP64, which no parcel of a run needs");
    }
    if (end.getInt(4) != 0 || (end.getShort(8) & 0xffff) != count) {
      throw unfit("is a part of a zip");
    }
    if (start + length != size - END_SIZE || length > LARGEST_DIRECTORY) {
      throw unfit("has a directory that does not lie where it says, or is too large");
    }
    bounds.checkCount(Parcel.WHOLE, count);
    List<ZipItem> items = directory(read(channel, start, (int) length), count);
    checkLayout(items, start);
    return items.stream().filter(item -> !item.isFolder()).toList();
  }

  private List<ZipItem> directory(ByteBuffer directory, int count) throws IOException {
    List<ZipItem> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(ZipItem.read(directory, channel));
    }
    if (directory.hasRemaining()) {
      throw unfit("has more in its directory than it says");
    }
    return items;
  }

  /** Each file begins where the one before it ends, so that no byte is of two files or of none. */
  private static void checkLayout(List<ZipItem> items, long directory) throws IOException {
    List<ZipItem> inOrder =
        items.stream().sorted(Comparator.comparingLong(ZipItem::offset)).toList();
    long at = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      ZipItem item = inOrder.get(i);
      long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).offset() : directory;
      if (item.offset() != at || !item.endsAt(next)) {
        throw new Unfit(item.name(), "shares bytes of the zip with another file, or leaves a gap");
      }
      at = next;
    }
    if (at != directory) {
      throw unfit("has bytes before its directory that belong to no file");
    }
  }

  /** Bytes of the file, which must be there. */
  static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, from + buffer.position());
      if (read < 0) {
        throw unfit("ends too early");
      }
    }
    return buffer.flip();
  }

  private static Unfit unfit(String why) {
    return new Unfit(Parcel.WHOLE, why);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
