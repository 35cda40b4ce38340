package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Filmed;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The film of a journey as it is published: with its chapters, and a page to watch it on. */
record Film(Ruled journey, Filmed taken) {

  /** When the film shows a step. */
  private record Chapter(int step, String title, Duration from, Duration until) {}

  static Optional<Film> of(Ruled journey) {
    return journey.evidence().steps().stream()
        .flatMap(step -> step.all(Filmed.class).stream())
        .findFirst()
        .map(taken -> new Film(journey, taken));
  }

  /** Every film of a run. */
  static List<Film> all(List<Ruled> journeys) {
    return journeys.stream()
        .flatMap(journey -> journey.attempts().stream())
        .flatMap(attempt -> of(attempt).stream())
        .toList();
  }

  /** Write the film, its chapters as WebVTT, and its page into a folder. */
  void publish(RunFolder run, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(run.films().resolve(taken.file()), folder.resolve(taken.file()));
    Files.writeString(folder.resolve(name(".vtt")), chapters(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve(name(".html")), page(), StandardCharsets.UTF_8);
  }

  /** The moment of a step on the page of the film, from the published folder. */
  Optional<String> link(int step) {
    return list().stream()
        .filter(c -> c.step() == step)
        .findFirst()
        .map(c -> Written.Kind.FILMS.file() + "/" + name(".html") + "#t=" + seconds(c.from()));
  }

  private String name(String ending) {
    return taken.file().replaceFirst("\\.[^.]*$", ending);
  }

  private List<Chapter> list() {
    List<StepEvidence> steps = journey.evidence().steps();
    List<Chapter> list = new ArrayList<>();
    for (int i = 0; i < Math.min(steps.size(), taken.chapters().size()); i++) {
      boolean last = i + 1 == taken.chapters().size();
      list.add(
          new Chapter(
              steps.get(i).index(),
              Plain.line(steps.get(i).step().intent()),
              taken.chapters().get(i),
              last ? taken.took() : taken.chapters().get(i + 1)));
    }
    return list;
  }

  private String chapters() {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    int number = 0;
    for (Chapter chapter : list()) {
      vtt.append("\n" + ++number + "\n");
      vtt.append(clock(chapter.from()) + " --> " + clock(chapter.until()) + "\n");
      vtt.append(cue(chapter.title()) + "\n");
    }
    return vtt.toString();
  }

  private static String cue(String title) {
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String page() {
    StringBuilder list = new StringBuilder();
    for (Chapter chapter : list()) {
      list.append(
          "<li><a href=\"#t=%s\"><time>%s</time> %s</a></li>\n"
              .formatted(
                  seconds(chapter.from()), brief(chapter.from()), Plain.html(chapter.title())));
    }
    String vtt = Base64.getEncoder().encodeToString(chapters().getBytes(StandardCharsets.UTF_8));
    return PAGE.replace("@TITLE@", Plain.html(journey.title()))
        .replace("@VERDICT@", journey.verdict().verdict().name())
        .replace("@FILE@", Plain.html(taken.file()))
        .replace("@VTT@", vtt)
        .replace("@CHAPTERS@", list.toString());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }

  private static String brief(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  private static String clock(Duration time) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        time.toMillisPart());
  }

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; media-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>@TITLE@</title>
      <style>
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
      body { max-width: 1280px; margin: 0 auto; padding: 16px }
      h1 { font-size: 1.4rem } h1 span { font-size: .9rem; font-weight: 400 }
      video { width: 100%; background: #14171c }
      ol { list-style: none; padding: 0 } a { display: block; padding: 6px 8px; border-radius: 6px; color: inherit; text-decoration: none } a:hover { text-decoration: underline }
      a.now { background: color-mix(in srgb, currentColor 14%, transparent) } time { display: inline-block; min-width: 3.5em }
      </style>
      </head>
      <body>
      <h1>@TITLE@ <span>@VERDICT@</span></h1>
      <video controls preload="metadata" src="@FILE@"><track default kind="chapters" label="Steps" srclang="en" src="data:text/vtt;base64,@VTT@"></video>
      <ol>
      @CHAPTERS@</ol>
      <p>The film stands still where something is acted on and where a step is short, so it is slower than the browser was.</p>
      <script>
      const video = document.querySelector('video'), links = [...document.querySelectorAll('a')];
      const at = link => Number(link.hash.slice(3));
      const seek = () => { const t = Number(location.hash.slice(3)); if (t >= 0) video.currentTime = t; };
      addEventListener('hashchange', seek);
      links.forEach(link => link.addEventListener('click', () => { video.currentTime = at(link); }));
      video.addEventListener('timeupdate', () => {
        const now = links.filter(link => at(link) <= video.currentTime + .01).pop();
        links.forEach(link => link.classList.toggle('now', link === now));
      });
      seek();
      </script>
      </body>
      </html>
      """;
}
