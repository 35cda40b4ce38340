package dev.journeyman.model.anthropic;

import dev.journeyman.model.Call;

/**
 * A call that has no result yet.
 *
 * @param toolset what its result is marked with; empty for functions and the older tools
 */
record OpenCall(Call call, String toolset) {

  String id() {
    return call.id();
  }

  boolean isAboutTabs() {
    return toolset.equals(Tool.BROWSER.toolset()) && BrowserMembers.isAboutTabs(call.name());
  }

  /** Whether a result without a picture would be rejected. */
  boolean asksForPicture() {
    boolean picture = call.name().equals("screenshot") || call.name().equals("zoom");
    return picture && !toolset.isEmpty();
  }

  /** The vendor's exact words for what was not tried. */
  String skipped() {
    return toolset.equals(Tool.COMPUTER.toolset())
        ? "Not executed: an earlier computer action in this turn failed."
        : "Not executed: an earlier action in this turn failed.";
  }
}
