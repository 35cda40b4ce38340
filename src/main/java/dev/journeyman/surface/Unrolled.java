package dev.journeyman.surface;

/**
 * A page as if its lists that draw only a part of their rows drew all of them.
 *
 * @param sight only to be read: what is not drawn cannot be acted on
 * @param complete whether all of the rows were seen
 */
public record Unrolled(Sight sight, boolean complete) {}
