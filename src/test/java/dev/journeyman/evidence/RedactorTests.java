package dev.journeyman.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
            "in capital hexadecimal", HexFormat.of().withUpperCase().formatHex(bytes(SECRET))),
        Arguments.of(
            "as a browser writes an address", SECRET.replace("\"", "%22").replace(" ", "%20")),
        Arguments.of("in an address in small letters", form.toLowerCase(Locale.ROOT)),
        Arguments.of("in JSON within JSON", json.replace("\\", "\\\\").replace("\"", "\\\"")),
        Arguments.of("in a script", each(unit -> String.format(Locale.ROOT, "\\u%04x", unit))),
        Arguments.of("in numbers of HTML", each(unit -> "&#" + unit + ";")),
        Arguments.of("in UTF-16 as text", String.join("\0", SECRET.split(""))),
        Arguments.of("in UTF-16", hex(StandardCharsets.UTF_16LE)),
        Arguments.of("in UTF-16, the high byte first", hex(StandardCharsets.UTF_16BE)));
  }

  private static String each(IntFunction<String> unit) {
    return SECRET.chars().mapToObj(unit).collect(Collectors.joining());
  }

  private static String hex(Charset charset) {
    return HexFormat.of().formatHex(SECRET.getBytes(charset));
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
    void aSecretInUtf16IsTakenOutToo() {
      byte[] raw = "my correct horse".getBytes(StandardCharsets.UTF_16LE);
      assertThat(redactor.redact(Base64.getEncoder().encodeToString(raw)))
          .contains("[secret TOKEN]");
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
    @CsvSource({
      "ab, about ab and cab: AB, about [secret PIN] and cab: AB",
      "712, PIN=712 of 7120 and 1712, PIN=[secret PIN] of 7120 and 1712",
      "x/y, x/y in x%2Fy and x/yz, [secret PIN] in [secret PIN] and x/yz",
      "'712', 'a 712.', 'a [secret PIN].'"
    })
    void shortValuesAreTakenOutAsWordsOfTheirOwn(String secret, String text, String clean) {
      Redactor redactor = new Redactor(Map.of("PIN", secret));
      assertThat(redactor.redact(text)).isEqualTo(clean);
      // no picture is blackened and no recording refused for what stands there by chance
      assertThat(redactor.finds(text)).isFalse();
    }

    @Test
    void aSingleLetterIsNoSecret() {
      assertThat(new Redactor(Map.of("PIN", "a")).redact("a mug a day")).isEqualTo("a mug a day");
    }

    @Test
    void fourLettersAreEnough() {
      assertThat(new Redactor(Map.of("PIN", "4711")).redact("PIN 4711"))
          .isEqualTo("PIN [secret PIN]");
    }

    @Test
    void aKeyOfThousandsOfLettersIsTakenOutWhole() {
      String key = "key/line+\n".repeat(700);
      assertThat(new Redactor(Map.of("KEY", key)).redact("a " + key + " b"))
          .isEqualTo("a [secret KEY] b");
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

  @Nested
  class WhatNobodyNamed {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
          "ghp_0123456789abcdefghijABCDEFGHIJ012345",
          "sk-proj-0123456789abcdefghij",
          "AKIAIOSFODNN7EXAMPLE",
          "xoxb-1234567890-abcdef",
          "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"
        })
    void isTakenOutWhereItLooksLikeACredential(String token) {
      assertThat(Redactor.NONE.redact("a " + token + " b")).isEqualTo("a [token] b");
    }

    @ParameterizedTest
    @CsvSource({
      "GET /in?token=abcd1234&q=mug, GET /in?token=[token]&q=mug",
      "https://ada:lovelace@shop.test/, https://ada:[token]@shop.test/",
      "Authorization: Bearer abcdefghijklmnop, Authorization: [token]",
      "Set-Cookie: sid=1; Path=/, Set-Cookie: [token]",
      "login password=lovelace ok, login password=[token] ok"
    })
    void isTakenOutBehindATellingName(String text, String clean) {
      assertThat(Redactor.NONE.redact(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Enter your password",
          "Fill \"Password\" with \"lovelace\"",
          "?q=token&page=2",
          "https://shop.test:8080/a@b",
          "basic mug",
          "sk-8 skateboard",
          "Cookie: chocolate chip"
        })
    void ordinaryTextStays(String text) {
      assertThat(Redactor.NONE.redact(text)).isEqualTo(text);
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
