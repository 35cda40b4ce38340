package dev.journeyman.discover;

import java.util.regex.Pattern;

/** Words by which links and buttons say that they do something rather than show something. */
final class Deeds {

  private static final String ALWAYS =
      "(?<!\\p{L})(?:log|sign)[-_ ]?(?:out|off)(?!\\p{L})|delete|remove|destroy|unsubscribe|revoke"
          + "|deactivate|impersonate|(?<!\\p{L})(?:vote|like|buy|pay|purchase|send|confirm|accept|decline"
          + "|approve|reject|cancel|archive|restore|disable|toggle|add[-_ ]to|clear|empty|wipe|drop)(?!\\p{L})";

  private static final Pattern LINK = Pattern.compile(ALWAYS, Pattern.CASE_INSENSITIVE);

  private static final Pattern BUTTON =
      Pattern.compile(
          ALWAYS
              + "|(?<!\\p{L})(?:add|order|place|save|submit|store|checkout|check out|create|update|apply|post"
              + "|publish|book|reserve|subscribe|register|join|sign[-_ ]?(?:in|up)|log[-_ ]?in|upload|start|stop"
              + "|run|reset|restart|import|export|download|enable|activate|switch|invite|share|follow|report"
              + "|donate|duplicate|merge|deploy|install|agree|allow)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FORM =
      Pattern.compile(
          ALWAYS
              + "|(?<!\\p{L})(?:add|place|save|create|update|apply|post|publish|book|reserve|subscribe|register"
              + "|join|start|stop|run|reset|restart|enable|activate|invite|follow|donate|duplicate|merge"
              + "|deploy|install)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STEP_OF_A_PATH =
      Pattern.compile(
          "/(?:add|publish|unpublish|reset|restart|stop|activate|enable|duplicate|merge|subscribe|follow)(?=[/?#]|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAVING =
      Pattern.compile(
          "(?<!\\p{L})(?:log|sign)[-_ ]?(?:out|off)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  private Deeds() {}

  static boolean inLink(String name, Address to) {
    return LINK.matcher(name + " " + to.local()).find()
        || STEP_OF_A_PATH.matcher(to.local()).find();
  }

  /** In a form that is sent by GET, which nothing else keeps from being sent. */
  static boolean inForm(String words) {
    return FORM.matcher(words).find();
  }

  static boolean inButton(String name) {
    return BUTTON.matcher(name).find();
  }

  /** What ends the visit is not done even where changes are allowed. */
  static boolean leaves(String words) {
    return LEAVING.matcher(words).find();
  }
}
