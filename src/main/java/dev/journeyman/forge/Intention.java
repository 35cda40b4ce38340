package dev.journeyman.forge;

import java.util.Map;

/**
 * A change that a rehearsal did not make.
 *
 * @param headers without the one that holds the token
 * @param body as text; of a picture its size
 */
public record Intention(String method, String url, Map<String, String> headers, String body) {}
