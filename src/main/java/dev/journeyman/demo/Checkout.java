package dev.journeyman.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a shopper wrote on the checkout page. */
record Checkout(
    String name,
    String email,
    String address,
    String town,
    String postcode,
    String note,
    boolean terms) {

  /** What is wrong with it, by field, in the order of the page. */
  Map<String, String> problems(Set<Defect> defects) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isBlank()) {
      problems.put("name", "Enter your full name.");
    }
    if (!isEmail(email) && !defects.contains(Defect.EMAIL_UNCHECKED)) {
      problems.put("email", "Enter an email address such as ada@example.com.");
    }
    if (address.isBlank()) {
      problems.put("address", "Enter your street and number.");
    }
    if (town.isBlank()) {
      problems.put("town", "Enter your town.");
    }
    if (!isPostcode(postcode) && !defects.contains(Defect.POSTCODE_UNCHECKED)) {
      problems.put("postcode", "Enter a UK postcode such as BA1 1LZ.");
    }
    if (!terms && !defects.contains(Defect.TERMS_UNCHECKED)) {
      problems.put("terms", "Agree to the terms before you pay.");
    }
    return problems;
  }

  static boolean isEmail(String text) {
    return text.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  private static boolean isPostcode(String text) {
    return text.strip().toUpperCase(Locale.ROOT).matches("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}");
  }
}
