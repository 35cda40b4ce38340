package dev.journeyman.advice;

import dev.journeyman.journey.Journey;
import java.util.List;

/** One thing to look for in a journey. */
interface Counsel {
  List<Advice> on(Journey journey);
}
