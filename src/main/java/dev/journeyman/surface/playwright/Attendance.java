package dev.journeyman.surface.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.BindingCallback.Source;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Noticed;
import dev.journeyman.surface.Noticed.Kind;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notices what a person does in the window of a surface, with the page just before. */
public final class Attendance implements AutoCloseable {

  private static final String CHANNEL = "journeymanNotices";
  private static final double BREATH = 50;

  private final PlaywrightSurface surface;
  private final Path uploads;
  private final Deque<Told> told = new ArrayDeque<>();
  private final Set<Frame> ledByPage = new HashSet<>();
  private Sight last = Sight.NOTHING;
  private String prompted = "";

  private Attendance(PlaywrightSurface surface, Path uploads) {
    this.surface = surface;
    this.uploads = uploads;
  }

  static Attendance of(PlaywrightSurface surface, Path uploads) {
    Attendance attendance = new Attendance(surface, uploads);
    return surface.attend(
        () -> {
          attendance.begin();
          return attendance;
        });
  }

  private void begin() {
    surface.dialogs.leaveToPerson();
    surface.context().exposeBinding(CHANNEL, (source, arguments) -> hear(source, arguments));
    surface.context().addInitScript(PageScript.attending(CHANNEL));
    surface.context().pages().forEach(this::follow);
    surface.context().onPage(this::follow);
  }

  private Object hear(Source source, Object... arguments) {
    List<String> words = new ArrayList<>();
    ((List<?>) arguments[0]).forEach(word -> words.add(String.valueOf(word)));
    told.add(new Told(source.page(), source.frame(), words));
    return "";
  }

  /** Dialogs that the person answers, and pages that the person asks for in the address bar. */
  private void follow(Page page) {
    CDPSession session = surface.context().newCDPSession(page);
    session.on("Page.javascriptDialogClosed", this::answered);
    session.on("Page.frameRequestedNavigation", event -> ledByPage.add(page.mainFrame()));
    session.on("Page.frameNavigated", event -> arrived(page, event.getAsJsonObject("frame")));
    session.send("Page.enable");
  }

  private void answered(JsonObject event) {
    prompted = event.has("userInput") ? event.get("userInput").getAsString() : "";
    surface.dialogs.closed(event.get("result").getAsBoolean());
  }

  private void arrived(Page page, JsonObject frame) {
    String url = frame.get("url").getAsString();
    boolean main = !frame.has("parentId");
    boolean led = !main || ledByPage.remove(page.mainFrame());
    if (!led && !last.url().isEmpty() && url.startsWith("http")) {
      told.add(new Told(page, page.mainFrame(), List.of("open", "-1", "", url)));
    }
  }

  public Surface surface() {
    return surface;
  }

  /** The page as it is now. */
  public Sight look() {
    last = surface.look();
    return last;
  }

  /** What was done since the last call; it returns early once there is something. */
  public List<Noticed> notice(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (told.isEmpty() && System.nanoTime() < end) {
      surface.attend(
          () -> {
            surface.tabs.current().waitForTimeout(BREATH);
            return "";
          });
    }
    List<Noticed> noticed = new ArrayList<>();
    while (!told.isEmpty() && !isAsking()) {
      Told next = told.remove();
      surface.attend(() -> noticed(next)).ifPresent(noticed::add);
    }
    return noticed;
  }

  /** Whether a native dialog waits for the person, so that the page stands still. */
  public boolean isAsking() {
    return surface.dialogs.isOpen();
  }

  /** What the person wrote into the last prompt. */
  public String prompted() {
    return prompted;
  }

  private Optional<Noticed> noticed(Told deed) {
    Sight before = before(deed);
    String ref = surface.refOf(deed.frame(), deed.number(1));
    if (deed.is("open")) {
      return Optional.of(new Noticed(before, Kind.DONE, opened(deed), List.of()));
    }
    if (deed.is("press")) {
      return Optional.of(
          new Noticed(before, Kind.DONE, new Action.PressKeys(deed.word(3)), List.of()));
    }
    Optional<Action> action =
        before.elements().stream()
            .filter(e -> e.ref().equals(ref))
            .findFirst()
            .flatMap(
                e -> {
                  if (!deed.is("drag")) {
                    return deed.on(e, uploads);
                  }
                  String onto = surface.refOf(deed.frame(), deed.number(3));
                  return before.elements().stream()
                      .filter(o -> o.ref().equals(onto))
                      .findFirst()
                      .map(o -> new Action.Drag(e, o));
                });
    return action.map(a -> new Noticed(before, deed.kind(), a, hovered(deed, before)));
  }

  private List<Element> hovered(Told deed, Sight before) {
    Set<String> refs = new HashSet<>();
    deed.hovered().forEach(number -> refs.add(surface.refOf(deed.frame(), number)));
    return before.elements().stream().filter(e -> refs.contains(e.ref())).toList();
  }

  private Sight before(Told deed) {
    boolean whole = deed.frame().parentFrame() == null && !deed.word(2).isEmpty();
    if (!whole) {
      return last;
    }
    try {
      Sight sight = surface.eyes.told(deed.page(), new PageScript.Answer(deed.word(2)));
      return new Sight(
          sight.url(),
          sight.title(),
          sight.text(),
          sight.elements(),
          last.tab(),
          last.tabs(),
          last.activity(),
          sight.unread());
    } catch (PlaywrightException e) {
      // the page has gone on, so its frames cannot be looked into
      return last;
    }
  }

  private static Action opened(Told deed) {
    String type =
        String.valueOf(
            deed.page().evaluate("performance.getEntriesByType('navigation')[0]?.type ?? ''"));
    return switch (type) {
      case "reload" -> new Action.Travel(Action.Travel.Way.RELOAD);
      case "back_forward" -> new Action.Travel(Action.Travel.Way.BACK);
      default -> new Action.Open(deed.word(3));
    };
  }

  @Override
  public void close() {
    surface.close();
  }
}
