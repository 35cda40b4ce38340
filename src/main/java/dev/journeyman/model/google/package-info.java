/**
 * Google's generateContent with its computer use tool. The Interactions API is what Google advises,
 * but it keeps the conversation and its pictures at Google; here nothing outlives the answer.
 */
@NullMarked
package dev.journeyman.model.google;

import org.jspecify.annotations.NullMarked;
