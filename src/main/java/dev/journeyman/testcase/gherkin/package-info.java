/**
 * Reads feature files with the official parser of Cucumber; the only place for it. Start at {@link
 * dev.journeyman.testcase.gherkin.FeatureFile}.
 */
@NullMarked
package dev.journeyman.testcase.gherkin;

import org.jspecify.annotations.NullMarked;
