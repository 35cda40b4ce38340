package dev.journeyman.quality;

import com.sun.net.httpserver.HttpExchange;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Small apps that are right or broken, each with a journey that a person would write, in which what
 * is shown at first is not yet what is so.
 *
 * @param right how the journey ends on the app that is right, and {@code wrong} on the broken one
 */
record Twins(String id, String journey, End right, End wrong) {

  /** How it ends: the step that decided, empty where none did, and a part of the reason. */
  record End(Verdict verdict, String step, String reason) {
    static final End PASSED = new End(Verdict.PASSED, "", "");

    static End failed(String step, String reason) {
      return new End(Verdict.FAILED, step, reason);
    }

    static End blocked(String step, String reason) {
      return new End(Verdict.BLOCKED, step, reason);
    }
  }

  /** The pages of all of them, on a site of their own. */
  static Site site(boolean broken) {
    Site site = new Site();
    page(site, broken, "/lamp", LAMP);
    page(site, broken, "/article", ARTICLE);
    page(site, broken, "/cities", CITIES);
    page(site, broken, "/sheets", SHEETS);
    page(site, broken, "/visitors", VISITORS);
    page(site, broken, "/account", ACCOUNT);
    sheet(site, broken);
    tables(site, broken);
    motto(site, broken);
    seats(site, broken);
    return site;
  }

  private static void page(Site site, boolean broken, String path, String html) {
    site.page(path, "<title>Twin</title><script>const broken = " + broken + "</script>" + html);
  }

  private static final String LAMP =
      """
      <h1>Lamp</h1><label>Brightness <input type=range id=b value=40></label><p id=s></p>
      <script>
      b.onchange = () => setTimeout(() => {
        if (broken) b.value = 40;
        s.textContent = broken ? 'The lamp does not answer' : 'The lamp is set';
      }, 900);
      </script>
      """;

  private static final String ARTICLE =
      """
      <h1>Article</h1><button id=b>Publish</button><p id=s></p>
      <script>
      b.onclick = () => {
        s.textContent = 'It is published';
        setTimeout(() => { if (broken) s.textContent = 'It could not be published'; }, 700);
      };
      </script>
      """;

  private static final String CITIES =
      """
      <h1>Journey</h1><ul id=l aria-label="Cities"></ul>
      <script>
      let cities = ['Oslo', 'Turku', 'Riga'];
      const draw = () => l.innerHTML = cities.map(c => `<li>${c} <button aria-label="Remove ${c}">x</button>`).join('');
      l.onclick = e => {
        const name = (e.target.getAttribute('aria-label') || '').replace('Remove ', '');
        if (!name) return;
        if (!broken) cities = cities.filter(c => c !== name);
        l.innerHTML = '<li>One moment ...';
        setTimeout(draw, 600);
      };
      draw();
      </script>
      """;

  private static final String SHEETS =
      """
      <h1>Sheets</h1><a href="/sheet?of=spring">Spring</a> <a href="/sheet?of=autumn">Autumn</a>
      """;

  private static final String VISITORS =
      """
      <h1>Visitors</h1><table><tbody id=t></tbody></table><p id=s></p>
      <script>
      let names = ['Ana', 'Ben', 'Cleo', 'Dan'], n = 0;
      const rows = Array.from({length: 40}, () => {
        const row = t.insertRow(), button = document.createElement('button');
        row.insertCell();
        button.textContent = 'Greet';
        row.insertCell().append(button);
        button.onclick = () => s.textContent = 'Greeted: ' + names[broken ? 0 : rows.indexOf(row)];
        return row;
      });
      const draw = () => rows.forEach((row, i) => { row.hidden = i >= names.length; row.cells[0].textContent = names[i] || ''; });
      draw();
      const timer = setInterval(() => { names.unshift('Guest ' + ++n); draw(); if (n > 30) clearInterval(timer); }, 300);
      </script>
      """;

  private static final String SEATS =
      """
      <h1>Seats</h1><button id=b>Take seat 4</button><p id=s></p>
      <script>
      new EventSource('/news').onmessage = e => { if (e.data === 'refused') s.textContent = 'Seat 4 went to somebody else'; };
      b.onclick = () => { s.textContent = 'Seat 4 is yours'; fetch('/wish', {method: 'POST'}); };
      </script>
      """;

  private static final String ACCOUNT =
      """
      <h1>Account</h1><button id=b>Close the account</button><p id=s></p>
      <script>
      b.onclick = () => setTimeout(() => {
        if (broken || confirm('Close it for ever?')) s.textContent = 'The account is closed';
      }, 700);
      </script>
      """;

  /** Broken: there is none for the autumn. */
  private static void sheet(Site site, boolean broken) {
    site.on(
        "/sheet",
        exchange -> {
          if (broken && exchange.getRequestURI().getQuery().contains("autumn")) {
            exchange.sendResponseHeaders(204, -1);
            return;
          }
          exchange
              .getResponseHeaders()
              .set("Content-Disposition", "attachment; filename=\"sheet.csv\"");
          Site.answer(exchange, 200, "text/csv", exchange.getRequestURI().getQuery());
        });
  }

  /** Answers a form with a page. Broken: what it tells is forgotten. */
  private static void tables(Site site, boolean broken) {
    AtomicInteger booked = new AtomicInteger();
    site.on(
        "/tables",
        exchange -> {
          boolean booking = exchange.getRequestMethod().equals("POST");
          int shown = booking ? booked.incrementAndGet() : booked.get();
          if (broken) {
            booked.set(0);
          }
          Site.answer(
              exchange,
              200,
              "text/html",
              "<title>Twin</title><h1>Tables</h1><form method=post><button>Book a table</button>"
                  + "</form><p>"
                  + (booking ? "See you soon" : "Welcome")
                  + "</p><p>Tables booked: "
                  + shown
                  + "</p>");
        });
  }

  /** Saved a moment after the last key. Broken: never. */
  private static void motto(Site site, boolean broken) {
    AtomicReference<String> saved = new AtomicReference<>("");
    site.on(
        "/saved",
        exchange -> {
          saved.set(String.valueOf(exchange.getRequestURI().getQuery()));
          Site.answer(exchange, 200, "text/plain", "saved");
        });
    site.on("/motto", exchange -> form(exchange, String.valueOf(saved.get()), broken));
  }

  /** Takes every wish at once, and tells a moment later what has become of it. */
  private static void seats(Site site, boolean broken) {
    BlockingQueue<String> wishes = new LinkedBlockingQueue<>();
    page(site, broken, "/seats", SEATS);
    site.on(
        "/wish",
        exchange -> {
          Site.answer(exchange, 202, "text/plain", "taken");
          wishes.add("wish");
        });
    site.on(
        "/news",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().flush();
          try {
            wishes.take();
            TimeUnit.MILLISECONDS.sleep(150);
            String news = "data: " + (broken ? "refused" : "granted") + "\n\n";
            exchange.getResponseBody().write(news.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            wishes.take();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void form(HttpExchange exchange, String motto, boolean broken) throws IOException {
    Site.answer(
        exchange,
        200,
        "text/html",
        """
        <title>Twin</title><h1>Motto</h1><label>Motto <input id=m value="%s"></label>
        <script>
        let timer;
        m.oninput = () => {
          clearTimeout(timer);
          timer = setTimeout(() => %s || fetch('/saved?' + m.value), 800);
        };
        </script>
        """
            .formatted(motto, broken));
  }
}
