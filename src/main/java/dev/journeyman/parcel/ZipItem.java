package dev.journeyman.parcel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file or folder of a zip, as its directory tells.
 *
 * @param offset where its header is, which must say the same
 */
record ZipItem(
    FileChannel channel,
    String name,
    int flags,
    Method method,
    int crc,
    long packed,
    long size,
    long offset)
    implements Item {

  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_SIZE = 30;
  private static final int TRAILER = 0x08074b50;

  private static final int ENCRYPTED = 1;
  private static final int TRAILED = 1 << 3;
  private static final int UTF_8 = 1 << 11;
  private static final int KNOWN = 0b110 | TRAILED | UTF_8;

  private static final int PIECE = 1 << 16;

  /** Extra fields by which some readers take other sizes, names or keys than others. */
  private static final Set<Integer> AMBIGUOUS = Set.of(0x0001, 0x0017, 0x6375, 0x7075, 0x9901);

  enum Method {
    STORED,
    DEFLATED
  }

  /** Read the next entry of a directory. */
  static ZipItem read(ByteBuffer directory, FileChannel channel) throws IOException {
    if (directory.remaining() < ENTRY_SIZE || directory.getInt(directory.position()) != ENTRY) {
      throw new Unfit(Parcel.WHOLE, "has a directory that cannot be read");
    }
    int at = directory.position();
    directory.position(at + ENTRY_SIZE);
    byte[] spelled = take(directory, directory.getShort(at + 28) & 0xffff);
    byte[] extra = take(directory, directory.getShort(at + 30) & 0xffff);
    take(directory, directory.getShort(at + 32) & 0xffff);
    int flags = directory.getShort(at + 8) & 0xffff;
    String name = name(spelled, flags);
    checkFlags(name, flags);
    checkExtra(name, extra);
    Method method = method(name, directory.getShort(at + 10));
    ZipItem item =
        new ZipItem(
            channel,
            name,
            flags,
            method,
            directory.getInt(at + 16),
            directory.getInt(at + 20) & 0xffffffffL,
            directory.getInt(at + 24) & 0xffffffffL,
            directory.getInt(at + 42) & 0xffffffffL);
    item.checkKind(directory.getInt(at + 38) >>> 16);
    return item;
  }

  private static byte[] take(ByteBuffer from, int length) throws Unfit {
    if (from.remaining() < length) {
      throw new Unfit(Parcel.WHOLE, "has a directory that ends too early");
    }
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private static String name(byte[] spelled, int flags) throws Unfit {
    CharsetDecoder decoder =
        writing(flags)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(spelled)).toString();
    } catch (CharacterCodingException e) {
      throw new Unfit(
          new String(spelled, StandardCharsets.ISO_8859_1), "has a name in no known writing");
    }
  }

  private static Charset writing(int flags) {
    return (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
  }

  private static void checkFlags(String name, int flags) throws Unfit {
    if ((flags & ENCRYPTED) != 0) {
      throw new Unfit(name, "is encrypted");
    }
    if ((flags & ~KNOWN) != 0) {
      throw new Unfit(name, "has flags that no parcel of a run has: " + Integer.toHexString(flags));
    }
  }

  private static void checkExtra(String name, byte[] extra) throws Unfit {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = fields.getShort() & 0xffff;
      int length = fields.getShort() & 0xffff;
      if (AMBIGUOUS.contains(id) || length > fields.remaining()) {
        throw new Unfit(name, "has an extra field that readers take in more than one way");
      }
      fields.position(fields.position() + length);
    }
    if (fields.hasRemaining()) {
      throw new Unfit(name, "has an extra field that ends too early");
    }
  }

  private static Method method(String name, short number) throws Unfit {
    return switch (number) {
      case 0 -> Method.STORED;
      case 8 -> Method.DEFLATED;
      default -> throw new Unfit(name, "is packed by a method other than deflate: " + number);
    };
  }

  /** The high half of the attributes is the mode of Unix; none is taken for a file. */
  private void checkKind(int mode) throws Unfit {
    String kind =
        switch (mode & 0170000) {
          case 0 -> "";
          case 0100000 -> isFolder() ? "a file that is named like a folder" : "";
          case 0040000 -> isFolder() ? "" : "a folder that is named like a file";
          case 0120000 -> "a link";
          case 0020000, 0060000 -> "a device";
          case 0010000 -> "a pipe";
          case 0140000 -> "a socket";
          default -> "of an unknown kind";
        };
    if (!kind.isEmpty()) {
      throw new Unfit(name, "is " + kind);
    }
    if (isFolder()) {
      FileName.of(name.substring(0, name.length() - 1));
    }
    if ((isFolder() && size != 0) || (method == Method.STORED && packed != size)) {
      throw new Unfit(name, "has sizes that contradict each other");
    }
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  /** Whether its header agrees with the directory, and its bytes end at a place. */
  boolean endsAt(long next) throws IOException {
    ByteBuffer spelled = ByteBuffer.wrap(name.getBytes(writing(flags)));
    ByteBuffer header = ZipContent.read(channel, offset, HEADER_SIZE);
    int length = header.getShort(26) & 0xffff;
    int extra = header.getShort(28) & 0xffff;
    if (header.getInt(0) != HEADER
        || (header.getShort(6) & 0xffff) != flags
        || header.getShort(8) != (method == Method.STORED ? 0 : 8)
        || length != spelled.limit()
        || !spelled.equals(ZipContent.read(channel, offset + HEADER_SIZE, length))
        || !agrees(header.getInt(14), crc)
        || !agrees(header.getInt(18), (int) packed)
        || !agrees(header.getInt(22), (int) size)) {
      throw new Unfit(name, "is another file by its own header than by the directory");
    }
    checkExtra(name, ZipContent.read(channel, offset + HEADER_SIZE + length, extra).array());
    long end = offset + HEADER_SIZE + length + extra + packed;
    return (flags & TRAILED) == 0 ? end == next : trailerIs(end, next);
  }

  /** Where sizes follow the file, its header may say nothing of them. */
  private boolean agrees(int header, int directory) {
    return header == directory || (header == 0 && (flags & TRAILED) != 0);
  }

  private boolean trailerIs(long end, long next) throws IOException {
    if (next - end != 12 && next - end != 16) {
      return false;
    }
    ByteBuffer trailer = ZipContent.read(channel, end, (int) (next - end));
    return (next - end == 12 || trailer.getInt() == TRAILER)
        && trailer.getInt() == crc
        && trailer.getInt() == (int) packed
        && trailer.getInt() == (int) size;
  }

  @Override
  public void copy(OutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    ByteBuffer header = ZipContent.read(channel, offset, HEADER_SIZE);
    long from =
        offset + HEADER_SIZE + (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
    long written = method == Method.STORED ? store(from, out, sum) : inflate(from, out, sum);
    if (written != size || (int) sum.getValue() != crc) {
      throw new Unfit(name, "does not have the bytes that the directory promises");
    }
  }

  private long store(long from, OutputStream out, CRC32 sum) throws IOException {
    for (long done = 0; done < packed; done += PIECE) {
      byte[] piece =
          ZipContent.read(channel, from + done, (int) Math.min(PIECE, packed - done)).array();
      sum.update(piece);
      out.write(piece);
    }
    return packed;
  }

  private long inflate(long from, OutputStream out, CRC32 sum) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] piece = new byte[PIECE];
    long done = 0;
    long written = 0;
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput() && done < packed) {
          int length = (int) Math.min(PIECE, packed - done);
          inflater.setInput(ZipContent.read(channel, from + done, length));
          done += length;
        }
        int length = inflater.inflate(piece);
        written += length;
        if (written > size || (length == 0 && !inflater.finished() && done == packed)) {
          throw new Unfit(name, "does not have the bytes that the directory promises");
        }
        sum.update(piece, 0, length);
        out.write(piece, 0, length);
      }
      return inflater.getBytesRead() == packed ? written : -1;
    } catch (DataFormatException e) {
      throw new Unfit(name, "cannot be unpacked: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }
}
