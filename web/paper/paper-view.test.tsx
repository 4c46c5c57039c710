import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PaperView } from './paper-view.tsx';

test('a paper as a page goes in the direction of what was said, and what we say about it in ours', () => {
  const html = renderToStaticMarkup(
    <PaperView
      paper={{
        lang: 'nl',
        title: 'Het plan',
        top: [],
        large: false,
        on: '2026-11-26',
        blocks: [
          {
            kind: 'items',
            items: [
              {
                text: 'أريد الأمان',
                quote: true,
                facts: ['Veiligheid'],
                under: [{ text: 'Bellen', quote: false }],
              },
              { text: '12 keer zei zij «سلام»', quote: true },
            ],
          },
        ],
      }}
    />,
  );
  expect(html).toContain(
    '<li dir="rtl"><q class="la-paper__text" dir="auto">أريد الأمان</q><span class="la-paper__facts" dir="ltr">Veiligheid</span><ul class="la-paper__items" dir="ltr"><li><span',
  );
  expect(html).toContain('<li><q class="la-paper__text" dir="auto">12 keer');
});
