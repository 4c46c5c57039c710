import type { z } from 'zod';
import type { WordOut } from '#acts/conference/conference-out.ts';
import type { readScreen } from '#acts/conference/read-screen.ts';
import { asWall } from '#domain/conference/screen.ts';
import { displayName } from '#domain/shared/names.ts';
import { administrationWords, wordOf } from '#web/pages/administration/words.ts';
import { Heading } from '#web/parts/heading.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { screenWords } from './words.ts';

type Shown = NonNullable<z.output<typeof readScreen.output>['shown']>;

/** One household on the wall: safety first and biggest, each discipline beside the others, then what was decided. */
export function Wall({ shown, lang }: { shown: Shown; lang: Lang }) {
  const w = screenWords[lang];
  const wall = asWall(shown.words);
  const who = (word: WordOut) => (word.by === null ? w.gone : displayName(word.by));
  const said = (word: WordOut) => (
    <div className="la-wall__word" key={word.id}>
      <Paragraphs text={word.text} />
      <p className="la-wall__by">{who(word)}</p>
    </div>
  );
  const part = (id: string, title: string, words: readonly WordOut[]) =>
    words.length === 0 ? null : (
      <section className="la-wall__part" aria-labelledby={id}>
        <Heading level={2} id={id}>
          {title}
        </Heading>
        <div className="la-wall__side">{words.map(said)}</div>
      </section>
    );
  return (
    <>
      <section className="la-wall__safety" aria-labelledby="safety">
        <Heading level={2} id="safety">
          {w.safety}
        </Heading>
        {wall.safety.length === 0 ? <p className="la-wall__none">{w.noSafety}</p> : wall.safety.map(said)}
      </section>
      <section className="la-wall__part la-wall__part--question" aria-labelledby="question">
        <Heading level={2} id="question">
          {w.question}
        </Heading>
        <Paragraphs text={shown.question} />
      </section>
      {wall.views.length === 0 ? null : (
        <section className="la-wall__part" aria-labelledby="views">
          <Heading level={2} id="views">
            {w.views}
          </Heading>
          <div className="la-wall__side">
            {wall.views.map(({ discipline, words }) => (
              <div className="la-wall__discipline" key={discipline}>
                <Heading level={3}>{wordOf(administrationWords[lang].kinds, discipline)}</Heading>
                {words.map(said)}
              </div>
            ))}
          </div>
        </section>
      )}
      <div className="la-wall__pair">
        <section className="la-wall__part" aria-labelledby="decisions">
          <Heading level={2} id="decisions">
            {w.decisions}
          </Heading>
          {wall.decisions.length === 0 ? (
            <p>{w.noDecisions}</p>
          ) : (
            <ol className="la-wall__decisions">
              {wall.decisions.map(word => (
                <li key={word.id}>
                  <Paragraphs text={word.text} />
                  <p className="la-wall__by">
                    {[
                      word.inPlan ? w.inPlan : word.owner === null ? w.gone : displayName(word.owner),
                      word.dueOn === null ? '' : w.until(formatDate(word.dueOn, lang)),
                      word.doneAt === null ? '' : w.done,
                    ]
                      .filter(text => text !== '')
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </section>
        {wall.dissent.length + wall.dilemmas.length === 0 ? null : (
          <div className="la-wall__beside">
            {part('dissent', w.dissent, wall.dissent)}
            {part('dilemmas', w.dilemmas, wall.dilemmas)}
          </div>
        )}
      </div>
      {part('contributions', w.contributions, wall.contributions)}
    </>
  );
}
