Feature: C# and the like #
  ## Steps
  ---
  ```
  not code
  ===
  > include: login.md
  <!-- no comment

  Scenario: Steps
    * I open "/a_b_c/*_x_*"
    * I click "<b>Save</b> & go &amp; run"
    Then I see "# 1. - | [x](y) `z` \n {{a}} {{{b}}} {{secret.X}}"
    And - I see "-"
    And 1. I see "1."
    And [ ] I see a box
    And *

  Scenario: steps
    When I send this:
      """json
      {"a": {"b": "{{c}}"},
         "list": [1, 2]}
      """
    Then the answer is:
      ```
      # fine
      ```
    And the rows are:
      | name      | price |
      | Mug "big" | 8.50  |
      |           | a\|b\\c |
      | two\nlines | 1     |

  Scenario:
    Given I am nowhere
    When I do nothing

  Scenario Outline: Nothing to do with <this>
    When <this> is done
    Then I see <this>
    Examples: none yet
      | this |

  Scenario: A title so long that no file system and no person would like to have all of it as the name of one file
    Then I see "x"
