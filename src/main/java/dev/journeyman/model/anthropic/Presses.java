package dev.journeyman.model.anthropic;

import dev.journeyman.model.Gesture;
import java.util.ArrayList;
import java.util.List;

/** Members that both toolsets have in the same form. */
final class Presses {

  private static final int MOST = 1000;

  private Presses() {}

  static List<Gesture> keys(Input input) throws UnreadableInput {
    List<String> chords = Keys.sequence(input.text("text"));
    int times = input.whole("repeat", 1, 100, 1);
    if (chords.size() * times > MOST) {
      throw input.wrong("text", "at most " + MOST + " presses with its repeats");
    }
    if (chords.size() == 1) {
      return List.of(new Gesture.Keys(chords.get(0), times));
    }
    List<Gesture> presses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      chords.forEach(chord -> presses.add(new Gesture.Keys(chord, 1)));
    }
    return presses;
  }

  static Gesture zoom(Input input) throws UnreadableInput {
    String wanted = "[x0, y0, x1, y1] in whole pixels, the upper left corner first";
    int[] corners = input.numbers("region", 4, wanted);
    if (corners[0] >= corners[2] || corners[1] >= corners[3]) {
      throw input.wrong("region", wanted);
    }
    return new Gesture.Zoom(corners[0], corners[1], corners[2], corners[3]);
  }
}
