package dev.journeyman.model.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Gesture.At;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTests {

  @ParameterizedTest
  @CsvSource({
    "Qwen/Qwen3-VL-8B-Instruct, qwen norm1000",
    "qwen3-vl:8b, qwen norm1000",
    "Qwen3.5-35B, qwen norm1000",
    "qwen2.5vl:7b, qwen resized",
    "Qwen/Qwen2.5-VL-72B-Instruct, qwen resized",
    "ByteDance-Seed/UI-TARS-1.5-7B, ui-tars resized",
    "ui-tars-2, ui-tars resized",
    "UI-TARS-7B-DPO, ui-tars norm1000",
    "UI-TARS-72B-SFT, ui-tars norm1000",
    "zai-org/GLM-4.5V, functions norm1000",
    "InternVL3-8B, functions norm1000",
    "gemma3:27b, functions pixels",
    "llama4, functions pixels"
  })
  void theNameOfAModelTellsWhatItSpeaks(String model, String dialect) {
    assertThat(Dialect.guess(model)).hasToString(dialect);
  }

  @ParameterizedTest
  @CsvSource({
    "functions, functions norm1000",
    "pixels, qwen pixels",
    "UI-TARS norm1, ui-tars norm1",
    "qwen resized, qwen resized"
  })
  void whatIsNotSaidIsGuessed(String text, String dialect) {
    assertThat(Dialect.parse(text, "qwen3-vl"))
        .hasValueSatisfying(it -> assertThat(it).hasToString(dialect));
  }

  @Test
  void anUnknownWordIsNoDialect() {
    assertThat(Dialect.parse("qwen klingon", "x")).isEmpty();
    assertThat(Dialect.parse("", "x")).isEmpty();
  }

  /** The sizes are those of the models' own resizing. */
  @ParameterizedTest
  @CsvSource({
    "1280, 800, 1288, 812",
    "1920, 1080, 1932, 1092",
    "1440, 900, 1428, 896",
    "100, 100, 280, 280",
    "8000, 4000, 5068, 2520"
  })
  void thePictureIsSeenResized(int width, int height, double seenWidth, double seenHeight) {
    assertThat(Lens.of(Dialect.Space.RESIZED, width, height))
        .isEqualTo(new Lens(width, height, seenWidth, seenHeight));
  }

  @ParameterizedTest
  @CsvSource({"PIXELS, 640, 400", "NORM1000, 500, 500", "NORM1, 0.5, 0.5", "RESIZED, 644, 406"})
  void everySpaceHasAMiddle(Dialect.Space space, double x, double y) {
    assertThat(Lens.of(space, 1280, 800).at(x, y)).isEqualTo(new At(640, 400));
  }
}
