package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Noticed.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A deed as {@code attend.js} tells it: what, on which element, on which page, and more. */
record Told(Page page, Frame frame, List<String> words) {

  boolean is(String deed) {
    return words.get(0).equals(deed);
  }

  String word(int place) {
    return place < words.size() ? words.get(place) : "";
  }

  int number(int place) {
    return Integer.parseInt(word(place));
  }

  List<Integer> hovered() {
    return is("click") && !word(3).isEmpty()
        ? Stream.of(word(3).split(",", -1)).map(Integer::valueOf).toList()
        : List.of();
  }

  Kind kind() {
    return is("double") ? Kind.INSTEAD : is("secret") ? Kind.SECRET : Kind.DONE;
  }

  Optional<Action> on(Element element, Path uploads) {
    return switch (words.get(0)) {
      case "click" -> Optional.of(new Action.Click(element, Press.ONCE));
      case "double" -> Optional.of(new Action.Click(element, Press.TWICE));
      case "right" -> Optional.of(new Action.Click(element, Press.RIGHT));
      case "fill", "secret" -> Optional.of(new Action.Fill(element, word(3)));
      case "select" -> Optional.of(new Action.Select(element, words.subList(3, words.size())));
      case "check" -> Optional.of(new Action.Check(element, true));
      case "upload" -> Optional.of(new Action.Upload(element, List.of(file(uploads))));
      default -> Optional.empty();
    };
  }

  /** The browser tells what is in a file, but not where it lies. */
  private Path file(Path folder) {
    Path file = folder.resolve(Path.of(word(3)).getFileName());
    try {
      Files.createDirectories(folder);
      return Files.write(file, Base64.getDecoder().decode(word(4)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be kept", e);
    }
  }
}
