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

// A browser may keep a page for its Back button, with all that stands on it. Before such a page is shown again the server
// is asked whether the one whose page it is is still signed in. What was typed in it stays when they are.
window.addEventListener('pageshow', event => {
  const { who } = document.body.dataset;
  if (event.persisted && who !== undefined) askWhoIsHere(who);
});

async function askWhoIsHere(who) {
  document.body.style.visibility = 'hidden';
  try {
    const answer = await fetch('/api/me', { cache: 'no-store', redirect: 'error' });
    if (answer.ok && (await answer.json()).userId === who) document.body.style.visibility = '';
    else location.replace(location.href);
  } catch {
    // No connection: it stays out of sight and is asked again.
    setTimeout(askWhoIsHere, 2000, who);
  }
}

// The other language keeps what was typed: the form in which it stands is drawn again in that language. What is saved
// along the way needs that not, and a file cannot come back.
const { typed } = document.body.dataset;
let typedIn =
  typed === undefined
    ? null
    : ([...document.querySelectorAll('form:not([data-autosave])')].find(
        form => form.querySelector('[name=_do]')?.value === typed,
      ) ?? null);
document.addEventListener('input', event => {
  const form = event.target.closest('form');
  if (form?.querySelector('[name=_do]') && !form.querySelector('[type=file], [type=password]'))
    typedIn = form;
});
document.addEventListener('submit', event => {
  const asked = event.target;
  const form = typedIn;
  if (asked.getAttribute('action') !== '/language' || form === null || 'autosave' in form.dataset) return;
  event.preventDefault();
  fetch('/language', { method: 'POST', body: new URLSearchParams(new FormData(asked)), redirect: 'manual' })
    .then(() => {
      const redraw = document.createElement('input');
      Object.assign(redraw, { type: 'hidden', name: '_redraw', value: 'language' });
      form.append(redraw);
      form.submit();
    })
    .catch(() => open(asked));
});

// What went wrong is read first.
document.querySelector('.la-errors')?.focus();

// A browser shows a day in the order of its own language, which may be another than that of the page: below the field it
// is written out, so that nobody takes the fourth of March for the third of April.
const pageLang = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang || 'nl';
const dayWords = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const writtenDay = new Intl.DateTimeFormat(pageLang, dayWords);
const writtenMoment = new Intl.DateTimeFormat(pageLang, {
  ...dayWords,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
for (const field of document.querySelectorAll('input[type=date], input[type=datetime-local]')) {
  const said = document.createElement('div');
  said.className = 'la-field__day';
  field.after(said);
  const say = () => {
    const at = field.valueAsNumber;
    const words = field.type === 'date' ? writtenDay : writtenMoment;
    said.textContent = Number.isNaN(at) ? '' : words.format(at);
  };
  field.addEventListener('input', say);
  say();
}

// Long forms are saved while they are filled in. Each question that changes is sent by itself, in turn, to where the
// whole form would go. Nothing is kept in the browser; what is not saved yet is said in words.
for (const form of document.querySelectorAll('form[data-autosave]')) saveAlong(form);

function saveAlong(form) {
  const said = form.querySelector('[data-kept]');
  const shown = form.elements.namedItem('_shown');
  const version = form.elements.namedItem('_version');
  const waiting = new Set();
  let sending = false;
  let pause = 0;
  let timer = 0;
  let leaving = false;
  /** Something on this page was answered elsewhere since: it shows what does not stand. */
  let stale = false;
  /** The button that was pressed while something was not saved yet. */
  let pressed = null;

  /** `q12@0` for `q12@0~other` and for `s12@0`: all fields of one question go together. */
  const questionOf = name => (/^[qs]\d/.test(name) ? `q${name.slice(1).split('~')[0]}` : '');

  function say(state) {
    if (said.dataset.state === state) return;
    said.dataset.state = state;
    said.textContent = form.dataset[state];
  }

  function later(after) {
    clearTimeout(timer);
    timer = setTimeout(send, after);
  }

  form.addEventListener('input', event => {
    const { name, type } = event.target;
    const question = questionOf(name);
    if (question === '') return;
    // An answer takes the place of "does not want to"; the other way round the server does it.
    if (name.startsWith('q'))
      for (const state of form.querySelectorAll(`[name="s${question.slice(1)}"]:checked`))
        state.checked = false;
    waiting.add(question);
    later(type === 'radio' || type === 'checkbox' ? 0 : 1200);
  });
  form.addEventListener('change', () => later(0));

  async function send() {
    const [question] = waiting;
    if (sending || question === undefined) return;
    sending = true;
    waiting.delete(question);
    if (pause === 0) say('saving');
    const token = shown.value.split(' ').find(one => one.startsWith(`${question}:`)) ?? question;
    const body = new URLSearchParams({ _do: 'save', _quiet: '1', _version: version.value, _shown: token });
    for (const [name, value] of new FormData(form))
      if (questionOf(name) === question) body.append(name, value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' });
      if (answer.status >= 500 || answer.status === 401) throw new Error(String(answer.status));
      pause = 0;
      if (answer.ok) take(await answer.text());
      else say('refused');
    } catch (problem) {
      waiting.add(question);
      pause = Math.min(pause * 2 || 1000, 60000);
      say(problem.message === '401' ? 'signedout' : 'unsaved');
    }
    sending = false;
    if (waiting.size > 0) later(pause);
    else if (stale) showWhatStands();
    else if (pressed !== null) form.requestSubmit(pressed);
  }

  /** The same page anew, which says so. Everything else that was filled in is saved by now. */
  function showWhatStands() {
    leaving = true;
    const to = new URL(location.href);
    to.searchParams.set('note', 'differs');
    location.assign(to);
  }

  /**
   * What the server tells: the version, what each question holds now, `!` for one that is wrong, `=` for one that was
   * answered elsewhere since, `+` for other questions.
   */
  function take(text) {
    let wrong = false;
    for (const line of text.split('\n')) {
      if (line.startsWith('v')) version.value = line.slice(1);
      else if (line.startsWith('q')) {
        const name = line.split(':')[0];
        const kept = shown.value.split(' ').map(one => (one.startsWith(`${name}:`) ? line : one));
        shown.value = kept.join(' ');
      } else if (line.startsWith('!')) wrong = true;
      else if (line.startsWith('=')) stale = true;
      else if (line === '+') form.querySelector('[data-news]').hidden = false;
    }
    if (wrong) say('refused');
    else if (waiting.size === 0) say('saved');
  }

  // The whole form goes only after all of it was saved: without a connection it would be lost on the way.
  form.addEventListener('submit', event => {
    if (sending || waiting.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      pressed = event.submitter;
      later(0);
    } else {
      pressed = null;
      leaving = true;
    }
  });
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  window.addEventListener('online', () => later(0));
  window.addEventListener('beforeunload', event => {
    if (!leaving && (sending || waiting.size > 0)) event.preventDefault();
  });
}
