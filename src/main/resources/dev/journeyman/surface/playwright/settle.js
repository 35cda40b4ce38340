// Waiting without fixed sleeps.

const until = (promise, limit) => Promise.race([promise, new Promise(done => setTimeout(done, limit))]);
const heard = (target, event) => new Promise(done => target.addEventListener(event, done, { once: true }));

function isFinite(animation) {
  if (!animation.effect || animation.playState !== 'running') return false;
  const { endTime } = animation.effect.getComputedTiming();
  return endTime !== Infinity && typeof endTime === 'number';
}

// A change of colour or shadow neither hides, shows nor moves anything.
function isCosmetic(animation) {
  return /(color|shadow|fill|stroke)$/.test(animation.transitionProperty || '');
}

function remaining(animation) {
  const { endTime } = animation.effect.getComputedTiming();
  return (endTime - Number(animation.currentTime || 0)) / Math.abs(animation.playbackRate || 1);
}

// The next drawing of the page to its end: a message comes only after layout and paint.
function painted() {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    requestAnimationFrame(() => port2.postMessage(''));
    setTimeout(done, 50);
  });
}

// A picture that comes on and on, as of a camera, keeps a page from being loaded for ever.
let loadAwaited = false;

// One drawing, then the end of what moves; a toast's ten seconds are not waited for. An act that was held back, and that
// nobody asked about yet, is told at once.
async function settle({ loading, from }) {
  const [ended, reason] = letGo();
  if (ended === 'refused') return answer('refused', reason);
  if (document.readyState === 'loading') await until(heard(document, 'DOMContentLoaded'), loading);
  if (document.readyState === 'interactive' && !loadAwaited) {
    loadAwaited = true;
    await until(heard(window, 'load'), 1500);
  }
  await painted();
  const end = performance.now() + 1000;
  for (;;) {
    const left = end - performance.now();
    const moving = document.getAnimations().filter(a => isFinite(a) && !isCosmetic(a) && remaining(a) <= left);
    // a tab that closes itself is still there for some time
    if (!moving.length || left <= 0) return answer(window.closed ? 'closing' : 'ok', window[TIMERS] ? window[TIMERS].begunSince(from).length : 0);
    await until(Promise.allSettled(moving.map(a => a.finished)), left);
    await frame();
  }
}

// Returns at the first sign of a change; values that scripts set leave none, hence the short limit.
async function change({ limit }) {
  let tell;
  const changed = new Promise(done => { tell = done; });
  const observer = new MutationObserver(tell);
  const roots = [document, ...[...document.querySelectorAll('*')].map(rootOf).filter(Boolean)];
  const events = ['load', 'error', 'input', 'change', 'focusin', 'scroll', 'transitionend', 'animationend'];
  roots.forEach(root => observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true }));
  events.forEach(event => document.addEventListener(event, tell, true));
  await until(changed, limit);
  observer.disconnect();
  events.forEach(event => document.removeEventListener(event, tell, true));
  return answer('ok');
}

async function drawn() {
  await frame();
  return answer('ok');
}

// What the timers of one step have shown of themselves so far.
let step = { from: 0, met: new Set() };

// Whether a timer has run since the page was looked at, or will.
function stirs({ from, until, seen }) {
  const book = window[TIMERS];
  const stirs = book && (book.hasRunSince(seen) || book.begunSince(from).some(timer => timer.due <= until));
  return answer(stirs ? 'stirs' : 'calm');
}

// Waits for the timers that were set since a time, by themselves or by the chain they belong to.
async function rest({ from, until }) {
  const book = window[TIMERS];
  if (!book) return answer('calm');
  if (step.from !== from) step = { from, met: new Set() };
  for (let waited = false; ; waited = true) {
    const open = book.begunSince(from).filter(timer => timer.due <= until);
    open.forEach(timer => step.met.add(timer));
    if (Date.now() >= until) book.outlast(open, step.met);
    if (!open.length || Date.now() >= until) return answer(waited || open.length ? 'waited' : 'calm');
    await new Promise(done => setTimeout(done, 10));
  }
}
