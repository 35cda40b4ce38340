/**
 * A model decides, from pictures: the next gestures of a step, the check that an expectation means,
 * and, where no check says it, whether it holds. It sets no verdict: what it says is shown to
 * people and weighs nothing, and what it wants done is looked at before it is done.
 */
@NullMarked
package dev.journeyman.brain.vision;

import org.jspecify.annotations.NullMarked;
