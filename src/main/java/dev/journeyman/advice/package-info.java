/**
 * Reads journeys as a colleague would and says how to write them better, each time with a rewrite.
 * Advice is no problem: a journey runs without heeding it. Nothing here starts a browser or asks a
 * model. Start at {@link dev.journeyman.advice.Advisor}.
 */
@NullMarked
package dev.journeyman.advice;

import org.jspecify.annotations.NullMarked;
