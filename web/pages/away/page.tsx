import type { z } from 'zod';
import { endAbsence } from '#acts/access/end-absence.ts';
import { readAbsences } from '#acts/access/read-absences.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { displayName, sortName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { awayFrom } from '#web/words/away.ts';
import { AbsencePeriod } from '../me/absence-period.tsx';
import { absenceWords } from '../me/absence-words.ts';

type People = z.output<typeof readAbsences.output>;

/** Who of one's own organisation is away; a supervisor says so for who cannot do it themselves. */
export const awayPage = page<People>({
  path: '/away',
  access: readAbsences.access,
  title: lang => absenceWords[lang].team,
  load: ({ read }) => read(readAbsences, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    away: post({ deed: recordAbsence, goTo: () => '/away?saved=away' }),
    back: post({ deed: endAbsence, goTo: () => '/away?saved=back' }),
  },
});

function View({ people, showing }: People & { showing: Showing }) {
  const { lang } = showing;
  const w = absenceWords[lang];
  const back = formState(showing, 'back', noFields);
  const away = people.flatMap(({ colleague, absence }) => (absence === null ? [] : [{ colleague, absence }]));
  const said: Readonly<Record<string, string>> = w.teamSaved;
  const code = showing.query.get('saved') ?? '';
  return (
    <>
      <PageHead title={w.team} lead={w.teamLead(showing.visit.organisationName)} />
      <Stack wide>
        {showing.returned === undefined && Object.hasOwn(said, code) ? (
          <Notice tone="done" heading={said[code]} live />
        ) : null}
        <ErrorSummary title={w.problem} errors={back.errors} />
        {away.length === 0 ? (
          <Empty heading={w.nobody}>{w.nobodyDo}</Empty>
        ) : (
          <Table
            caption={w.team}
            captionHidden
            columns={[
              { key: 'who', label: w.colleague },
              { key: 'when', label: w.when },
              { key: 'end', label: w.end },
            ]}
            rows={away.map(({ colleague, absence }) => ({
              key: absence.id,
              cells: {
                who: displayName(colleague.name),
                when: awayFrom(absence, lang),
                end: (
                  <Form
                    hidden={{ _do: 'back', absenceId: absence.id, version: String(absence.version) }}
                    idempotencyKey={`${showing.key}-${absence.id.slice(0, 8)}`}
                  >
                    <Button kind="quiet" small label={`${w.end}: ${displayName(colleague.name)}`}>
                      {w.end}
                    </Button>
                  </Form>
                ),
              },
            }))}
          />
        )}
        <Mark people={people} showing={showing} />
      </Stack>
    </>
  );
}

function Mark({ people, showing }: People & { showing: Showing }) {
  const w = absenceWords[showing.lang];
  const form = formState(showing, 'away', { userId: w.colleague, from: w.from, until: w.until });
  return (
    <Section id="mark" title={w.mark}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key}>
        <Select
          name="userId"
          label={w.colleague}
          empty={w.choose}
          options={people
            .filter(each => each.absence === null)
            .map(({ colleague }) => ({ value: colleague.id, label: sortName(colleague.name) }))}
          value={form.value('userId')}
          error={form.error('userId')}
          required
        />
        <AbsencePeriod form={form} showing={showing} />
        <Button kind="secondary">{w.markButton}</Button>
      </Form>
    </Section>
  );
}
