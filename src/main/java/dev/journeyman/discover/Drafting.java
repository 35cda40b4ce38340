package dev.journeyman.discover;

import dev.journeyman.discover.Draft.Line;
import dev.journeyman.discover.Form.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes drafts of journeys by rule: one for each kind of page, one for each form. */
final class Drafting {

  private static final Comparator<Page> NEAREST =
      Comparator.comparing((Page it) -> it.trail().sure())
          .thenComparingInt(it -> it.trail().length());

  private final Bounds bounds;
  private final Set<String> files = new HashSet<>();
  private final Set<String> forms = new HashSet<>();

  Drafting(Bounds bounds) {
    this.bounds = bounds;
  }

  /** A visit to the page of a feature, which promises what stands on it. */
  Optional<Draft> visit(Feature feature) {
    Optional<Page> best = best(feature.kind());
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Page page = best.get();
    List<Line> steps = new ArrayList<>(page.trail().steps().stream().map(Line::of).toList());
    boolean start = steps.isEmpty();
    if (start) {
      steps.add(Line.of("Open " + page.address().local()));
    }
    Draft draft =
        new Draft(
            file("open-" + (start ? "front-page" : Words.slug(page.name())), feature.kind()),
            start
                ? "The front page is there"
                : "A visitor comes to \u201c" + page.name() + "\u201d",
            List.of(
                "A draft that `journeyman discover` wrote; nobody has looked at it yet.",
                found(page, feature.kind())
                    + " What it promises was read from the page and held when this was written."
                    + " Whether it matters is for you to say: change it, and move it to `journeys/`."),
            bounds.start(),
            steps,
            List.of(),
            List.of());
    return Optional.of(draft.promising(promises(page, start ? "still shown" : "shown")));
  }

  private static String found(Page page, Kind kind) {
    if (page.trail().steps().isEmpty()) {
      return "It is where the app begins.";
    }
    String way =
        page.trail().sure() == Trail.Way.LINKS
            ? "It was found by links that a visitor sees."
            : "It was found, but no visible link with a name of its own leads to it all the way, so"
                + " an address is opened.";
    return kind.count() > 1 ? way + " It stands for " + kind.count() + " pages of this kind." : way;
  }

  /** The one that every visitor reaches best. */
  private static Optional<Page> best(Kind kind) {
    return kind.pages().stream()
        .filter(it -> it.trail().isForEverybody())
        .min(NEAREST)
        .filter(it -> !it.failed());
  }

  private static Optional<Page> with(Form form, Kind kind) {
    return kind.pages().stream()
        .filter(it -> it.trail().isForEverybody())
        .filter(page -> page.forms().stream().anyMatch(it -> it.key().equals(form.key())))
        .min(NEAREST);
  }

  private static List<String> promises(Page page, String shown) {
    List<String> promises = new ArrayList<>();
    page.sayableHeading().ifPresent(it -> promises.add("The heading \"" + it + "\" is " + shown));
    for (Form form : page.forms()) {
      if (form.opened().isEmpty()) {
        form.fields().stream()
            .filter(it -> it.takesText() && Words.areSayable(it.label()))
            .findFirst()
            .ifPresent(it -> promises.add("The \"" + it.label() + "\" field is " + shown));
        form.buttons().stream()
            .filter(Words::areSayable)
            .findFirst()
            .ifPresent(it -> promises.add("The \"" + it + "\" button is " + shown));
      }
    }
    if (!page.address().path().equals("/")) {
      promises.add("The URL contains \"" + page.address().path() + "\"");
    }
    return promises;
  }

  /** A walk to each form that fills it in, and sends it only where that changes nothing. */
  List<Draft> forms(Feature feature) {
    List<Draft> drafts = new ArrayList<>();
    for (Form form : feature.kind().first().forms()) {
      Optional<Page> page = with(form, feature.kind()).filter(it -> !it.failed());
      if (page.isPresent()
          && form.after().isEmpty()
          && !form.fields().isEmpty()
          && forms.add(form.key())) {
        draft(feature.kind(), page.get(), form).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<Draft> draft(Kind kind, Page page, Form form) {
    List<Line> steps = new ArrayList<>(page.trail().steps().stream().map(Line::of).toList());
    form.opened()
        .filter(Words::areSayable)
        .ifPresent(it -> steps.add(Line.of("Click \"" + it + "\"")));
    int way = steps.size();
    Example example = new Example(page.sight());
    form.fields().forEach(field -> entry(field, example).ifPresent(steps::add));
    if (steps.size() == way) {
      return Optional.empty();
    }
    List<String> left = new ArrayList<>();
    form.fields().stream()
        .filter(it -> it.required() || it.isSecret())
        .filter(it -> entry(it, example).isEmpty() && Words.areSayable(it.label()))
        .forEach(
            it ->
                left.add(
                    (steps.size() + left.size() + 1)
                        + ". Enter ... in the \""
                        + it.label()
                        + "\" field."));
    Optional<String> send = form.buttons().stream().filter(Words::areSayable).findFirst();
    if (form.onlyAsks()) {
      steps.add(sending(form, send));
    } else {
      send.ifPresent(
          it -> {
            left.add((steps.size() + left.size() + 1) + ". Click \"" + it + "\".");
            left.add("   - (what must then be true)");
          });
    }
    return Optional.of(
        new Draft(
                file("fill-" + Words.slug(form.title()), kind),
                (form.onlyAsks() ? "A visitor uses \u201c" : "A visitor fills in \u201c")
                    + form.title()
                    + "\u201d",
                List.of(
                    "A draft that `journeyman discover` wrote; nobody has looked at it yet.",
                    "The form is on "
                        + Quiet.code(kind.pattern())
                        + " and "
                        + Quiet.text(form.told())
                        + ". The data is made up, and belongs to nobody."
                        + (form.onlyAsks()
                            ? " Sending it only asks, so it is sent."
                            : " It was filled in once and not sent: the last step is left to a person.")),
                bounds.start(),
                steps,
                List.of(),
                left)
            .needing(way));
  }

  private static Line sending(Form form, Optional<String> button) {
    Optional<String> name =
        form.fields().stream().filter(Field::takesText).map(Field::name).findFirst();
    return new Line(
        button.map(it -> "Click \"" + it + "\"").orElse("Press Enter"),
        List.of("The URL contains \"" + name.filter(it -> !it.isBlank()).orElse("?") + "=\""));
  }

  private static Optional<Line> entry(Field field, Example example) {
    String label = field.label();
    if (!Words.areSayable(label)) {
      return Optional.empty();
    }
    if (field.type().equals("checkbox")) {
      return field.required()
          ? Optional.of(new Line("Tick \"" + label + "\"", List.of("\"" + label + "\" is ticked")))
          : Optional.empty();
    }
    if (field.type().equals("radio")) {
      return field.options().stream()
          .filter(Words::areSayable)
          .reduce((one, later) -> later)
          .map(it -> new Line("Choose \"" + it + "\"", List.of("\"" + it + "\" is ticked")));
    }
    String named = "the \"" + label + "\" field";
    return example
        .of(field)
        .filter(it -> !field.type().equals("select") || Words.areSayable(it))
        .map(
            value ->
                new Line(
                    (field.type().equals("select") ? "Select" : "Enter")
                        + " \""
                        + value
                        + "\" in "
                        + named,
                    List.of("The value of " + named + " is \"" + value + "\"")));
  }

  private String file(String wanted, Kind kind) {
    String plain = wanted.endsWith("-") ? wanted + Words.slug(kind.pattern()) : wanted;
    String name = plain.replaceAll("-+$", "");
    for (int i = 2; !files.add(name); i++) {
      name = plain.replaceAll("-+$", "") + "-" + i;
    }
    return name + ".md";
  }
}
