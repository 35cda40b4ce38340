/**
 * How a journey was walked when it last passed: actions, what they were done to and what came of
 * them, as data that is reviewed like code. Uses {@code journey}, {@code plan} and {@code surface}.
 */
@NullMarked
package dev.journeyman.recording;

import org.jspecify.annotations.NullMarked;
