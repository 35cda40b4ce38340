package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTests {

  private final Origins origins =
      Origins.of(URI.create("http://localhost:3000/app"), List.of("https://Pay.example.com:443/"));

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000/a b?q=|, http://localhost:3000",
    "HTTP://LocalHost:80/x, http://localhost",
    "https://a.test:443, https://a.test",
    "https://a.test:8443#x, https://a.test:8443",
    "http://me:pw@a.test/x, http://a.test",
    "blob:http://a.test/1-2, http://a.test",
    "http://[::1]:80/, http://[::1]",
    "file:///etc/passwd, ''",
    "data:text/html;x, ''",
    "nonsense, ''",
  })
  void anOriginIsSchemeHostAndPort(String url, String origin) {
    assertThat(Origins.originOf(url)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000/x",
        "https://pay.example.com/x",
        "about:blank",
        "",
        "blob:http://localhost:3000/1"
      })
  void theAppsOwnMayBeShown(String url) {
    assertThat(origins.mayShow(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3001/",
        "https://localhost:3000/",
        "http://pay.example.com/",
        "http://localhost:3000@evil.test/",
        "http://evil.test\\@localhost:3000/",
        "http://localhost.:3000/",
        "data:text/html,x",
        "file:///etc/passwd",
        "chrome://version"
      })
  void nothingElseMayBeShown(String url) {
    assertThat(origins.mayShow(url)).isFalse();
  }

  @Test
  void theRefusalSaysWhatToWrite() {
    assertThat(origins.refusal("https://evil.test/steal?x=1"))
        .isEqualTo(
            "the page went to https://evil.test, which this run may not visit; to allow it, write"
                + " into journeyman.yaml: origins: [http://localhost:3000,"
                + " https://pay.example.com, https://evil.test]");
  }
}
