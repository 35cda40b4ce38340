// Keeps account of the timers that a window has set, so that it can be told whether what a step began is over.
// Pages find their own functions in place of these, with the same name, length, text and errors.
(() => {
  const KEY = Symbol.for('journeyman.timers');
  if (window[KEY]) {
    // an empty document gave its window to the one that took its place; its timers went with it
    window[KEY].pending.clear();
    return;
  }
  const plain = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, setInterval: window.setInterval, clearInterval: window.clearInterval };
  const { apply } = Reflect;
  const now = Date.now.bind(Date);
  const later = window.queueMicrotask.bind(window);

  // What is due later than this, such as the end of a toast or the next look at a server, is nothing that a step waits for.
  const SOON = { once: 1500, again: 999 };
  // How many promises, one after the other, are taken to go on with what a timer did.
  const PROMISES = 16;

  const pending = new Map();     // by the number of the timer
  const outlasting = new Map();  // what went on for longer than was waited for, by what it is like: when it was last set
  let ran = 0;                   // when the last of them did
  let chain = null;              // which chain of timers the running code belongs to

  const isPlain = value => value === undefined || value === null || typeof value === 'number' || typeof value === 'string';

  // Timers that are set from the same place for the same time are alike.
  const like = timer => timer.delay + ' ' + (timer.stack || String(timer.handler).slice(0, 500));

  function led(by, handler, self, args) {
    chain = by;
    ran = now();
    try {
      return apply(handler, self, args);
    } finally {
      leave(by, PROMISES);
    }
  }

  function leave(by, promises) {
    if (chain !== by) return;
    if (promises > 0) later(() => leave(by, promises - 1));
    else chain = null;
  }

  function note(id, timer) {
    // all functions of the browser have one text
    const text = String(timer.handler);
    if (text.length < 100 && text.endsWith('[native code] }')) timer.stack = new Error().stack;
    pending.set(id, timer);
    if (!outlasting.size) return;
    const known = outlasting.get(like(timer));
    if (known === undefined) return;
    if (timer.set - known > timer.delay + 3000) outlasting.delete(like(timer));
    else outlasting.set(like(timer), timer.set);
  }

  function set(target, self, args, kind) {
    const [handler, given] = args;
    const delay = isPlain(given) ? Math.max(0, given | 0) : 0;
    const timer = { handler, delay, kind, set: now(), due: now() + delay, chain: chain || { since: now(), over: false } };
    let id;
    if (typeof handler === 'function') {
      args = [...args];
      args[0] = function () {
        if (kind === 'once') pending.delete(id);
        return led(timer.chain, handler, this, arguments);
      };
    }
    id = apply(target, self, args);
    if (delay <= SOON[kind]) {
      note(id, timer);
      // what is not a function runs as text, just before this
      if (typeof handler !== 'function' && kind === 'once') plain.setTimeout(() => pending.delete(id), delay);
    }
    return id;
  }

  function clear(target, self, args) {
    if (isPlain(args[0])) pending.delete(args[0] | 0);
    return apply(target, self, args);
  }

  const traps = {
    setTimeout: (target, self, args) => set(target, self, args, 'once'),
    setInterval: (target, self, args) => set(target, self, args, 'again'),
    clearTimeout: clear,
    clearInterval: clear,
  };
  const running = () => [...pending.values()].filter(timer => !timer.chain.over && !(outlasting.size && outlasting.has(like(timer))));
  const begunSince = from => running().filter(timer => timer.chain.since >= from);

  // When the latest of what goes on began; nought where nothing does.
  const latest = () => running().reduce((last, timer) => Math.max(last, timer.chain.since), 0);

  // What was waited for in vain, or came again and again until there was no more time, is not waited for again.
  function outlast(open, met) {
    const often = new Map();
    met.forEach(timer => often.set(like(timer), (often.get(like(timer)) || 0) + 1));
    open.forEach(timer => { timer.chain.over = true; });
    often.forEach((times, which) => { if (times >= 3) outlasting.set(which, now()); });
  }

  for (const [name, trap] of Object.entries(traps)) {
    const property = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { ...property, value: new Proxy(plain[name], { apply: trap }) });
  }

  Object.defineProperty(window, KEY, { value: { plain, pending, begunSince, latest, outlast, hasRunSince: time => ran >= time } });
})();
