package dev.journeyman.parcel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What runs publish, known by the end of its name and by how it begins. */
enum FileKind {
  PNG("89504e470d0a1a0a", "png") {
    @Override
    void check(String name, Path file, Bounds bounds) throws IOException {
      super.check(name, file, bounds);
      byte[] head = head(file, HEADER);
      if (head.length < HEADER
          || !new String(head, 12, 4, StandardCharsets.US_ASCII).equals("IHDR")) {
        throw new Unfit(name, "is no PNG: it has no header");
      }
      long width = ByteBuffer.wrap(head).getInt(16) & 0xffffffffL;
      long height = ByteBuffer.wrap(head).getInt(20) & 0xffffffffL;
      if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
        throw new Unfit(name, "is a picture of " + width + " x " + height + " pixels");
      }
    }
  },
  JPEG("ffd8ff", "jpg", "jpeg"),
  WEBM("1a45dfa3", "webm"),
  JSON("", "json", "sarif") {
    @Override
    void check(String name, Path file, Bounds bounds) throws IOException {
      long size = Files.size(file);
      if (size > bounds.json()) {
        throw new Unfit(
            name, "has " + size + " bytes, and JSON of at most " + bounds.json() + " is taken");
      }
      StrictJson.check(name, file);
    }
  },
  HTML("", "html") {
    @Override
    void check(String name, Path file, Bounds bounds) throws IOException {
      String begin = new String(head(file, 200), StandardCharsets.UTF_8).strip();
      if (!begin.toLowerCase(Locale.ROOT).matches("(?s)<(?:!doctype html|html)\\b.*")) {
        throw new Unfit(name, "is no page of HTML");
      }
      text(name, file);
    }
  },
  XML("", "xml") {
    @Override
    void check(String name, Path file, Bounds bounds) throws IOException {
      if (!new String(head(file, 5), StandardCharsets.UTF_8).equals("<?xml")) {
        throw new Unfit(name, "is no XML");
      }
      text(name, file);
    }
  },
  TEXT("", "md", "txt", "vtt", "csv", "properties", "sha256") {
    @Override
    void check(String name, Path file, Bounds bounds) throws IOException {
      text(name, file);
    }
  };

  private static final int HEADER = 24;
  private static final long LONGEST_SIDE = 30_000;
  private static final long MOST_PIXELS = 100_000_000;

  private final byte[] magic;
  private final List<String> endings;

  FileKind(String magic, String... endings) {
    this.magic = HexFormat.of().parseHex(magic);
    this.endings = List.of(endings);
  }

  static FileKind of(String name) throws Unfit {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> name.contains(".") && kind.endings.contains(ending))
        .findFirst()
        .orElseThrow(() -> new Unfit(name, "is of a kind that no run publishes"));
  }

  /** Hold the file against what its name promises. */
  void check(String name, Path file, Bounds bounds) throws IOException {
    if (!Arrays.equals(head(file, magic.length), magic)) {
      throw new Unfit(name, "is no " + this + ", whatever its name says");
    }
  }

  private static byte[] head(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    }
  }

  /** Valid UTF-8 without a NUL; a line may be as long as the file. */
  private static void text(String name, Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] piece = new char[1 << 14];
      for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
        for (int i = 0; i < read; i++) {
          if (piece[i] == 0) {
            throw new Unfit(name, "is no text: it has a NUL in it");
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw new Unfit(name, "is no text in UTF-8");
    }
  }
}
