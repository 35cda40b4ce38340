/**
 * The surface on Playwright and Chromium: finding a browser, starting it, looking, acting and
 * settling. Scripts that run inside the page lie beside it as resources. It alone uses Playwright.
 */
@NullMarked
package dev.journeyman.surface.playwright;

import org.jspecify.annotations.NullMarked;
