/** Turns what is done on the live picture into acts in the pixels of the frame. */
export function makeInteractive(surface, picture, act) {
  let from = null;
  let scrolled = 0;
  let typed = '';
  let timer = 0;

  const at = event => {
    const box = picture.getBoundingClientRect();
    const frame = name => Number(picture.getAttribute(name));
    const fit = (value, start, size, pixels) => Math.round(Math.min(Math.max(0, (value - start) / size), 1) * pixels);
    return {x: fit(event.clientX, box.left, box.width, frame('width')), y: fit(event.clientY, box.top, box.height, frame('height'))};
  };
  const flush = () => {
    clearTimeout(timer);
    if (typed) act({do: 'type', text: typed});
    typed = '';
  };

  picture.addEventListener('dragstart', event => event.preventDefault());
  picture.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    flush();
    surface.focus({preventScroll: true});
    picture.setPointerCapture(event.pointerId);
    from = at(event);
    event.preventDefault();
  });
  picture.addEventListener('pointerup', event => {
    if (!from) return;
    const to = at(event);
    const far = Math.hypot(to.x - from.x, to.y - from.y) > 8;
    act(far ? {do: 'drag', x: from.x, y: from.y, toX: to.x, toY: to.y} : {do: 'click', x: from.x, y: from.y});
    from = null;
  });
  picture.addEventListener('pointercancel', () => { from = null; });
  surface.addEventListener('wheel', event => {
    event.preventDefault();
    if (scrolled === 0) setTimeout(() => {
      act({do: 'scroll', dy: Math.round(scrolled)});
      scrolled = 0;
    }, 150);
    scrolled += event.deltaY || 0.1;
  }, {passive: false});
  surface.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Tab' || event.key === 'F6') return flush();
    event.preventDefault();
    if (event.key.length === 1) {
      typed += event.key;
      clearTimeout(timer);
      timer = setTimeout(flush, 500);
    } else if (!['Shift', 'Dead', 'CapsLock'].includes(event.key)) {
      flush();
      act({do: 'press', keys: event.key});
    }
  });
  surface.addEventListener('blur', flush);
}
