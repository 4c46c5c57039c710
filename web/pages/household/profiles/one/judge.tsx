import type { ProfileOut } from '#acts/profile/profiles-out.ts';
import { verdicts } from '#domain/profile/hypothesis.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { NumberField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { AudienceField, type TeamMember } from '../../audience-field.tsx';
import { inOrder, type People, placeWords } from '../people.ts';
import { profileWordsOne as words } from './words.ts';

/** Of whom towards whom, in one choice: two ids in one value, taken apart again by `judgeInput`. */
const directionOf = (from: string | null, to: string | null): string => `${from ?? ''}>${to ?? ''}`;

/** Turns the fields of the form into the input of the deed. */
export function judgeInput(raw: Record<string, unknown>): Record<string, unknown> {
  const { direction, ...rest } = raw;
  if (typeof direction !== 'string') return rest;
  const [fromPersonId = '', toPersonId = ''] = direction.split('>');
  return { ...rest, ...(fromPersonId === '' ? {} : { fromPersonId, toPersonId }) };
}

/** Confirm, change or reject; a reason always. */
export function Judge(props: {
  profile: ProfileOut;
  people: People;
  team: readonly TeamMember[];
  showing: Showing;
}) {
  const { profile, people, team, showing } = props;
  const { lang } = showing;
  const w = words[lang];
  const form = formState(showing, 'judge', { verdict: w.verdict, outOf100: w.outOf100, reason: w.reason });
  const directed = profile.profile === 'intimate_terror';
  const directions = inOrder(profile.cards, people).filter(card => card.fromPersonId !== null);
  if (directed && directions.length === 0) return <p>{w.needCouple}</p>;
  return (
    <Stack wide>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, profile: profile.profile }} idempotencyKey={form.key} label={w.judge}>
        {directed ? (
          <RadioGroup
            name="direction"
            label={w.direction}
            choices={directions.map(card => ({
              value: directionOf(card.fromPersonId, card.toPersonId),
              label: placeWords(card, profile.profile, people, lang) ?? '',
            }))}
            value={form.value('direction')}
            error={form.error('fromPersonId')}
          />
        ) : null}
        <RadioGroup
          name="verdict"
          label={w.verdict}
          choices={verdicts.map(value => ({ value, label: w.verdicts[value] }))}
          value={form.value('verdict')}
          error={form.error('verdict')}
        />
        <NumberField
          name="outOf100"
          label={w.outOf100}
          hint={w.outOf100Hint}
          value={form.value('outOf100')}
          error={form.error('outOf100')}
        />
        <TextArea
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <AudienceField
          name="audience"
          form={form}
          team={team}
          lang={lang}
          label={w.audience}
          hint={w.audienceHint}
          proposed="team"
        />
        <Button>{w.save}</Button>
      </Form>
    </Stack>
  );
}
