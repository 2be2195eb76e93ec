// How something leaves the page: into a file of the phone, or onto its clipboard.

export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// copy tells whether the browser allowed it, and gives the text back for where not.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return { text, done: true };
  } catch {
    return { text, done: false };
  }
}
