/**
 * OpenAI's Responses API with its {@code computer} tool. Nothing is kept at the vendor: each
 * request holds the whole conversation, with the model's own items as they came.
 */
@NullMarked
package dev.journeyman.model.openai;

import org.jspecify.annotations.NullMarked;
