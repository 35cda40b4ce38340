// Hears of the mouse and the keys before the page does, so that an act can be held back at the last moment.
(() => {
  const GATE = Symbol.for('journeyman.gate');
  const EVENTS = [
    'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'contextmenu', 'dblclick',
    'pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove', 'dragover', 'drop',
    'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'focusin', 'focusout', 'focus', 'blur',
  ];
  const hear = event => { if (window[GATE].keeper) window[GATE].keeper(event); };
  window[GATE] ??= { keeper: null, listen: () => EVENTS.forEach(type => addEventListener(type, hear, true)) };
  window[GATE].listen();
})();
