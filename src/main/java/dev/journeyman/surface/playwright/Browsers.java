package dev.journeyman.surface.playwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser on this machine, in the order: the setting, Playwright's own, one from the
 * system. It only looks; {@link BrowserInstall} installs.
 */
public final class Browsers {

  private static final List<String> SHELLS =
      List.of("chromium-headless-shell", "chrome-headless-shell", "headless_shell");
  private static final List<String> FULL =
      List.of(
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "chromium",
          "chromium-browser",
          "microsoft-edge",
          "microsoft-edge-stable",
          "msedge");

  private final Map<String, String> environment;
  private final Path home;
  private final Machine machine;
  private final boolean headed;

  /** The kinds of machine, which differ in where programs lie. */
  enum Machine {
    LINUX,
    MAC,
    WINDOWS;

    static Machine of(String osName) {
      String name = osName.toLowerCase(Locale.ROOT);
      return name.contains("win") && !name.contains("darwin")
          ? WINDOWS
          : name.contains("mac") || name.contains("darwin") ? MAC : LINUX;
    }
  }

  Browsers(Map<String, String> environment, Path home, Machine machine, boolean headed) {
    this.environment = Map.copyOf(environment);
    this.home = home;
    this.machine = machine;
    this.headed = headed;
  }

  /**
   * Look on the machine that this runs on.
   *
   * @param headed whether the browser must be able to show a window
   */
  public static Browsers on(Map<String, String> environment, boolean headed) {
    return new Browsers(
        environment,
        Path.of(System.getProperty("user.home", ".")),
        Machine.of(System.getProperty("os.name", "")),
        headed);
  }

  /** Find the first browser that fits; a setting that leads nowhere ends the search. */
  public BrowserSearch find(Optional<Path> setting) {
    List<String> tried = new ArrayList<>();
    if (setting.isPresent()) {
      Path path = setting.get();
      boolean usable = Files.isExecutable(path);
      tried.add("the setting " + path + (usable ? ": used" : ": no program that can be run"));
      return new BrowserSearch(
          usable ? Optional.of(found(path, "named by the setting")) : Optional.empty(), tried);
    }
    return new BrowserSearch(
        playwrights(tried).or(() -> inPath(tried)).or(() -> inUsualPlaces(tried)), tried);
  }

  private Optional<FoundBrowser> playwrights(List<String> tried) {
    Path folder = playwrightFolder();
    Optional<FoundBrowser> found =
        downloads(folder).map(path -> found(path, "downloaded by Playwright"));
    tried.add("Playwright's downloads in " + folder + outcome(found));
    return found;
  }

  private Path playwrightFolder() {
    String told = environment.getOrDefault("PLAYWRIGHT_BROWSERS_PATH", "");
    if (!told.isEmpty() && !told.equals("0")) {
      return Path.of(told);
    }
    return switch (machine) {
      case LINUX ->
          Path.of(
              environment.getOrDefault("XDG_CACHE_HOME", home.resolve(".cache").toString()),
              "ms-playwright");
      case MAC -> home.resolve("Library/Caches/ms-playwright");
      case WINDOWS ->
          Path.of(
              environment.getOrDefault("LOCALAPPDATA", home.resolve("AppData/Local").toString()),
              "ms-playwright");
    };
  }

  private Optional<Path> downloads(Path folder) {
    return (headed ? Stream.of("chromium-") : Stream.of("chromium_headless_shell-", "chromium-"))
        .flatMap(prefix -> newestFirst(folder, prefix))
        .flatMap(Browsers::programsIn)
        .findFirst();
  }

  private static Stream<Path> newestFirst(Path folder, String prefix) {
    return list(folder)
        .filter(it -> name(it).startsWith(prefix))
        .sorted(Comparator.comparing(Browsers::revision).reversed());
  }

  private static int revision(Path folder) {
    String digits = name(folder).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private static Stream<Path> programsIn(Path download) {
    List<String> programs =
        List.of(
            "chrome-headless-shell",
            "headless_shell",
            "chrome-headless-shell.exe",
            "headless_shell.exe",
            "chrome",
            "chrome.exe",
            "Chromium",
            "Google Chrome for Testing");
    try (Stream<Path> files = Files.walk(download, 6)) {
      return files
          .filter(
              it ->
                  programs.contains(name(it)) && Files.isRegularFile(it) && Files.isExecutable(it))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + download, e);
    }
  }

  private Optional<FoundBrowser> inPath(List<String> tried) {
    String separator = machine == Machine.WINDOWS ? ";" : ":";
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    String ending = machine == Machine.WINDOWS ? ".exe" : "";
    Optional<FoundBrowser> found =
        names()
            .flatMap(
                name ->
                    Stream.of(path.split(separator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name + ending))
                        .filter(Browsers::isProgram)
                        .map(file -> found(file, name + " in PATH")))
            .findFirst();
    tried.add("PATH for " + String.join(", ", names().toList()) + outcome(found));
    return found;
  }

  private Stream<String> names() {
    return headed ? FULL.stream() : Stream.concat(SHELLS.stream(), FULL.stream());
  }

  private Optional<FoundBrowser> inUsualPlaces(List<String> tried) {
    Optional<FoundBrowser> found =
        usualPlaces()
            .filter(Browsers::isProgram)
            .map(file -> found(file, "found in its usual place"))
            .findFirst();
    tried.add("the usual places of Chrome, Chromium and Edge" + outcome(found));
    return found;
  }

  private Stream<Path> usualPlaces() {
    return switch (machine) {
      case LINUX ->
          Stream.of(
                  "/usr/bin/chromium-headless-shell",
                  "/opt/google/chrome/chrome",
                  "/usr/bin/chromium",
                  "/usr/lib/chromium/chromium",
                  "/snap/bin/chromium",
                  "/opt/microsoft/msedge/msedge")
              .filter(it -> !headed || !it.contains("headless"))
              .map(Path::of);
      case MAC ->
          Stream.of(Path.of("/Applications"), home.resolve("Applications"))
              .flatMap(
                  folder ->
                      Stream.of("Google Chrome", "Chromium", "Microsoft Edge")
                          .map(app -> folder.resolve(app + ".app/Contents/MacOS/" + app)));
      case WINDOWS ->
          Stream.of("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
              .map(name -> environment.getOrDefault(name, ""))
              .filter(folder -> !folder.isEmpty())
              .flatMap(
                  folder ->
                      Stream.of(
                              "Google/Chrome/Application/chrome.exe",
                              "Chromium/Application/chrome.exe",
                              "Microsoft/Edge/Application/msedge.exe")
                          .map(file -> Path.of(folder, file)));
    };
  }

  static FoundBrowser found(Path program, String why) {
    String name = name(program);
    return new FoundBrowser(program, why, name.contains("headless"));
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String outcome(Optional<FoundBrowser> found) {
    return found.map(it -> ": " + it.executable()).orElse(": nothing");
  }
}
