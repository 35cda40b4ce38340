/** Sends JSON to a provider and brings JSON back: retries, total time and cancellation. */
@NullMarked
package dev.journeyman.model.http;

import org.jspecify.annotations.NullMarked;
