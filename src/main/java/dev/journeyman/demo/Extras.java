package dev.journeyman.demo;

/** Parts of the frame that only a change brings, and what its style and scripts need. */
record Extras(Switches switches) {
  static final String BAG = "M3 5h10l1 10H2zM5 5V4a3 3 0 0 1 6 0v1H9.5V4a1.5 1.5 0 0 0-3 0v1z";
  static final String GLASS =
      "M6.5 1a5.5 5.5 0 0 1 4.4 8.8l4 4-1.1 1.1-4-4A5.5 5.5 0 1 1 6.5 1zm0 1.6a3.9 3.9 0 1 0 .01 0z";
  static final String CARD = "M1 3h14v2H1zM1 7h14v6H1zM3 10v1h4v-1z";

  Html assets() {
    return new Html(
            """
            <link rel="stylesheet" href="/assets/changes.css">
            <script src="/assets/changes.js" defer></script>
            """)
        .when(!switches.changes().isEmpty());
  }

  Html mark() {
    return Html.of(" data-changes=\"{}\"", switches.names()).when(!switches.changes().isEmpty());
  }

  Html banner() {
    return new Html(
            """
            <aside class="banner" aria-label="Notice" data-banner>
              <p>Our makers' fair is on the second Saturday of September. Come and see how things are made.</p>
              <button type="button" class="plain" aria-label="Close the notice">×</button>
            </aside>
            """)
        .when(switches.on(Change.BANNER));
  }

  Html newsletter() {
    return Html.of(
            """
            <form class="news" data-live data-clear method="post" action="/newsletter" novalidate>
              <label for="{}">Email for our news</label>
              <input id="{}" name="email" type="email" autocomplete="email">
              <button class="soft">Sign up</button>
              <p class="problem" data-problem="email"></p>
            </form>
            """,
            switches.id("news"),
            switches.id("news"))
        .when(switches.on(Change.NEWSLETTER_IN_FOOTER));
  }
}
