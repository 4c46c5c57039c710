import { page } from '#web/page.ts';

export const myDayPage = page({
  path: '/my-day',
  access: { who: 'signed_in' },
  title: lang => (lang === 'nl' ? 'Mijn dag' : 'My day'),
  load: async () => ({}),
  view: () => <h1>…</h1>,
});
