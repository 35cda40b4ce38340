/**
 * A check is data that can be tried on a sight and returns what it saw. Pure; uses {@code surface}
 * for what is seen and {@code find} for what things are called.
 */
@NullMarked
package dev.journeyman.check;

import org.jspecify.annotations.NullMarked;
