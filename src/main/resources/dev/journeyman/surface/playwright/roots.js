// Keeps the shadow roots that a page closes behind it: a person sees what is in them, and clicks it.
(() => {
  const KEPT = Symbol.for('journeyman.roots');
  if (window[KEPT]) return;
  const kept = new WeakMap();
  Object.defineProperty(window, KEPT, { value: kept });
  const plain = Element.prototype.attachShadow;
  Element.prototype.attachShadow = {
    attachShadow(init) {
      const root = plain.apply(this, arguments);
      kept.set(this, root);
      return root;
    },
  }.attachShadow;
})();
