package dev.journeyman.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of numbered lines. Its text has no byte order mark and ends its lines with a line feed.
 *
 * @param file the name that problems are reported under
 */
public record TextFile(String file, String text) {

  /** A journey of this size would fill 200 pages; more is a mistake, and slow to parse. */
  public static final int MAX_BYTES = 256 * 1024;

  /** Reads a file strictly: too many bytes, bad UTF-8 and control characters are errors. */
  public static TextReading read(Path path, String file) {
    if (!Files.exists(path)) {
      return failed(file, 1, "there is no such file", "check the path");
    }
    if (!Files.isRegularFile(path)) {
      return failed(file, 1, "this is not a file", "give the path of a text file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES ? tooBig(file, Files.size(path)) : decode(bytes, file);
    } catch (IOException e) {
      return failed(file, 1, "the file cannot be read (" + e + ")", "check its permissions");
    }
  }

  /** Takes a text that stands in no file yet, as strictly. */
  static TextReading of(String text, String file) {
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    return size > MAX_BYTES ? tooBig(file, size) : checked(new TextFile(file, normalised(text)));
  }

  /** Returns how many lines there are; an empty text has one. */
  public int lineCount() {
    return lineAt(text, text.length());
  }

  private static TextReading tooBig(String file, long size) {
    String message =
        String.format(
            Locale.ROOT, "the file has %d bytes, more than the %d that are read", size, MAX_BYTES);
    return failed(file, 1, message, "split it into several files");
  }

  private static TextReading decode(byte[] bytes, String file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean malformed = decoder.decode(in, out, true).isError();
    String text = normalised(out.flip().toString());
    if (malformed) {
      String found = String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", in.get());
      return failed(file, lineAt(text, text.length()), found, "save the file as UTF-8");
    }
    return checked(new TextFile(file, text));
  }

  private static String normalised(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static TextReading checked(TextFile file) {
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : file.text.split("\n", -1)) {
      number++;
      int here = number;
      line.codePoints()
          .filter(TextFile::isSuspicious)
          .findFirst()
          .ifPresent(character -> problems.add(suspicion(file.file, here, character)));
    }
    return problems.stream().anyMatch(Problem::isError)
        ? new TextReading(Optional.empty(), problems)
        : new TextReading(Optional.of(file), problems);
  }

  private static Problem suspicion(String file, int line, int character) {
    String name = String.format(Locale.ROOT, "U+%04X", character);
    return Character.isISOControl(character)
        ? Problem.error(file, line, "the control character " + name + " is not text", "remove it")
        : Problem.warning(
            file,
            line,
            "the invisible character " + name + " can make the text look different from what it is",
            "remove it");
  }

  private static boolean isSuspicious(int character) {
    return (Character.isISOControl(character) && character != '\t') || isInvisible(character);
  }

  /** Bidirectional overrides and isolates, and the spaces of no width that hide in copied text. */
  private static boolean isInvisible(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0x200B
        || character == 0x2060
        || character == 0xFEFF;
  }

  private static int lineAt(String text, int end) {
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static TextReading failed(String file, int line, String message, String remedy) {
    return TextReading.failed(Problem.error(file, line, message, remedy));
  }
}
