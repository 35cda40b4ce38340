/** What all scripted providers have in common. */
@NullMarked
package dev.journeyman.model.testing;

import org.jspecify.annotations.NullMarked;
