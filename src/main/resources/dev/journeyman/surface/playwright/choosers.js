// What a chooser shows: the value of a select is what its box shows, and not what it would send.

// The button of a select that draws itself; what it has in it is shown, whatever is chosen.
function faceOf(select) {
  const face = select.firstElementChild;
  return face && tagOf(face) === 'button' && isDrawnByPage(select) ? face : null;
}

const isDrawnByPage = select => getComputedStyle(select).appearance === 'base-select';
const isOneLine = select => !select.multiple && select.size <= 1;

// the options of an open picker that the page draws are page text, like those of a list box
const showsOptions = select => !isOneLine(select) || (isDrawnByPage(select) && select.matches(':open'));

function isWordless(select) {
  const style = getComputedStyle(select);
  const color = style.color.match(/[\d.]+/g) || [];
  return style.opacity === '0' || style.fontSize === '0px' || (color.length === 4 && Number(color[3]) === 0) ||
    Math.abs(parseFloat(style.textIndent)) >= select.clientWidth;
}

// "=" and what is to be read; nothing where what it holds is not painted, since something else shows it then
function choiceOf(select) {
  const face = faceOf(select);
  if (face) return '=' + fold(face.innerText);
  if (isOneLine(select) && isWordless(select)) return '';
  return '=' + [...select.selectedOptions].map(o => fold(o.label)).join(', ');
}

// an invisible select over a box that stands for it can be used where it is
function clearBox(select) {
  const own = select.getBoundingClientRect();
  const around = ownerOf(select);
  const usable = getComputedStyle(select).visibility === 'visible' && around && around.checkVisibility({ opacityProperty: true });
  return usable && own.width >= 8 && own.height >= 8 && own.right + scrollX > 0 ? own : null;
}
