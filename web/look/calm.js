// Small comforts; every page works without them.
// A form is sent once, however often a tired hand clicks. After a while, or on coming back, it may be sent again:
// the key inside it makes that harmless.
const sent = new Set();

function open(form) {
  sent.delete(form);
  for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  setTimeout(open, 8000, form);
});

window.addEventListener('pageshow', () => {
  for (const form of [...sent]) open(form);
});

// What went wrong is read first.
document.querySelector('.la-errors')?.focus();
