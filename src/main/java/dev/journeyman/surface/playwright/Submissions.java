package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which tabs show what a form was answered with, so that loading them again sends it again. */
final class Submissions {

  private final Map<Page, Request> answered = new HashMap<>();
  private final Set<Page> ofForms = new HashSet<>();

  void listenTo(BrowserContext context) {
    context.onResponse(this::answered);
    context.onPage(
        page -> {
          page.onFrameNavigated(frame -> arrived(page, frame));
          page.onClose(this::forget);
        });
  }

  private void answered(Response response) {
    Request request = response.request();
    try {
      Page page = request.frame().page();
      if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
        answered.put(page, request);
      }
    } catch (PlaywrightException | NullPointerException e) {
      // a tab that is just opening has no frame yet, and was sent no form by a page of this one
    }
  }

  /** An answer that is saved as a file leaves the tab where it was, so the address tells. */
  private void arrived(Page page, Frame frame) {
    Request request = answered.get(page);
    if (frame.equals(page.mainFrame())
        && request != null
        && bare(request.url()).equals(bare(frame.url()))) {
      answered.remove(page);
      if (request.method().equals("GET")) {
        ofForms.remove(page);
      } else {
        ofForms.add(page);
      }
    }
  }

  private static String bare(String url) {
    return url.split("#", 2)[0];
  }

  private void forget(Page page) {
    answered.remove(page);
    ofForms.remove(page);
  }

  boolean isAnswer(Page page) {
    return ofForms.contains(page);
  }
}
