/**
 * Anthropic's Messages API: the browser toolset, the computer toolset, and the computer tool of
 * older models. What the model said goes back to it unchanged.
 */
@NullMarked
package dev.journeyman.model.anthropic;

import org.jspecify.annotations.NullMarked;
