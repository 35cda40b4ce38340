package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Activity.Exchange;
import java.util.List;
import java.util.stream.Collectors;

/** A request that the page made during the step was answered with a status. */
public record Answered(String path, int status) implements Check {

  @Override
  public Finding on(Scene scene) {
    String expected = "a request to " + path + " answered " + status;
    List<Exchange> to =
        scene.sight().activity().exchanges().stream().filter(x -> x.url().contains(path)).toList();
    if (to.stream().anyMatch(x -> x.status() == status)) {
      return Finding.held(expected, "answered " + status);
    }
    return Finding.broken(
        expected,
        to.isEmpty()
            ? "no request to " + path
            : to.stream().map(Exchange::describe).distinct().collect(Collectors.joining(", ")));
  }

  @Override
  public Mentions mentions() {
    return Mentions.NONE.saying(path);
  }

  @Override
  public String describe() {
    return "request \"" + path + "\" answered " + status;
  }

  @Override
  public String inWords() {
    return "a request to " + Wording.quoted(path) + " is answered with " + status;
  }
}
