import type { z } from 'zod';
import { draftDangerRules } from '#acts/safety/draft-danger-rules.ts';
import { readDangerRules } from '#acts/safety/read-danger-rules.ts';
import { dangerSignCodes, floorRules } from '#domain/safety/danger.ts';
import { raisesOf } from '#domain/safety/danger-rules.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { signWords } from '#web/pages/household/safety/sign-words.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form, Hidden } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { dangerRulesWords } from '../words.ts';
import { newDangerRulesWords } from './words.ts';

type Rules = z.output<typeof readDangerRules.output>;

/** Signs that can be made graver, each with only the graver places to choose from; it begins with what holds now. */
export const newDangerRulesPage = page<Rules>({
  path: '/steering/danger-rules/new',
  access: readDangerRules.access,
  title: lang => newDangerRulesWords[lang].title,
  load: loading => loading.read(readDangerRules, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { draft: post({ deed: draftDangerRules, goTo: () => '/steering/danger-rules' }) },
});

function View({ inForce, showing }: Rules & { showing: Showing }) {
  const { lang } = showing;
  const w = newDangerRulesWords[lang];
  const { groups } = dangerRulesWords[lang];
  const form = formState(showing, 'draft', { why: w.why });
  return (
    <>
      <PageHead
        title={w.title}
        lead={w.lead}
        over={<BackLink href="/steering/danger-rules">{w.back}</BackLink>}
      />
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title}>
          {dangerSignCodes
            .filter(sign => raisesOf(sign).length > 0)
            .map((sign, at) => (
              <div key={sign}>
                <Hidden name={`signs.${at}.code`} value={sign} />
                <RadioGroup
                  name={`signs.${at}.group`}
                  label={signWords[lang][sign]}
                  choices={[
                    { value: floorRules.groups[sign], label: w.asProduct(groups[floorRules.groups[sign]]) },
                    ...raisesOf(sign).map(value => ({ value, label: groups[value] })),
                  ]}
                  value={form.value(`signs.${at}.group`, inForce.groups[sign])}
                  error={form.error(`signs.${at}.group`)}
                  row
                />
              </div>
            ))}
          <TextArea
            name="why"
            label={w.why}
            hint={w.whyHint}
            value={form.value('why')}
            error={form.error('why')}
            required
          />
          <p>{w.after}</p>
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href="/steering/danger-rules">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </>
  );
}
