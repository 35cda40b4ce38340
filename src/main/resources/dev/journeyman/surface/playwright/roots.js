// Keeps what a page does not give away later: the shadow roots that it closes behind it, since a person sees
// and clicks what is in them; and which drawings may have words in them.
(() => {
  const KEPT = Symbol.for('journeyman.roots');
  if (window[KEPT]) return;
  const kept = new WeakMap();
  Object.defineProperty(window, KEPT, { value: kept });
  const writing = new WeakSet();
  Object.defineProperty(window, Symbol.for('journeyman.writing'), { value: writing });
  const around = (type, name, then) => {
    const plain = type.prototype[name];
    type.prototype[name] = { [name](...given) { then(this, given); return plain.apply(this, given); } }[name];
  };
  for (const name of ['fillText', 'strokeText']) around(CanvasRenderingContext2D, name, context => writing.add(context.canvas));
  around(HTMLCanvasElement, 'getContext', (canvas, [kind]) => { if (kind !== '2d') writing.add(canvas); });
  around(HTMLCanvasElement, 'transferControlToOffscreen', canvas => writing.add(canvas));
  const plain = Element.prototype.attachShadow;
  Element.prototype.attachShadow = {
    attachShadow(init) {
      const root = plain.apply(this, arguments);
      kept.set(this, root);
      return root;
    },
  }.attachShadow;
})();
