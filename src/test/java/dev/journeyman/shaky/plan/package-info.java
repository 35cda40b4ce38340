/** Breaks the rules on purpose, to prove that they can fail. */
@NullMarked
package dev.journeyman.shaky.plan;

import org.jspecify.annotations.NullMarked;
