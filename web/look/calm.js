// Small comforts; every page works without them.
// A form is sent once, however often a tired hand clicks; coming back to the page opens it again.
const sent = new WeakSet();
document.addEventListener('submit', event => {
  const form = event.target;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
});
window.addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});
// What went wrong is read first.
document.querySelector('.la-errors')?.focus();
