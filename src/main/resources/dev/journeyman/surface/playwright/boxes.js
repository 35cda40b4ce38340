// Where elements are, and whether anybody can bring them into view.

// a plain object: reading the browser's own costs as much as asking again
function rectOf(el) {
  const { x, y, width, height } = el.getBoundingClientRect();
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

// Boxes that nobody can bring into view: clipped away, left of or above the page, fixed outside the window.
function isOut(el, rect, position, seen, around) {
  if (el === document.body) return false;
  if (seen !== rect && (seen.right - seen.left < 1 || seen.bottom - seen.top < 1)) return true;
  // nothing of its own is to be seen, but what is in it may stand elsewhere
  if (rect.width === 0 || rect.height === 0) return false;
  return isBeyond(seen, clipFor(position, around));
}

// the usual "for screen readers only" box, and collapsed panels
function isSquashed(rect, style) {
  if (rect.width > 1 && rect.height > 1) return false;
  return isClipping(style.overflow) || (rect.width <= 1 && style.clip !== 'auto' && style.position === 'absolute');
}

const isClipping = overflow => overflow.includes('hidden') || overflow.includes('clip');
const isScrolling = overflow => overflow.includes('auto') || overflow.includes('scroll');

// what lies outside of a scrolling box can be scrolled into it, to any side
const SCROLLED = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function clipOf(overflow, clip, rect) {
  if (isScrolling(overflow)) return SCROLLED;
  const [x, y = x] = overflow.split(' ');
  const across = isClipping(x);
  const down = isClipping(y);
  return {
    left: across ? Math.max(clip.left, rect.left) : clip.left,
    right: across ? Math.min(clip.right, rect.right) : clip.right,
    top: down ? Math.max(clip.top, rect.top) : clip.top,
    bottom: down ? Math.min(clip.bottom, rect.bottom) : clip.bottom,
  };
}

// A link around floating or positioned children has no box of its own.
function boxOf(el, rect) {
  if (rect.width > 0 && rect.height > 0) return rect;
  if (isBroken(el)) return rect;
  if (!isControl(el) && !el.hasAttribute('role') && !el.hasAttribute('onclick')) return null;
  for (const child of el.children) {
    const inner = child.getBoundingClientRect();
    if (inner.width > 0 && inner.height > 0) return inner;
  }
  return null;
}

function isOfInterest(el) {
  return /^(text|a)$/.test(tagOf(el)) || el.hasAttribute('role') || el.hasAttribute('onclick') ||
    el.hasAttribute('tabindex') || el.hasAttribute('data-testid') || el.hasAttribute('aria-label');
}

// Styled check boxes, radios and file inputs are themselves invisible; their label stands for them.
function lookForHidden(el, around, sight, rendered) {
  if (tagOf(el) === 'input' && /^(checkbox|radio|file)$/.test(el.type)) {
    const box = standInBox(el, rendered);
    if (box) close(open(el, false, box, around, sight), sight);
  } else if (tagOf(el) === 'select' && rendered) {
    const box = clearBox(el);
    if (!box) return;
    const index = open(el, false, box, around, sight);
    listOptions(el, { ...around, parent: index }, sight);
    close(index, sight);
  } else if (rendered) {
    for (const node of childrenOf(el)) {
      if (node.nodeType === Node.ELEMENT_NODE) lookForHidden(node, around, sight, node.checkVisibility());
    }
  }
}

function standInBox(el, rendered) {
  const label = visibleLabel(el);
  if (label) return label.getBoundingClientRect();
  if (!rendered) return null;
  const own = el.getBoundingClientRect();
  const seen = getComputedStyle(el).visibility === 'visible' && el.parentElement && el.parentElement.checkVisibility({ opacityProperty: true });
  return seen && own.width >= 8 && own.height >= 8 && own.right + scrollX > 0 ? own : null;
}

function visibleLabel(el) {
  return [...(el.labels || [])].find(label => {
    const rect = label.getBoundingClientRect();
    return label.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && rect.width > 1 && rect.height > 1;
  });
}
