package dev.journeyman.testcase;

import dev.journeyman.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file that another tool wrote, with line feeds and without what a journey must not
 * hold: control characters become spaces, and what has no width is left out.
 */
public sealed interface CaseText {

  /** An export of some ten thousand cases; more is a mistake. */
  int MAX_BYTES = 32 * 1024 * 1024;

  /** The text. */
  record Read(String text) implements CaseText {}

  /** Why there is none. */
  record Unreadable(Problem problem) implements CaseText {}

  /** As a file of Gherkin names its encoding. */
  Pattern NAMED = Pattern.compile("(?i)^\\s*#\\s*encoding\\s*:\\s*([\\w-]+)");

  /**
   * Reads a file in the encoding that its first bytes tell, else in UTF-8.
   *
   * @param file the name that problems are reported under
   */
  static CaseText read(Path path, String file) {
    if (!Files.isRegularFile(path)) {
      return unreadable(file, "there is no such file", "check the path");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? unreadable(
              file,
              String.format(Locale.ROOT, "the file has more than %d bytes", MAX_BYTES),
              "split it into several files")
          : decoded(bytes, file);
    } catch (IOException e) {
      return unreadable(file, "the file cannot be read (" + e + ")", "check its permissions");
    }
  }

  private static CaseText decoded(byte[] bytes, String file) {
    Charset charset = charset(bytes);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Read(plain(text));
    } catch (CharacterCodingException e) {
      return unreadable(file, "the file is not " + charset.name(), "save it as UTF-8");
    }
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff) : 0;
    return switch (first) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      default -> named(bytes).orElse(StandardCharsets.UTF_8);
    };
  }

  private static Optional<Charset> named(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher named = NAMED.matcher(head);
    return named.find() && Charset.isSupported(named.group(1))
        ? Optional.of(Charset.forName(named.group(1)))
        : Optional.empty();
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069]", "")
        .replaceAll("[\\p{Zs}\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n\\t]]", " ");
  }

  private static CaseText unreadable(String file, String message, String remedy) {
    return new Unreadable(Problem.error(file, 1, message, remedy));
  }
}
