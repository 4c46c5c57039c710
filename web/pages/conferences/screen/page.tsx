import type { z } from 'zod';
import { readScreen } from '#acts/conference/read-screen.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { conferenceHref, whenWords } from '../when.tsx';
import { Wall } from './wall.tsx';
import { screenWords } from './words.ts';

type Screen = z.output<typeof readScreen.output>;

/**
 * The meeting on a wall and on a laptop: one household at a time, without menu or names of colleagues but where they own
 * a decision or stand by a word. Links only, so that a keyboard is enough; printed, it is the minutes of this household.
 */
export const conferenceScreenPage = page<Screen>({
  path: '/conferences/:conferenceId/screen',
  access: readScreen.access,
  title: lang => screenWords[lang].title,
  load: loading =>
    loading.read(readScreen, {
      conferenceId: loading.params['conferenceId'],
      caseId: loading.query.get('case') ?? undefined,
    }),
  bare: (_, showing) => ({ lang: showing.lang }),
  view: (screen, showing) => <View screen={screen} showing={showing} />,
});

function View({ screen, showing }: { screen: Screen; showing: Showing }) {
  const { lang, visit } = showing;
  const w = screenWords[lang];
  const { shown, order } = screen;
  const at = shown === null ? -1 : order.indexOf(shown.id);
  const to = (caseId: string) => `${conferenceHref(screen.id, '/screen')}?case=${caseId}`;
  const [before, after] = [order[at - 1], order[at + 1]];
  return (
    <div className="la-wall">
      <header className="la-wall__head">
        <div>
          <p className="la-wall__over">{`${screen.title} · ${whenWords(screen, lang, visit.timeZone)}`}</p>
          <h1 className="la-wall__name">{shown === null ? w.none : w.household(shown.code)}</h1>
        </div>
        <nav className="la-wall__nav" aria-label={w.navigation}>
          {before === undefined ? null : <ButtonLink href={to(before)}>{w.previous}</ButtonLink>}
          {order.length > 1 ? <span>{w.place(at + 1, order.length)}</span> : null}
          {after === undefined ? null : <ButtonLink href={to(after)}>{w.next}</ButtonLink>}
          {shown === null ? null : (
            <ButtonLink kind="quiet" href={`/households/${shown.householdId}/conference/${shown.id}`}>
              {w.write}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" href={conferenceHref(screen.id)}>
            {w.leave}
          </ButtonLink>
        </nav>
      </header>
      {shown === null ? null : <Wall shown={shown} lang={lang} />}
      {screen.present.length === 0 ? null : (
        <footer className="la-wall__foot">
          <Paragraphs text={`${w.present}: ${screen.present.map(displayName).join(', ')}`} />
        </footer>
      )}
    </div>
  );
}
