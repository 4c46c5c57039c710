import type { z } from 'zod';
import type { searchPersons } from '#acts/report/search-persons.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { TextField } from '#web/parts/fields.tsx';
import { Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { tabHref } from '../../household/frame.tsx';
import { wordOf } from '../codes.ts';
import { searchWords } from './words.ts';

type Found = z.output<typeof searchPersons.output>;
type Typed = Readonly<Record<string, string>>;

/** Who was found, whether there is more that one may not see, and the way on to a report. */
export function Results({ results, typed, showing }: { results: Found; typed: Typed; showing: Showing }) {
  const { lang } = showing;
  const w = searchWords[lang];
  const mayReceive = showing.visit.organisationKind === 'veilig_thuis';
  return (
    <>
      <Section
        id="results"
        title={results.found.length === 0 ? w.none : w.found(results.found.length)}
        lead={results.more ? w.more : undefined}
      >
        {results.found.length === 0 ? null : (
          <Table
            caption={w.title}
            captionHidden
            columns={[
              { key: 'name', label: w.name },
              { key: 'born', label: w.born },
              { key: 'why', label: w.why },
              { key: 'household', label: w.household },
              ...(mayReceive ? [{ key: 'do', label: w.do }] : []),
            ]}
            rows={results.found.map(person => ({
              key: person.personId,
              cells: {
                name: (
                  <>
                    {displayName(person.name) || w.noName}
                    {person.alsoSpelled.length === 0 ? null : (
                      <span className="la-summary__note">{w.also(person.alsoSpelled.join(', '))}</span>
                    )}
                  </>
                ),
                born: bornWords(person, lang),
                why: person.why.map(code => wordOf(w.reasons, code)).join(', '),
                household: <Link href={tabHref(person.householdId, 'reports')}>{person.householdCode}</Link>,
                do: (
                  <Form
                    action={`${tabHref(person.householdId, 'reports')}/new`}
                    hidden={{ _do: 'receive', _redraw: 'start', knownPersonIds: person.personId }}
                  >
                    <Button kind="quiet" small label={`${w.addHere}: ${person.householdCode}`}>
                      {w.addHere}
                    </Button>
                  </Form>
                ),
              },
            }))}
          />
        )}
      </Section>
      {results.knownElsewhere === null ? (
        mayReceive ? (
          <Notice tone="unknown" heading={w.notAsked} />
        ) : null
      ) : results.knownElsewhere ? (
        <Stack>
          <Notice tone="plain" heading={w.hit}>
            <p>{w.hitMore}</p>
          </Notice>
          <Form hidden={{ _do: 'ask', ...typed }} idempotencyKey={showing.key} label={w.ask}>
            <TextField name="question" label={w.question} hint={w.questionHint} required />
            <Button kind="secondary">{w.ask}</Button>
          </Form>
        </Stack>
      ) : (
        <p>{w.noHit}</p>
      )}
      {mayReceive ? <StartReport typed={typed} showing={showing} /> : null}
    </>
  );
}

/** On to the form of a new report, with what was typed in its first person. By post: no name in a URL. */
export function StartReport({ typed, showing }: { typed: Typed; showing: Showing }) {
  const w = searchWords[showing.lang];
  const [year = '', month = '', day = ''] = (typed['birthDate'] ?? '').split('-');
  return (
    <Section id="start" title={w.start} lead={w.startLead}>
      <Form
        action="/intake/report/new"
        hidden={{
          _do: 'receive',
          _redraw: 'start',
          'persons.0.given': typed['given'] ?? '',
          'persons.0.prefix': typed['prefix'] ?? '',
          'persons.0.family': typed['family'] ?? '',
          'persons.0.birthDay': day,
          'persons.0.birthMonth': month,
          'persons.0.birthYear': year,
        }}
      >
        <Button>{w.startButton}</Button>
      </Form>
    </Section>
  );
}

/** The birth date as far as known. */
export function bornWords(person: { birthDate: string | null; birthPrecision: string }, lang: Lang): string {
  const w = searchWords[lang];
  if (person.birthPrecision === 'unborn') return w.unborn;
  if (person.birthDate === null) return w.unknownDate;
  if (person.birthPrecision === 'year') return person.birthDate.slice(0, 4);
  const whole = formatDate(person.birthDate as `${number}-${number}-${number}`, lang);
  return person.birthPrecision === 'month' ? whole.replace(/^\d+ /, '') : whole;
}
