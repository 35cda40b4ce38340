// Keeps what a page does not give away later: the shadow roots that it closes behind it, since a person sees
// and clicks what is in them; which drawings may have words in them; and how often markup was let in that may close
// roots by itself.
(() => {
  const KEPT = Symbol.for('journeyman.roots');
  if (window[KEPT]) return;
  const kept = new WeakMap();
  Object.defineProperty(window, KEPT, { value: kept });
  const writing = new WeakSet();
  Object.defineProperty(window, Symbol.for('journeyman.writing'), { value: writing });
  const unsafe = { times: 0 };
  Object.defineProperty(window, Symbol.for('journeyman.unsafe'), { value: unsafe });
  const around = (owner, name, then) => {
    const plain = owner[name];
    if (plain) owner[name] = { [name](...given) { then(this, given); return plain.apply(this, given); } }[name];
  };
  for (const name of ['fillText', 'strokeText']) around(CanvasRenderingContext2D.prototype, name, context => writing.add(context.canvas));
  around(HTMLCanvasElement.prototype, 'getContext', (canvas, [kind]) => { if (kind !== '2d') writing.add(canvas); });
  around(HTMLCanvasElement.prototype, 'transferControlToOffscreen', canvas => writing.add(canvas));
  for (const owner of [Element.prototype, ShadowRoot.prototype]) around(owner, 'setHTMLUnsafe', () => unsafe.times++);
  around(Document, 'parseHTMLUnsafe', () => unsafe.times++);
  // a root that was served empty is known once a script gets at it
  const served = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'shadowRoot');
  Object.defineProperty(ElementInternals.prototype, 'shadowRoot', {
    ...served,
    get: {
      shadowRoot() {
        const root = served.get.call(this);
        if (root) kept.set(root.host, root);
        return root;
      },
    }.shadowRoot,
  });
  const plain = Element.prototype.attachShadow;
  Element.prototype.attachShadow = {
    attachShadow(init) {
      const root = plain.apply(this, arguments);
      kept.set(this, root);
      return root;
    },
  }.attachShadow;
})();
