package dev.journeyman.surface;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What happened on a surface besides what is seen: a slice of it, oldest first. */
public record Activity(
    List<ConsoleLine> console,
    List<String> pageErrors,
    List<Exchange> exchanges,
    List<Dialog> dialogs,
    List<Download> downloads) {

  public static final Activity NONE =
      new Activity(List.of(), List.of(), List.of(), List.of(), List.of());

  public Activity {
    console = List.copyOf(console);
    pageErrors = List.copyOf(pageErrors);
    exchanges = List.copyOf(exchanges);
    dialogs = List.copyOf(dialogs);
    downloads = List.copyOf(downloads);
  }

  /**
   * A line that the page wrote to the console; level is {@code error}, {@code warning}, {@code
   * info} or {@code debug}.
   */
  public record ConsoleLine(String level, String text) {
    public boolean isError() {
      return level.equals("error");
    }
  }

  /**
   * A request and what came back.
   *
   * @param status the HTTP status, 0 where no answer came
   * @param failure why no answer came, else empty
   * @param firstParty whether it went to an origin that belongs to the app
   * @param kind {@code document}, {@code fetch}, {@code xhr}, {@code image}, ...
   */
  public record Exchange(
      String method, String url, int status, String failure, boolean firstParty, String kind) {

    private static final String CONNECTION = "connection";

    /** Why no answer came where this run kept the request from being sent. */
    public static final String NOT_SENT = "was not sent: this run may not reach that host";

    private static final Set<String> MATTERING =
        Set.of("document", "script", "fetch", "xhr", CONNECTION);

    /** Why no answer came where only reading is allowed, and the request could change something. */
    public static final String COULD_CHANGE =
        "was not sent: it could change something, and this visit only reads";

    /** Something that is not known as a request, such as a WebSocket, and was not let out. */
    public static Exchange refused(String host) {
      return new Exchange("connect to", host, 0, NOT_SENT, false, CONNECTION);
    }

    public boolean wasRefused() {
      return failure.equals(NOT_SENT);
    }

    /** Whether it was kept back because it could have changed something. */
    public boolean couldChange() {
      return failure.equals(COULD_CHANGE);
    }

    /** Whether a page may well not work without what this run did not let it have. */
    public boolean mayBeMissed() {
      return wasRefused() && MATTERING.contains(kind);
    }

    /** Whether this is the bare connection for another request. */
    public boolean isConnectionOf(Exchange other) {
      return kind.equals(CONNECTION)
          && !other.kind.equals(CONNECTION)
          && other.url.startsWith("://" + url, other.url.indexOf("://"));
    }

    public boolean failed() {
      return !failure.isEmpty() || status >= 400;
    }

    public String describe() {
      return method + " " + url + " " + (failure.isEmpty() ? "answered " + status : failure);
    }
  }

  /** A native alert, confirm, prompt or beforeunload and how it was answered. */
  public record Dialog(String kind, String message, boolean accepted, boolean expected) {}

  /**
   * A file that the page gave to the person.
   *
   * @param name what the app calls it; the file is called otherwise where that name was taken
   */
  public record Download(String name, Path file, long bytes) {}
}
