package dev.journeyman.parcel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip made byte by byte, so that it can lie. */
final class RawZip {

  private final ByteArrayOutputStream files = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final List<String> names = new ArrayList<>();

  /** What is said of a file, in its own header and in the directory. */
  record Entry(
      String name,
      String nameInHeader,
      int flags,
      int method,
      int mode,
      String packed,
      long size,
      long sizeInHeader,
      int crc,
      String extra) {

    static Entry of(String name, byte[] content) {
      CRC32 sum = new CRC32();
      sum.update(content);
      int utf8 = 1 << 11;
      return new Entry(
          name,
          name,
          utf8,
          8,
          0100644,
          new String(deflated(content), StandardCharsets.ISO_8859_1),
          content.length,
          content.length,
          (int) sum.getValue(),
          "");
    }

    Entry flags(int more) {
      return new Entry(
          name, nameInHeader, flags | more, method, mode, packed, size, sizeInHeader, crc, extra);
    }

    Entry method(int other) {
      return new Entry(
          name, nameInHeader, flags, other, mode, packed, size, sizeInHeader, crc, extra);
    }

    Entry mode(int other) {
      return new Entry(
          name, nameInHeader, flags, method, other, packed, size, sizeInHeader, crc, extra);
    }

    Entry size(long other) {
      return new Entry(name, nameInHeader, flags, method, mode, packed, other, other, crc, extra);
    }

    Entry sizeInHeader(long other) {
      return new Entry(name, nameInHeader, flags, method, mode, packed, size, other, crc, extra);
    }

    Entry nameInHeader(String other) {
      return new Entry(name, other, flags, method, mode, packed, size, sizeInHeader, crc, extra);
    }

    /** With the sum of another content. */
    Entry summedAs(Entry other) {
      return new Entry(
          name, nameInHeader, flags, method, mode, packed, size, sizeInHeader, other.crc, extra);
    }

    Entry extra(String bytes) {
      return new Entry(
          name, nameInHeader, flags, method, mode, packed, size, sizeInHeader, crc, bytes);
    }

    private byte[] packedBytes() {
      return packed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] extraBytes() {
      return extra.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  RawZip file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  RawZip file(String name, byte[] content) {
    return add(Entry.of(name, content));
  }

  RawZip file(String name, String content, UnaryOperator<Entry> lie) {
    return add(lie.apply(Entry.of(name, content.getBytes(StandardCharsets.UTF_8))));
  }

  RawZip bytes(byte[] more) {
    files.writeBytes(more);
    return this;
  }

  RawZip add(Entry entry) {
    byte[] inHeader = entry.nameInHeader.getBytes(StandardCharsets.UTF_8);
    byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
    int offset = files.size();
    ByteBuffer header = little(30);
    header.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags);
    header.putShort((short) entry.method).putInt(0).putInt(entry.crc);
    header.putInt(entry.packed.length()).putInt((int) entry.sizeInHeader);
    header.putShort((short) inHeader.length).putShort((short) entry.extra.length());
    put(header, files);
    files.writeBytes(inHeader);
    files.writeBytes(entry.extraBytes());
    files.writeBytes(entry.packedBytes());
    ByteBuffer listed = little(46);
    listed.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
    listed.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
    listed.putInt(entry.crc).putInt(entry.packed.length()).putInt((int) entry.size);
    listed.putShort((short) name.length).putShort((short) entry.extra.length()).putShort((short) 0);
    listed.putShort((short) 0).putShort((short) 0).putInt(entry.mode << 16).putInt(offset);
    put(listed, directory);
    directory.writeBytes(name);
    directory.writeBytes(entry.extraBytes());
    names.add(entry.name);
    return this;
  }

  Path write(Path file) {
    return write(file, new byte[0]);
  }

  Path write(Path file, byte[] after) {
    ByteBuffer end = little(22);
    end.putInt(0x06054b50).putInt(0).putShort((short) names.size()).putShort((short) names.size());
    end.putInt(directory.size()).putInt(files.size());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(files.toByteArray());
    all.writeBytes(directory.toByteArray());
    put(end, all);
    all.writeBytes(after);
    try {
      return Files.write(file, all.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ByteBuffer from, ByteArrayOutputStream to) {
    from.rewind();
    while (from.hasRemaining()) {
      to.write(from.get());
    }
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    while (!deflater.finished()) {
      all.write(piece, 0, deflater.deflate(piece));
    }
    deflater.end();
    return all.toByteArray();
  }
}
