// A refused form comes back as a page with what is wrong: it is shown as any other answer is.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
// What is to be read or mended first.
document.addEventListener('htmx:afterSettle', () => {
  document.querySelector('#manager [aria-invalid="true"]')?.focus();
});
