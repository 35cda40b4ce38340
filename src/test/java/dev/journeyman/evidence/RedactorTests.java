package dev.journeyman.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTests {

  private static final String SECRET = "p&ss \"wörd\"/<1>'\\+~";

  private static final Redactor REDACTOR = new Redactor(Map.of("PASSWORD", SECRET));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> spellings() {
    String form = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    String json = SECRET.replace("\\", "\\\\").replace("\"", "\\\"");
    String html = SECRET.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Stream.of(
        Arguments.of("as it is", SECRET),
        Arguments.of("in a form", form),
        Arguments.of("in an address", form.replace("+", "%20")),
        Arguments.of("in JSON", json),
        Arguments.of("in JSON with escaped slashes", json.replace("/", "\\/")),
        Arguments.of("in HTML", html),
        Arguments.of("in an attribute", html.replace("\"", "&quot;").replace("'", "&#39;")),
        Arguments.of("in hexadecimal", HexFormat.of().formatHex(bytes(SECRET))),
        Arguments.of(
            "in capital hexadecimal", HexFormat.of().withUpperCase().formatHex(bytes(SECRET))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void aSecretIsTakenOutInEverySpelling(String where, String spelling) {
    assertThat(REDACTOR.finds("x" + spelling + "y")).isTrue();
    assertThat(REDACTOR.redact("x" + spelling + "y")).isEqualTo("x[secret PASSWORD]y");
  }

  @Nested
  class Base64s {

    private final Redactor redactor = new Redactor(Map.of("TOKEN", "correct horse"));

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "user:", "Bearer "})
    void aSecretIsTakenOutAtEveryOffset(String before) {
      for (String after : new String[] {"", "!", "!!", "!!!"}) {
        String encoded =
            Base64.getEncoder().encodeToString(bytes(before + "correct horse" + after));
        assertThat(redactor.redact(encoded)).as(encoded).contains("[secret TOKEN]");
      }
    }

    @Test
    void nothingOfItIsLeftToDecode() {
      String encoded = Base64.getEncoder().encodeToString(bytes("user:correct horse\n"));
      String rest = redactor.redact(encoded).replace("[secret TOKEN]", "....");
      String decodable = rest.replaceAll("\\.+", "AAAA").replaceAll("[^A-Za-z0-9+/]", "");
      String read =
          new String(
              Base64.getMimeDecoder().decode(decodable.substring(0, decodable.length() / 4 * 4)),
              StandardCharsets.ISO_8859_1);
      assertThat(read).doesNotContain("corr").doesNotContain("orse");
    }

    @Test
    void theSpellingForAddressesIsKnownToo() {
      Redactor odd = new Redactor(Map.of("TOKEN", "\u00fb\u00ff\u00fe\u00fb\u00ef\u00be>>>???"));
      byte[] raw = bytes("\u00fb\u00ff\u00fe\u00fb\u00ef\u00be>>>???");
      String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
      assertThat(encoded).containsPattern("[-_]");
      assertThat(odd.redact(encoded)).contains("[secret TOKEN]");
    }
  }

  @Nested
  class Lengths {

    @ParameterizedTest
    @CsvSource({"a", "ab", "abc"})
    void shortValuesAreLeftAlone(String secret) {
      Redactor redactor = new Redactor(Map.of("PIN", secret));
      assertThat(redactor.redact("abc cab")).isEqualTo("abc cab");
      assertThat(redactor.finds("abc cab")).isFalse();
    }

    @Test
    void fourLettersAreEnough() {
      assertThat(new Redactor(Map.of("PIN", "4711")).redact("PIN 4711"))
          .isEqualTo("PIN [secret PIN]");
    }

    @Test
    void theLongerOfTwoGoesFirst() {
      Map<String, String> secrets = new LinkedHashMap<>();
      secrets.put("SHORT", "hunter");
      secrets.put("LONG", "hunter22");
      assertThat(new Redactor(secrets).redact("hunter22 hunter"))
          .isEqualTo("[secret LONG] [secret SHORT]");
    }
  }

  @Test
  void otherTextStays() {
    assertThat(REDACTOR.redact("nothing here")).isEqualTo("nothing here");
    assertThat(Redactor.NONE.redact("hunter2")).isEqualTo("hunter2");
  }

  @Test
  void aSecretThatWasCutOffIsTakenOutToo() {
    Redactor redactor = new Redactor(Map.of("PW", "open-sesame-4711"));
    assertThat(redactor.redact("text \"it is open-sesa...\" and more..."))
        .isEqualTo("text \"it is [secret PW]...\" and more...");
    assertThat(redactor.redact("we ope... at nine")).isEqualTo("we ope... at nine");
  }
}
