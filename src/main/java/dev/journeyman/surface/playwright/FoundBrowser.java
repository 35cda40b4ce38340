package dev.journeyman.surface.playwright;

import java.nio.file.Path;

/**
 * A browser that can be started.
 *
 * @param executable its program
 * @param why where it was found, as a phrase such as {@code chromium-headless-shell in PATH}
 * @param headlessOnly whether it cannot show a window
 */
public record FoundBrowser(Path executable, String why, boolean headlessOnly) {}
