/**
 * The loop: look, decide, act, settle, check, record. It knows no verdict. Uses {@code plan},
 * {@code surface}, {@code check}, {@code brain} and {@code evidence}.
 */
@NullMarked
package dev.journeyman.drive;

import org.jspecify.annotations.NullMarked;
