#!/usr/bin/env bash
# Debian's Chromium 156 (headless shell), driven by playwright-core 1.64.1 (npm).
#
# Reloading the answer to a POST sends the form a second time, without a question where the browser is driven by a tool.
# But once the page has called history.replaceState, even with its own address, the same reload is a GET. So whether a
# "reload" of a test orders twice depends on whether a router or an analytics script has touched the history.
#
# Output seen:
#   plain: POST, POST
#   after replaceState: POST, GET
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
let heard = [];
const server = http.createServer((request, response) => {
  if (request.url === '/order') heard.push(request.method);
  response.setHeader('content-type', 'text/html');
  response.end('<title>Shop</title><form method=post action="/order"><button>Order</button></form>');
});
async function visit(context, touch) {
  heard = [];
  const page = await context.newPage();
  await page.goto('http://127.0.0.1:' + server.address().port + '/');
  await page.click('button');
  await page.waitForURL('**/order');
  if (touch) await page.evaluate(() => history.replaceState({}, '', location.href));
  await page.reload();
  return heard.join(', ');
}
server.listen(0, '127.0.0.1', async () => {
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const context = await browser.newContext();
  console.log('plain: ' + await visit(context, false));
  console.log('after replaceState: ' + await visit(context, true));
  await browser.close();
  server.close();
});
JS
node try.js "$browser" | tee seen.txt
printf 'plain: POST, POST\nafter replaceState: POST, GET\n' | cmp -s - seen.txt || { echo "this has changed" >&2; exit 1; }
