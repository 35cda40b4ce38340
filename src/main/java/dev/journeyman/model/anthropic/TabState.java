package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.CallResult.Tab;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The open tabs as a {@code browser_state} block; from it the vendor writes what the model reads.
 */
final class TabState {

  private static final int LONGEST = 4096;
  private static final int MOST = 100;

  private TabState() {}

  /** The block for a result that may have one; empty where nothing can be said truthfully. */
  static Optional<ObjectNode> beside(List<Tab> tabs, Set<String> known) {
    boolean sayable = tabs.size() <= MOST && tabs.stream().filter(Tab::active).count() == 1;
    return sayable ? Optional.of(block(tabs, opened(tabs, known))) : Optional.empty();
  }

  /** The block that is the whole result of a member about tabs. */
  static ObjectNode answering(String member, List<Tab> tabs) {
    List<Tab> active = tabs.stream().filter(Tab::active).toList();
    boolean mayBeEmpty = !member.equals("new_tab") && !member.equals("switch_tab");
    if (active.size() != 1 && !(tabs.isEmpty() && mayBeEmpty)) {
      throw new IllegalArgumentException(
          "The result of " + member + " needs all tabs, exactly one of them active: " + tabs);
    }
    return block(tabs, member.equals("new_tab") ? active : List.of());
  }

  /** Without what the vendor refuses in a title or an address. */
  static String clean(String text) {
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]", "");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  static Set<String> ids(List<Tab> tabs) {
    return tabs.stream().map(Tab::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Before the first inventory nothing can be told to be new. */
  private static List<Tab> opened(List<Tab> tabs, Set<String> known) {
    return known.isEmpty()
        ? List.of()
        : tabs.stream().filter(tab -> !known.contains(tab.id())).toList();
  }

  private static ObjectNode block(List<Tab> tabs, List<Tab> opened) {
    ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "browser_state");
    ArrayNode list = block.putArray("tabs");
    for (Tab tab : tabs) {
      ObjectNode entry =
          list.addObject()
              .put("tab_id", clean(tab.id()))
              .put("title", clean(tab.title()))
              .put("url", clean(tab.url()));
      if (tab.active()) {
        entry.put("active", true);
      }
    }
    if (!opened.isEmpty()) {
      ArrayNode changes = block.putArray("state_changes");
      opened.forEach(
          tab -> changes.addObject().put("type", "tab_opened").put("tab_id", clean(tab.id())));
    }
    return block;
  }
}
