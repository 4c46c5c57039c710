import { attendanceOutcomes } from '#domain/referral/codes.ts';
import { mayStep } from '#domain/referral/course.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { helpWords } from '../words.ts';
import type { One } from './one.ts';
import { oneHelpWords } from './words.ts';

const tones: Readonly<Record<One['attendance'][number]['outcome'], Tone>> = {
  came: 'done',
  called_off: 'neutral',
  no_show: 'late',
  dropped_out: 'late',
};

/** Who came when; while the help goes on, the form for the next time stands above it. */
export function Attendance({ one, showing }: { one: One; showing: Showing }) {
  const { lang, visit } = showing;
  const [all, c] = [oneHelpWords[lang], helpWords[lang]];
  const w = all.attend;
  const form = formState(showing, 'attend', { on: w.on, outcome: w.outcome, note: w.note });
  const may = mayStep(one.referral.state, 'attend');
  if (!may && one.attendance.length === 0) return null;
  return (
    <Section id="attendance" title={w.title}>
      <Stack wide>
        {may ? (
          <>
            <ErrorSummary title={all.problem} errors={form.errors} />
            <Form
              hidden={{ ...form.hidden, version: String(one.referral.version) }}
              idempotencyKey={`${form.key}-t`}
              label={w.title}
            >
              <DateField
                name="on"
                label={w.on}
                max={visit.today}
                value={form.value('on', visit.today)}
                error={form.error('on')}
                required
              />
              <RadioGroup
                name="outcome"
                label={w.outcome}
                hint={w.violent}
                choices={attendanceOutcomes.map(value => ({ value, label: c.outcomes[value] }))}
                value={form.value('outcome')}
                error={form.error('outcome')}
              />
              <TextArea
                name="note"
                label={w.note}
                hint={w.noteHint}
                value={form.value('note')}
                error={form.error('note')}
              />
              <Button>{w.save}</Button>
            </Form>
          </>
        ) : null}
        <Table
          caption={w.title}
          captionHidden
          columns={[
            { key: 'on', label: w.when },
            { key: 'outcome', label: w.outcome },
            { key: 'by', label: w.by },
          ]}
          rows={one.attendance.map(each => ({
            key: each.id,
            cells: {
              on: formatDate(each.on, lang),
              outcome: (
                <>
                  <Tag tone={tones[each.outcome]}>{c.outcomes[each.outcome]}</Tag>
                  {each.note === null ? null : <Source>{each.note}</Source>}
                </>
              ),
              by: each.by === null ? all.gone : displayName(each.by),
            },
          }))}
          empty={w.none}
        />
      </Stack>
    </Section>
  );
}
