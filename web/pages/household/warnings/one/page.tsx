import type { z } from 'zod';
import { endWarning } from '#acts/warning/end-warning.ts';
import { readWarning } from '#acts/warning/read-warning.ts';
import { reviewWarning } from '#acts/warning/review-warning.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { WarningFields } from '../fields.tsx';
import { warningsHref } from '../href.ts';
import { aboutOf, opinionOf, ReviewOn } from '../warning-facts.tsx';
import { warningWords } from '../words.ts';

type One = z.output<typeof readWarning.output>;
interface Loaded {
  head: Head;
  one: One;
}

const to = (what: string) => (_: unknown, params: Readonly<Record<string, string>>) =>
  warningsHref(params['householdId'] ?? '', `?saved=${what}`);

/** One warning: what it says, looking again, taking it away, and what stood there before. */
export const warningPage = page<Loaded>({
  path: '/households/:householdId/warnings/:warningId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => warningWords[lang].one,
  load: async loading => ({
    head: await loadHead(loading),
    one: await loading.read(readWarning, loading.params),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    review: post({ deed: reviewWarning, goTo: to('reviewed') }),
    end: post({ deed: endWarning, goTo: to('ended') }),
  },
});

function View({ head, one, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = warningWords[lang];
  const { warning } = one;
  const look = warning.lastLook;
  return (
    <HouseholdForm head={head} showing={showing} tab="overview" title={w.one} lead={warning.text}>
      <Stack wide>
        <Summary
          rows={[
            { term: w.about, value: aboutOf(warning, peopleOf(head, lang), showing) },
            {
              term: w.reviewOn,
              value:
                warning.endedOn === null ? (
                  <ReviewOn on={warning.reviewOn} showing={showing} />
                ) : (
                  w.ended(formatDate(warning.endedOn, lang))
                ),
              note:
                warning.endedReason ??
                (look === null
                  ? undefined
                  : w.lastLook(
                      (look.by === null ? '' : displayName(look.by)) || w.gone,
                      formatDate(toLocalDate(look.at, visit.timeZone), lang),
                    )),
            },
            { term: w.told, value: w.tolds[warning.told], note: warning.toldReason ?? undefined },
            {
              term: w.whose,
              value: opinionOf(warning, showing),
              note: audienceSentence(warning.audience, lang),
            },
          ]}
        />
        <p>
          <Link href={warningsHref(head.id)}>{w.all}</Link>
        </p>
      </Stack>
      {warning.endedOn === null ? (
        <>
          <Look one={one} showing={showing} />
          <End one={one} showing={showing} />
        </>
      ) : null}
      <Earlier one={one} showing={showing} />
    </HouseholdForm>
  );
}

function Look({ one, showing }: { one: One; showing: Showing }) {
  const w = warningWords[showing.lang];
  const form = formState(showing, 'review', {
    text: w.text,
    told: w.told,
    toldReason: w.toldReason,
    reviewOn: w.reviewOn,
  });
  return (
    <Section id="look" title={w.lookTitle} lead={w.lookLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, version: String(one.warning.version) }}
        idempotencyKey={`${form.key}-r`}
        label={w.lookTitle}
      >
        <WarningFields form={form} showing={showing} before={one.warning} />
        <Button>{w.lookSave}</Button>
      </Form>
    </Section>
  );
}

function End({ one, showing }: { one: One; showing: Showing }) {
  const w = warningWords[showing.lang];
  const form = formState(showing, 'end', { reason: w.endReason });
  return (
    <Section id="end" title={w.endTitle}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, version: String(one.warning.version) }}
        idempotencyKey={`${form.key}-e`}
        label={w.endTitle}
      >
        <TextArea
          name="reason"
          label={w.endReason}
          rows={2}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <Button kind="secondary">{w.endSave}</Button>
      </Form>
    </Section>
  );
}

function Earlier({ one, showing }: { one: One; showing: Showing }) {
  const { lang, visit } = showing;
  const w = warningWords[lang];
  if (one.earlier.length === 0) return null;
  return (
    <Section id="earlier" title={w.earlierTitle}>
      <Table
        caption={w.earlierTitle}
        captionHidden
        columns={[
          { key: 'until', label: w.columns.until },
          { key: 'text', label: w.columns.text },
          { key: 'told', label: w.columns.told },
          { key: 'by', label: w.columns.by },
        ]}
        rows={one.earlier.map(each => ({
          key: String(each.version),
          cells: {
            until: formatDate(toLocalDate(each.until, visit.timeZone), lang),
            text: each.text,
            told: w.tolds[each.told],
            by: (each.by === null ? '' : displayName(each.by)) || w.gone,
          },
        }))}
      />
    </Section>
  );
}
