// Words of the viewer: how wide they are, where they stand over the canvas, and on the
// picture that is kept.

// formats of a language are made once: making one costs more than all else about a label.
let formats = {};
function formatsOf(lang) {
  if (formats.lang !== lang) formats = { lang, number: new Intl.NumberFormat(lang), plural: new Intl.PluralRules(lang) };
  return formats;
}

// text is what a label says.
export function text(label, words, lang) {
  const number = (value) => formatsOf(lang).number.format(value);
  const { kind, part, row, column, value, of, side, unit } = label;
  if (kind === 'side') return words[`side.${side}`] ?? '';
  if (kind === 'key') return number(value);
  if (kind === 'number') return of === undefined ? number(value) : `${number(value)} / ${number(of)}`;
  if (kind === 'each') return `● = ${number(value)} ${counted(unit, value, words, lang)}`;
  return words[['stage', part, row ?? column].filter(Boolean).join('.')] ?? row ?? column ?? part;
}

// counted is a unit as the language says it of so many.
function counted(unit, value, words, lang) {
  const form = formatsOf(lang).plural.select(value);
  return words[`unit.${unit}.${form}`] ?? words[`unit.${unit}.other`] ?? words[`unit.${unit}`] ?? unit ?? '';
}

// lettered is how wide words are: the names of two sides, then of each part of a stage its
// own, its rows' and its columns'.
export function lettered(stage, words) {
  const brush = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(document.getElementById('labels'));
  const wide = (font, key, code) => { brush.font = `${font} ${fontFamily}`; return Math.ceil(brush.measureText(words[key] ?? code).width); };
  const sides = ['side.0', 'side.1'].map((key) => wide('600 12px', key, ''));
  return [...sides, ...stage.parts.flatMap(({ code, rows, columns }) => [
    wide('600 12px', `stage.${code}`, code),
    ...rows.map((row) => wide('12px', `stage.${code}.${row}`, row)),
    ...(columns ?? []).map((column) => wide('11px', `stage.${code}.${column}`, column)),
  ])];
}

// written puts every label into its place; elements are used again.
export function written(layer, labels, words, lang) {
  while (layer.children.length > labels.length) layer.lastChild.remove();
  labels.forEach((label, i) => {
    const span = layer.children[i] ?? layer.appendChild(document.createElement('span'));
    set(span, 'className', `${label.kind} ${label.align}`);
    set(span, 'textContent', text(label, words, lang));
    for (const [name, share] of [['left', label.x], ['top', label.y], ['width', label.width], ['height', label.height]]) {
      set(span.style, name, `${(share * 100).toFixed(3)}%`);
    }
  });
}

// set spares the page what is so already.
function set(what, name, value) {
  if (what[name] !== value) what[name] = value;
}

// painted is the picture with its words, as the bytes of a PNG file.
export async function painted({ width, height, pixels }, layer) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const brush = canvas.getContext('2d');
  brush.putImageData(new ImageData(pixels, width), 0, 0);
  const scale = width / layer.clientWidth;
  brush.scale(scale, scale);
  brush.textBaseline = 'middle';
  for (const span of layer.children) letter(brush, span);
  const blob = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  return new Uint8Array(await blob.arrayBuffer());
}

// letter writes one label, in the lines in which the page shows it.
function letter(brush, span) {
  const style = getComputedStyle(span), range = document.createRange(), node = span.firstChild;
  if (!node) return;
  brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  brush.fillStyle = style.color;
  let line = '', at;
  const flush = () => { if (line.trim()) brush.fillText(line.trim(), at.left, at.top + at.height / 2); };
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getBoundingClientRect();
    if (!at || box.top > at.top + 2) { flush(); line = ''; at = box; }
    line += node.data[i];
  }
  flush();
}
