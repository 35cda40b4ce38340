/**
 * Keys of Ed25519 and P-256 in PEM, which sign and check what was signed, and hashes; the JDK does
 * the mathematics. Uses nothing.
 */
@NullMarked
package dev.journeyman.signing;

import org.jspecify.annotations.NullMarked;
