package dev.journeyman.model;

/**
 * One conversation. It keeps what was said on both sides in the provider's own form, so that what a
 * provider wants back goes back unchanged.
 */
public interface Conversation {

  /**
   * Say something and wait for the answer. Every call of the turn before must have its result in
   * {@link Message.Results}, in the order in which they came.
   */
  Answer say(Message message);
}
