/** Sends JSON to servers on loopback that misbehave. */
@NullMarked
package dev.journeyman.model.http;

import org.jspecify.annotations.NullMarked;
