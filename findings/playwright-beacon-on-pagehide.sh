#!/usr/bin/env bash
# playwright-core 1.64.1 (npm) with Debian's Chromium 156 (headless shell).
#
# A beacon that a page sends in its pagehide handler reaches the server, and Playwright never tells of it: no "request"
# event comes, neither on the page nor on the context. A tool that waits for "all requests that were under way" before
# it looks at the server's state looks too early, and one that lists the requests of a visit lacks the one that saves.
# On a reload the beacon arrives after the new document was asked for, so the new page still shows the old state.
#
# Output seen:
#   server: GET /, GET /, POST /saved
#   playwright: GET /, GET /
# Exits with 0 while this is so, with 1 when it has changed, with 2 where it could not be tried.
set -euo pipefail
browser=$(command -v chromium-headless-shell || command -v chromium) || { echo "no Chromium here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.64.1 >/dev/null || exit 2
cat >try.js <<'JS'
const http = require('http');
const { chromium } = require('playwright-core');
const heard = [];
const server = http.createServer((request, response) => {
  if (request.url === '/' || request.url === '/saved') heard.push(request.method + ' ' + request.url);
  response.setHeader('content-type', 'text/html');
  response.end('<title>Note</title><script>addEventListener("pagehide", () => navigator.sendBeacon("/saved", "text"))</script>');
});
server.listen(0, '127.0.0.1', async () => {
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const context = await browser.newContext();
  const told = [];
  context.on('request', request => told.push(request.method() + ' ' + new URL(request.url()).pathname));
  const page = await context.newPage();
  await page.goto('http://127.0.0.1:' + server.address().port + '/');
  await page.reload();
  for (let i = 0; i < 50 && !heard.includes('POST /saved'); i++) await page.waitForTimeout(100);
  await page.waitForTimeout(500);
  console.log('server: ' + heard.join(', '));
  console.log('playwright: ' + told.filter(one => !one.includes('favicon')).join(', '));
  await browser.close();
  server.close();
});
JS
node try.js "$browser" | tee seen.txt
printf 'server: GET /, GET /, POST /saved\nplaywright: GET /, GET /\n' | cmp -s - seen.txt || { echo "this has changed" >&2; exit 1; }
