// Words that only a style sheet writes: before and after an element, and at an item of a list.

const NOT_DRAWN = { shown: '', said: '', style: null };
const TOKEN = /"((?:[^"\\]|\\[^])*)"|counters?\([^)]*\)|(?:no-)?(?:open|close)-quote|\/|url\((?:"[^"]*"|[^)]*)\)/g;
// icon fonts use private characters
const ICONS = /[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]/gu;
const PLAIN_MARKERS = /^(none|disc|circle|square|disclosure-open|disclosure-closed)$/;


// what stands there, and what is said for it: "★" / "starred"
function drawingOf(el, part) {
  if (!looking) return draw(el, part);
  if (part !== '::marker' && !looking.styles.mayDraw(el)) return NOT_DRAWN;
  let own = looking.drawings.get(el);
  if (!own) looking.drawings.set(el, own = {});
  return own[part] || (own[part] = draw(el, part));
}

function draw(el, part) {
  const style = getComputedStyle(el, part);
  const content = part === '::marker' ? markerOf(el, style) : style.content;
  if (content === 'none' || content === 'normal' || !content || isUnseen(style)) return NOT_DRAWN;
  const { shown, said, asks } = contentOf(content);
  if (!asks) return { shown, said, style };
  const answer = told.get(el);
  if (looking) looking.ask(el, 'drawn');
  const text = answer && answer[part] !== undefined ? answer[part] : shown;
  return { shown: text, said: text, style };
}

function markerOf(el, style) {
  if (style.content !== 'normal') return style.content;
  const type = getComputedStyle(el).listStyleType;
  return PLAIN_MARKERS.test(type) ? 'none' : type.startsWith('"') ? type : 'counter(list-item)';
}

function contentOf(content) {
  const sides = [[]];
  let asks = false;
  for (const [token, text] of content.matchAll(TOKEN)) {
    if (token === '/') sides.push([]);
    else if (text !== undefined) sides[sides.length - 1].push(unescaped(text));
    else if (/^(counter|open|close)/.test(token)) asks = true;
  }
  const [shown, said = shown] = sides.map(pieces => pieces.join('').replace(ICONS, ''));
  return { shown, said, asks };
}

function unescaped(text) {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^]))/gi, (all, code, char) => code ? String.fromCodePoint(parseInt(code, 16)) : char);
}

const SIDES = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight'];

// room beside it parts it from the text of the element as a space does
const isApart = style => SIDES.some(side => parseFloat(style[side]) > 0);

// What a style sheet adds to a name: words, numbers and money; an arrow or a bullet only where there is nothing else.
function saidBy(el, part) {
  const { said, style } = drawingOf(el, part);
  const words = /[\p{L}\p{N}\p{Sc}%]/u.test(said) ? said : '';
  return words && isApart(style) ? ' ' + words + ' ' : words;
}
