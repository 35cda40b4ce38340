/**
 * OpenAI's chat completions as vLLM, Ollama and LM Studio speak them, in the dialects of the models
 * that people run there.
 */
@NullMarked
package dev.journeyman.model.compatible;

import org.jspecify.annotations.NullMarked;
