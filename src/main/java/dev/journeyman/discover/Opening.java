package dev.journeyman.discover;

import dev.journeyman.discover.Page.Part;
import dev.journeyman.discover.Reader.Link;
import dev.journeyman.discover.Window.View;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Opens the menus, disclosures, tabs and dialogs of a page, to see what is in them. */
final class Opening {

  private static final int MOST = 8;
  private static final int LONGEST = 80;
  private static final Set<String> AROUND = Set.of("banner", "navigation", "contentinfo");
  private static final Set<String> DIALOGS = Set.of("dialog", "alertdialog");

  private final Window window;
  private final Bounds bounds;
  private final BooleanSupplier calledOff;

  /** What is around every page is opened once. */
  private final Set<String> tried = new HashSet<>();

  Opening(Window window, Bounds bounds, BooleanSupplier calledOff) {
    this.window = window;
    this.bounds = bounds;
    this.calledOff = calledOff;
  }

  /** The page with what opened; links in it, and pages that came instead, are handed over. */
  Page explore(Page page, Set<String> owned, BiConsumer<Address, Trail> follow) {
    Map<String, Form> forms = new LinkedHashMap<>();
    page.forms().forEach(it -> forms.put(it.key(), it));
    List<Part> parts = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (int i = 0; i < MOST && !calledOff.getAsBoolean(); i++) {
      View before = window.look();
      if (!before.address().equals(Optional.of(page.address()))) {
        window.open(page.address());
        before = window.look();
      }
      Optional<Element> opener = next(before, own);
      if (opener.isEmpty()) {
        break;
      }
      String name = Words.line(opener.get().title(), LONGEST);
      if (!window.surface().click(opener.get(), Press.ONCE).isDone()) {
        continue;
      }
      View after = window.look();
      after.more().forEach(it -> follow.accept(it, page.trail().opening(it)));
      Address now = after.address().orElse(page.address());
      if (!now.equals(page.address())) {
        follow.accept(now, then(page.trail(), name, now));
        continue;
      }
      Set<Address> known = Set.copyOf(page.links());
      after.reader().links(owned).stream()
          .map(Link::to)
          .filter(it -> !known.contains(it))
          .forEach(it -> follow.accept(it, page.trail().opening(it)));
      boolean more = false;
      for (Form form : after.reader().forms()) {
        more |= forms.putIfAbsent(form.key(), form.openedBy(name).seenOn(page.trail())) == null;
      }
      Optional<Element> dialog = dialog(before.sight(), after.sight());
      if (dialog.isPresent()) {
        parts.add(new Part(name, Part.Kind.DIALOG, title(dialog.get(), after.sight())));
        close(page);
      } else if (more || grew(before.sight(), after.sight())) {
        parts.add(new Part(name, Part.Kind.MORE, ""));
      }
    }
    return page.with(List.copyOf(forms.values()), parts);
  }

  private Optional<Element> next(View view, Set<String> own) {
    for (Element element : view.reader().openers(bounds.allowChanges())) {
      boolean around =
          view.sight().ancestorsOf(element).stream().anyMatch(it -> AROUND.contains(it.role()));
      Set<String> known = around ? tried : own;
      boolean named = !element.title().isBlank() && !isClosing(element.title());
      if (named && known.add(element.describe())) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static boolean isClosing(String title) {
    return title.matches("(?i)\\s*(close|dismiss|back|\u00d7|x|ok|hide.*)\\s*");
  }

  private static Trail then(Trail trail, String name, Address to) {
    return Words.areSayable(name) ? trail.then("Click \"" + name + "\"") : trail.opening(to);
  }

  private static Optional<Element> dialog(Sight before, Sight after) {
    Set<String> old = new HashSet<>();
    before.elements().forEach(it -> old.add(it.ref()));
    return after.elements().stream()
        .filter(it -> DIALOGS.contains(it.role()) && !old.contains(it.ref()))
        .findFirst();
  }

  private static String title(Element dialog, Sight sight) {
    String heading =
        sight.below(dialog).stream()
            .filter(it -> it.role().equals("heading"))
            .map(Element::title)
            .findFirst()
            .orElse("");
    return Words.line(dialog.name().isBlank() ? heading : dialog.name(), LONGEST);
  }

  private static boolean grew(Sight before, Sight after) {
    return after.text().length() > before.text().length() + 10;
  }

  /** Escape closes most; what stays is left with its page. */
  private void close(Page page) {
    window.surface().press("Escape");
    boolean open =
        window.look().sight().elements().stream().anyMatch(it -> DIALOGS.contains(it.role()));
    if (open) {
      window.open(page.address());
    }
  }
}
