// What of an element a person could see: how much of it is painted, where, and on what ground.

// text that differs by less from what is around it is not to be seen
const FAINT = 0.05;
const SMALLEST_FONT = 2;
const ALL = { filters: true, masks: true };

// how much of an element is painted, by itself; 1 where nothing shines through it
function opacityOf(style, uses = ALL) {
  let opacity = Number(style.opacity);
  const filter = uses.filters ? style.filter : 'none';
  if (filter !== 'none') for (const [, part] of filter.matchAll(/opacity\(([\d.]+)\)/g)) opacity *= Number(part);
  const mask = uses.masks ? style.maskImage : 'none';
  return mask !== 'none' && masksAll(mask, style.maskSize) ? 0 : opacity;
}

// a mask that lets nothing through: gradients of transparent colours only, or of no size
function masksAll(mask, size) {
  if (/(^|[\s,])0(px|%)/.test(size)) return true;
  if (!/gradient/.test(mask) || /url\(/.test(mask)) return false;
  const colours = mask.match(/rgba?\([^)]*\)/g) || [];
  return colours.length > 0 && !/(color|lab|lch)\(/.test(mask) && colours.every(colour => colourOf(colour)[3] < FAINT);
}

// Scaled to nothing, or turned so that only its edge is to be seen.
function isFlattened(el, rect) {
  if (rect.width >= 1 && rect.height >= 1) return false;
  return rect.width * 20 < el.offsetWidth || rect.height * 20 < el.offsetHeight;
}

// what is cut in a way that only the mouse knows
const UNKNOWN_CUT = {};

// the rectangle around what a style leaves of a box; null where it leaves all of it
function cutOf(el, rect, style, position, uses) {
  const old = /absolute|fixed/.test(position) && style.clip !== 'auto' ? clipPathOf(style.clip, rect, el) : null;
  const path = uses.clips && style.clipPath !== 'none' ? clipPathOf(style.clipPath, rect, el) || UNKNOWN_CUT : null;
  return old && path && path !== UNKNOWN_CUT ? meet(old, path) : old || path;
}

// Whether only the back of it could be seen, by all that turns it and what it stands on.
function isTurnedAway(el) {
  let turned = new DOMMatrix();
  for (let up = el, solid = true; up && solid; up = ownerOf(up)) {
    const style = getComputedStyle(up);
    solid = up === el || style.transformStyle === 'preserve-3d';
    if (solid) turned = turnOf(style).multiply(turned);
  }
  return turned.m33 < -0.001;
}

function turnOf({ rotate, transform }) {
  const [, axis = '', angle = '0deg'] = /^(.*?)\s*(\S+)$/.exec(rotate === 'none' ? '0deg' : rotate);
  const axes = { x: '1 0 0', y: '0 1 0', z: '0 0 1', '': '0 0 1' }[axis] || axis;
  return new DOMMatrix('rotate3d(' + axes.split(' ').join(', ') + ', ' + angle + ')').multiply(new DOMMatrix(transform));
}

// The rectangle around what a clip path leaves of a box; null where it is not known.
function clipPathOf(path, rect, el) {
  const shape = /^([a-z]+)\((.*)\)/.exec(path);
  if (!shape) return null;
  const scale = { x: el.offsetWidth ? rect.width / el.offsetWidth : 1, y: el.offsetHeight ? rect.height / el.offsetHeight : 1 };
  const box = { width: rect.width / (scale.x || 1), height: rect.height / (scale.y || 1) };
  const cut = CLIPS[shape[1]] && CLIPS[shape[1]](shape[2], box);
  return cut && {
    left: rect.left + cut.left * scale.x, right: rect.left + cut.right * scale.x,
    top: rect.top + cut.top * scale.y, bottom: rect.top + cut.bottom * scale.y,
  };
}

const CLIPS = {
  // the old property, which counts from the left and the top
  rect(given, { width, height }) {
    const [top, right, bottom, left] = given.split(/[\s,]+/).map(side => side === 'auto' ? null : px(side, 0));
    return { left: left || 0, top: top || 0, right: right ?? width, bottom: bottom ?? height };
  },
  inset(given, { width, height }) {
    const [top, right = top, bottom = top, left = right] = lengths(given.split(' round ')[0]);
    return { left: px(left, width), top: px(top, height), right: width - px(right, width), bottom: height - px(bottom, height) };
  },
  circle(given, { width, height }) {
    const [radius, at] = given.split(/\s*at /);
    return /side|corner/.test(radius) ? null : around(px(radius.trim() || '0', Math.hypot(width, height) / Math.SQRT2), null, at, width, height);
  },
  ellipse(given, { width, height }) {
    const [radii, at] = given.split(/\s*at /);
    const [x = '50%', y = '50%'] = lengths(radii);
    return /side|corner/.test(radii) ? null : around(px(x, width), px(y, height), at, width, height);
  },
  polygon(given, { width, height }) {
    const points = given.replace(/^(nonzero|evenodd),/, '').split(',').map(lengths);
    const xs = points.map(([x]) => px(x, width));
    const ys = points.map(([, y]) => px(y, height));
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  },
};

function around(x, y, at, width, height) {
  const [left = '50%', top = '50%'] = at ? lengths(at) : [];
  const middle = { x: px(left, width), y: px(top, height) };
  const down = y === null ? x : y;
  return { left: middle.x - x, right: middle.x + x, top: middle.y - down, bottom: middle.y + down };
}

const lengths = text => text.trim().match(/calc\([^)]*\)|\S+/g) || [];

// a computed length: pixels, a part of the whole, or a sum of both
function px(text, whole) {
  let sum = 0;
  for (const [, sign, number, unit] of text.replace(/^calc\(|\)$/g, '').matchAll(/([+-]\s*)?([\d.]+(?:e-?\d+)?)(px|%)?/g)) {
    const value = unit === '%' ? Number(number) * whole / 100 : Number(number);
    sum += sign && sign.startsWith('-') ? -value : value;
  }
  return sum;
}

// of something that is drawn by a style sheet, and has no box that could be asked
function isUnseen(style) {
  return style.display === 'none' || style.visibility !== 'visible' || parseFloat(style.fontSize) < SMALLEST_FONT ||
    opacityOf(style) < FAINT || isFlat(style) || /^(inset\((50|100)%|circle\(0)/.test(style.clipPath) ||
    (colourOf(style.webkitTextFillColor)[3] < FAINT && !hasOtherInk(style));
}

function isFlat(style) {
  if (/(^| )0( |$)/.test(style.scale)) return true;
  if (style.transform === 'none') return false;
  const { m11, m12, m21, m22 } = new DOMMatrix(style.transform);
  return Math.abs(m11 * m22 - m12 * m21) < 0.001;
}

// Whether nothing shines through a background; pictures are asked only of what may lie over something else.
function isOpaque(colour, lifted, opacity) {
  if (opacity < OPAQUE) return false;
  return colour[3] * opacity >= OPAQUE || (!!lifted && isSolidGradient(lifted.backgroundImage, lifted.backgroundSize));
}

function isSolidGradient(image, size) {
  if (!/^[a-z-]*gradient\(/.test(image) || /url\(|(color|lab|lch)\(/.test(image) || /(^|[\s,])0(px|%)/.test(size)) return false;
  const found = image.match(/rgba?\([^)]*\)/g) || [];
  return found.length > 0 && found.every(one => colourOf(one)[3] >= OPAQUE);
}

const colours = new Map();
const WHITE = [1, 1, 1, 1];
const UNKNOWN = [0, 0, 0, 1, 'unknown'];

// red, green, blue and opacity, each from 0 to 1
function colourOf(text) {
  let colour = colours.get(text);
  if (colour) return colour;
  const numbers = (/^rgba?\(([^)]*)\)$/.exec(text) || ['', ''])[1].split(/[\s,/]+/).map(Number);
  colour = numbers.length < 3 || numbers.some(isNaN) ? UNKNOWN : [numbers[0] / 255, numbers[1] / 255, numbers[2] / 255, numbers[3] === undefined ? 1 : numbers[3]];
  colours.set(text, colour);
  return colour;
}

// text that is seen by its shadow or outline, or through which a picture shines
function hasOtherInk(style) {
  return style.textShadow !== 'none' || (parseFloat(style.webkitTextStrokeWidth) > 0 && colourOf(style.webkitTextStrokeColor)[3] >= FAINT) ||
    style.backgroundClip.includes('text');
}

// what is behind the children of an element: the ground around it, or its own background
function groundOf(ground, background) {
  if (background === UNKNOWN || background[3] === 1) return background;
  if (background[3] === 0 || ground === UNKNOWN) return ground;
  return [0, 1, 2].map(i => background[i] * background[3] + ground[i] * (1 - background[3])).concat(1);
}

// Whether text is as good as its ground: "yes", "no", or "asked" where something else may lie behind it.
function blends(style, ground) {
  const ink = colourOf(style.webkitTextFillColor);
  if (ink === UNKNOWN) return 'no';
  if (ink[3] < FAINT) return hasOtherInk(style) ? 'no' : 'yes';
  if (ground === UNKNOWN || [0, 1, 2].some(i => Math.abs(ink[i] - ground[i]) * ink[3] >= FAINT)) return 'no';
  return hasOtherInk(style) ? 'no' : 'asked';
}
