// h makes an element. Words enter as text nodes only, never as markup, so
// nothing that a person types or a language file holds can become HTML.
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) set(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'value' || name === 'checked') element[name] = value;
  else element.setAttribute(name, value === true ? '' : value);
}

// button is a real button that does something here; what leads to another
// address is a link.
export const button = (label, kind, onclick, more) => h('button', { type: 'button', class: kind, onclick, ...more }, label);

// fold is a part that is opened when it is wanted; paper shows it whole.
export const fold = (title, ...inside) => h('details', { class: 'fold' }, h('summary', {}, title), h('div', {}, inside));

// grouped sorts a list into groups by key, in the order in which the keys come first.
export function grouped(list, key) {
  const groups = new Map();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) || []), one]);
  return [...groups];
}

export const section = (id, title, ...inside) => h('section', { 'aria-labelledby': id }, h('h2', { id }, title), inside);
