/** Anthropic's protocol against a server on loopback that is as strict as the vendor. */
@NullMarked
package dev.journeyman.model.anthropic;

import org.jspecify.annotations.NullMarked;
