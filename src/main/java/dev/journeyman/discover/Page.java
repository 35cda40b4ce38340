package dev.journeyman.discover;

import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page as it was seen once.
 *
 * @param address where the browser was in the end
 * @param status the HTTP status, 0 where none was told
 * @param heading its most important heading, empty where it has none
 * @param sight what was on it at first
 * @param actions what its buttons offer
 * @param parts what it opened, by what opened it
 * @param links the addresses of the app that it leads to
 * @param trail how it is reached from the front page
 */
record Page(
    Address address,
    int status,
    String title,
    String heading,
    Sight sight,
    Shape shape,
    List<Form> forms,
    List<String> actions,
    List<Part> parts,
    List<Address> links,
    Trail trail,
    Thumbnail picture) {

  Page {
    forms = List.copyOf(forms);
    actions = List.copyOf(actions);
    parts = List.copyOf(parts);
    links = List.copyOf(links);
  }

  /** Something that opened on it: what was pressed, and what then was there. */
  record Part(String opener, Kind kind, String title) {

    /** What it is. */
    enum Kind {
      DIALOG,
      MORE
    }
  }

  /** What a person would call it. */
  String name() {
    return heading.isBlank() ? (title.isBlank() ? address.path() : title) : heading;
  }

  Page with(List<Form> moreForms, List<Part> opened) {
    return new Page(
        address, status, title, heading, sight, shape, moreForms, actions, opened, links, trail,
        picture);
  }

  /** The same with more that it offers and leads to. */
  Page with(List<String> moreActions, Set<Address> moreLinks) {
    return new Page(
        address,
        status,
        title,
        heading,
        sight,
        shape,
        forms,
        moreActions,
        parts,
        List.copyOf(moreLinks),
        trail,
        picture);
  }

  /** Whether it is the same page, as somebody else sees it. */
  boolean isSeenByAnother(Page other) {
    return address.equals(other.address)
        && failed() == other.failed()
        && !trail.after().equals(other.trail.after());
  }

  boolean isLogin() {
    return forms.stream().anyMatch(Purpose::isLogin);
  }

  boolean failed() {
    return status >= 400;
  }

  /** The heading, where it can be put into a sentence and stands for itself. */
  Optional<String> sayableHeading() {
    return Optional.of(heading).filter(Words::areSayable);
  }
}
