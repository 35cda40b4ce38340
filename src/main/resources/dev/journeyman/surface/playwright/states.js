// What can be said of one element besides its role and name.

// "=" and what the control holds, or nothing
function valueOf(el, role) {
  switch (tagOf(el)) {
    case 'input': return inputValue(el);
    case 'textarea': return '=' + el.value;
    case 'select': return choiceOf(el);
    case 'meter': case 'progress': return '=' + el.value;
  }
  if (isEditingHost(el)) return '=' + el.innerText.trim();
  const told = el.getAttribute('aria-valuetext') || el.getAttribute('aria-valuenow');
  return told && /^(slider|spinbutton|progressbar|meter|scrollbar)$/.test(role) ? '=' + told : '';
}

function inputValue(el) {
  if (/^(button|submit|reset|image|checkbox|radio)$/.test(el.type)) return '';
  if (isSecret(el)) return el.value ? '=••••••••' : '=';
  return '=' + (el.type === 'file' ? [...el.files].map(f => f.name).join(', ') : el.value);
}

const NO_LABELS = ['', '', '', '', '', ''];
const TEST_IDS = ['data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-cy'];

function labelsOf(el) {
  if (!el.hasAttributes() && !el.labels) return NO_LABELS;
  const testId = TEST_IDS.find(name => el.hasAttribute(name));
  return [
    (el.labels ? labelText(el) : '') || textBefore(el), attributeOf(el, 'placeholder'), attributeOf(el, 'title'), attributeOf(el, 'alt'),
    testId ? attributeOf(el, testId) : iconOf(el) || markOf(el), referredText(el, 'aria-describedby') || attributeOf(el, 'aria-description'),
  ];
}

const ICON_CLASS = /(?:^|\s)(?:fa|icon|bi|mdi|glyphicon|lucide|octicon|codicon|pi|feather|ri|ti)-([a-z][a-z0-9-]*)/i;
const NO_PICTURES = /^(?:solid|regular|brands|light|fw|lg|sm|xs|[0-9]*x|button|btn|bar|group|wrapper|container)$/i;

// how public libraries mark what closes a box: ui-dialog-titlebar-close, btn-close, close-button, "close icon"
const CLOSE_CLASS = /^(?!(?:auto|no|on|can|is|has)[-_])(?:[a-z0-9]+[-_]+)*close(?:thick|[-_]?(?:btn|button|icon))?$/i;
const closes = el => [...el.classList].some(name => CLOSE_CLASS.test(name));

// what the icon of a wordless control shows, as its class says it: "fa fa-trash" is a trash
function iconOf(el) {
  const control = isControl(el) || el.hasAttribute('role') || el.hasAttribute('tabindex');
  if (!control && !closes(el) || fold(el.textContent)) return '';
  const drawn = [el, ...el.querySelectorAll('i, span, svg, use')].slice(0, 5);
  if (control ? drawn.some(closes) : getComputedStyle(el).cursor === 'pointer') return 'close';
  for (const one of drawn) {
    const said = (one.getAttribute('class') || '') + ' ' + (one.getAttribute('href') || one.getAttribute('xlink:href') || '').replace(/^.*#/, '');
    for (const match of said.matchAll(new RegExp(ICON_CLASS, 'gi'))) if (!NO_PICTURES.test(match[1])) return match[1];
  }
  return '';
}

// what the markup calls a field that nothing on the page names: name="customer_email", class="titlebar"
function marksOf(el) {
  if (!takesText(el) || el.type === 'search' || nameOf(el, 'textbox') || textBefore(el)) return [];
  const said = [el.getAttribute('name'), el.id, ...(el.getAttribute('class') || '').split(/\s+/)].filter(Boolean);
  return said.map(mark => fold(mark.replace(/(?:bar|box|field|input|editor)(?![a-z])/gi, ' $&').replace(/\d+/g, ' '))).filter(Boolean);
}

const markOf = el => marksOf(el).join(' ').slice(0, MAX_NAME);
const isNamedForTests = el => TEST_IDS.some(name => el.hasAttribute(name));

function statesOf(el, role, points, around, sight) {
  const states = [];
  const when = (condition, state) => { if (condition) states.push(state); };
  const checked = checkedOf(el, role);
  when(checked === true, 'CHECKED');
  when(checked === false, 'UNCHECKED');
  when(isDisabled(el), 'DISABLED');
  when((isControl(el) || WIDGETS.has(role)) && isKeptFrom(el, around, sight), 'INERT');
  when(isSelected(el), 'SELECTED');
  when(el === sight.focus, 'FOCUSED');
  when(isExpanded(el), 'EXPANDED');
  when(el.getAttribute('aria-pressed') === 'true', 'PRESSED');
  when(el.required === true || el.getAttribute('aria-required') === 'true', 'REQUIRED');
  when(isReadonly(el), 'READONLY');
  when(isInvalid(el), 'INVALID');
  when(takesText(el), 'EDITABLE');
  when(showsHint(el), 'HINTING');
  when(isClickable(el, role, points), 'CLICKABLE');
  when(isBroken(el), 'BROKEN');
  when(isSecret(el), 'SECRET');
  when(comesAndGoes(el, role), 'PASSING');
  return states;
}

// whether its placeholder is to be read
function showsHint(el) {
  if (!el.placeholder || !el.matches(':placeholder-shown')) return false;
  const style = getComputedStyle(el, '::placeholder');
  return !isUnseen(style) && colourOf(style.color)[3] >= FAINT;
}

function isKeptFrom(el, around, sight) {
  return around.inert || (sight.styles.uses.inert && el.inert) || (sight.styles.uses.bars && getComputedStyle(el).interactivity === 'inert');
}

function isSelected(el) {
  if (tagOf(el) === 'option') return el.selected;
  const current = el.getAttribute('aria-current');
  return el.getAttribute('aria-selected') === 'true' || (!!current && current !== 'false');
}

function isExpanded(el) {
  if (el.getAttribute('aria-expanded') === 'true') return true;
  if (tagOf(el) === 'details') return el.open;
  return tagOf(el) === 'summary' && !!el.parentElement && el.parentElement.open === true;
}

function isInvalid(el) {
  const told = el.getAttribute('aria-invalid');
  return (!!told && told !== 'false') || (el.validity !== undefined && el.matches(':user-invalid'));
}

function isClickable(el, role, points) {
  if (isControl(el) || WIDGETS.has(role) || el.hasAttribute('onclick') || typeof el.onclick === 'function') return true;
  if (el.hasAttribute('tabindex') && el.tabIndex >= 0) return true;
  return points;
}

function isBroken(el) {
  return tagOf(el) === 'img' && el.complete && el.naturalWidth === 0 && !!el.currentSrc;
}

const PASSING_ROLES = /^(?:alert|alertdialog|dialog|log|status|timer)$/;
const PASSING_CLASS = /toast|snack-?bar|growl|(?:^|[\s_-])flash(?:$|[\s_-])/i;

// what is meant to come and go: a live region, a dialog, a popover, and what the markup calls a toast
function comesAndGoes(el, role) {
  if (role === 'generic' && !el.hasAttributes()) return false;
  if (PASSING_ROLES.test(role) || /^(?:polite|assertive)$/.test(el.getAttribute('aria-live')) || el.hasAttribute('popover')) return true;
  return typeof el.className === 'string' && PASSING_CLASS.test(el.className);
}
