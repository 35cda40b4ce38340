package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeyman.evidence.Fact.Mark;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarkroomTests {

  private static final byte[] WHITE = Drawn.page(Color.WHITE);

  private static BufferedImage print(boolean closeUp, Mark... marks) throws IOException {
    byte[] print =
        Darkroom.print(
            Negative.read(WHITE), List.of(marks), closeUp ? Darkroom.CLOSE_UP : Darkroom.PAGE);
    return ImageIO.read(new ByteArrayInputStream(print));
  }

  @ParameterizedTest
  @CsvSource({"acted, 0, 114, 178", "held, 0, 140, 100", "broken, 213, 64, 0"})
  void aPlaceIsOutlinedInTheColourOfWhatHappened(String what, int red, int green, int blue)
      throws IOException {
    BufferedImage print = print(false, SampleRun.mark(what, 400, 400, 400, 80));
    Color edge = new Color(print.getRGB(326, 296));
    assertThat(Math.abs(edge.getRed() - red)).isLessThan(60);
    assertThat(Math.abs(edge.getGreen() - green)).isLessThan(60);
    assertThat(Math.abs(edge.getBlue() - blue)).isLessThan(60);
  }

  @Test
  void aSecretIsBlackened() throws IOException {
    BufferedImage print = print(false, SampleRun.mark("secret", 400, 400, 400, 80));
    Color middle = new Color(print.getRGB(450, 330));
    assertThat(middle.getRed() + middle.getGreen() + middle.getBlue()).isLessThan(40);
  }

  @Test
  void nothingIsLeftOfAPictureThatIsWithheld() throws IOException {
    BufferedImage print = print(false, SampleRun.mark("withheld", 0, 0, 1280, 800));
    for (int x : new int[] {0, 480, 959}) {
      for (int y : new int[] {0, 300, 599}) {
        Color pixel = new Color(print.getRGB(x, y));
        assertThat(Math.abs(pixel.getRed() - 120)).as("%d, %d", x, y).isLessThan(8);
      }
    }
  }

  @Test
  void aPictureOfABrowserIsReadAsJavaReadsIt() throws IOException {
    byte[] taken = Drawn.packed(noise());
    BufferedImage theirs = ImageIO.read(new ByteArrayInputStream(taken));
    BufferedImage ours = Negative.read(taken);
    assertThat(ours.getRGB(0, 0, 1280, 800, null, 0, 1280))
        .isEqualTo(theirs.getRGB(0, 0, 1280, 800, null, 0, 1280));
  }

  @Test
  void otherPicturesAreReadToo() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
      BufferedImage page = new BufferedImage(40, 30, type);
      page.setRGB(20, 10, 0xffffff);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(page, "png", png);
      assertThat(new Color(Negative.read(png.toByteArray()).getRGB(20, 10))).isEqualTo(Color.WHITE);
      assertThat(Negative.read(Drawn.packed(page)).getWidth()).isEqualTo(40);
    }
    assertThatThrownBy(() -> Negative.read(new byte[100])).hasMessage("not a picture");
  }

  @Test
  void aPictureIsScaledToBeSmall() throws IOException {
    assertThat(print(false).getWidth()).isEqualTo(960);
    assertThat(print(false).getHeight()).isEqualTo(600);
  }

  @Test
  void aCloseUpStaysOnThePage() throws IOException {
    BufferedImage print = print(true, SampleRun.mark("acted", 1270, 790, 300, 80));
    assertThat(print.getWidth()).isEqualTo(480);
    assertThat(print.getHeight()).isEqualTo(240);
  }

  @Test
  void aPlaceOutsideOfThePictureIsNotDrawn() throws IOException {
    BufferedImage print = print(false, SampleRun.mark("held", 0, 2000, 1280, 80));
    assertThat(new Color(print.getRGB(480, 597)).getRed()).isGreaterThan(240);
  }

  @Test
  void aPictureOfNoiseIsPackedHarder() throws IOException {
    byte[] print = Darkroom.print(noise(), List.of(), Darkroom.PAGE);
    assertThat(print.length).isLessThan(180_000);
  }

  private static BufferedImage noise() {
    BufferedImage noise = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 1280 * 800; i++) {
      noise.setRGB(i % 1280, i / 1280, random.nextInt(0xffffff));
    }
    return noise;
  }
}
