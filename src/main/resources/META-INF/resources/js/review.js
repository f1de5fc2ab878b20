import {onKeys, showRefusals} from './keys.js';

const panel = selector => document.querySelector('#review ' + selector);

/** Follows a link or sends a form as if it was pressed. */
function press(selector) {
  const found = panel(selector);
  found?.click();
  return found !== null;
}

function send(form) {
  const found = panel(`form[data-form=${form}]`);
  found?.requestSubmit();
  return found !== null;
}

function choose(category) {
  const found = panel(`input[data-category="${category}"]`);
  if (found) {
    found.checked = true;
  }
  return found !== null;
}

function step(direction) {
  const priority = panel('input[name=priority]');
  if (priority) {
    const wanted = Number(priority.value) + direction;
    priority.value = Math.min(10, Math.max(1, wanted));
  }
  return priority !== null;
}

/** The next value of a choice, after the last the first. */
function cycle(name) {
  const select = panel(`select[name=${name}]`);
  if (select) {
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  }
  return select !== null;
}

function toggle(selector) {
  const box = panel(selector);
  if (box) {
    box.checked = !box.checked;
  }
  return box !== null;
}

function focus(selector) {
  const found = panel(selector);
  found?.focus();
  return found !== null;
}

// While an answer is on its way, keys would be meant for the ticket that is coming.
let waiting = false;
const ready = action => () => waiting || action();

const actions = {
  KeyA: () => send('acceptance'),
  KeyU: () => send('release'),
  KeyS: () => send('correction'),
  KeyJ: () => press('[data-key=next]'),
  KeyK: () => press('[data-key=previous]'),
  KeyO: () => press('[data-key=open]'),
  KeyT: () => cycle('sentiment'),
  KeyL: () => cycle('language'),
  KeyR: () => toggle('[data-reroute]'),
  KeyM: () => focus('select[name=manager_id]'),
  Equal: () => step(1),
  NumpadAdd: () => step(1),
  Minus: () => step(-1),
  NumpadSubtract: () => step(-1),
};
for (let number = 1; number <= 7; number++) {
  actions['Digit' + number] = () => choose(number);
  actions['Numpad' + number] = () => choose(number);
}
onKeys(Object.fromEntries(Object.entries(actions).map(([key, action]) => [key, ready(action)])));
showRefusals();

/** Counting takes longer than a decision, so it is done when there is a pause. */
let counting;
function count(pause) {
  clearTimeout(counting);
  counting = setTimeout(() => {
    const queues = document.getElementById('queues');
    window.htmx.ajax('GET', queues.dataset.counts, {target: queues, swap: 'outerHTML'});
  }, pause);
}

const ofPanel = event => event.detail.target?.id === 'review';

document.body.addEventListener('htmx:beforeRequest', event => {
  if (ofPanel(event)) {
    // A second press of the same key would decide what nobody has read.
    if (waiting) {
      event.preventDefault();
    }
    waiting = true;
  }
});
document.body.addEventListener('htmx:afterRequest', event => {
  if (ofPanel(event)) {
    waiting = false;
  }
});
// The counts may arrive while a panel is being put in place, and take the focus from it.
let moved = false;
document.body.addEventListener('htmx:afterSettle', event => {
  if (event.detail.target?.id !== 'review' && moved && document.activeElement === document.body) {
    focus('[data-focus]');
  }
  if (event.detail.target?.id === 'review' || event.detail.elt?.id === 'review') {
    moved = true;
    focus('.refused') || focus('[data-focus]');
    if (event.detail.requestConfig?.verb === 'post') {
      count(600);
    }
  }
});
// Escape leaves a field, so that keys work again.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && document.activeElement !== document.body) {
    focus('[data-focus]');
  }
});
count(0);
