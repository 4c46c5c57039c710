import { readWarnings } from '#acts/warning/read-warnings.ts';
import type { WarningOut } from '#acts/warning/warning-out.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { formatDate } from '#web/words/format.ts';
import { audienceSentence } from '../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { peopleOf } from '../safety/people.tsx';
import { warningsHref } from './href.ts';
import { aboutOf, opinionOf, ReviewOn } from './warning-facts.tsx';
import { warningWords } from './words.ts';

interface Loaded {
  head: Head;
  warnings: WarningOut[];
}

/** The warnings of a household that are for the reader: what stands, and what was taken away. */
export const warningsPage = page<Loaded>({
  path: '/households/:householdId/warnings',
  access: { who: 'team' },
  reach: 'household',
  title: lang => warningWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    warnings: (await loading.read(readWarnings, { householdId: loading.params['householdId'] })).warnings,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, warnings, showing }: Loaded & { showing: Showing }) {
  const { lang, query } = showing;
  const w = warningWords[lang];
  const standing = warnings.filter(warning => warning.endedOn === null);
  const ended = warnings.filter(warning => warning.endedOn !== null);
  const said = query.get('saved') ?? '';
  const words: Readonly<Record<string, string>> = w.saved;
  const list = (some: readonly WarningOut[]) => (
    <ul className="la-entries">
      {some.map(warning => (
        <Entry key={warning.id} warning={warning} head={head} showing={showing} />
      ))}
    </ul>
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="overview">
      <Section
        id="warnings"
        title={w.title}
        lead={w.lead}
        actions={
          <ButtonLink kind="primary" href={warningsHref(head.id, '/new')}>
            {w.write}
          </ButtonLink>
        }
      >
        <Stack>
          {Object.hasOwn(words, said) ? <Notice tone="done" heading={words[said]} live /> : null}
          {standing.length === 0 ? <Empty heading={w.none}>{w.noneMore}</Empty> : list(standing)}
        </Stack>
      </Section>
      {ended.length === 0 ? null : (
        <Section id="ended" title={w.endedTitle}>
          {list(ended)}
        </Section>
      )}
    </HouseholdPage>
  );
}

function Entry({ warning, head, showing }: { warning: WarningOut; head: Head; showing: Showing }) {
  const { lang } = showing;
  const w = warningWords[lang];
  return (
    <li className="la-entry">
      <Heading level={3}>
        <Link href={warningsHref(head.id, `/${warning.id}`)}>{warning.text}</Link>
      </Heading>
      <p className="la-entry__about">
        {`${aboutOf(warning, peopleOf(head, lang), showing)} · ${w.tolds[warning.told]}`}
      </p>
      {warning.endedOn === null ? (
        <p>
          <ReviewOn on={warning.reviewOn} showing={showing} />
        </p>
      ) : (
        <p>{`${w.ended(formatDate(warning.endedOn, lang))}: ${warning.endedReason ?? ''}`}</p>
      )}
      <Source>{`${opinionOf(warning, showing)}. ${audienceSentence(warning.audience, lang)}.`}</Source>
    </li>
  );
}
