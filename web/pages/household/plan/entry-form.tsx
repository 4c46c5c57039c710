import type { EntryOut } from '#acts/plan/plan-out.ts';
import { type EntryKind, isWork, lifeDomains, safetyEffects } from '#domain/plan/codes.ts';
import { displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, Select, TextArea } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import type { TeamMember } from '../audience-field.tsx';
import type { Head } from '../frame.tsx';
import { choicesOf } from '../safety/people.tsx';
import { formWords } from './form-words.ts';
import { planWords } from './words.ts';

/** What the form holds before anybody types. */
export type EntryStart = Readonly<Partial<Record<string, string>>>;

export const startOf = (entry: EntryOut): EntryStart => ({
  domain: entry.domain,
  text: entry.text,
  saidBy: entry.saidBy ?? '',
  sinceOn: entry.sinceOn ?? '',
  effect: entry.effect ?? '',
  doneBy:
    entry.doneByUser === null
      ? entry.doneByPerson === null
        ? ''
        : `person:${entry.doneByPerson}`
      : `user:${entry.doneByUser.id}`,
  untilOn: entry.untilOn ?? '',
  effectOnSafety: entry.effectOnSafety ?? '',
});

export const entryLabels = (lang: Lang, kind: EntryKind): Readonly<Record<string, string>> => {
  const w = formWords[lang];
  return {
    domain: w.domain,
    text: w.text[kind],
    saidBy: w.saidBy,
    sinceOn: w.sinceOn,
    effect: w.effect,
    layer: w.layer,
    goalEntryId: w.goal,
    doneBy: w.doneBy,
    untilOn: w.untilOn,
    effectOnSafety: w.effectOnSafety,
    servesSafety: w.servesSafety,
    why: w.why,
    to: w.to,
  };
};

/** The one who does it stands in the form as one choice, so that two cannot be chosen. */
export function withDoer(raw: Record<string, unknown>): Record<string, unknown> {
  const { doneBy, ...rest } = raw;
  if (typeof doneBy !== 'string' || doneBy === '') return rest;
  const [kind = '', id = ''] = doneBy.split(':');
  return kind === 'user' ? { ...rest, doneByUser: id } : { ...rest, doneByPerson: id };
}

/** The fields of one kind of entry, those that may be said otherwise later. */
export function EntryFields(props: {
  kind: EntryKind;
  head: Head;
  team: readonly TeamMember[];
  form: FormState;
  start: EntryStart;
  lang: Lang;
  /** Where it is written first: the reason to run already. Later it is given with the step that asks it. */
  reason?: boolean | undefined;
}) {
  const { kind, form, start, lang } = props;
  const w = formWords[lang];
  const words = planWords[lang];
  const persons = choicesOf(props.head, lang).filter(each => !each.unborn);
  const field = (name: string) => ({ name, value: form.value(name, start[name]), error: form.error(name) });
  const tells = kind === 'goes_well' || kind === 'worry';
  return (
    <>
      <Select
        {...field('domain')}
        label={w.domain}
        empty={w.choose}
        options={lifeDomains.map(value => ({ value, label: words.domain[value] }))}
        required
      />
      <TextArea
        {...field('text')}
        label={w.text[kind]}
        hint={kind === 'goal' ? w.goalHint : undefined}
        rows={3}
        required
      />
      {kind === 'action' ? (
        <>
          <Select
            {...field('doneBy')}
            label={w.doneBy}
            hint={w.doneByHint}
            empty={w.choose}
            options={[
              ...persons.map(({ value, label }) => ({ value: `person:${value}`, label })),
              ...props.team.map(each => ({
                value: `user:${each.id}`,
                label: `${displayName(each.name)}, ${each.organisation}`,
              })),
            ]}
            required
          />
          <Select
            {...field('effectOnSafety')}
            label={w.effectOnSafety}
            empty={w.choose}
            options={safetyEffects.map(value => ({ value, label: words.effectOnSafety[value] }))}
          />
        </>
      ) : (
        <Select
          {...field('saidBy')}
          label={w.saidBy}
          hint={w.saidByHint}
          empty={w.professional}
          options={persons}
        />
      )}
      {tells ? (
        <>
          <DateField {...field('sinceOn')} label={w.sinceOn} />
          <TextArea {...field('effect')} label={w.effect} hint={w.effectHint} rows={2} />
        </>
      ) : null}
      {isWork(kind) ? (
        <>
          <DateField {...field('untilOn')} label={w.untilOn} />
          {props.reason ? (
            <TextArea {...field('servesSafety')} label={w.servesSafety} hint={w.servesSafetyHint} rows={2} />
          ) : null}
        </>
      ) : null}
    </>
  );
}

/** Begin now or prepare; one question, the careful answer first. */
export function StartField({ form, lang }: { form: FormState; lang: Lang }) {
  const w = formWords[lang];
  return (
    <RadioGroup
      name="start"
      label={w.start}
      choices={[
        { value: 'false', label: w.startLater },
        { value: 'true', label: w.startNow },
      ]}
      value={form.value('start', 'false')}
      error={form.error('start')}
    />
  );
}
