package dev.journeyman.recording;

import java.util.List;

/**
 * The check that was made of an expectation which no grammar reads.
 *
 * @param expectation the author's sentence, with names in place of data
 * @param sentences the check in words, each of which must hold
 * @param by who made it
 */
public record RecordedCheck(String expectation, List<String> sentences, String by) {
  public RecordedCheck {
    sentences = List.copyOf(sentences);
  }
}
