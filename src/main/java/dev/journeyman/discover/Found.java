package dev.journeyman.discover;

import java.util.List;
import java.util.Map;

/**
 * What a walk found and wrote, for those who print it.
 *
 * @param opened how many pages were opened
 * @param heldBack requests of the pages that were not sent, and how often
 * @param unreached addresses, and why they were not reached
 * @param features the file of the inventory; empty where nothing was found
 * @param drafts the files of drafts that were written, and {@code kept} those that were left alone
 * @param remarks what else there is to say
 */
public record Found(
    String title,
    List<Kind> pages,
    int forms,
    int opened,
    Ending ending,
    Map<String, Integer> heldBack,
    Map<String, String> unreached,
    String features,
    List<String> drafts,
    Map<String, String> kept,
    List<String> remarks) {

  public Found {
    pages = List.copyOf(pages);
    drafts = List.copyOf(drafts);
    remarks = List.copyOf(remarks);
  }

  /**
   * A kind of page.
   *
   * @param after the journeys after which alone it was seen, by their titles
   */
  public record Kind(
      String name,
      String address,
      int known,
      String purpose,
      String namedBy,
      List<Form> forms,
      List<String> actions,
      List<String> after) {}

  /**
   * A form of it.
   *
   * @param after the journey after which it was first seen, empty where every visitor sees it
   */
  public record Form(String title, String sent, List<String> fields, String after) {}

  /** Whether there was any page at all. */
  public boolean isEmpty() {
    return pages.isEmpty();
  }
}
