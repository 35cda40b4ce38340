package dev.journeyman.model.google;

import java.util.Locale;

/**
 * A field that not every model or version of the API may take. One that a 400 names is given up for
 * all later requests.
 */
enum Quirk {
  INJECTION_DETECTION("enablepromptinjectiondetection"),
  /** Google's page sends true, its agent the text "true". */
  ACKNOWLEDGEMENT_AS_TEXT("safetyacknowledgement");

  private final String field;

  Quirk(String field) {
    this.field = field;
  }

  boolean isNamedBy(String message) {
    return message.toLowerCase(Locale.ROOT).replace("_", "").contains(field);
  }
}
