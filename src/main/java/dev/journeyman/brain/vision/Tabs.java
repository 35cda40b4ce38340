package dev.journeyman.brain.vision;

import dev.journeyman.model.CallResult;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The open tabs under the names by which a model may call them. */
final class Tabs {

  private static final int LONGEST = 200;

  private Tabs() {}

  static List<CallResult.Tab> of(Sight sight, UnaryOperator<String> redactor) {
    return IntStream.range(0, sight.tabs().size())
        .mapToObj(
            i ->
                new CallResult.Tab(
                    id(i),
                    shorten(redactor.apply(sight.tabs().get(i))),
                    i == sight.tab() ? shorten(redactor.apply(sight.url())) : "",
                    i == sight.tab()))
        .toList();
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private static String id(int index) {
    return "tab_" + (index + 1);
  }

  static Optional<Integer> indexOf(String id, Sight sight) {
    return IntStream.range(0, sight.tabs().size())
        .boxed()
        .filter(i -> id(i).equals(id) || String.valueOf(i + 1).equals(id))
        .findFirst();
  }

  static List<String> ids(Sight sight) {
    return IntStream.range(0, sight.tabs().size()).mapToObj(Tabs::id).toList();
  }
}
