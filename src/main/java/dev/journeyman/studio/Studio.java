package dev.journeyman.studio;

import dev.journeyman.run.Lint;
import dev.journeyman.run.RecordingSession;
import dev.journeyman.run.Settings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
  private final Stage stage;

  private Studio(Javalin server, Token token, Events events, DiskWatch watch, Stage stage) {
    this.server = server;
    this.token = token;
    this.events = events;
    this.watch = watch;
    this.stage = stage;
  }

  /**
   * What a studio is opened for.
   *
   * @param settings the project, and how its journeys are walked
   * @param port where to listen; 0 takes any free one
   * @param look how long to wait before looking at the disk again
   */
  public record Opening(Settings settings, int port, Token token, Duration look) {}

  /** Opens it, and returns when it answers. */
  public static Studio open(Opening opening) {
    Settings settings = opening.settings();
    Events events = new Events();
    Project project = new Project(settings.folder(), settings.url(), settings.machine());
    ReportRoutes reports = new ReportRoutes(settings.folder().resolve("reports"), Token.random());
    Stage stage =
        new Stage(
            new Rehearsal(settings, events, project, reports),
            new Recorder(
                new RecordingSession.Place(settings.folder(), settings.url(), settings.machine()),
                events));
    DiskWatch watch =
        DiskWatch.start(
            settings.folder(), opening.look(), files -> events.tell(new Event.Files(files)));
    Javalin server = Javalin.create(Studio::configure);
    Studio studio = new Studio(server, opening.token(), events, watch, stage);
    studio.route(project, reports);
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
    stage.close();
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

  private void route(Project project, ReportRoutes reports) {
    Gate gate = new Gate(token);
    Shelf shelf = new Shelf(project.folder());
    Rehearsal rehearsal = stage.rehearsal();
    server.before(gate::check);
    Page.addTo(server);
    reports.addTo(server);
    new ProjectRoutes(project, reports, rehearsal::running).addTo(server);
    new FileRoutes(shelf, watch).addTo(server);
    new EventRoutes(events, SIGN_OF_LIFE).addTo(server);
    new ReadRoutes(Lint.gloss(project.folder()), shelf, rehearsal).addTo(server);
    new RunRoutes(shelf, stage).addTo(server);
    new RecordRoutes(stage, shelf, events).addTo(server);
    new RemarkRoutes(project, shelf, Clock.systemUTC()).addTo(server);
    new DraftRoutes(project, shelf, events).addTo(server);
    Refusals.addTo(server);
  }
}
