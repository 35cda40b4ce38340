/**
 * Composes the stages for a set of journeys: reads them, starts the app and the browsers, walks,
 * rules and reports. The one place that picks classes; it may use every package but the front ends.
 */
@NullMarked
package dev.journeyman.run;

import org.jspecify.annotations.NullMarked;
