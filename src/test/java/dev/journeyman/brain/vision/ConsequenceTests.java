package dev.journeyman.brain.vision;

import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsequenceTests {

  private static boolean isAllowed(Part control, String intent, String... promises) {
    Sight sight = page(control);
    Author author = new Author(intent, List.of(promises));
    return Consequence.against(sight.elements().get(0), sight, author).isEmpty();
  }

  @Nested
  class AButtonIsPressed {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Place order                | Find something under 20 pounds and buy it as a gift
            Pay £12.00                 | Check out as a guest
            Pay now                    | Finish the purchase
            Buy now                    | Order two blue mugs
            Checkout                   | Buy the mug
            Confirm order              | Complete the checkout with card 4242
            Send                       | Use the contact form to contact them about opening hours
            Send message               | Ask when the shop opens
            Send                       | Leave a message for the owner
            Send                       | Write to support that the mug is broken
            Share                      | Share the list with Bob
            Invite                     | Invite Ann to the team
            Publish                    | Publish the article
            Post comment               | Leave a friendly comment under the article
            Delete                     | Delete the second note
            Remove                     | Take the blue mug out of the cart
            Empty cart                 | Clear the cart
            Yes, delete it             | Get rid of the draft
            Cancel order               | Cancel the order
            Remove                     | Clear the cart
            Log out                    | Sign out
            Reset password             | Recover the forgotten password of Pat
            Make admin                 | Give Ann the role of an administrator
            Refund                     | Refund the last order
            Archive and delete         | Press "Archive and delete"
            """)
    void whereTheStepAsksForIt(String name, String intent) {
      assertThat(isAllowed(button(name), intent)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Add to cart                | Choose a mug
            Add to order               | Add the mug
            Sort order                 | Sort by price
            Order by price             | Sort by price
            My orders                  | Look at what Pat bought
            Order history              | Look at the past
            Track order                | See where the parcel is
            Shared with me             | Open the folder
            Post code                  | Fill in the address
            Continue to payment        | Give the address
            Payment options            | Look at the shop
            Proceed to checkout        | Go on
            Deleted items              | Look around
            Removed                    | Look around
            Remove filter              | Show all mugs
            Clear all filters          | Show all mugs
            Resend code                | Sign in
            Send code                  | Sign in
            Sender                     | Sort the list
            Sign in                    | Log in
            Log in                     | Sign in
            Bank transfer              | Choose how to pay later
            Save                       | Change the name
            Submit                     | Send the form
            Next                       | Go on
            Bookmark                   | Keep the page
            Reset zoom                 | Show it whole
            Forgot password?           | Sign in
            Buyer protection           | Read the help
            Repay plan                 | Read the help
            """)
    void whereItDoesNothingGrave(String name, String intent) {
      assertThat(isAllowed(button(name), intent)).isTrue();
    }
  }

  @Nested
  class AButtonIsNotPressed {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Delete account             | Greet Ada
            Delete my account          | Change the name of the account
            Close account              | Close the dialog
            Place order                | Sort the list by order date
            Place order                | Look at the order
            Buy now                    | Look at the mug
            Buy now                    | Put the mug into the cart without buying it
            Pay                        | Do not pay, only look at the total
            Pay                        | Fill in the form, but never pay
            Pay                        | Stop before paying
            Delete                     | Do not sign in and delete nothing
            Send                       | Open the contact form
            Publish                    | Save the article
            Publish                    | Save the article instead of publishing it
            Empty cart                 | Look at the cart
            Transfer                   | Look at the balance
            Sign out                   | Open the profile
            Reset password             | Sign in with the password
            Subscribe                  | Read the article
            Make admin                 | Look at Ann
            """)
    void whereTheStepDoesNotAskForIt(String name, String intent) {
      assertThat(isAllowed(button(name), intent)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Delete     | "Deleted" is not shown
            Delete     | No note is deleted
            Delete     | The Delete button is shown
            Buy now    | The Buy now button is enabled
            """)
    void becauseAPromiseOnlyNamesIt(String name, String promise) {
      assertThat(isAllowed(button(name), "Look around", promise)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Place order  | "Order confirmed" is shown
          Delete       | "Note deleted" is shown
          Send         | "Message sent" is shown
          """)
  void aPromiseThatItHasComeAboutAsksForIt(String name, String promise) {
    assertThat(isAllowed(button(name), "Do the rest", promise)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Checkout", "Buy now", "Upgrade"})
  void aLinkToWhereThingsAreBoughtBuysNothing(String name) {
    assertThat(isAllowed(link(name, "http://localhost/next"), "Look around")).isTrue();
    assertThat(isAllowed(button(name), "Look around")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Delete account", "Log out", "Place order"})
  void aLinkThatDoesItIsAsGraveAsAButton(String name) {
    assertThat(isAllowed(link(name, "http://localhost/next"), "Look around")).isFalse();
  }
}
