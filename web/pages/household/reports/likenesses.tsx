import type { z } from 'zod';
import type { readLikenesses } from '#acts/report/read-likenesses.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Reports, reportPersonName, reportsHref } from './load.ts';
import { reportsWords } from './words.ts';

/** Who in this file may be somebody else's double; nothing when nobody is. */
export function Likenesses(props: {
  likenesses: z.output<typeof readLikenesses.output>;
  reports: Reports;
  showing: Showing;
}) {
  const { likenesses, reports, showing } = props;
  const { lang } = showing;
  const w = reportsWords[lang];
  const form = formState(showing, 'link', noFields);
  const name = (id: string) => {
    const person = reports.persons.find(each => each.id === id);
    return person === undefined ? '' : reportPersonName(person, showing.visit.today, lang);
  };
  const rows = [
    ...likenesses.inside.map(pair => ({
      key: `${pair.personId}-${pair.otherId}`,
      cells: { here: name(pair.personId), elsewhere: name(pair.otherId), file: w.twice, link: null },
    })),
    ...likenesses.elsewhere.map(pair => ({
      key: `${pair.personId}-${pair.otherId}`,
      cells: {
        here: name(pair.personId),
        elsewhere: [
          displayName(pair.otherName),
          ...(pair.otherBirthDate === null ? [] : [formatDate(pair.otherBirthDate, lang)]),
        ].join(', '),
        file: <Link href={reportsHref(pair.householdId)}>{pair.householdCode}</Link>,
        link: pair.linked ? (
          <Tag tone="done">{w.linked}</Tag>
        ) : (
          <Form
            hidden={{ ...form.hidden, personId: pair.personId, sameAs: pair.otherId }}
            idempotencyKey={`${showing.key}-${pair.personId.slice(0, 8)}-${pair.otherId.slice(0, 8)}`}
          >
            <Button kind="quiet" small label={`${w.link}: ${name(pair.personId)}, ${pair.householdCode}`}>
              {w.link}
            </Button>
          </Form>
        ),
      },
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section id="likeness" title={w.likeness} lead={w.likenessLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Table
        caption={w.likeness}
        captionHidden
        columns={[
          { key: 'here', label: w.here },
          { key: 'elsewhere', label: w.elsewhere },
          { key: 'file', label: w.file },
          { key: 'link', label: w.link },
        ]}
        rows={rows}
      />
    </Section>
  );
}
