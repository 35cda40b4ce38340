#!/usr/bin/env bash
# @cucumber/gherkin 42.0.1 with @cucumber/messages 34.2.1 (npm), the official parser of Gherkin.
#
# A misspelled keyword after "Feature:" or "Rule:" is no syntax error. The line, and all steps below it up to the next
# keyword that is spelled right, become the description of the feature or rule, and the scenario is not there: one
# that is misspelled is never run, and nothing tells. Misspelled between two scenarios it ends in a syntax error instead,
# since no description may stand after a step.
#
# Output seen:
#   first of two misspelled: scenarios: Second; description: Scenaro: First / When a coupon is entered / Then the total is less
#   second of two misspelled: error
# Exits with 0 while this is so, with 1 when it has changed, with 2 where it could not be tried.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @cucumber/gherkin@42.0.1 @cucumber/messages@34.2.1 >/dev/null || exit 2
cat >try.mjs <<'JS'
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

const one = `When a coupon is entered
    Then the total is less
`;
const feature = (first, second) => `Feature: Coupons

  ${first}: First
    ${one}
  ${second}: Second
    ${one}`;

function parsed(text) {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
  try {
    const { children, description } = parser.parse(text).feature;
    const said = description.trim().split('\n').map(line => line.trim()).filter(Boolean).join(' / ');
    return `scenarios: ${children.map(child => child.scenario.name).join(', ')}; description: ${said}`;
  } catch {
    return 'error';
  }
}

console.log('first of two misspelled: ' + parsed(feature('Scenaro', 'Scenario')));
console.log('second of two misspelled: ' + parsed(feature('Scenario', 'Scenaro')));
JS
seen=$(node try.mjs)
echo "$seen"
expected='first of two misspelled: scenarios: Second; description: Scenaro: First / When a coupon is entered / Then the total is less
second of two misspelled: error'
[ "$seen" = "$expected" ] || exit 1
