package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadsTests {

  @ParameterizedTest
  @CsvSource({
    "orders.csv, orders.csv",
    "../../x.csv, x.csv",
    "C:\\temp\\x.csv, x.csv",
    "..., download-",
    ".bashrc, bashrc",
    "CON.txt, download-CON.txt",
    "a<b>|c?.txt, a_b__c_.txt",
    "'my orders.csv ', my orders.csv",
  })
  void namesStayInsideOfTheFolder(String suggested, String safe) {
    assertThat(Downloads.safeName(suggested)).isEqualTo(safe);
  }
}
