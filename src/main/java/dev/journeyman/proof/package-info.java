/**
 * Seals what a run publishes, and checks such a seal: a manifest of every file, and an in-toto
 * statement of what the run found, signed where there is a key. Uses {@code git}, {@code signing},
 * {@code plan}, {@code evidence} and {@code verdict}.
 */
@NullMarked
package dev.journeyman.proof;

import org.jspecify.annotations.NullMarked;
