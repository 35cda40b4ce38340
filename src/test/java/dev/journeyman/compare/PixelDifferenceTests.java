package dev.journeyman.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.journeyman.surface.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PixelDifferenceTests {

  private static BufferedImage page(int height, Color colour, Box... boxes) {
    BufferedImage page = new BufferedImage(400, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 400, height);
    pen.setColor(colour);
    for (Box box : boxes) {
      pen.fillRect((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());
    }
    pen.dispose();
    return page;
  }

  private static PixelDifference difference(BufferedImage after) {
    return PixelDifference.between(page(200, Color.WHITE), after);
  }

  @Test
  void equalPicturesDoNotDiffer() {
    PixelDifference none = difference(page(200, Color.WHITE));
    assertThat(none.isNone()).isTrue();
    assertThat(none.share()).isZero();
    assertThat(none.regions()).isEmpty();
  }

  @Test
  void aChangedPartIsBoxedToThePixelAndItsShareIsCounted() {
    Box box = new Box(33, 41, 50, 20);
    PixelDifference one = difference(page(200, Color.BLACK, box));
    assertThat(one.regions()).containsExactly(box);
    assertThat(one.share()).isEqualTo(1000.0 / 80_000, within(1e-9));
    assertThat(one.isChanged(33, 41)).isTrue();
    assertThat(one.isChanged(32, 41)).isFalse();
  }

  @Test
  void asSmallAsAPixelIsSeen() {
    assertThat(difference(page(200, Color.BLACK, new Box(399, 199, 1, 1))).regions())
        .containsExactly(new Box(399, 199, 1, 1));
  }

  @Test
  void lettersOfALineAreOneBoxAndFarPartsAreTwo() {
    Box[] letters = {new Box(10, 10, 6, 9), new Box(20, 10, 6, 9), new Box(200, 150, 6, 9)};
    assertThat(difference(page(200, Color.BLACK, letters)).regions())
        .containsExactly(new Box(10, 10, 16, 9), new Box(200, 150, 6, 9));
  }

  @Test
  void aCarpetOfChangesIsDrawnTogether() {
    Box[] dots = new Box[60];
    for (int i = 0; i < dots.length; i++) {
      dots[i] = new Box(i % 10 * 40, i / 10 * 33, 3, 3);
    }
    assertThat(difference(page(200, Color.BLACK, dots)).regions()).hasSizeBetween(1, 12);
  }

  @Test
  void noiseOfTheFormatIsNoChangeAndAFaintColourIs() {
    Box all = new Box(0, 0, 400, 200);
    int near = 255 - PixelDifference.TOLERANCE;
    assertThat(difference(page(200, new Color(near, near, near), all)).isNone()).isTrue();
    assertThat(difference(page(200, new Color(255, 255, near - 1), all)).share()).isEqualTo(1);
  }

  @Test
  void whatOnlyTheLargerPictureHasHasChanged() {
    assertThat(difference(page(250, Color.WHITE)).regions())
        .containsExactly(new Box(0, 200, 400, 50));
  }
}
