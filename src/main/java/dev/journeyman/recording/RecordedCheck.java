package dev.journeyman.recording;

/**
 * The check that was made of an expectation which no grammar reads.
 *
 * @param expectation the author's sentence, with names in place of data
 * @param check the check in words
 * @param by who made it
 */
public record RecordedCheck(String expectation, String check, String by) {}
