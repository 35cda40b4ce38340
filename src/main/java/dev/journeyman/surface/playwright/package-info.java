/**
 * The surface on Playwright and Chromium: finding a browser, starting it, looking, acting and
 * settling. Scripts that run inside the page lie beside it as resources. It alone uses Playwright.
 *
 * <p>After an action, {@code Settling} waits for what it led to: navigations, the app's own
 * requests, finite animations. At the end of a step, {@code Resting} waits for the page's timers as
 * well. What comes over a web socket, from a worker or by a server's event is in nobody's account,
 * and is not waited for. Each call to the browser is under {@code Watchdog}.
 */
@NullMarked
package dev.journeyman.surface.playwright;

import org.jspecify.annotations.NullMarked;
