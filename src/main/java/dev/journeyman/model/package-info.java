/**
 * One conversation with a language model: what is said, what comes back, what it used. The
 * providers' protocols are in the packages below this one; nothing here knows HTTP.
 */
@NullMarked
package dev.journeyman.model;

import org.jspecify.annotations.NullMarked;
