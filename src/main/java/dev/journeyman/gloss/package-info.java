/**
 * How each line of a journey is understood, what is wrong with it, and what could be written next;
 * also of a text that is not saved yet. Pure but for reading files: no browser, no model. Start at
 * {@link dev.journeyman.gloss.Gloss}; {@link dev.journeyman.gloss.Review} is the same for many
 * files as they are saved.
 */
@NullMarked
package dev.journeyman.gloss;

import org.jspecify.annotations.NullMarked;
