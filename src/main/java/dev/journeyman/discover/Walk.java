package dev.journeyman.discover;

import dev.journeyman.discover.Frontier.Stop;
import dev.journeyman.discover.Reader.Link;
import dev.journeyman.discover.Window.View;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.SurfaceLost;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Opens one page after the other until nothing new is known or a bound is reached. */
final class Walk {

  private static final int LONGEST = 120;
  private static final int MOST_LOSSES = 3;

  private final Ground ground;
  private final Bounds bounds;
  private final Listener listener;
  private final Window window;
  private final Atlas atlas;
  private final Notes notes;
  private final BooleanSupplier calledOff;
  private final Set<String> owned;
  private final Frontier frontier;
  private final Kinds kinds;
  private final Set<Address> seen = new HashSet<>();
  private final Queue<Question> questions = new ArrayDeque<>();
  private final Opening opening;
  private final long end;
  private Optional<Address> here = Optional.empty();
  private int opened;
  private int losses;

  Walk(
      Ground ground,
      Bounds bounds,
      Listener listener,
      Window window,
      Atlas atlas,
      BooleanSupplier calledOff) {
    this.ground = ground;
    this.bounds = bounds;
    this.listener = listener;
    this.window = window;
    this.atlas = atlas;
    this.notes = atlas.notes();
    this.kinds = atlas.kinds();
    this.frontier = atlas.frontier();
    this.calledOff = calledOff;
    this.owned = ground.owned();
    this.opening = new Opening(window, bounds, calledOff);
    this.end = System.nanoTime() + bounds.time().toNanos();
  }

  /** A form to be sent, when pages that nobody has to ask for were opened. */
  private record Question(Page page, Form form) {}

  /** Walk, also from where somebody is, and say why it ended. */
  Ending walk(Trail start, Optional<Address> from) {
    frontier.add(ground.at(bounds.start()), start);
    from.filter(it -> owned.contains(it.origin()))
        .ifPresent(it -> frontier.add(it, start.opening(it)));
    Ending ending = walk();
    atlas.learn(frontier);
    return ending;
  }

  private Ending walk() {
    while (true) {
      if (calledOff.getAsBoolean()) {
        return Ending.CALLED_OFF;
      }
      if (System.nanoTime() > end) {
        return Ending.TIME;
      }
      Optional<Question> question =
          frontier.holdsNothingNew() ? Optional.ofNullable(questions.poll()) : Optional.empty();
      Optional<Stop> next = question.isPresent() ? Optional.empty() : frontier.next(kinds::of);
      if (question.isEmpty() && next.isEmpty()) {
        return Ending.COMPLETE;
      }
      if (opened >= bounds.pages()) {
        return Ending.PAGES;
      }
      try {
        question.ifPresent(this::ask);
        next.ifPresent(this::visit);
      } catch (SurfaceLost lost) {
        Address where =
            next.map(Stop::address).or(() -> question.map(it -> it.page().address())).orElseThrow();
        if (!lose(where, lost)) {
          return Ending.LOST;
        }
      }
    }
  }

  /** Whether it is worth going on with another browser. */
  private boolean lose(Address where, SurfaceLost lost) {
    notes.unreached(where, "the browser was lost there: " + lost.reason());
    window.lose();
    here = Optional.empty();
    return ++losses <= MOST_LOSSES;
  }

  private void visit(Stop stop) {
    open();
    Outcome outcome = window.open(stop.address());
    View view = window.look();
    view.more().forEach(it -> found(it, stop.trail()));
    Optional<Address> landed = view.address().filter(it -> owned.contains(it.origin()));
    Optional<Address> before = here;
    here = landed;
    if (landed.isEmpty() || !outcome.isDone()) {
      notes.unreached(stop.address(), why(outcome, view));
      return;
    }
    if (!landed.get().equals(stop.address())) {
      if (landed.equals(before)) {
        notes.unreached(stop.address(), "gives a file or nothing, and no page");
        return;
      }
      notes.unreached(
          stop.address(),
          view.reader().forms().stream().anyMatch(Purpose::isLogin)
              ? "asks to sign in first; what lies behind it is unknown"
              : "leads to " + landed.get().local());
    }
    arrived(landed.get(), view, stop.trail());
  }

  private static String why(Outcome outcome, View view) {
    String detail = outcome.isDone() ? "" : ": " + Words.line(outcome.detail(), LONGEST);
    return view.address().isPresent() && outcome.kind() == Outcome.Kind.REFUSED
        ? "leads out of the app, to " + view.address().get().origin()
        : "could not be opened" + detail;
  }

  private void open() {
    opened++;
    atlas.open();
  }

  private void found(Address address, Trail trail) {
    if (owned.contains(address.origin())) {
      frontier.add(address, trail.opening(address));
    }
  }

  /** Take down the page that is open, and look further from it. */
  private void arrived(Address address, View view, Trail trail) {
    frontier.reached(address);
    if (shows(view.sight())) {
      notes.unreached(address, "shows a secret, so it is left out");
      return;
    }
    listener.opened(atlas.opened(), frontier.size(), address.local(), view.sight().title());
    if (!seen.add(address)) {
      return;
    }
    Page page = page(address, view, trail);
    if (page.failed()) {
      notes.unreached(address, "answers " + page.status());
    } else {
      notes.reached(address);
    }
    boolean news = kinds.add(page);
    links(view.reader(), trail);
    if (news && !page.failed()) {
      Page explored = opening.explore(page, owned, this::follow);
      kinds.replace(page, explored);
      explored.forms().stream()
          .filter(Form::onlyAsks)
          .filter(it -> it.opened().isEmpty() && atlas.ask(it))
          .forEach(it -> questions.add(new Question(explored, it)));
      explored.forms().stream()
          .filter(it -> bounds.allowChanges() && it.method() != Form.Method.GET && atlas.ask(it))
          .filter(it -> !Deeds.leaves(it.title() + " " + it.buttons()))
          .forEach(it -> questions.add(new Question(explored, it)));
    }
  }

  private boolean shows(Sight sight) {
    return ground.hides().test(sight.url() + "\n" + sight.title() + "\n" + sight.text())
        || sight.elements().stream()
            .anyMatch(it -> ground.hides().test(it.name() + "\n" + it.value().orElse("")));
  }

  private Page page(Address address, View view, Trail trail) {
    Sight sight = view.sight();
    Reader reader = view.reader();
    List<Form> forms = reader.forms().stream().map(it -> it.seenOn(trail)).toList();
    notes.foreign(reader.foreign(owned));
    return new Page(
        address,
        status(sight),
        Words.line(sight.title(), LONGEST),
        reader.heading(),
        sight.quiet(),
        Shape.of(sight, forms),
        forms,
        reader.actions(),
        List.of(),
        reader.links(owned).stream().map(Link::to).toList(),
        trail,
        new Thumbnail(window.surface().picture()));
  }

  private static int status(Sight sight) {
    Optional<Address> own = Address.of(sight.url());
    return sight.activity().exchanges().stream()
        .filter(it -> it.kind().equals("document") && Address.of(it.url()).equals(own))
        .map(Exchange::status)
        .reduce((one, later) -> later)
        .orElse(0);
  }

  private void links(Reader reader, Trail trail) {
    for (Link link : reader.links(owned)) {
      boolean deed = Deeds.inLink(link.name(), link.to());
      if (deed && (!bounds.allowChanges() || Deeds.leaves(link.name() + link.to().local()))) {
        notes.undone("the link to " + link.to().local() + " sounds like a deed");
      } else {
        frontier.add(link.to(), trail(link, trail));
      }
    }
  }

  private static Trail trail(Link link, Trail trail) {
    return link.sayable()
        .map(name -> trail.then("Click the link \"" + name + "\""))
        .orElseGet(() -> trail.opening(link.to()));
  }

  /** What something on a page led to, other than by a link. */
  private void follow(Address address, Trail trail) {
    if (owned.contains(address.origin()) && !Deeds.inLink("", address)) {
      frontier.add(address, trail);
    }
  }

  /** Send a form with made-up data. */
  private void ask(Question question) {
    Page page = question.page();
    if (!window.open(page.address()).isDone()) {
      return;
    }
    boolean sent = new Sending(window).send(question.form(), page);
    View view = window.look();
    here = view.address();
    Optional<Address> landed = here.filter(it -> owned.contains(it.origin()));
    if (sent && landed.isPresent() && !landed.get().equals(page.address())) {
      open();
      arrived(landed.get(), view, page.trail().opening(landed.get()));
    }
  }
}
