import { correctDangerSign } from '#acts/safety/correct-danger-sign.ts';
import { correctionWhys } from '#domain/safety/standing.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { HouseholdPage } from '../../frame.tsx';
import { dangerHref, type LoadedDanger, loadDanger, toDanger } from '../danger/load.ts';
import { peopleOf } from '../people.tsx';
import { signWords } from '../sign-words.ts';
import { safetyWords } from '../words.ts';
import { correctSignWords } from './words.ts';

/** The only way in which a sign goes: by name, with a reason, by who directs. */
export const dangerCorrectPage = page<LoadedDanger>({
  path: '/households/:householdId/safety/danger/:personId/correct',
  access: { who: 'team' },
  title: lang => safetyWords[lang].danger,
  load: loadDanger,
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { correct: post({ deed: correctDangerSign, goTo: toDanger }) },
});

function View({ head, around, danger, showing }: LoadedDanger & { showing: Showing }) {
  const { lang, query } = showing;
  const w = correctSignWords[lang];
  const form = formState(showing, 'correct', { code: w.sign, why: w.why, reason: w.reason });
  const title = w.title(peopleOf(head, lang).get(danger.personId)?.name ?? '');
  // What only the file tells is nobody's answer, so there is none to correct.
  const present = danger.signs.filter(each => each.answers.some(answer => answer.state === 'present'));
  const back = (
    <ButtonLink kind="quiet" href={dangerHref(head.id, danger.personId)}>
      {w.back}
    </ButtonLink>
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="correct" title={title} lead={w.lead}>
        <Stack wide>
          <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
          {present.length === 0 || !around.may.decide ? (
            <>
              <p>{around.may.decide ? w.none : w.notYours}</p>
              <Actions>{back}</Actions>
            </>
          ) : (
            <Form hidden={form.hidden} idempotencyKey={form.key} label={title}>
              <RadioGroup
                name="code"
                label={w.sign}
                choices={present.map(({ sign }) => ({ value: sign, label: signWords[lang][sign] }))}
                value={form.value('code', query.get('sign') ?? undefined)}
                error={form.error('code')}
              />
              <RadioGroup
                name="why"
                label={w.why}
                choices={correctionWhys.map(value => ({
                  value,
                  label: w.whys[value],
                  hint: w.whyHints[value],
                }))}
                value={form.value('why')}
                error={form.error('why')}
              />
              <TextArea
                name="reason"
                label={w.reason}
                hint={w.reasonHint}
                value={form.value('reason')}
                error={form.error('reason')}
                required
              />
              <Actions>
                <Button>{w.save}</Button>
                {back}
              </Actions>
            </Form>
          )}
        </Stack>
      </Section>
    </HouseholdPage>
  );
}
