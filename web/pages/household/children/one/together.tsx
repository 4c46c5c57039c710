import { isolated } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { PersonMarker } from '#web/parts/person.tsx';
import { OwnWords, Paragraphs } from '#web/parts/quote.tsx';
import { formatDate } from '#web/words/format.ts';
import type { Head } from '../../frame.tsx';
import { childrenHref } from '../href.ts';
import type { Child } from '../load.ts';
import { childrenWords } from '../words.ts';

/**
 * The child's own words and what it was told, in plain short words, without the frame of a worker: for reading together.
 * What a professional made of it, and what was decided in their words, is not on it; nor is anybody else.
 */
export function TogetherView({ head, child, showing }: { head: Head; child: Child; showing: Showing }) {
  const { lang } = showing;
  const w = childrenWords[lang];
  const person = head.persons.find(each => each.id === child.id);
  const name = isolated(person?.name.given ?? '');
  const parts = [
    { kind: 'own_words', title: w.ownSaid },
    { kind: 'wish', title: w.ownWish },
    { kind: 'told_back', title: w.ownTold },
  ] as const;
  const shown = parts
    .map(part => ({ ...part, words: child.words.filter(each => each.kind === part.kind).slice(-5) }))
    .filter(part => part.words.length > 0);
  return (
    <Stack wide>
      <p className="la-bare__who">
        <PersonMarker index={person?.marker ?? 0} />
        {name}
      </p>
      <h1>{w.ownTitle(name)}</h1>
      {shown.length === 0 ? <p>{w.ownNothing}</p> : null}
      {shown.map(part => (
        <Section key={part.kind} id={part.kind} title={part.title}>
          {part.words.map(each =>
            part.kind === 'told_back' ? (
              <div key={each.id}>
                <Paragraphs text={each.text} />
              </div>
            ) : (
              <OwnWords
                key={each.id}
                words={each.text}
                speaker={name}
                date={formatDate(each.on, lang)}
                personIndex={person?.marker}
              />
            ),
          )}
        </Section>
      ))}
      <p>{w.ownAsk}</p>
      <Actions>
        <ButtonLink kind="quiet" href={childrenHref(head.id, `/${child.id}`)}>
          {w.ownBack}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}
