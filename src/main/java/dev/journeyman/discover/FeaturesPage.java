package dev.journeyman.discover;

import dev.journeyman.discover.Form.Field;
import dev.journeyman.discover.Page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The inventory as a page of markdown. */
final class FeaturesPage {

  private static final int MOST_LINKS = 12;
  private static final int MOST_TOLD = 40;

  private final Inventory inventory;
  private final String images;
  private final StringBuilder text = new StringBuilder();

  FeaturesPage(Inventory inventory, String images) {
    this.inventory = inventory;
    this.images = images;
  }

  String title() {
    return "# Features of " + Quiet.text(inventory.title()) + "\n";
  }

  /** What stands between the marks. */
  String body() {
    summary();
    text.append(new ContactSheet(inventory.features(), images).html());
    inventory.features().forEach(this::feature);
    everywhere();
    unreached();
    heldBack();
    sure();
    return text.toString();
  }

  private void summary() {
    line(
        "Found by walking the app: **"
            + count(inventory.features().size(), "kind", "s")
            + " of pages** and **"
            + count(inventory.formCount(), "form", "s")
            + "**, from "
            + count(inventory.opened(), "page", "s")
            + " that were opened.");
    line("");
  }

  private void feature(Feature feature) {
    Kind kind = feature.kind();
    Page page = kind.first();
    line("<a id=\"" + ContactSheet.anchor(feature) + "\"></a>");
    line("");
    line("## " + Quiet.text(feature.name()));
    line("");
    line("![](" + images + "/" + feature.picture() + ")");
    line("");
    row("Address", Quiet.code(kind.pattern()) + parameters(kind));
    line("| :--- | :--- |");
    row("Title", Quiet.text(page.title()));
    row("For", Quiet.text(feature.purpose()) + " (" + feature.by().words() + ")");
    row("Seen", seen(kind));
    row("Way there", way(page));
    row("Offers", list(feature.actions()));
    row("Opens", page.parts().stream().map(FeaturesPage::part).collect(Collectors.joining(", ")));
    row("Links to", links(page));
    line("");
    feature.ownForms().stream()
        .filter(it -> !it.fields().isEmpty())
        .forEach(it -> form(kind.after().isEmpty() ? it : it.seenOn(Trail.START)));
  }

  private static String parameters(Kind kind) {
    Set<String> names = kind.parameters();
    return names.isEmpty()
        ? ""
        : " with "
            + names.stream().limit(MOST_LINKS).map(Quiet::code).collect(Collectors.joining(", "));
  }

  private static String seen(Kind kind) {
    return count(kind.opened(), "page", "s")
        + " opened"
        + (kind.count() > kind.opened() ? " of " + kind.count() + " that are known" : "")
        + (kind.after().isEmpty() ? "" : ", seen " + ContactSheet.after(kind.after()))
        + (kind.first().failed() ? "; it answers " + kind.first().status() : "");
  }

  private static String way(Page page) {
    String before =
        page.trail().after().map(it -> ContactSheet.after(List.of(it)) + ": ").orElse("");
    return page.trail().steps().isEmpty()
        ? before + "where the app begins"
        : before
            + page.trail().steps().stream()
                .map(Quiet::text)
                .collect(Collectors.joining(", then "))
                .replace(", then Click ", ", then click ");
  }

  private static String part(Part part) {
    String what = part.kind() == Part.Kind.DIALOG ? "a dialog" : "more of the page";
    return Quiet.text(part.opener())
        + " opens "
        + what
        + (part.title().isBlank() ? "" : " (" + Quiet.text(part.title()) + ")");
  }

  private String links(Page page) {
    List<String> names = new ArrayList<>();
    for (Feature other : inventory.features()) {
      boolean leads =
          !other.kind().first().equals(page)
              && page.links().stream().anyMatch(it -> other.kind().addresses().contains(it));
      if (leads) {
        names.add("[" + Quiet.text(other.name()) + "](#" + ContactSheet.anchor(other) + ")");
      }
    }
    return names.stream().limit(MOST_LINKS).collect(Collectors.joining(", "));
  }

  private void form(Form form) {
    line("### Form: " + Quiet.text(form.title()));
    line("");
    line(
        told(form)
            + form.opened().map(it -> ", behind " + Quiet.text(it)).orElse("")
            + form.after().map(it -> ", seen " + ContactSheet.after(List.of(it))).orElse("")
            + (form.buttons().isEmpty() ? "" : ", by " + list(form.buttons()))
            + ".");
    line("");
    line("| Field | Takes | Needed |");
    line("| :--- | :--- | :--- |");
    form.fields()
        .forEach(
            it ->
                line(
                    "| "
                        + Quiet.text(it.label().isBlank() ? "(no label)" : it.label())
                        + " | "
                        + takes(it)
                        + " | "
                        + (it.required() ? "yes" : "")
                        + " |"));
    line("");
  }

  private static String told(Form form) {
    return form.action().isEmpty()
        ? "A script reads it"
        : "It sends " + Quiet.code(form.method() + " " + form.action().get().path());
  }

  private static String takes(Field field) {
    String options =
        field.options().stream()
            .limit(MOST_LINKS)
            .map(Quiet::text)
            .collect(Collectors.joining(", "));
    String more = field.options().size() > MOST_LINKS ? ", \u2026" : "";
    String what =
        switch (field.type()) {
          case "select", "radio" -> "one of";
          case "checkbox" -> "a tick";
          case "textarea" -> "lines of text";
          default -> Quiet.text(field.type());
        };
    return options.isEmpty() ? what : what + ": " + options + more;
  }

  private void everywhere() {
    List<Form> forms = inventory.everywhere();
    if (!forms.isEmpty()) {
      line("## On most pages");
      line("");
      List<Form> bare = forms.stream().filter(it -> it.fields().isEmpty()).toList();
      bare.forEach(it -> line("- " + list(it.buttons()) + ": " + Quiet.code(it.told())));
      line("");
      forms.stream().filter(it -> !it.fields().isEmpty()).forEach(this::form);
    }
  }

  private void unreached() {
    Map<String, String> unreached = inventory.notes().unreached();
    Set<String> undone = inventory.notes().undone();
    if (!unreached.isEmpty() || !undone.isEmpty()) {
      line("## Not reached");
      line("");
      unreached.entrySet().stream()
          .limit(MOST_TOLD)
          .forEach(it -> line("- " + Quiet.code(it.getKey()) + " " + Quiet.text(it.getValue())));
      undone.stream().limit(MOST_TOLD).forEach(it -> line("- Not followed: " + Quiet.text(it)));
      line("");
    }
  }

  private void heldBack() {
    Map<String, Integer> held = inventory.notes().heldBack();
    if (!held.isEmpty()) {
      line("## Held back");
      line("");
      line(
          "While it was walked, the app was about to send this. It was not sent, since it could change data:");
      line("");
      held.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .limit(MOST_TOLD)
          .forEach(
              it ->
                  line(
                      "- "
                          + Quiet.code(it.getKey())
                          + (it.getValue() > 1 ? ", " + it.getValue() + " times" : "")));
      line("");
    }
  }

  private void sure() {
    line("## How sure this is");
    line("");
    line(
        "- **Seen**: addresses, titles, forms with their fields, buttons and links stood on the pages.");
    line(
        "- **Guessed**: what a page is for, and that pages of one address pattern are of one kind.");
    line(
        "- **Unknown**: "
            + (inventory.after().isEmpty()
                ? "what lies behind signing in, "
                : "what people see who come otherwise than "
                    + ContactSheet.after(inventory.after())
                    + ", what lies ")
            + "behind forms that were not sent, and behind buttons that sound like deeds.");
    line("- The walk ended because " + inventory.ending().words() + ".");
    if (!inventory.notes().foreign().isEmpty()) {
      line(
          "- Other sites that pages link to were not visited: "
              + inventory.notes().foreign().stream()
                  .limit(MOST_LINKS)
                  .map(Quiet::code)
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static String list(List<String> words) {
    String shown =
        words.stream()
            .limit(MOST_LINKS)
            .map(it -> "**" + Quiet.text(it) + "**")
            .collect(Collectors.joining(", "));
    return words.size() > MOST_LINKS
        ? shown + " and " + (words.size() - MOST_LINKS) + " more"
        : shown;
  }

  private void row(String name, String value) {
    if (!value.isBlank()) {
      line("| " + name + " | " + value + " |");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  static String count(int number, String one, String more) {
    return number + " " + one + (number == 1 ? "" : more);
  }
}
