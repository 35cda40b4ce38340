package dev.journeyman.model;

import java.util.List;

/** What is said to a model. */
public sealed interface Message {

  /** A task, a question or a remark, with pictures after the text. */
  record Task(String text, List<Picture> pictures) implements Message {
    public Task {
      pictures = List.copyOf(pictures);
    }
  }

  /** What came of the calls of the last turn, one for each in their order. */
  record Results(List<CallResult> results) implements Message {
    public Results {
      results = List.copyOf(results);
    }
  }
}
