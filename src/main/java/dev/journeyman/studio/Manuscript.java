package dev.journeyman.studio;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as the editor has it: line feeds only and no byte order mark, which come back when it is
 * written.
 *
 * @param version the hash of its bytes
 */
record Manuscript(String text, String version, Dress dress) {

  /** How the text stands on the disk. */
  record Dress(boolean marked, boolean windows) {
    static final Dress PLAIN = new Dress(false, false);
    private static final String MARK = "\uFEFF";

    private static Dress of(String raw) {
      int lines = raw.split("\n", -1).length - 1;
      int windows = raw.split("\r\n", -1).length - 1;
      return new Dress(raw.startsWith(MARK), windows > lines - windows);
    }

    private String undress(String raw) {
      return plain(marked ? raw.substring(1) : raw);
    }

    private String dress(String text) {
      return (marked ? MARK : "") + (windows ? plain(text).replace("\n", "\r\n") : plain(text));
    }

    private static String plain(String text) {
      return text.replace("\r\n", "\n").replace('\r', '\n');
    }
  }

  /** Reads bytes; empty where they are not UTF-8, because what is lost then could not be saved. */
  static Optional<Manuscript> of(byte[] bytes) {
    try {
      String raw = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Dress dress = Dress.of(raw);
      return Optional.of(new Manuscript(dress.undress(raw), versionOf(bytes), dress));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Returns what is to be written; empty where the text holds half a character. */
  static Optional<byte[]> bytes(String text, Dress dress) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(dress.dress(text)));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return Optional.of(exact);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static String versionOf(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
