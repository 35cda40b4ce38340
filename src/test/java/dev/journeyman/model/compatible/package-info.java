@NullMarked
package dev.journeyman.model.compatible;

import org.jspecify.annotations.NullMarked;
