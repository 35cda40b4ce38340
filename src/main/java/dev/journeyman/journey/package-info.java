/**
 * Reads markdown files into immutable journeys and a list of line-numbered problems. May use
 * source; the only place for commonmark and front matter. Start at {@link
 * dev.journeyman.journey.Journeys}.
 */
@NullMarked
package dev.journeyman.journey;

import org.jspecify.annotations.NullMarked;
