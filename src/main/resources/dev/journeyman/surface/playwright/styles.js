// Which unusual styles a page uses at all, and where its style sheets write words: asking each element for
// them costs more than all else of a look. Too much is said rather than too little.

const UNUSUAL = {
  clips: 'clip-path', filters: 'filter', masks: 'mask', skips: 'content-visibility', indents: 'text-indent', bars: 'interactivity',
  cases: 'text-transform', backs: 'backface-visibility',
};
const DRAWS = /::?(before|after|marker|scroll-marker)\b/;
const DRAWN_PART = /::?(?:before|after|marker|scroll-marker)\b/g;
const EVERYTHING = Object.keys(UNUSUAL);

// by sheet, as long as it has the same rules
const sheets = new WeakMap();

class Styles {
  constructor() {
    this.uses = {};
    this.drawn = new Set();
    this.drawsAnywhere = false;
    this.veiled = new Set();
    // scripts animate without a style sheet
    if (document.getAnimations().some(a => !(a instanceof CSSAnimation) && !(a instanceof CSSTransition))) this.use(EVERYTHING);
    this.add(document);
  }

  use(names) { for (const name of names) this.uses[name] = true; }

  // the styles of a document or shadow root, before what it holds is walked
  add(root) {
    const found = { uses: new Set(), selectors: ['q'], veils: [], whole: false };
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
      const own = stylesOf(sheet);
      own.uses.forEach(name => found.uses.add(name));
      found.selectors.push(...own.selectors);
      found.veils.push(...own.veils);
      for (const { rule, selector } of own.silent) if (drawsWords(rule.style.content)) select(selector, found);
      found.whole = found.whole || own.whole;
    }
    this.use(found.uses);
    if (root.querySelector('[hidden]')) this.use(['skips']);
    if (root.querySelector('[inert]')) this.use(['inert']);
    const attributes = [...root.querySelectorAll('[style]')].map(el => el.getAttribute('style')).join(';');
    if (attributes) this.use(EVERYTHING.filter(name => attributes.includes(UNUSUAL[name])));
    try {
      for (const el of root.querySelectorAll(found.selectors.join(','))) this.drawn.add(el);
    } catch {
      found.whole = true;
    }
    this.drawsAnywhere = this.drawsAnywhere || found.whole;
    this.addVeils(root, found.veils);
  }

  addVeils(root, selectors) {
    if (!selectors.length) return;
    try { for (const el of root.querySelectorAll(selectors.join(','))) this.veiled.add(el); } catch {
      if (selectors.length > 1) for (const one of selectors) this.addVeils(root, [one]);
    }
  }

  mayDraw(el) { return this.drawsAnywhere || this.drawn.has(el); }
}

function stylesOf(sheet) {
  let rules;
  try { rules = sheet.cssRules; } catch { return { uses: EVERYTHING, selectors: [], silent: [], veils: [], whole: true }; }
  let known = sheets.get(sheet);
  if (known && known.size === rules.length && known.first === rules[0] && known.last === rules[rules.length - 1]) return known;
  known = { size: rules.length, first: rules[0], last: rules[rules.length - 1], uses: new Set(), selectors: [], silent: [], veils: [], whole: false };
  for (const rule of rules) gatherRule(rule, known, '');
  if (!known.passing) sheets.set(sheet, known);
  return known;
}

function gatherRule(rule, known, around) {
  if (rule instanceof CSSImportRule) {
    if (!rule.styleSheet) { known.passing = true; return; }
    const inner = stylesOf(rule.styleSheet);
    inner.uses.forEach(name => known.uses.add(name));
    known.selectors.push(...inner.selectors);
    known.silent.push(...inner.silent);
    known.veils.push(...inner.veils);
    known.whole = known.whole || inner.whole;
    known.passing = true;
    return;
  }
  const text = rule.cssText;
  if (!around) for (const name of EVERYTHING) if (text.includes(UNUSUAL[name])) known.uses.add(name);
  if (!DRAWS.test(text)) return;
  const selector = rule.selectorText ? selectorOf(rule.selectorText, around) : around;
  if (rule.style && DRAWS.test(rule.selectorText)) {
    if (text.includes('background')) known.veils.push(selector);
    if (drawsWords(rule.style.content)) select(selector, known);
    // a script may give it words later
    else known.silent.push({ rule, selector });
  }
  if (rule.cssRules) for (const inner of rule.cssRules) gatherRule(inner, known, selector || ' ');
}

const drawsWords = content => !!content && !/^(none|normal|""|'')$/.test(content);

// what carries the words: "a:hover::after" is on "a:hover"; of a nested rule, anything in what is around it
function selectorOf(text, around) {
  const plain = text.replace(DRAWN_PART, '').split(',').map(one => one.trim().replace(/([>+~]|^)$/, '$1*')).join(',');
  return around.trim() ? around + ',:is(' + around + ') *' : plain;
}

function select(selector, known) {
  if (/:host|::|:part/.test(selector)) known.whole = true;
  else known.selectors.push(selector);
}
