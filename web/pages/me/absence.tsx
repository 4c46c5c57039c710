import type { z } from 'zod';
import type { readOwnAbsence } from '#acts/access/read-own-absence.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { awayFrom } from '#web/words/away.ts';
import { AbsencePeriod } from './absence-period.tsx';
import { absenceWords } from './absence-words.ts';

type Own = z.output<typeof readOwnAbsence.output>;

/** Being away oneself: from, until, and what happens with the households that one directs. */
export function Absence({ own, showing }: { own: Own; showing: Showing }) {
  const w = absenceWords[showing.lang];
  return (
    <Section
      id="away"
      title={w.title}
      lead={w.lead}
      actions={
        showing.visit.roles.includes('supervisor') ? (
          <ButtonLink kind="quiet" href="/away">
            {w.toTeam}
          </ButtonLink>
        ) : undefined
      }
    >
      <Stack wide>
        {own.absence === null ? (
          <Record showing={showing} />
        ) : (
          <Standing absence={own.absence} showing={showing} />
        )}
        <Households own={own} showing={showing} />
      </Stack>
    </Section>
  );
}

function Standing({ absence, showing }: { absence: NonNullable<Own['absence']>; showing: Showing }) {
  const { lang } = showing;
  const w = absenceWords[lang];
  const form = formState(showing, 'back', noFields);
  const words = awayFrom(absence, lang);
  return (
    <>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Notice tone="plain" heading={absence.now ? w.standing(words) : w.coming(words)} />
      <Form
        hidden={{ ...form.hidden, absenceId: absence.id, version: String(absence.version) }}
        idempotencyKey={`${form.key}-back`}
      >
        <Button kind="secondary">{absence.now ? w.back : w.cancel}</Button>
      </Form>
    </>
  );
}

function Record({ showing }: { showing: Showing }) {
  const w = absenceWords[showing.lang];
  const form = formState(showing, 'away', { from: w.from, until: w.until });
  return (
    <Form hidden={form.hidden} idempotencyKey={`${form.key}-away`}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <AbsencePeriod form={form} showing={showing} />
      <Button kind="secondary">{w.record}</Button>
    </Form>
  );
}

/** Per household that one directs: who stands in, and a plain warning where nobody does. */
function Households({ own, showing }: { own: Own; showing: Showing }) {
  const w = absenceWords[showing.lang];
  const alone = own.households.filter(each => each.deputy === null || each.deputyAway);
  if (own.households.length === 0) return <p>{w.noHouseholds}</p>;
  return (
    <>
      <h3 className="utrecht-heading-3">{w.households}</h3>
      <p>{w.householdsLead}</p>
      {alone.length === 0 ? null : (
        <Notice tone="late" heading={w.warning(alone.length)}>
          <Actions>
            {alone.slice(0, 10).map(each => (
              <Link key={each.id} href={`/households/${each.id}/network#appoint`}>
                {w.appoint(each.code)}
              </Link>
            ))}
          </Actions>
        </Notice>
      )}
      <Table
        caption={w.households}
        captionHidden
        columns={[
          { key: 'household', label: w.household },
          { key: 'deputy', label: w.deputy },
        ]}
        rows={own.households.map(each => ({
          key: each.id,
          cells: {
            household: <Link href={`/households/${each.id}/network`}>{each.code}</Link>,
            deputy:
              each.deputy === null ? (
                <Tag tone="late">{w.noDeputy}</Tag>
              ) : (
                <>
                  {displayName(each.deputy)} {each.deputyAway ? <Tag tone="late">{w.deputyAway}</Tag> : null}
                </>
              ),
          },
        }))}
      />
    </>
  );
}
