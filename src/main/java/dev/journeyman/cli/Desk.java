package dev.journeyman.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The browser of whoever sits here. */
final class Desk {

  private Desk() {}

  /**
   * Opens an address in it where there is one; the address was printed, so nothing is lost else.
   */
  static void open(URI address, Map<String, String> environment) {
    if (hasScreen(environment)) {
      Thread opening = new Thread(() -> browse(address), "open the browser");
      opening.setDaemon(true);
      opening.start();
    }
  }

  private static boolean hasScreen(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.contains("win")
        || system.contains("mac")
        || environment.containsKey("DISPLAY")
        || environment.containsKey("WAYLAND_DISPLAY");
  }

  private static void browse(URI address) {
    try {
      if (Desktop.isDesktopSupported()) {
        Desktop.getDesktop().browse(address);
      }
    } catch (IOException | UnsupportedOperationException | LinkageError none) {
      // a desktop without a browser that it knows: people open the printed address themselves
    }
  }
}
