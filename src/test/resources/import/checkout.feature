# Kept by the team of the till
@shop @SHOP-77
Feature: Filling a cart
  Nobody trusts a shop that cannot add up.
  - the sums are right at every moment
  - 1. Steps of 5 are *fine*

  Background: an open shop
    Given I open "/"

  # the first thing that visitors do
  @smoke
  Scenario: One mug in the cart
    It has to work on a Friday, too.
    When I search for "mug"
    And I click "Blue mug"
    Then "Price" shows "£8.50"
    When I fill in "Quantity" with "2"
    # the button is under the picture
    And I click "Add to cart"
    Then the cart badge shows 2
    But I should not see "Red mug"

  Rule: Whoever looks finds
    Words may stand in any order.

    Background:
      Given I click "Products"

    Scenario: The list is there at once
      Then I should see "Blue mug"

    @search
    Scenario Outline: Search for <what>
      When I search for "<what>"
      Then I should see "<first>"
      And I should see <count> results

      @good
      Examples: what there is
        One of them is sold out.
        | what | first    | count | remark      |
        | mug  | Blue mug | 3     | sold in May |
        | red  | Red mug  | 1     |             |

    Scenario Outline: Paying by card
      Given I open "<page>"
      When I click "Pay"
      Then I see "<answer>"
      Examples: accepted
        | page | answer     |
        | /v   | Thanks {{you}} |
      Examples: refused
        | page | answer     |
        | /m   | No <b>way</b> |
        | /m   | Not now       |
