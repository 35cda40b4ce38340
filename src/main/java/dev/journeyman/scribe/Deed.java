package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;

/**
 * One thing that a person did.
 *
 * @param before the page on which it was done, and {@code after} what came of it, with what
 *     happened meanwhile
 */
public record Deed(Sight before, Action action, Sight after) {}
