/**
 * Writes down what a person does with an app as steps in the grammar's own words, each read again
 * on the page as it was, and proposes what could be expected after each. Uses {@code source},
 * {@code journey}, {@code surface}, {@code find}, {@code check}, {@code brain} and {@code
 * brain.plain}.
 */
@NullMarked
package dev.journeyman.scribe;

import org.jspecify.annotations.NullMarked;
