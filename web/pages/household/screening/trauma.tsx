import type { z } from 'zod';
import type { readTrauma } from '#acts/screening/read-trauma.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { tabHref } from '../frame.tsx';
import type { KnownPerson } from '../safety/people.tsx';
import { screeningWords } from './words.ts';

export type Trauma = z.output<typeof readTrauma.output>;
type Told = Trauma['persons'][number]['now'];

/** Trauma of each, adults beside children, and whether help that is needed was found. */
export function TraumaView(props: {
  householdId: string;
  trauma: Trauma;
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
}) {
  const { householdId, trauma, people, lang } = props;
  const w = screeningWords[lang];
  const of = new Map(trauma.persons.map(each => [each.personId, each]));
  const who = (id: string) => {
    const person = people.get(id);
    return person === undefined ? '' : <PersonName index={person.marker} name={person.name} />;
  };
  const told = (value: Told | undefined) => <ToldTag told={value ?? 'not_known'} lang={lang} />;
  const needed = trauma.persons.filter(each => each.need !== 'not_known');
  return (
    <Section id="trauma" title={w.trauma} lead={w.traumaLead}>
      <Stack wide>
        {trauma.generations.length === 0 ? (
          <Empty
            heading={w.noLinks}
            action={<ButtonLink href={tabHref(householdId, 'family')}>{w.toFamily}</ButtonLink>}
          />
        ) : (
          <Table
            caption={w.trauma}
            captionHidden
            columns={[
              { key: 'adult', label: w.adult },
              { key: 'childhood', label: w.asChild },
              { key: 'adultNow', label: w.nowAdult },
              { key: 'child', label: w.child },
              { key: 'childNow', label: w.nowChild },
            ]}
            rows={trauma.generations.map(({ adultId, childId }) => ({
              key: `${adultId} ${childId}`,
              cells: {
                adult: who(adultId),
                childhood: told(of.get(adultId)?.childhood),
                adultNow: told(of.get(adultId)?.now),
                child: who(childId),
                childNow: told(of.get(childId)?.now),
              },
            }))}
          />
        )}
        {needed.length === 0 ? null : (
          <Table
            caption={w.treatment}
            columns={[
              { key: 'person', label: w.person },
              { key: 'need', label: w.need },
              { key: 'found', label: w.found },
            ]}
            rows={needed.map(each => ({
              key: each.personId,
              cells: {
                person: who(each.personId),
                need: told(each.need),
                found: each.unmet ? <Tag tone="late">{w.unmet}</Tag> : told(each.found),
              },
            }))}
          />
        )}
      </Stack>
    </Section>
  );
}

function ToldTag({ told, lang }: { told: Told; lang: Lang }) {
  const word = screeningWords[lang].told[told];
  if (told === 'not_for_you') return <Lock word={word} />;
  return <Tag tone={told === 'not_known' ? 'unknown' : told === 'no' ? 'done' : 'neutral'}>{word}</Tag>;
}
