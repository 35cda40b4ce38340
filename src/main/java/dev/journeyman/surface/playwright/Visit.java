package dev.journeyman.surface.playwright;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one surface is opened for.
 *
 * @param base where relative addresses start from; its origin belongs to the app
 * @param origins further origins that belong to the app
 * @param downloads the folder that files from the page go to
 * @param secrets replaces {@code {{secret.NAME}}} in a text, just before it is typed
 * @param manner what the pages may ask of the app
 * @param session what the app knows its visitor by from the beginning
 */
public record Visit(
    URI base,
    List<String> origins,
    Path downloads,
    UnaryOperator<String> secrets,
    Patience patience,
    Manner manner,
    Session session) {

  /** What pages may ask of the app, whoever makes them do it. */
  public enum Manner {
    ACTING,
    /**
     * Only what by its method changes nothing; files are not taken, and nothing runs on beside the
     * pages.
     */
    READING
  }

  public Visit {
    origins = List.copyOf(origins);
  }

  /** A visit of somebody who acts. */
  public Visit(
      URI base,
      List<String> origins,
      Path downloads,
      UnaryOperator<String> secrets,
      Patience patience) {
    this(base, origins, downloads, secrets, patience, Manner.ACTING, Session.NONE);
  }

  /** The same, in another manner. */
  public Visit in(Manner other) {
    return new Visit(base, origins, downloads, secrets, patience, other, session);
  }

  /** The same, by a visitor whom the app knows. */
  public Visit with(Session other) {
    return new Visit(base, origins, downloads, secrets, patience, manner, other);
  }

  /** A visit without further origins or secrets, with the usual patience. */
  public static Visit of(URI base, Path downloads) {
    return new Visit(base, List.of(), downloads, UnaryOperator.identity(), Patience.USUAL);
  }
}
