package dev.journeyman.brain.plain;

import java.util.Optional;

/**
 * How a sentence that somebody is writing could end.
 *
 * @param text what takes the place of its last word; gaps are written {@code <name>}
 * @param example a whole sentence that is put this way
 * @param meaning what it means, as the vocabulary says it
 * @param fit how many of the typed words belong to the phrase
 * @param gap what the caret stands in or before: a value, say; empty where words of the phrase come
 */
public record Continuation(
    String text, String example, String meaning, int fit, Optional<String> gap) {}
