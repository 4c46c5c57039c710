import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Checkbox } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import type { One } from './one.ts';
import { personPageWords } from './words.ts';

interface Shown {
  readonly one: One;
  readonly showing: Showing;
}

/** Marks that where this person lives is secret, or takes the mark away with a reason. */
export function SafeAddress({ one, showing }: Shown) {
  const w = personPageWords[showing.lang];
  const { person } = one;
  const mark = formState(showing, 'mark', { since: w.since });
  const unmark = formState(showing, 'unmark', { reason: w.reason });
  if (person.safeAddressSince !== null)
    return (
      <Section id="safe" title={w.safe}>
        <Notice tone="plain" heading={w.marked(formatDate(person.safeAddressSince, showing.lang))}>
          <p>{w.markedMore}</p>
        </Notice>
        {showing.visit.directs ? (
          <Details summary={w.unmark} open={unmark.returned}>
            <ErrorSummary title={w.problem} errors={unmark.errors} />
            <Form hidden={unmark.hidden} idempotencyKey={`${showing.key}-u`}>
              <TextArea
                name="reason"
                label={w.reason}
                rows={2}
                value={unmark.value('reason')}
                error={unmark.error('reason')}
                required
              />
              <Button kind="secondary">{w.unmark}</Button>
            </Form>
          </Details>
        ) : (
          <p>{w.unmarkWho}</p>
        )}
      </Section>
    );
  return (
    <Section id="safe" title={w.safe} lead={w.safeLead}>
      <Details summary={w.mark} open={mark.returned}>
        <ErrorSummary title={w.problem} errors={mark.errors} />
        <Form hidden={mark.hidden} idempotencyKey={`${showing.key}-m`}>
          <DateField
            name="since"
            label={w.since}
            value={mark.value('since', showing.visit.today)}
            error={mark.error('since')}
            required
          />
          <Button>{w.mark}</Button>
        </Form>
      </Details>
    </Section>
  );
}

/** Homes of this person, past and present, and a form for the next. */
export function Homes({ one, showing }: Shown) {
  const { lang } = showing;
  const w = personPageWords[lang];
  const form = formState(showing, 'home', {
    home: w.home,
    address: w.address,
    confirmedNotSafe: w.confirm,
    hidden: w.hidden,
    share: w.share,
    from: w.from,
    until: w.until,
  });
  const end = formState(showing, 'endHome', { until: w.endedOn });
  return (
    <Section id="homes" title={w.homes}>
      <Table
        caption={w.homes}
        captionHidden
        empty={<p>{w.noHomes}</p>}
        columns={[
          { key: 'home', label: w.home },
          { key: 'address', label: w.address },
          { key: 'share', label: w.share },
          { key: 'from', label: w.from },
          { key: 'until', label: w.until },
        ]}
        rows={one.residences.map(row => {
          const here = end.returned && end.value('residenceId') === row.id;
          return {
            key: row.id,
            cells: {
              home: row.hidden ? <Lock word={w.atSafe} /> : row.home,
              address: row.address ?? '',
              share: row.share ?? '',
              from: formatDate(row.from, lang, 'short'),
              until:
                row.until !== null ? (
                  formatDate(row.until, lang, 'short')
                ) : (
                  <Details summary={w.endHome} open={here}>
                    {here ? <ErrorSummary title={w.problem} errors={end.errors} /> : null}
                    <Form
                      hidden={{ ...end.hidden, residenceId: row.id }}
                      idempotencyKey={`${showing.key}-${row.id.slice(0, 8)}`}
                    >
                      <RowDay
                        scope={row.id}
                        label={w.endedOn}
                        value={here ? end.value('until') : showing.visit.today}
                      />
                      <Button kind="secondary" small>
                        {w.endHome}
                      </Button>
                    </Form>
                  </Details>
                ),
            },
          };
        })}
      />
      <Details summary={w.addHome} open={form.returned}>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={`${showing.key}-h`}>
          <TextField
            name="home"
            label={w.home}
            hint={w.homeHint}
            value={form.value('home')}
            error={form.error('home')}
          />
          <TextField
            name="address"
            label={w.address}
            hint={w.addressHint}
            aside={w.notRequired}
            value={form.value('address')}
            error={form.error('address')}
          />
          {one.anySafeAddress ? (
            <Checkbox
              name="confirmedNotSafe"
              label={w.confirm}
              checked={form.value('confirmedNotSafe') === 'yes'}
            />
          ) : null}
          <Checkbox name="hidden" label={w.hidden} checked={form.value('hidden') === 'yes'} />
          <TextField
            name="share"
            label={w.share}
            hint={w.shareHint}
            aside={w.notRequired}
            value={form.value('share')}
            error={form.error('share')}
          />
          <DateField
            name="from"
            label={w.from}
            value={form.value('from')}
            error={form.error('from')}
            required
          />
          <DateField
            name="until"
            label={w.until}
            hint={w.untilHint}
            value={form.value('until')}
            error={form.error('until')}
          />
          <Button kind="secondary">{w.addHome}</Button>
        </Form>
      </Details>
    </Section>
  );
}

/** A day in a form that stands more than once on a page: its id carries the row. */
function RowDay({ scope, label, value }: { scope: string; label: string; value: string | undefined }) {
  const id = `f-until-${scope}`;
  return (
    <div className="la-field la-field--short">
      <label className="la-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        className="utrecht-textbox utrecht-textbox--html-input"
        type="date"
        id={id}
        name="until"
        defaultValue={value}
      />
    </div>
  );
}
