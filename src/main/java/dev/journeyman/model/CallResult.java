package dev.journeyman.model;

import java.util.List;
import java.util.Optional;

/**
 * What came of one call.
 *
 * @param text a sentence such as {@code Clicked.}, or why it failed
 * @param picture the page afterwards; adapters that can give only one picture for all results use
 *     the last one
 * @param tabs all open tabs; may be empty where they did not change
 * @param accepted the concerns of the call that the configuration allows; only these are
 *     acknowledged to the provider
 */
public record CallResult(
    Call call,
    Ending ending,
    String text,
    Optional<Picture> picture,
    List<Tab> tabs,
    List<Concern> accepted) {

  public CallResult {
    tabs = List.copyOf(tabs);
    accepted = List.copyOf(accepted);
  }

  /** How a call ended. */
  public enum Ending {
    DONE,
    FAILED,
    /** Not tried, because an earlier call of the turn failed. */
    SKIPPED
  }

  /** An open tab. */
  public record Tab(String id, String title, String url, boolean active) {}
}
