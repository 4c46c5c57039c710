import type { z } from 'zod';
import { readChildren } from '#acts/child/read-children.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { type CardRow, PersonCard, PersonRow } from '#web/parts/person.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { ageWords } from '../person.ts';
import { peopleOf } from '../safety/people.tsx';
import { childrenHref } from './href.ts';
import { standsTone } from './tones.ts';
import { childrenWords } from './words.ts';

type Children = z.output<typeof readChildren.output>['children'];
interface Loaded {
  head: Head;
  children: Children;
}

/** The children of a household beside each other as equals, silence in view. */
export const childrenPage = page<Loaded>({
  path: '/households/:householdId/children',
  access: { who: 'team' },
  reach: 'household',
  title: lang => childrenWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    children: (await loading.read(readChildren, { householdId: loading.params['householdId'] })).children,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, children, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const people = peopleOf(head, lang);
  return (
    <HouseholdPage head={head} showing={showing} tab="family">
      <Section id="children" title={w.title} lead={w.lead}>
        {children.length === 0 ? (
          <Empty
            heading={w.none}
            action={<ButtonLink href={tabHref(head.id, 'family')}>{w.toFamily}</ButtonLink>}
          >
            <p>{w.noneMore}</p>
          </Empty>
        ) : (
          <PersonRow label={w.title}>
            {children.map(child => (
              <PersonCard
                key={child.id}
                index={people.get(child.id)?.marker ?? 0}
                name={people.get(child.id)?.name ?? ''}
                href={childrenHref(head.id, `/${child.id}`)}
                about={ageWords(child, visit.today, lang)}
                rows={rowsOf(child, showing)}
                words={{ unknown: w.unknown, of: w.of }}
              />
            ))}
          </PersonRow>
        )}
      </Section>
    </HouseholdPage>
  );
}

function rowsOf(child: Children[number], showing: Showing): CardRow[] {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const { lastHeard, lastAlone, waitsSince, tryAgainOn, stands } = child;
  const day = (on: NonNullable<typeof lastHeard>) => formatDate(on, lang, 'short');
  // An unborn child is nobody to speak with yet, and of one under four nobody asks to be told.
  if (stands.needs === null) return [{ term: w.phase, value: w.why[stands.why], tone: 'neutral' }];
  const spoken = stands.needs !== 'be_seen';
  return [
    lastHeard === null
      ? { term: w.lastHeard, value: w.never, tone: 'unknown' as const }
      : { term: w.lastHeard, value: day(lastHeard) },
    ...(spoken
      ? [
          lastAlone === null
            ? { term: w.lastAlone, value: w.never, tone: 'unknown' as const }
            : { term: w.lastAlone, value: day(lastAlone) },
          waitsSince !== null
            ? { term: w.told, value: w.toldNo(day(waitsSince)), tone: 'late' as const }
            : stands.why === 'heard'
              ? { term: w.told, value: w.toldYes }
              : { term: w.told, value: w.toldNothing, tone: 'unknown' as const },
        ]
      : []),
    ...(tryAgainOn === null
      ? []
      : [
          tryAgainOn <= visit.today
            ? { term: w.tryAgain, value: w.late(day(tryAgainOn)), tone: 'late' as const }
            : { term: w.tryAgain, value: day(tryAgainOn) },
        ]),
    { term: w.phase, value: w.why[stands.why], tone: standsTone[stands.why] },
  ];
}
