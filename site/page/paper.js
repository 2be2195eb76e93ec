// onPaper opens what is folded, as paper cannot be tapped, and folds it again.
export function onPaper() {
  const opened = [];
  window.addEventListener('beforeprint', () => {
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const one of folded) one.open = true;
    opened.push(...folded);
  });
  window.addEventListener('afterprint', () => { for (const one of opened.splice(0)) one.open = false; });
}
