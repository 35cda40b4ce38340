package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.SurfaceLost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The open tabs in the order in which they opened, and which of them is in front. */
final class Tabs {

  private final List<Page> open = new ArrayList<>();

  /** The tabs by when they were last in front, the current one last. */
  private final List<Page> visited = new ArrayList<>();

  private final Consumer<Page> onClosed;

  Tabs(Consumer<Page> onClosed) {
    this.onClosed = onClosed;
  }

  void listenTo(BrowserContext context) {
    context.onPage(this::opened);
  }

  private void opened(Page page) {
    open.add(page);
    visited.add(page);
    page.onClose(this::closed);
  }

  private void closed(Page page) {
    open.remove(page);
    visited.remove(page);
    onClosed.accept(page);
  }

  Page current() {
    if (visited.isEmpty()) {
      throw new SurfaceLost("the last tab was closed");
    }
    return visited.get(visited.size() - 1);
  }

  int index() {
    return open.indexOf(current());
  }

  int count() {
    return open.size();
  }

  void show(int tab) {
    Page page = open.get(tab);
    page.bringToFront();
    visited.remove(page);
    visited.add(page);
  }

  /** The titles, of which the current one is known already. */
  List<String> titles(String currentTitle) {
    Page current = current();
    return open.stream().map(page -> page.equals(current) ? currentTitle : title(page)).toList();
  }

  private static String title(Page page) {
    try {
      return page.title();
    } catch (PlaywrightException e) {
      if (Departure.isOf(e, page.mainFrame())) {
        return page.url();
      }
      throw e;
    }
  }
}
