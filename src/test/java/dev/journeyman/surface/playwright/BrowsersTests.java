package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.playwright.Browsers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTests {

  private final Path home;

  BrowsersTests(@TempDir Path home) {
    this.home = home;
  }

  private Path program(String place) throws IOException {
    Path file = home.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private BrowserSearch search(Machine machine, boolean headed) {
    Map<String, String> environment =
        Map.of(
            "PATH", home.resolve("bin").toString(),
            "PROGRAMFILES", home.resolve("programs").toString());
    return new Browsers(environment, home, machine, headed).find(Optional.empty());
  }

  private Optional<Path> found(Machine machine, boolean headed) {
    return search(machine, headed).found().map(FoundBrowser::executable);
  }

  @Test
  void theSettingComesFirst() throws IOException {
    Path mine = program("my/browser");
    program("bin/chromium");
    BrowserSearch search = Browsers.on(Map.of(), false).find(Optional.of(mine));
    assertThat(search.describe()).isEqualTo(mine + " (named by the setting)");
  }

  @Test
  void aSettingThatLeadsNowhereEndsTheSearch() throws IOException {
    program("bin/chromium");
    Path nowhere = home.resolve("nowhere");
    BrowserSearch search = Browsers.on(Map.of(), false).find(Optional.of(nowhere));
    assertThat(search.found()).isEmpty();
    assertThat(search.describe())
        .contains("the setting " + nowhere + ": no program that can be run");
  }

  @Test
  void playwrightsNewestDownloadComesBeforeThoseOfTheSystem() throws IOException {
    program("bin/chromium");
    program(".cache/ms-playwright/chromium_headless_shell-999/chrome-linux/headless_shell");
    Path newest =
        program(
            ".cache/ms-playwright/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell");
    Path full = program(".cache/ms-playwright/chromium-1200/chrome-linux/chrome");
    assertThat(found(Machine.LINUX, false)).contains(newest);
    assertThat(found(Machine.LINUX, true)).contains(full);
  }

  @Test
  void theHeadlessShellIsPreferredUnlessAWindowIsWanted() throws IOException {
    Path full = program("bin/chromium");
    Path shell = program("bin/chromium-headless-shell");
    assertThat(found(Machine.LINUX, false)).contains(shell);
    assertThat(found(Machine.LINUX, true)).contains(full);
    assertThat(search(Machine.LINUX, false).found().orElseThrow())
        .isEqualTo(new FoundBrowser(shell, "chromium-headless-shell in PATH", true));
  }

  @Test
  void macAndWindowsHaveTheirOwnPlaces() throws IOException {
    Path mac = program("Applications/Chromium.app/Contents/MacOS/Chromium");
    Path windows = program("programs/Microsoft/Edge/Application/msedge.exe");
    assertThat(found(Machine.MAC, true)).contains(mac);
    assertThat(found(Machine.WINDOWS, true)).contains(windows);
  }

  @Test
  void whatIsMissingIsSaidWithTheRemedy() {
    BrowserSearch search = search(Machine.WINDOWS, true);
    assertThat(search.found()).isEmpty();
    assertThat(search.describe())
        .startsWith("no Chromium, Chrome or Edge was found; install one of them")
        .contains("\n    - PATH for google-chrome")
        .endsWith("\n    - the usual places of Chrome, Chromium and Edge: nothing");
  }
}
