package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTests {

  private static final URI SHOP = URI.create("http://localhost:3000/shop/");

  @Test
  void isTheUrlItselfUnlessSaidOtherwise() {
    assertThat(Readiness.parse(Optional.empty(), SHOP)).isEqualTo(new Readiness.AtPath(SHOP));
  }

  @ParameterizedTest
  @CsvSource({
    "/health,http://localhost:3000/health",
    "/,http://localhost:3000/",
    "/api/up?deep=1,http://localhost:3000/api/up?deep=1",
    "http://localhost:9000/up,http://localhost:9000/up"
  })
  void readsAPath(String text, URI address) {
    assertThat(Readiness.parse(Optional.of(text), SHOP)).isEqualTo(new Readiness.AtPath(address));
  }

  @Test
  void readsAPort() {
    assertThat(Readiness.parse(Optional.of(" 8080 "), SHOP)).isEqualTo(new Readiness.AtPort(8080));
  }

  @Test
  void readsAPatternBetweenSlashes() {
    assertThat(Readiness.parse(Optional.of("/listening on \\d+/"), SHOP))
        .isInstanceOfSatisfying(
            Readiness.InLog.class,
            log -> assertThat(log.pattern().pattern()).isEqualTo("listening on \\d+"));
  }

  @ParameterizedTest
  @CsvSource({
    "soon,is no path",
    "0,is not a port",
    "70000,is not a port",
    "99999999999999,is not a port",
    "/(/,is not a regular expression",
    "//,is an empty pattern",
    "'',is no path",
    "/a b,is not a path"
  })
  void saysWhatIsWrongWithTheRest(String text, String reason) {
    assertThat(Readiness.parse(Optional.of(text), SHOP))
        .isInstanceOfSatisfying(
            Readiness.Unreadable.class,
            bad -> assertThat(bad.reason()).startsWith("ready: '" + text + "' " + reason));
  }
}
