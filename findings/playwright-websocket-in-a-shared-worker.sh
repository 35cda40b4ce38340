#!/usr/bin/env bash
# playwright-core 1.65.1 (npm) with Debian's Chromium 150 (headless).
#
# Playwright tells of a WebSocket that a page, a frame or a dedicated worker opens, frames and all, and says nothing of
# one that a SharedWorker opens: no "websocket" event comes, on no page. Apps that share one connection between their tabs
# do just that. A tool that waits until "the sockets are silent", or that lists what a page talked to, sees none there.
#
# Output seen:
#   server: /page, /worker, /frame, /shared
#   playwright: /page, /worker, /frame
# Exits with 0 while this is so, with 1 when it has changed, with 2 where it could not be tried.
set -euo pipefail
browser=$(command -v chromium-headless-shell || command -v chromium) || { echo "no Chromium here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 ws@8.23.0 >/dev/null || exit 2
cat >try.js <<'JS'
const http = require('http');
const { WebSocketServer } = require('ws');
const { chromium } = require('playwright-core');
const scripts = {
  '/worker.js': "new WebSocket('ws://' + location.host + '/worker').onopen = () => postMessage('open')",
  '/shared.js': "onconnect = e => { new WebSocket('ws://' + location.host + '/shared').onopen = () => e.ports[0].postMessage('open') }",
};
const server = http.createServer((request, response) => {
  const script = scripts[request.url];
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
  response.end(script || '<title>Sockets</title>');
});
const connected = [];
new WebSocketServer({ server }).on('connection', (socket, request) => connected.push(request.url));
server.listen(0, '127.0.0.1', async () => {
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const context = await browser.newContext();
  const page = await context.newPage();
  const told = [];
  page.on('websocket', socket => told.push(new URL(socket.url()).pathname));
  await page.goto('http://127.0.0.1:' + server.address().port + '/');
  await page.evaluate(() => new Promise(done => { new WebSocket('ws://' + location.host + '/page').onopen = done; }));
  await page.evaluate(() => new Promise(done => { new Worker('/worker.js').onmessage = done; }));
  await page.evaluate(() => new Promise(done => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>new WebSocket("ws://' + location.host + '/frame").onopen = () => parent.postMessage("open", "*")</' + 'script>';
    addEventListener('message', done);
    document.body.append(frame);
  }));
  await page.evaluate(() => new Promise(done => { const port = new SharedWorker('/shared.js').port; port.onmessage = done; port.start(); }));
  await page.waitForTimeout(500);
  console.log('server: ' + connected.join(', '));
  console.log('playwright: ' + told.join(', '));
  await browser.close();
  process.exit();
});
JS
node try.js "$browser" | tee seen.txt
printf 'server: /page, /worker, /frame, /shared\nplaywright: /page, /worker, /frame\n' | cmp -s - seen.txt || { echo "this has changed" >&2; exit 1; }
