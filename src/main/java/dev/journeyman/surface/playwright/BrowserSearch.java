package dev.journeyman.surface.playwright;

import java.util.List;
import java.util.Optional;

/**
 * What a search for a browser came to.
 *
 * @param found the first that fits
 * @param tried each place that was looked at or installer that was run, with what came of it, in
 *     order
 */
public record BrowserSearch(Optional<FoundBrowser> found, List<String> tried) {

  public BrowserSearch {
    tried = List.copyOf(tried);
  }

  /** What was found and why, or in several lines what is missing and how to get it. */
  public String describe() {
    return found
        .map(it -> it.executable() + " (" + it.why() + ")")
        .orElse(
            "no Chromium, Chrome or Edge was found; install one of them, or name its program with"
                + " the browser setting\n"
                + "  on Debian and Ubuntu: apt-get install chromium-headless-shell, or chromium\n"
                + "  tried:\n    - "
                + String.join("\n    - ", tried));
  }
}
