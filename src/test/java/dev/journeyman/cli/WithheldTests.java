package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.surface.playwright.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page shows a secret, and no element tells where; its colour would tell on every picture. */
class WithheldTests {

  private static final String SECRET = "open-sesame-4711";

  @TempDir private Path folder;
  @AutoClose private final Site site = new Site();

  @Test
  void nothingOfThePageIsPublishedAndTheReportSaysSo() throws IOException {
    String longer = ("x".repeat(150) + "\n").repeat(40);
    site.page(
        "/",
        "<title>Log</title><body style='background:lime'><button>Go on</button><pre>"
            + longer
            + SECRET
            + "</pre>");
    Call call =
        new Terminal(folder)
            .with("KEY", SECRET)
            .file("journeyman.yaml", "url: " + site.base() + "\nsecrets: {KEY: KEY}\n")
            .journey("log", "1. Click \"Go on\".", "   - \"Go on\" is still shown.")
            .call("run");
    assertThat(call.code()).as(call.out() + call.err()).isZero();
    Path run = folder.resolve("reports/latest");
    assertThat(pictures(run.resolve("raw"))).anyMatch(WithheldTests::isLime);
    assertThat(pictures(run.resolve("public"))).hasSize(3).noneMatch(WithheldTests::isLime);
    String told = "withheld: a secret can be read somewhere on this page";
    assertThat(run.resolve("public/storyboard.html"))
        .content()
        .contains(told)
        .doesNotContain("<img");
    assertThat(new Terminal(folder).textOf("reports/latest/public/allure-results")).contains(told);
  }

  private static List<BufferedImage> pictures(Path below) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(below.toRealPath())) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(jpg|png)")).toList()) {
        pictures.add(ImageIO.read(file.toFile()));
      }
    }
    return pictures;
  }

  /** A JPEG has colours near those of the page. */
  private static boolean isLime(BufferedImage picture) {
    for (int x = 0; x < picture.getWidth(); x += 4) {
      for (int y = 0; y < picture.getHeight(); y += 4) {
        int colour = picture.getRGB(x, y);
        if ((colour >> 8 & 255) > (colour >> 16 & 255) + 100
            && (colour >> 8 & 255) > (colour & 255) + 150) {
          return true;
        }
      }
    }
    return false;
  }
}
