import type { z } from 'zod';
import type { readCase } from '#acts/conference/read-case.ts';
import type { Showing } from '#web/page.ts';
import { Details } from '#web/parts/details.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { formatDate } from '#web/words/format.ts';
import type { Head } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { Outcome, whoseDecision } from '../outcome.tsx';
import { caseWords } from '../words.ts';

type Before = z.output<typeof readCase.output>['before'];

/** How many stand open at once; older ones fold. */
const atOnce = 5;

/** What was decided the times before, and what came of it: before anything new is agreed on. */
export function DecidedBefore(props: { head: Head; before: Before; showing: Showing }) {
  const { head, before, showing } = props;
  const { lang } = showing;
  const w = caseWords[lang];
  if (before.length === 0) return null;
  const people = peopleOf(head, lang);
  const list = (words: Before) => (
    <ul className="la-decisions" aria-label={w.before}>
      {words.map(word => (
        <li key={word.id}>
          {word.text}
          <span className="la-source">
            {`${formatDate(word.on, lang)}. ${whoseDecision(word, people, lang)}`}
          </span>
          <p>
            <Outcome word={word} householdId={head.id} showing={showing} />
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="before" title={w.before}>
      <Stack>
        {list(before.slice(0, atOnce))}
        {before.length <= atOnce ? null : (
          <Details summary={w.older(before.length - atOnce)}>{list(before.slice(atOnce))}</Details>
        )}
      </Stack>
    </Section>
  );
}
