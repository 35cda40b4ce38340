// How an element is laid out, as far as that says in which order a page is read.

function layoutOf(el, style, display, position) {
  const states = [];
  if (position === 'fixed' || position === 'sticky') states.push('PINNED');
  if (el.childElementCount > 1 || rootOf(el)) {
    if (style.direction === 'rtl') states.push('LEFTWARD');
    if (flowsInColumns(style, display)) states.push('COLUMNS');
  }
  return states;
}

function flowsInColumns(style, display) {
  if (display.endsWith('flex')) return style.flexDirection === 'column' && style.flexWrap !== 'nowrap';
  if (display.endsWith('grid')) return style.gridAutoFlow.startsWith('column');
  return style.columnCount !== 'auto' || style.columnWidth !== 'auto';
}
