import {onKeys} from './keys.js';

const lines = () => [...document.querySelectorAll('a[data-line]')];

/** Moves the focus along the list; from elsewhere to its first line. */
function move(step) {
  const all = lines();
  if (all.length === 0) {
    return false;
  }
  const row = document.activeElement?.closest('tr');
  const here = row ? all.indexOf(row.querySelector('a[data-line]')) : -1;
  const next = here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + step));
  all[next].focus();
  return true;
}

const inList = event => event.target instanceof Element && event.target.closest('table.lines') !== null;

onKeys({
  KeyJ: () => move(1),
  KeyK: () => move(-1),
  ArrowDown: event => inList(event) && move(1),
  ArrowUp: event => inList(event) && move(-1),
  Slash: () => {
    const search = document.getElementById('q');
    search?.focus();
    return search !== null;
  },
});

// An address without what was not chosen can be read and passed on.
document.body.addEventListener('htmx:configRequest', event => {
  const {parameters} = event.detail;
  const usual = document.getElementById('size')?.dataset.usual;
  for (const name of Object.keys(parameters)) {
    if (parameters[name] === '' || (name === 'size' && parameters[name] === usual)) {
      delete parameters[name];
    }
  }
});

// What was refused is to be read first.
document.querySelector('[data-focus]')?.focus();
