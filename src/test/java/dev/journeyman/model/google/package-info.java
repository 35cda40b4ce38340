@NullMarked
package dev.journeyman.model.google;

import org.jspecify.annotations.NullMarked;
