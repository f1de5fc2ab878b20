/*
 * Files chosen or dropped, in one go or in several: they gather in the one field of the form, so that checking and then
 * loading sends the same ones. htmx sends the form.
 */

const form = document.getElementById('upload');
const input = document.getElementById('files');
const zone = document.getElementById('drop');
const list = document.getElementById('chosen');
const sending = document.getElementById('sending');
const notSent = document.getElementById('not-sent');
const outcome = document.getElementById('outcome');

/** By name, since attachments are told apart by it: of two of one name the later is meant. */
let chosen = new Map();

function add(files) {
  for (const file of files) {
    chosen.set(file.name, file);
  }
  show();
}

function show() {
  const transfer = new DataTransfer();
  chosen.forEach((file) => transfer.items.add(file));
  input.files = transfer.files;
  list.replaceChildren(...[...chosen.values()].map(line));
  list.hidden = chosen.size === 0;
  // What was found in other files says nothing of these.
  outcome.replaceChildren();
  notSent.hidden = true;
  pointOut();
}

/** The next step has the button that is seen first: checking, and once that went well loading. */
function pointOut() {
  const good = outcome.querySelector('[data-good]') !== null;
  form.querySelector('[value="check"]').classList.toggle('secondary', good);
  form.querySelector('[value="load"]').classList.toggle('secondary', !good);
}

function line(file) {
  const item = document.createElement('li');
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.textContent = zone.dataset.remove;
  remove.setAttribute('aria-label', `${zone.dataset.remove}: ${file.name}`);
  remove.addEventListener('click', () => {
    chosen.delete(file.name);
    show();
    input.focus();
  });
  item.append(text('name', file.name), text('size', size(file.size)), remove);
  return item;
}

function text(kind, content) {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = content;
  return span;
}

function size(bytes) {
  const [byte, kilobyte, megabyte] = zone.dataset.units.split(' ');
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  if (bytes < 1000) {
    return `${format.format(bytes)} ${byte}`;
  }
  return bytes < 1e6 ? `${format.format(bytes / 1e3)} ${kilobyte}` : `${format.format(bytes / 1e6)} ${megabyte}`;
}

input.addEventListener('change', () => add([...input.files]));
// What would be done anew depends on this choice. Without a button the form is sent to be checked.
form.addEventListener('change', (event) => {
  if (event.target.name === 'unchanged' && document.getElementById('preview-title')) {
    form.requestSubmit();
  }
});
form.addEventListener('reset', () => {
  chosen = new Map();
  show();
});

zone.querySelector('.drop-hint').hidden = false;
['dragenter', 'dragover'].forEach((name) => zone.addEventListener(name, (event) => {
  event.preventDefault();
  zone.classList.add('over');
}));
['dragleave', 'drop'].forEach((name) => zone.addEventListener(name, () => zone.classList.remove('over')));
zone.addEventListener('drop', (event) => {
  event.preventDefault();
  add([...event.dataTransfer.files]);
});
// A file that misses the zone would replace the page.
['dragover', 'drop'].forEach((name) => window.addEventListener(name, (event) => event.preventDefault()));

form.addEventListener('htmx:beforeRequest', () => {
  notSent.hidden = true;
  sending.value = 0;
  sending.hidden = false;
});
form.addEventListener('htmx:xhr:progress', (event) => {
  if (event.detail.lengthComputable) {
    sending.value = (100 * event.detail.loaded) / event.detail.total;
  }
});
form.addEventListener('htmx:afterRequest', () => {
  sending.hidden = true;
});
outcome.addEventListener('htmx:afterSwap', pointOut);
form.addEventListener('htmx:sendError', () => {
  notSent.hidden = false;
});
// The page that says what is wrong with the files comes with status 400. htmx asks the element that gets the answer.
document.body.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  } else if (event.detail.xhr.status > 400) {
    notSent.hidden = false;
  }
});
