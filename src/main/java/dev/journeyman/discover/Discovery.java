package dev.journeyman.discover;

import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Walks an app and writes down what it found: an inventory for people, and drafts of journeys. */
public final class Discovery {

  private static final int MOST_DRAFTS = 40;

  private final Ground ground;
  private final Bounds bounds;
  private final Shelf shelf;
  private final Optional<Author> author;
  private final Listener listener;
  private volatile boolean calledOff;

  public Discovery(
      Ground ground, Bounds bounds, Shelf shelf, Optional<Author> author, Listener listener) {
    this.ground = ground;
    this.bounds = bounds;
    this.shelf = shelf;
    this.author = author;
    this.listener = listener;
  }

  /** Walk no further, and write what is known. */
  public void interrupt() {
    calledOff = true;
  }

  public Found run() {
    long start = System.nanoTime();
    Atlas atlas = new Atlas();
    Ending ending = walk(atlas, Trail.START, Optional.empty(), ground.surfaces());
    List<String> remarks = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Round round : atlas.all().isEmpty() ? List.<Round>of() : ground.rounds()) {
      if (calledOff) {
        ending = Ending.CALLED_OFF;
        break;
      }
      listener.announce("Walking \u201c" + round.after() + "\u201d");
      Round.Start begun = round.journey().get();
      if (begun instanceof Round.From from) {
        listener.announce("Looking around after it");
        after.add(round.after());
        Trail trail = Trail.after(round.after());
        Ending own = walk(atlas, trail, Address.of(from.url()), from.surfaces());
        ending = ending == Ending.COMPLETE ? own : ending;
      } else if (begun instanceof Round.Not not) {
        remarks.add("Nothing was looked at after \u201c" + round.after() + "\u201d: " + not.why());
      }
    }
    List<Feature> features = features(atlas);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Inventory inventory =
        new Inventory(features, after, atlas.notes(), ending, atlas.opened(), took);
    if (ground.rounds().isEmpty() && inventory.hasLogin()) {
      remarks.add(
          "What lies behind signing in is unknown. Name a journey that signs in, and it is walked"
              + " first: --after JOURNEY");
    }
    return features.isEmpty() ? told(inventory, Map.of(), remarks) : written(inventory, remarks);
  }

  private Ending walk(
      Atlas atlas, Trail start, Optional<Address> from, Supplier<Surface> surfaces) {
    try (Window window = new Window(surfaces, atlas.notes())) {
      return new Walk(ground, bounds, listener, window, atlas, () -> calledOff).walk(start, from);
    }
  }

  private static List<Feature> features(Atlas atlas) {
    Set<String> names = new HashSet<>();
    List<Feature> features = new ArrayList<>();
    for (Kind kind : atlas.all()) {
      String slug = Words.slug(kind.pattern().equals("/") ? "home" : kind.pattern());
      String name = slug.isEmpty() ? "page" : slug;
      for (int i = 2; !names.add(name); i++) {
        name = (slug.isEmpty() ? "page" : slug) + "-" + i;
      }
      features.add(Feature.of(kind, name + ".jpg"));
    }
    return features;
  }

  private Found written(Inventory walked, List<String> remarks) {
    Inventory inventory = walked;
    List<Draft> drafts = new ArrayList<>();
    Drafting drafting = new Drafting(bounds);
    Map<Feature, Draft> visits = new LinkedHashMap<>();
    walked.features().forEach(f -> drafting.visit(f).ifPresent(it -> visits.put(f, it)));
    Map<Feature, List<String>> better = new LinkedHashMap<>();
    if (author.isPresent() && !calledOff) {
      listener.announce("Asking " + author.get().name() + " what the pages are for");
      Author.Answer answer = author.get().ask(walked);
      inventory = answer.named(walked);
      better.putAll(answer.promises());
      answer.trouble().ifPresent(remarks::add);
    }
    listener.announce("Trying out drafts");
    try (Window window = new Window(ground.surfaces(), walked.notes())) {
      for (Map.Entry<Feature, Draft> visit : visits.entrySet()) {
        Optional<Draft> asked =
            Optional.ofNullable(better.get(visit.getKey()))
                .flatMap(it -> rehearsed(visit.getValue().promising(it), window));
        asked.or(() -> rehearsed(visit.getValue(), window)).ifPresent(drafts::add);
      }
      for (Feature feature : walked.features()) {
        drafting.forms(feature).forEach(it -> rehearsed(it, window).ifPresent(drafts::add));
      }
    }
    listener.announce("Writing " + shelf.features());
    inventory.features().forEach(it -> shelf.write(it, it.kind().first().picture().small()));
    shelf.write(new FeaturesPage(inventory, Shelf.IMAGES));
    Map<String, Shelf.Fate> fates = new LinkedHashMap<>();
    drafts.stream().limit(MOST_DRAFTS).forEach(it -> fates.put(it.file(), shelf.write(it)));
    return told(inventory, fates, remarks);
  }

  /** What was interrupted is still written down, with what was tried out until then. */
  private Optional<Draft> rehearsed(Draft draft, Window window) {
    if (calledOff) {
      return Optional.empty();
    }
    try {
      return new Rehearsal(window.surface()).of(draft);
    } catch (SurfaceLost e) {
      window.lose();
      return Optional.empty();
    }
  }

  private Found told(Inventory inventory, Map<String, Shelf.Fate> fates, List<String> remarks) {
    List<String> drafts = new ArrayList<>();
    Map<String, String> kept = new LinkedHashMap<>();
    fates.forEach(
        (file, fate) -> {
          String name =
              shelf
                  .project()
                  .toAbsolutePath()
                  .relativize(shelf.drafts().toAbsolutePath().resolve(file))
                  .toString()
                  .replace('\\', '/');
          switch (fate) {
            case WRITTEN -> drafts.add(name);
            case CHANGED_BY_A_PERSON ->
                kept.put(name, "somebody changed it, so it was left as it is");
            case MOVED -> kept.put(name, "a journey of this name is where it counts already");
          }
        });
    return new Found(
        inventory.title(),
        inventory.features().stream().map(Discovery::told).toList(),
        inventory.formCount(),
        inventory.opened(),
        inventory.ending(),
        inventory.notes().heldBack(),
        inventory.notes().unreached(),
        inventory.features().isEmpty() ? "" : "docs/features.md",
        drafts,
        kept,
        remarks);
  }

  private static Found.Kind told(Feature feature) {
    return new Found.Kind(
        feature.name(),
        feature.kind().pattern(),
        feature.kind().count(),
        feature.purpose(),
        feature.by().words(),
        feature.kind().first().forms().stream()
            .map(
                it ->
                    new Found.Form(
                        it.title(),
                        it.told(),
                        it.fields().stream().map(Form.Field::label).toList(),
                        it.after().orElse("")))
            .toList(),
        feature.actions(),
        feature.kind().after());
  }
}
