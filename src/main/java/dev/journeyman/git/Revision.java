package dev.journeyman.git;

/**
 * What is checked out.
 *
 * @param commit its full name
 * @param dirty whether files differ from it
 */
public record Revision(String commit, boolean dirty) {}
