/**
 * A journey as ordered steps, each an intent plus what must hold after it. Pure; uses {@code
 * journey}.
 */
@NullMarked
package dev.journeyman.plan;

import org.jspecify.annotations.NullMarked;
