/** OpenAI's Responses API against a server that is as strict as the vendor's. */
@NullMarked
package dev.journeyman.model.openai;

import org.jspecify.annotations.NullMarked;
