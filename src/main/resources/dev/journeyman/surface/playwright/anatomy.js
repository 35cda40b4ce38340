// The forms of this document, their controls, and what opens more of the page. Attributes are asked
// rather than properties: a field named "action" hides the property of its form.

const MOST_PARTS = 1000;
const OPENERS = 'summary, [aria-expanded=false], [aria-haspopup]:not([aria-haspopup=false]), [role=tab][aria-selected=false], ' +
  '[popovertarget], [commandfor], [data-toggle], [data-bs-toggle]';

function anatomy() {
  const records = [];
  for (const el of everyElement(document)) {
    if (records.length >= MOST_PARTS) break;
    if (tagOf(el) === 'form') records.push(formRecord(el));
    else if (/^(input|select|textarea|button)$/.test(tagOf(el))) { const record = controlRecord(el); if (record) records.push(record); }
    else if (isEditingHost(el)) records.push(answer('control', known(el).number, '', 'textarea', '', '', '', '', '', ''));
    if (el.matches(OPENERS) && el.checkVisibility()) records.push(answer('opener', known(el).number));
  }
  return records.join(RS);
}

function formRecord(form) {
  const method = (form.getAttribute('method') || 'get').toLowerCase();
  let action = '';
  // without either word, a script is what sends it
  const declared = form.hasAttribute('action') || form.hasAttribute('method');
  try { if (declared) action = new URL(form.getAttribute('action') || '', document.baseURI).href; } catch { }
  return answer('form', known(form).number, /^(post|dialog)$/.test(method) ? method : 'get', action.slice(0, 2000), nameOf(form, 'form').slice(0, 200));
}

function controlRecord(el) {
  const tag = tagOf(el);
  const type = tag === 'input' ? el.type : tag === 'button' ? el.type : tag;
  if (type === 'hidden' || !el.checkVisibility() && !(el.labels && [...el.labels].some(label => label.checkVisibility()))) return null;
  const given = name => (el.getAttribute(name) || '').slice(0, 200);
  const options = tag === 'select' ? [...el.options].filter(o => !o.disabled).slice(0, 50).map(o => fold(o.label).slice(0, 100)).join('\n') : '';
  return answer('control', known(el).number, el.form ? known(el.form).number : '', type, given('name'), el.required ? 'required' : '',
    given('min') || given('minlength'), given('max') || given('maxlength'), given('pattern'), options);
}
