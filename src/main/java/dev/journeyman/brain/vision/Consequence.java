package dev.journeyman.brain.vision;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What cannot be taken back. A model does such a thing only where the author's own words ask for
 * it, whatever the page says.
 */
enum Consequence {
  REMOVE(
      "\\b(delete|erase|destroy|discard|deactivate|wipe|purge|unsubscribe|move to trash)\\b"
          + "|\\bremove\\b(?!.*\\b(filters?|sorting|formatting|selection)\\b)"
          + "|\\b(clear|empty|reset) (all|everything|(the |my |your )?(cart|basket|bin|trash|data))\\b(?!.*\\bfilters?\\b)"
          + "|\\b(close|terminate|cancel) (my |your |the |this )?(account|order|subscription|membership|booking|reservation|plan)\\b"
          + "|^(trash|trash can|bin)$",
      verbs(
              "delete",
              "remove",
              "erase",
              "destroy",
              "discard",
              "deactivate",
              "wipe",
              "purge",
              "clear",
              "empty",
              "trash",
              "cancel",
              "terminate",
              "unsubscribe",
              "reset")
          + "|\\bclos(e|es|ing) .{0,20}account|\\bget(s|ting)? rid of\\b|\\bthrow\\w* .{0,30}away\\b"
          + "|\\b(take|takes|taking) .{1,60} (out|off|away)\\b",
      "\\b(deleted|removed|erased|discarded|cancelled|canceled|emptied|unsubscribed|gone)\\b"),
  BUY(
      "\\b(buy|purchase)\\b(?! (guides?|history|protection))|\\bpay\\b"
          + "|\\b(place|submit|confirm|complete|finish|send) (my |your |the |this )?(order|purchase|payment|booking|reservation)\\b"
          + "|^order( now| again| and pay)?$|\\bre-?order\\b|^check ?out( now)?$"
          + "|\\b(subscribe|donate|upgrade)\\b|^book( now| it)?$"
          + "|\\bstart (my |your |the )?(free )?(trial|subscription|membership)\\b",
      verbs("buy", "pay", "purchase", "subscribe", "donate", "upgrade", "book", "reserve")
          + "|\\b(bought|paid)\\b|\\bcheck(s|ed|ing)? (it |them |everything )?out\\b"
          + "|(?<!\\b(the|to|at|on|of|in) )\\bcheckout\\b"
          + "|(?<!\\b(the|my|an|this|that|your|in|last|first|each|every|of|by|sort) )\\border(s|ed|ing)?\\b"
          + "(?! (history|number|page|list|by|status|date|details|confirmation|summary|to)\\b)"
          + "|\\b(plac|complet|confirm|submit|finish|send)\\w* .{0,20}\\b(order|purchase|payment|checkout|booking)\\b",
      "\\b(order|purchase|payment|booking|reservation)s? (is |was |has been |are |were )?(confirmed|placed|complete|completed|received|paid|successful)\\b"
          + "|\\bthank(s| you) for (your|the) (order|purchase)\\b|\\bsubscribed\\b"),
  SEND(
      "\\bsend\\b(?! (me )?(a |the |my )?(new )?(code|link|otp)\\b)|\\b(publish|share|invite|broadcast|tweet)\\b"
          + "|^post$|\\bpost (a |the |my |your |this )?(comment|reply|review|message|answer|question|update|it|now)\\b",
      verbs(
              "send",
              "publish",
              "share",
              "invite",
              "post",
              "reply",
              "tell",
              "notify",
              "submit",
              "forward",
              "tweet",
              "broadcast",
              "ask")
          + "|\\bcontact(s|ing)? (?!(form|page|details|us|information|section)\\b)"
          + "|\\b(sent|told|wrote|get in touch|reach out|feedback)\\b|\\bwrit(e|es|ing) (to|them|him|her|us)\\b"
          + "|\\b(leave|leaves|leaving|write|writes|writing|add) .{0,30}\\b(message|comment|note|review)\\b"
          + "|\\be-?mails? (the |them|him|her|us|support|a )|\\blet .{1,40} know\\b|\\bmessages? (the |them|him|her|us|support)"
          + "|\\banswer(s|ing)? (the|their|his|her)\\b|\\breport(s|ing)? (it|the|a|this)\\b|\\bcomments? on\\b",
      "\\b(sent|published|posted|shared|invited)\\b|\\b(got|received) your message\\b"),
  MONEY(
      "(?<!\\b(bank|wire|sepa|credit) )\\btransfer\\b|\\b(refund|withdraw|deposit)\\b",
      verbs("transfer", "refund", "withdraw", "deposit")
          + "|\\b(move|moves|return|returns|send|sends|pay|pays) .{0,40}(money|pounds|euros|dollars|[£$€]\\d)",
      "\\b(transferred|refunded|withdrawn|deposited)\\b"),
  PASSWORD(
      "\\b(change|reset) (my |your |the )?password\\b",
      "\\b(chang|reset|new|forg|set|updat|choos|recover)\\w*\\b.{0,40}\\bpassword\\b",
      "\\bpassword (is |was |has been )?(changed|reset|updated)\\b"),
  RIGHTS(
      "\\b(grant|revoke|promote|ban|block)\\b|\\bmake .{0,30}\\b(admin|owner)\\b",
      verbs("grant", "revoke", "promote", "ban", "block")
          + "|\\b(admin|administrator|owner|rights?|roles?|permissions?|access)\\b",
      "\\b(granted|revoked|promoted|banned|blocked)\\b"),
  LEAVE(
      "\\b(log|sign) ?-?(out|off)\\b",
      "\\b(log|logs|logging|logged|sign|signs|signing|signed) ?-?(out|off)\\b|\\bleav(e|es|ing)\\b",
      "\\b(logged|signed) out\\b");

  private static final Set<String> FIELDS =
      Set.of(
          "textbox",
          "searchbox",
          "combobox",
          "checkbox",
          "radio",
          "slider",
          "spinbutton",
          "listbox",
          "switch");
  private static final int LONGEST_NAME = 80;

  private final Pattern control;
  private final Pattern asked;
  private final Pattern done;

  /**
   * Three ways to speak of it.
   *
   * @param control what it says on a control
   * @param asked how people ask for it
   * @param done how they say that it has come about
   */
  Consequence(String control, String asked, String done) {
    this.control = Pattern.compile(control);
    this.asked = Pattern.compile(asked);
    this.done = Pattern.compile(done);
  }

  /** Why an element must not be pressed in a step; empty where it may be. */
  static Optional<String> against(Element element, Sight sight, Author author) {
    return controls(element, sight).stream()
        .filter(it -> !author.names(name(it)))
        .filter(it -> Arrays.stream(values()).anyMatch(kind -> kind.isOf(it) && !kind.by(author)))
        .findFirst()
        .map(
            it ->
                it.role()
                    + " \""
                    + name(it)
                    + "\" cannot be taken back, and the step does not ask for it; do only what the"
                    + " step says");
  }

  static boolean isGrave(Element element, Sight sight) {
    return controls(element, sight).stream()
        .anyMatch(it -> Arrays.stream(values()).anyMatch(kind -> kind.isOf(it)));
  }

  private boolean by(Author author) {
    return author.asksFor(asked) || author.promises(done);
  }

  private boolean isOf(Element element) {
    String name = Author.fold(name(element));
    return name.length() <= LONGEST_NAME && control.matcher(name).find() && !onlyLeads(element);
  }

  /** A link to where things are bought buys nothing itself. */
  private boolean onlyLeads(Element element) {
    String href = element.labels().href();
    return this == BUY
        && element.role().equals("link")
        && href.startsWith("http")
        && !href.endsWith("#")
        && !name(element).matches("(?i).*\\b(pay|place|confirm|complete)\\b.*");
  }

  /** What a press on an element sets off: itself, and what is around it up to the next control. */
  private static List<Element> controls(Element element, Sight sight) {
    List<Element> found = new ArrayList<>();
    List<Element> way = new ArrayList<>(List.of(element));
    way.addAll(sight.ancestorsOf(element));
    for (Element each : way) {
      if (FIELDS.contains(each.role()) || each.tag().equals("option")) {
        break;
      }
      if (each.is(State.CLICKABLE)) {
        found.add(each);
        if (!each.role().equals("generic") || !each.name().isBlank()) {
          break;
        }
      }
    }
    return found;
  }

  /** Its title; that of a wordless control is what its icon shows. */
  private static String name(Element element) {
    if (!element.title().isBlank()) {
      return element.title();
    }
    return element.labels().title().isBlank()
        ? element.labels().testId().replaceAll("[-_]", " ")
        : element.labels().title();
  }

  /** A pattern of verbs in all their forms. */
  private static String verbs(String... verbs) {
    return Arrays.stream(verbs)
        .map(Consequence::forms)
        .collect(Collectors.joining("|", "\\b(", ")\\b"));
  }

  private static String forms(String verb) {
    String stem = verb.substring(0, verb.length() - 1);
    char last = verb.charAt(verb.length() - 1);
    return switch (last) {
      case 'e' -> stem + "(e|es|ed|ing)";
      case 'y' -> stem + "(y|ys|ies|ied|ying)";
      default -> verb + "(s|es|" + last + "?ed|" + last + "?ing)?";
    };
  }
}
