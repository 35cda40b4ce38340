/**
 * Writes what a reviewer said of a report into the journey or the guardrails: as a promise, or as a
 * hint for whoever walks. Uses {@code source}, {@code journey}, and {@code brain} and {@code
 * brain.plain} to tell which of them it is.
 */
@NullMarked
package dev.journeyman.remark;

import org.jspecify.annotations.NullMarked;
