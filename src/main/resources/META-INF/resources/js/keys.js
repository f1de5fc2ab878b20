/** Keys that work wherever the focus is, except where text is typed, and in every keyboard layout. */

const TYPED_IN = 'textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=submit])';

export function isTyping(event) {
  return event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
}

/** Calls the action of a key by `event.code`; an action that returns false lets the browser do what it does. */
export function onKeys(actions) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) {
      return;
    }
    const action = actions[event.code];
    if (action && action(event) !== false) {
      event.preventDefault();
    }
  });
}

/** An answer that refuses a form is a page like any other: it is shown, too. */
export function showRefusals() {
  document.body.addEventListener('htmx:beforeSwap', event => {
    const type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (event.detail.xhr.status >= 400 && type.startsWith('text/html')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
}
