package dev.journeyman.brain.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTests {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "Add to cart, Add to basket",
        "Add to cart, Put in bag",
        "'Add to cart: Blue mug', 'Add to basket: Blue mug'",
        "Email, E-mail",
        "Email, Email address",
        "Sign in, Log in",
        "Go to checkout, Proceed to checkout",
        "Checkout, Go to checkout",
        "Pay now, Pay £13.00",
        "Place order, Buy now",
        "Delete draft, Remove draft",
        "Search products, Search",
        "Postcode, ZIP code",
        "Town, City",
        "Next, Continue to details",
      })
  void otherWordsForTheSameAgree(String was, String is) {
    boolean goesOnOnly = was.equals("Next");
    assertThat(Meaning.of(was).agreesWith(Meaning.of(is))).isEqualTo(!goesOnOnly);
  }

  @ParameterizedTest
  @CsvSource({
    "Archive, Delete",
    "Archive project, Delete project",
    "Edit, Delete",
    "Save, Save and delete",
    "Subscribe, Unsubscribe",
    "Accept, Reject",
    "Agree, Disagree",
    "Enable, Disable",
    "Sign in, Sign up",
    "Sign in, Sign out",
    "Delete, Delete all",
    "Delete draft, Delete",
    "Delete draft, Delete account",
    "Cancel order, Cancel",
    "Pay, Pay and subscribe",
    "Edit Linen apron, Edit Blue mug",
    "Remove Red mug, Remove Blue mug",
    "Order 2, Order 3",
    "£10 gift card, £20 gift card",
    "Send, Do not send",
    "Download, Upload",
    "Onwards, Proceed",
    "First name, Last name",
    "Increase quantity, Decrease quantity",
  })
  void anotherMeaningIsRefused(String was, String is) {
    assertThat(Meaning.of(was).agreesWith(Meaning.of(is))).isFalse();
  }
}
