/**
 * What can be seen and done in an app: a {@code Surface} is looked at, which gives a {@code Sight}
 * of {@code Element}s, and acted on, which gives an {@code Outcome}. Nothing here knows how a
 * browser is driven.
 */
@NullMarked
package dev.journeyman.surface;

import org.jspecify.annotations.NullMarked;
