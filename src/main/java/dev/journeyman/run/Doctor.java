package dev.journeyman.run;

import static java.util.stream.Collectors.joining;

import dev.journeyman.config.Config;
import dev.journeyman.source.Problem;
import dev.journeyman.surface.playwright.BrowserInstall;
import dev.journeyman.surface.playwright.BrowserSearch;
import dev.journeyman.surface.playwright.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what is installed, what is missing and how to get it. */
public final class Doctor {

  /** One thing that a run needs: whether it is there, and what was found or what to do. */
  public record Complaint(String what, boolean isWell, String text) {}

  private Doctor() {}

  /** Look at the machine, and install a browser where that is asked for and none is there. */
  public static List<Complaint> examine(
      Path folder, Settings.Machine machine, boolean install, Consumer<String> progress) {
    List<Complaint> all = new ArrayList<>();
    all.add(new Complaint("Journeyman", true, machine.version()));
    all.add(
        new Complaint(
            "Java",
            true,
            System.getProperty("java.version") + " in " + System.getProperty("java.home")));
    var config = Config.read(folder);
    all.add(browser(machine, config.config().browser().map(Path::of), install, progress));
    all.add(config(config.config(), config.usable(), config.problems()));
    return all;
  }

  private static Complaint browser(
      Settings.Machine machine,
      Optional<Path> setting,
      boolean install,
      Consumer<String> progress) {
    Browsers browsers = Browsers.on(machine.environment(), machine.headed());
    BrowserSearch search = browsers.find(setting);
    if (search.found().isEmpty() && install) {
      search = new BrowserInstall(browsers, machine.cache(), machine.headed(), progress).install();
    }
    String remedy = search.found().isPresent() ? "" : "\n  to get one: journeyman doctor --install";
    return new Complaint("Browser", search.found().isPresent(), search.describe() + remedy);
  }

  private static Complaint config(Config config, boolean usable, List<Problem> problems) {
    if (!usable) {
      return new Complaint(
          Config.FILE, false, problems.stream().map(Problem::toString).collect(joining("\n")));
    }
    String text =
        config.command().isPresent() || config.url().isPresent()
            ? config
                .command()
                .map(c -> "starts \"" + c + "\"")
                .orElse("tests " + config.url().orElse(""))
            : "none here; --url URL is enough, or write command: and url:";
    return new Complaint(Config.FILE, true, text);
  }
}
