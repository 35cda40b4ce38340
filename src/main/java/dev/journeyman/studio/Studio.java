package dev.journeyman.studio;

import dev.journeyman.run.Settings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A studio that is open on this machine for one project. */
public final class Studio implements AutoCloseable {
  private static final int MOST_THREADS = 48;
  private static final int FEWEST_THREADS = 4;
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private final Javalin server;
  private final Token token;
  private final Events events;
  private final DiskWatch watch;

  private Studio(Javalin server, Token token, Events events, DiskWatch watch) {
    this.server = server;
    this.token = token;
    this.events = events;
    this.watch = watch;
  }

  /**
   * What a studio is opened for.
   *
   * @param folder of the project
   * @param port where to listen; 0 takes any free one
   * @param url a running app to test instead of starting one
   * @param look how long to wait before looking at the disk again
   */
  public record Opening(
      Path folder,
      int port,
      Optional<String> url,
      Token token,
      Duration look,
      Settings.Machine machine) {}

  /** Opens it, and returns when it answers. */
  public static Studio open(Opening opening) {
    Events events = new Events();
    DiskWatch watch =
        DiskWatch.start(
            opening.folder(), opening.look(), files -> events.tell(new Event.Files(files)));
    Javalin server = Javalin.create(Studio::configure);
    Studio studio = new Studio(server, opening.token(), events, watch);
    studio.route(new Project(opening.folder(), opening.url(), opening.machine()));
    try {
      server.start(opening.port());
    } catch (RuntimeException failure) {
      studio.close();
      throw failure;
    }
    return studio;
  }

  /** Where the page is; the token stands in the fragment, which browsers send to nobody. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/#" + token.text());
  }

  @Override
  public void close() {
    watch.close();
    events.close();
    server.stop();
  }

  private static void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.jetty.defaultHost = "127.0.0.1";
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    config.http.disableCompression();
    config.http.generateEtags = false;
  }

  private void route(Project project) {
    Gate gate = new Gate(token);
    server.before(gate::check);
    Page.addTo(server);
    ReportRoutes reports = new ReportRoutes(project.folder().resolve("reports"), Token.random());
    reports.addTo(server);
    new ProjectRoutes(project, reports, Optional::empty).addTo(server);
    new FileRoutes(new Shelf(project.folder()), watch).addTo(server);
    new EventRoutes(events, SIGN_OF_LIFE).addTo(server);
    Refusals.addTo(server);
  }
}
