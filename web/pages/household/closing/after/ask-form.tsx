import { afterAnswers } from '#domain/followup/codes.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { CheckboxGroup, Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Sheet, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { AudienceField, audienceLabels, type TeamMember } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { closingCodes } from '../code-words.ts';
import type { After } from './after.ts';
import { afterWords } from './words.ts';

/** Everybody of the household under each other, each with an answer of their own. */
export function AskForm(props: { head: Head; after: After; team: readonly TeamMember[]; showing: Showing }) {
  const { head, after, team, showing } = props;
  const { lang } = showing;
  const w = afterWords[lang];
  const people = peopleOf(head, lang);
  const form = formState(showing, 'record', {
    ...Object.fromEntries(
      after.personIds.flatMap((id, at) => {
        const name = people.get(id)?.name ?? '';
        return [
          [`answers.${at}.answer`, w.person(name)],
          [`answers.${at}.ownWords`, `${name}, ${w.ownWords}`],
          [`answers.${at}.note`, `${name}, ${w.note}`],
        ];
      }),
    ),
    ...audienceLabels('audience', lang, w.readers),
    reopen: w.reopen,
    staysClosedWhy: w.staysClosed,
  });
  const missing = new Set((showing.returned?.detail?.['persons'] ?? '').split(' '));
  const written = (at: number) =>
    ['ownWords', 'note'].some(part => {
      const name = `answers.${at}.${part}`;
      return (form.value(name) ?? '') !== '' || form.error(name) !== undefined;
    });
  if (after.personIds.length === 0) return <Notice tone="unknown" heading={w.nobody} />;
  return (
    <>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form
          hidden={{
            ...form.hidden,
            ...Object.fromEntries(after.personIds.map((id, at) => [`answers.${at}.personId`, id])),
          }}
          idempotencyKey={form.key}
          label={w.pageTitle}
        >
          {after.personIds.map((id, at) => {
            const name = people.get(id)?.name ?? '';
            const field = (part: string) => ({
              name: `answers.${at}.${part}`,
              value: form.value(`answers.${at}.${part}`),
              error: form.error(`answers.${at}.${part}`),
            });
            return (
              <Fieldset key={id} legend={name} section>
                <RadioGroup
                  {...field('answer')}
                  error={field('answer').error ?? (missing.has(id) ? w.missing : undefined)}
                  label={w.person(name)}
                  choices={afterAnswers.map(value => ({
                    value,
                    label: closingCodes[lang].answers[value],
                  }))}
                  row
                />
                <Details summary={w.said(name)} open={written(at)}>
                  <Stack>
                    <TextArea
                      {...field('ownWords')}
                      label={w.ownWords}
                      hint={w.ownWordsHint}
                      aside={w.optional}
                      rows={2}
                    />
                    <TextArea {...field('note')} label={w.note} aside={w.optional} rows={2} />
                  </Stack>
                </Details>
              </Fieldset>
            );
          })}
          <AudienceField name="audience" form={form} team={team} lang={lang} label={w.readers} />
          <CheckboxGroup
            name="reopen"
            label={w.reopen}
            hint={w.reopenHint}
            choices={[{ value: 'true', label: w.reopen }]}
            values={form.values('reopen')}
            error={form.error('reopen')}
          />
          <TextArea
            name="staysClosedWhy"
            label={w.staysClosed}
            hint={w.staysClosedHint}
            aside={w.optional}
            rows={2}
            value={form.value('staysClosedWhy')}
            error={form.error('staysClosedWhy')}
          />
          <Button>{w.save}</Button>
        </Form>
      </Sheet>
    </>
  );
}
