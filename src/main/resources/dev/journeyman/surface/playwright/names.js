// Roles, accessible names and states after "ARIA in HTML" and "accname", as far as journeys need them.

const INPUT_ROLES = {
  button: 'button', submit: 'button', reset: 'button', image: 'button', file: 'button',
  checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox',
};

const TAG_ROLES = {
  article: 'article', aside: 'complementary', blockquote: 'blockquote', button: 'button',
  caption: 'caption', code: 'code', dd: 'definition', del: 'deletion', details: 'group',
  dfn: 'term', dialog: 'dialog', dt: 'term', em: 'emphasis', fieldset: 'group', figure: 'figure',
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  hr: 'separator', ins: 'insertion', li: 'listitem', main: 'main', math: 'math', menu: 'list',
  meter: 'meter', nav: 'navigation', ol: 'list', optgroup: 'group', option: 'option',
  output: 'status', p: 'paragraph', progress: 'progressbar', search: 'search', strong: 'strong',
  sub: 'subscript', summary: 'button', sup: 'superscript', svg: 'img', table: 'table',
  tbody: 'rowgroup', textarea: 'textbox', tfoot: 'rowgroup', thead: 'rowgroup', time: 'time',
  tr: 'row', ul: 'list',
};

const ROLES_OF_TABLES = { table: 1, rowgroup: 1, row: 1, cell: 1, columnheader: 1, rowheader: 1 };

const KNOWN_ROLES = new Set((
  'alert alertdialog application article banner blockquote button caption cell checkbox code ' +
  'columnheader combobox complementary contentinfo definition deletion dialog document emphasis ' +
  'feed figure form generic grid gridcell group heading img insertion link list listbox listitem ' +
  'log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation ' +
  'none note option paragraph presentation progressbar radio radiogroup region row rowgroup ' +
  'rowheader scrollbar search searchbox separator slider spinbutton status strong subscript ' +
  'superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree ' +
  'treegrid treeitem image'
).split(' '));

const NAMED_BY_CONTENT = new Set((
  'button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox ' +
  'menuitemradio option radio row rowheader switch tab tooltip treeitem'
).split(' '));

const CHECKABLE = new Set('checkbox radio switch menuitemcheckbox menuitemradio'.split(' '));

const WIDGETS = new Set((
  'button checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option radio ' +
  'scrollbar searchbox slider spinbutton switch tab textbox treeitem'
).split(' '));

// what cannot be seen goes, and so do the marks that part the fields of an answer
const visible = text => text.replace(/[\u200b\u00ad\ufeff\u001e\u001f]/g, '');
const fold = text => text ? visible(text).replace(/\s+/g, ' ').trim() : '';
const attributeOf = (el, name) => fold(el.getAttribute(name));

const tagOf = el => el.localName;

function ownerOf(el) {
  return el.assignedSlot || el.parentElement || (el.getRootNode() instanceof ShadowRoot ? el.getRootNode().host : null);
}

// the children as rendered: shadow trees and slotted nodes in place of the light ones
function childrenOf(el) {
  const root = rootOf(el);
  if (root) return root.childNodes;
  if (el.localName === 'slot') {
    const assigned = el.assignedNodes();
    if (assigned.length) return assigned;
  }
  // several times faster than going through childNodes
  const nodes = [];
  for (let node = el.firstChild; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function holds(outer, inner) {
  for (let el = inner; el; el = ownerOf(el)) if (el === outer) return true;
  return false;
}

const DIALOG_CLASS = /(?:^|[\s_-])(?:modal|dialog|popup|lightbox)(?:$|[\s_-])/i;
const BACKDROP_CLASS = /backdrop|overlay|shade|mask|trigger|button/i;

// many apps lay a box over the page and tell nobody that it is a dialog
function isUntoldDialog(el) {
  const named = typeof el.className === 'string' ? el.className : '';
  if (!DIALOG_CLASS.test(named) || BACKDROP_CLASS.test(named) || !el.firstElementChild) return false;
  if (el.closest('[role=dialog], [role=alertdialog], dialog') || el.querySelector('[role=dialog], [role=alertdialog], dialog')) return false;
  return /^(?:fixed|absolute)$/.test(getComputedStyle(el).position);
}

function roleOf(el) {
  const given = el.getAttribute('role');
  if (given) {
    for (const role of given.toLowerCase().split(/\s+/)) {
      if (!KNOWN_ROLES.has(role)) continue;
      if (role !== 'none' && role !== 'presentation') return role === 'image' ? 'img' : role;
      // a control stays what it is: ARIA's conflict resolution
      if (!el.hasAttribute('tabindex') && !isControl(el)) return 'presentation';
      break;
    }
  }
  return implicitRole(el);
}

function implicitRole(el) {
  const tag = tagOf(el);
  switch (tag) {
    case 'a': case 'area': return el.hasAttribute('href') ? 'link' : 'generic';
    case 'input': return inputRole(el);
    case 'select': return el.multiple || el.size > 1 ? 'listbox' : 'combobox';
    case 'img': return el.getAttribute('alt') === '' && !el.title ? 'presentation' : 'img';
    case 'header': return isOfPage(el) ? 'banner' : 'generic';
    case 'footer': return isOfPage(el) ? 'contentinfo' : 'generic';
    case 'section': return isNamed(el) ? 'region' : 'generic';
    case 'form': return isNamed(el) ? 'form' : 'generic';
    case 'th': return inPlainTable(el) ? headerRole(el) : 'generic';
    case 'td': return !inPlainTable(el) ? 'generic' : isGrid(el) ? 'gridcell' : 'cell';
  }
  const role = TAG_ROLES[tag] || (isUntoldDialog(el) ? 'dialog' : 'generic');
  return ROLES_OF_TABLES[role] && !inPlainTable(el) ? 'generic' : role;
}

function inputRole(el) {
  const takesText = !INPUT_ROLES[el.type] || el.type === 'search';
  if (takesText && el.hasAttribute('list')) return 'combobox';
  return INPUT_ROLES[el.type] || 'textbox';
}

function headerRole(el) {
  const scope = (el.getAttribute('scope') || '').toLowerCase();
  if (scope.startsWith('row')) return 'rowheader';
  if (scope.startsWith('col') || el.closest('thead') || el.cellIndex > 0) return 'columnheader';
  const row = el.parentElement;
  return row && row.querySelector('td') ? 'rowheader' : 'columnheader';
}

function inPlainTable(el) {
  const table = el.closest('table');
  return !table || !/^(none|presentation)$/.test(table.getAttribute('role') || '');
}

const isGrid = el => !!el.closest('table[role=grid], table[role=treegrid]');
const isOfPage = el => !el.parentElement || !el.parentElement.closest('article, aside, main, nav, section');
const isNamed = el => el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby') || el.hasAttribute('title');

function isControl(el) {
  switch (tagOf(el)) {
    case 'button': case 'input': case 'select': case 'textarea': case 'summary': return true;
    case 'a': case 'area': return el.hasAttribute('href');
    default: return false;
  }
}

function nameOf(el, role) {
  const name =
    referredText(el, 'aria-labelledby') || attributeOf(el, 'aria-label') ||
    nativeName(el, role) || (NAMED_BY_CONTENT.has(role) ? contentText(el) : '') ||
    attributeOf(el, 'title') || attributeOf(el, 'placeholder') || attributeOf(el, 'aria-placeholder') ||
    (role === 'button' || role === 'link' ? drawnText(el) : '');
  return name.slice(0, MAX_NAME);
}

// such as the cross of a close button
function drawnText(el) {
  return fold(drawingOf(el, '::before').said + ' ' + drawingOf(el, '::after').said);
}

function nativeName(el) {
  switch (tagOf(el)) {
    case 'input': return buttonText(el) || labelText(el) || (el.type === 'image' ? fold(el.alt) : '');
    case 'select': case 'textarea': case 'meter': case 'progress': case 'output': case 'button': return labelText(el);
    case 'img': case 'area': return attributeOf(el, 'alt');
    case 'svg': { const title = el.querySelector(':scope > title'); return title ? fold(title.textContent) : ''; }
    case 'fieldset': return childText(el, 'legend');
    case 'table': return childText(el, 'caption');
    case 'figure': return childText(el, 'figcaption');
    case 'option': case 'optgroup': return fold(el.label || '');
    default: return '';
  }
}

function buttonText(el) {
  if (!/^(button|submit|reset)$/.test(el.type)) return '';
  return fold(el.value) || { submit: 'Submit', reset: 'Reset' }[el.type] || '';
}

function labelText(el) {
  return el.labels && el.labels.length ? fold([...el.labels].map(label => contentText(label, el)).join(' ')) : '';
}

const FIELDS = 'input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image]), select, textarea, [contenteditable], [role=combobox], [role=textbox], [role=listbox]';
const ITEM = 'li, tr, [role=listitem], [role=row], [role=option]';
const BOUNDS = 'body, form, table, tbody, dialog, nav, main, article, [role=dialog], [role=navigation], ' + ITEM;
const NO_LABEL = 'a[href], button, h1, h2, h3, h4, h5, h6, [role=button], [role=link], [role=heading]';
const MOST_BOXES = 5;
const LONGEST_LABEL = 60;

// What stands before a field that nothing is tied to, as a person reads it: its label or term, or the text before it in
// the smallest box that has one field. In an item of a list such a text is what the item is about.
function textBefore(el) {
  if (!isFieldToName(el) || isNamed(el) || labelText(el)) return '';
  let node = el;
  for (let i = 0; i < MOST_BOXES && !node.matches(BOUNDS); i++) {
    const before = saidBefore(node);
    const box = node.parentElement;
    if (before) return isLabelOf(before, node, box) ? labelOf(before) : '';
    if (!box || fieldsIn(box).length > 1) return '';
    node = box;
  }
  return '';
}

// the nearest before it that says something in words, or is a field itself
function saidBefore(node) {
  for (let prior = node.previousSibling; prior; prior = prior.previousSibling) {
    if (prior.nodeType === Node.TEXT_NODE ? LETTER.test(prior.data) : isElement(prior) && prior.checkVisibility() &&
      (LETTER.test(contentText(prior)) || fieldsIn(prior).length)) return prior;
  }
  return null;
}

const LETTER = /\p{L}/u;
const isElement = node => node.nodeType === Node.ELEMENT_NODE;
const isFieldToName = el => takesText(el) && !isEditingHost(el) || tagOf(el) === 'select';

const fieldsIn = box => [...(box.matches(FIELDS) ? [box] : []), ...box.querySelectorAll(FIELDS)]
  .filter(field => field.checkVisibility() && field.getBoundingClientRect().width > 1);

const labelOf = node => fold(node.nodeType === Node.TEXT_NODE ? node.data : contentText(node));

function isLabelOf(before, node, box) {
  const text = labelOf(before);
  if (!box || text.length > LONGEST_LABEL || /[.!?]$/.test(text)) return false;
  if (isElement(before)) {
    if (before.matches(FIELDS + ', ' + NO_LABEL) || before.querySelector(FIELDS + ', ' + NO_LABEL)) return false;
    if (before.matches('label')) return !before.control;
    if (before.matches('dt')) return true;
  }
  return fieldsIn(box).length === 1 && !isInItem(box);
}

// a row of two cells may be a label and its field; of more it is one of many things
function isInItem(box) {
  const item = box.closest(ITEM);
  return !!item && !(tagOf(item) === 'tr' && item.cells.length <= 2);
}

function childText(el, tag) {
  const child = el.querySelector(':scope > ' + tag);
  return child ? contentText(child) : '';
}

function referredText(el, attribute) {
  const ids = el.getAttribute(attribute);
  if (!ids) return '';
  const root = el.getRootNode();
  const texts = ids.trim().split(/\s+/).map(id => root.getElementById && root.getElementById(id))
    .filter(Boolean).map(other => attributeOf(other, 'aria-label') || nativeName(other) || contentText(other));
  return fold(texts.join(' '));
}

// accname's name from content; hidden parts count only where all of it is hidden
function contentText(el, except) {
  if (!el.firstElementChild && !rootOf(el) && tagOf(el) !== 'slot') {
    return fold(saidBy(el, '::before') + el.textContent + saidBy(el, '::after'));
  }
  const pieces = [];
  gatherText(el, except, pieces, el.checkVisibility());
  return fold(pieces.join(''));
}

function gatherText(el, except, pieces, skipHidden) {
  pieces.push(saidBy(el, '::before'));
  gatherChildren(el, except, pieces, skipHidden);
  pieces.push(saidBy(el, '::after'));
}

function gatherChildren(el, except, pieces, skipHidden) {
  for (const node of childrenOf(el)) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE && node !== except) gatherElement(node, except, pieces, skipHidden);
  }
}

function gatherElement(el, except, pieces, skipHidden) {
  if (el.getAttribute('aria-hidden') === 'true') return;
  if (skipHidden && !el.checkVisibility({ visibilityProperty: true }) && getComputedStyle(el).display !== 'contents') return;
  const inline = getComputedStyle(el).display === 'inline';
  if (!inline || tagOf(el) === 'br') pieces.push(' ');
  const own = attributeOf(el, 'aria-label') || embeddedText(el);
  if (own !== null && own !== '') pieces.push(own);
  else if (own === '') gatherText(el, except, pieces, skipHidden);
  if (!inline) pieces.push(' ');
}

// what a control or picture inside of a label or button contributes; null for nothing at all
function embeddedText(el) {
  switch (tagOf(el)) {
    case 'script': case 'style': case 'template': case 'noscript': return null;
    case 'img': case 'svg': return nativeName(el) || null;
    case 'textarea': return fold(el.value) || null;
    case 'select': return fold([...el.selectedOptions].map(o => o.label).join(' ')) || null;
    case 'input':
      if (/^(button|submit|reset)$/.test(el.type)) return buttonText(el) || null;
      return /^(checkbox|radio|file|hidden|password|image)$/.test(el.type) || isSecret(el) ? null : fold(el.value) || null;
    default: return '';
  }
}

function isSecret(el) {
  return tagOf(el) === 'input' && (el.type === 'password' || /-password$/.test(el.autocomplete) || known(el).secret);
}

function takesText(el) {
  switch (tagOf(el)) {
    case 'textarea': return true;
    case 'input': return !/^(button|submit|reset|image|file|checkbox|radio|hidden)$/.test(el.type);
    default: return isEditingHost(el);
  }
}

function isEditingHost(el) {
  // where all of a document is edited, its body stands for it
  if (el === document.body) return el.isContentEditable;
  return el.hasAttribute('contenteditable') && el.isContentEditable && !(el.parentElement && el.parentElement.isContentEditable);
}

const dialogs = document.getElementsByTagName('dialog');
const isModalOpen = () => [...dialogs].some(dialog => dialog.matches(':modal'));
const isAbovePage = el => tagOf(el) === 'dialog' ? el.matches(':modal') : el.hasAttribute('popover') && el.matches(':popover-open');

// the page keeps mouse and keys from it
function isMadeInert(el) {
  for (let up = el; up; up = ownerOf(up)) if (up.inert) return true;
  return getComputedStyle(el).interactivity === 'inert';
}

function isDisabled(el) {
  return (el.disabled !== undefined || tagOf(el).includes('-')) && el.matches(':disabled') || !!el.closest('[aria-disabled=true]');
}

function isReadonly(el) {
  return (takesText(el) && el.readOnly === true) || el.getAttribute('aria-readonly') === 'true';
}

// true, false, or null where the element cannot be checked
function checkedOf(el, role) {
  if (tagOf(el) === 'input' && /^(checkbox|radio)$/.test(el.type)) return el.indeterminate ? null : el.checked;
  const given = el.getAttribute('aria-checked');
  if (given === 'true') return true;
  return given === 'false' || (CHECKABLE.has(role) && given === null) ? false : null;
}
