/**
 * Decides by a recording: does again what was done when the journey last passed, notices where the
 * app is no longer as it was, and says so by name. Uses {@code plan}, {@code surface}, {@code
 * find}, {@code recording}, {@code brain} and the fixtures of {@code brain.plain}.
 */
@NullMarked
package dev.journeyman.brain.replay;

import org.jspecify.annotations.NullMarked;
