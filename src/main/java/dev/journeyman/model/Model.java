package dev.journeyman.model;

/** A language model at a provider, ready to be asked. */
public interface Model {

  /** Provider and name, such as {@code anthropic/claude-sonnet-5-5}. */
  ModelName name();

  /** Begin a conversation that knows nothing of any other. Nothing is sent yet. */
  Conversation begin(Brief brief);

  /**
   * End what is under way; whatever is asked afterwards is answered by a failure. Any thread may.
   */
  void cancel();
}
