package dev.journeyman.recording;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Viewport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recordings to test with. */
public final class Samples {

  private Samples() {}

  /** A button or field with a name and nothing else. */
  public static Target target(String role, String name) {
    return new Target(
        role,
        "",
        name,
        "",
        "",
        "",
        "",
        "",
        List.of("main"),
        "",
        "",
        1,
        1,
        new Box(10, 20, 100, 30));
  }

  static RecordedAction action(Deed deed, Target target, String... with) {
    return new RecordedAction(deed, Optional.of(target), Optional.empty(), List.of(with), "");
  }

  static RecordedStep step(String text, RecordedAction... actions) {
    Effect effect = new Effect("/orders/*", Effect.Extent.ROUTE, List.of(), 0, 0);
    return new RecordedStep(text, "/", List.of(actions), effect);
  }

  static Recording recording(RecordedStep... steps) {
    return new Recording("pay", "/", Viewport.USUAL, List.of(steps), List.of());
  }

  /** A recording in which nothing is empty. */
  static Recording full() {
    Target save =
        new Target(
            "link",
            "",
            "Delete {{name}}",
            "delete-{{name}}",
            "Label",
            "Placeholder",
            "",
            "/products/{{name}}",
            List.of("main", "navigation Admin"),
            "{{name}}",
            "Edit",
            2,
            3,
            new Box(1, 2, 3, 4));
    RecordedStep first =
        step(
            "Fill in \"Email\" with \"{{email}}\".",
            action(Deed.FILL, target("textbox", "Email"), "{{email}}"),
            action(Deed.FILL, target("textbox", "Password"), "{{secret.PASSWORD}}"));
    RecordedStep second =
        new RecordedStep(
            "Delete it.",
            "/orders/*",
            List.of(
                new RecordedAction(
                    Deed.ACCEPT_DIALOG, Optional.empty(), Optional.empty(), List.of(), ""),
                new RecordedAction(
                    Deed.DRAG, Optional.of(save), Optional.of(save), List.of(), "anthropic/x")),
            new Effect("/", Effect.Extent.TEXT, List.of("confirm accepted"), 1, 1));
    RecordedCheck check =
        new RecordedCheck(
            "It looks paid.",
            List.of("\"Paid\" is shown", "\"Thanks; see you\" is shown"),
            "anthropic/x");
    return new Recording("pay", "/", Viewport.USUAL, List.of(first, second), List.of(check));
  }

  /** A journey with these steps. */
  static Journey journey(Path folder, String... steps) {
    StringBuilder text = new StringBuilder("# Pay\n\n## Steps\n");
    for (String step : steps) {
      text.append("1. ").append(step).append("\n   - \"Paid\" is shown.\n");
    }
    try {
      Path file = Files.createDirectories(folder.resolve("journeys")).resolve("pay.md");
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of("email", "name"))
        .journeys()
        .get(0);
  }
}
