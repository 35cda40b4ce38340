package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A small web shop that runs on this machine only, with a fresh database at each start. */
public final class CornerShop implements AutoCloseable {
  private static final int MOST_THREADS = 32;
  private static final int FEWEST_THREADS = 4;

  private final Javalin server;
  private final Database database;

  private CornerShop(Javalin server, Database database) {
    this.server = server;
    this.database = database;
  }

  /** Starts the shop with the given bugs; port 0 takes any free one. */
  public static CornerShop start(int port, Set<Defect> defects) {
    return start(port, defects, Set.of());
  }

  /** Starts the shop with the given bugs and harmless changes; port 0 takes any free one. */
  public static CornerShop start(int port, Set<Defect> defects, Set<Change> changes) {
    return start(port, new Switches(defects, changes), Rooms.SHOP);
  }

  /** Starts the shop with a page on which its defects are switched; port 0 takes any free one. */
  public static CornerShop withSwitchboard(int port, Set<Defect> defects, Set<Change> changes) {
    return start(port, new Switches(defects, changes), Rooms.SHOP_AND_SWITCHBOARD);
  }

  private enum Rooms {
    SHOP,
    SHOP_AND_SWITCHBOARD
  }

  private static CornerShop start(int port, Switches switches, Rooms rooms) {
    Database database = Database.inMemory();
    Javalin server =
        Javalin.create(
            config -> {
              config.showJavalinBanner = false;
              config.startupWatcherEnabled = false;
              config.jetty.defaultHost = "127.0.0.1";
              config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
            });
    open(server, database, switches, rooms);
    try {
      server.start(port);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
    return new CornerShop(server, database);
  }

  /** Opened with this name; the card frame inside the checkout comes from 127.0.0.1. */
  public URI url() {
    return URI.create("http://localhost:" + server.port());
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    server.stop();
    database.close();
  }

  private static void open(Javalin app, Database database, Switches switches, Rooms rooms) {
    Set<Defect> defects = switches.defects();
    Clock clock = Clock.systemUTC();
    Supplier<String> ids = () -> UUID.randomUUID().toString();
    Sessions sessions = new Sessions(database, ids, defects);
    Catalogue catalogue = new Catalogue(database, defects);
    Ratings ratings = new Ratings(database, defects);
    Carts carts = new Carts(database, clock, defects);
    Orders orders = new Orders(database, clock, defects);
    Cards cards = new Cards(database, ids, clock, defects);
    Accounts accounts = new Accounts(database, ids, defects);
    Layout layout = new Layout(carts, switches);
    Shelf shelf = new Shelf(ratings, switches);

    app.get("/health", request -> request.result("ok"));
    app.post("/reset", request -> database.reset());
    Assets.addTo(app);
    new CataloguePages(sessions, layout, catalogue, shelf, switches).addTo(app);
    WishList wishes = new WishList(database, sessions, catalogue, switches);
    wishes.addTo(app);
    new ProductPages(sessions, layout, catalogue, ratings, wishes, shelf, switches).addTo(app);
    new CartPages(sessions, layout, catalogue, carts, switches).addTo(app);
    new CheckoutPages(sessions, layout, carts, orders, cards, switches).addTo(app);
    new PaymentFrame(cards, switches).addTo(app);
    new HistoryPages(sessions, layout, orders, switches).addTo(app);
    new OrderPages(sessions, layout, orders, switches).addTo(app);
    new AccountPages(sessions, layout, accounts, switches).addTo(app);
    ParcelNotes parcels = new ParcelNotes(database, sessions, switches);
    parcels.addTo(app);
    new ProfilePages(sessions, layout, accounts, parcels, switches).addTo(app);
    Admin admin = new Admin(database, defects);
    new AdminPages(sessions, layout, catalogue, admin, switches).addTo(app);
    new ExportPages(sessions, layout, admin, switches).addTo(app);
    new TillPages(sessions, layout, new Till(catalogue), switches).addTo(app);
    new HelpPages(sessions, layout, defects).addTo(app);
    if (rooms == Rooms.SHOP_AND_SWITCHBOARD) {
      new Switchboard(sessions, layout, switches).addTo(app);
    }
    Newsletter.addTo(app, switches);
    Rewriting.addTo(app, switches);
    app.error(403, "html", page -> sorry(layout, sessions, page, "Only for shop staff"));
    app.error(404, "html", page -> sorry(layout, sessions, page, "We cannot find that page"));
    app.exception(
        Exception.class,
        (failure, request) -> {
          request.status(500);
          sorry(layout, sessions, request, "Something went wrong on our side");
        });
  }

  private static void sorry(Layout layout, Sessions sessions, Context request, String text) {
    layout.send(
        request,
        sessions.of(request),
        text,
        Html.of(
            "<div class=\"prose\"><h1>{}</h1><p><a href=\"/\">Back to the shop</a></p></div>",
            text));
  }
}
