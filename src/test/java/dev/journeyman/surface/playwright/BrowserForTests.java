package dev.journeyman.surface.playwright;

import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Gets a browser before the first test on a machine that has none, as a run does. */
public final class BrowserForTests implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Browsers browsers = Browsers.on(System.getenv(), false);
    if (browsers.find(Optional.empty()).found().isPresent()) {
      return;
    }
    BrowserSearch search =
        new BrowserInstall(browsers, Stage.cache(), false, BrowserForTests::say).install();
    if (search.found().isEmpty()) {
      say("no browser was found or could be installed:\n" + search.describe());
    }
  }

  private static void say(String text) {
    System.out.println("Browser for the tests: " + text);
  }
}
