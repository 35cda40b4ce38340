package dev.journeyman.demo;

import java.util.Map;

/** What a page is told after it sent a form in the background; empty parts change nothing. */
record Reply(
    String toast,
    String problem,
    Map<String, String> problems,
    String badge,
    String html,
    String go) {
  static final Reply QUIET = new Reply("", "", Map.of(), "", "", "");

  static Reply toast(String text) {
    return new Reply(text, "", Map.of(), "", "", "");
  }

  static Reply problem(String text) {
    return new Reply("", text, Map.of(), "", "", "");
  }

  static Reply problems(Map<String, String> byField) {
    return new Reply("", "", byField, "", "", "");
  }

  static Reply go(String path) {
    return new Reply("", "", Map.of(), "", "", path);
  }

  Reply badge(int count) {
    return new Reply(toast, problem, problems, Integer.toString(count), html, go);
  }

  /** New content for the part of the page that the form names as its target. */
  Reply html(Html content) {
    return new Reply(toast, problem, problems, badge, content.text(), go);
  }

  Reply andGo(String path) {
    return new Reply(toast, problem, problems, badge, html, path);
  }
}
