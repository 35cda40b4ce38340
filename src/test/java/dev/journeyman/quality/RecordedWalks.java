package dev.journeyman.quality;

import dev.journeyman.demo.CornerShop;
import dev.journeyman.drive.Limits;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Narrator;
import dev.journeyman.run.Recorded;
import dev.journeyman.run.RecordingSession;
import dev.journeyman.run.RunEnd;
import dev.journeyman.run.Runner;
import dev.journeyman.run.Settings;
import dev.journeyman.run.WindowRecording;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A project whose journeys are recorded on Corner Shop and then run as they are. */
record RecordedWalks(Path project) {

  private static final Map<String, String> PASSWORDS =
      Map.of(
          "WRONG", "not-hers",
          "ADA", "lovelace",
          "PAT", "postcard",
          "STAFF", "shopkeeper",
          "PASSWORD", "shopkeeper",
          "ROBIN", "long-enough");

  static RecordedWalks in(Path project) {
    try {
      Files.createDirectories(project.resolve("journeys/fixtures"));
      String secrets =
          String.join(
              ", ", PASSWORDS.keySet().stream().sorted().map(n -> n + ": SHOP_" + n).toList());
      Files.writeString(
          project.resolve("journeyman.yaml"),
          "url: http://localhost:{{port}}\n"
              + "origins: [\"http://localhost:{{port}}\", \"http://127.0.0.1:{{port}}\"]\n"
              + "secrets: {"
              + secrets
              + "}\n");
      return new RecordedWalks(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Settings.Machine machine() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    PASSWORDS.forEach((name, value) -> environment.put("SHOP_" + name, value));
    return new Settings.Machine(
        environment, Path.of("target", "cache").toAbsolutePath(), false, "test");
  }

  /** Record one walk on a shop of its own. */
  Recorded record(String name, Consumer<Person> walk) {
    try (CornerShop shop = CornerShop.start(0, Set.of(), Set.of())) {
      return record(name, walk, shop.url().toString());
    }
  }

  Recorded record(String name, Consumer<Person> walk, String url) {
    try (Person person =
        new Person(new RecordingSession.Place(project, Optional.of(url), machine()))) {
      walk.accept(person);
      Recorded recorded = person.stop(name.replace('-', ' '));
      keep(name, recorded);
      return recorded;
    }
  }

  /** Record what a person does in a window, with the mouse and the keys alone. */
  Recorded recordInWindow(String name, Consumer<Visitor> walk) {
    try (CornerShop shop = CornerShop.start(0, Set.of(), Set.of())) {
      Visitor visitor = new Visitor();
      walk.accept(visitor);
      WindowRecording.End end =
          WindowRecording.record(
              new RecordingSession.Place(project, Optional.of(shop.url().toString()), machine()),
              name.replace('-', ' '),
              visitor::isDone,
              this::copy,
              text -> {});
      if (!(end instanceof WindowRecording.Written written)) {
        throw new IllegalStateException(String.valueOf(end));
      }
      write(name, written.recorded().markdown());
      return written.recorded();
    }
  }

  private void keep(String name, Recorded recorded) {
    recorded.uploads().forEach(this::copy);
    write(name, recorded.markdown());
  }

  private void copy(Path file) {
    try {
      Path fixture = project.resolve("journeys/fixtures").resolve(file.getFileName());
      Files.copy(file, fixture, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String markdown) {
    try {
      Files.writeString(project.resolve("journeys").resolve(name + ".md"), markdown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Run all that was recorded, on a shop of its own. */
  List<JourneyVerdict> run() {
    try (CornerShop shop = CornerShop.start(0, Set.of(), Set.of())) {
      return run(shop.url().toString());
    }
  }

  List<JourneyVerdict> run(String url) {
    Settings settings =
        new Settings(
                project,
                List.of(project.resolve("journeys")),
                Optional.of(url),
                Set.of(),
                Set.of(),
                Map.of(),
                Optional.empty(),
                2,
                Settings.Detail.FACTS,
                Limits.DEFAULT,
                machine())
            .deciding(Deciding.PLAINLY);
    RunEnd end = new Runner(settings, new Silence(), Clock.systemUTC()).run();
    if (end instanceof RunEnd.Walked walked && walked.facts().trouble().isEmpty()) {
      return walked.written().verdicts();
    }
    throw new IllegalStateException("not walked: " + end);
  }

  private record Silence() implements Narrator {
    @Override
    public void announce(String what) {}

    @Override
    public void walking(int journeys, String url) {}

    @Override
    public void began(Plan plan) {}

    @Override
    public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
  }
}
