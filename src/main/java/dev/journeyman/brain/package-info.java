/**
 * Decides the next action of a step and turns expectations into checks. What a brain says is an
 * argument, never evidence: it sets no verdict. Uses {@code plan}, {@code surface}, {@code find}
 * and {@code check}.
 */
@NullMarked
package dev.journeyman.brain;

import org.jspecify.annotations.NullMarked;
