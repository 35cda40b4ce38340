/**
 * Test cases as somebody else wrote them, in the order of what is given, done and expected, and the
 * markdown of the journeys that they become. Start at {@link dev.journeyman.testcase.TestCase}.
 */
@NullMarked
package dev.journeyman.testcase;

import org.jspecify.annotations.NullMarked;
