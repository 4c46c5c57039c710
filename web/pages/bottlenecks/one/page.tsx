import type { z } from 'zod';
import { answerBottleneck } from '#acts/bottleneck/answer-bottleneck.ts';
import { markAnswerRead } from '#acts/bottleneck/mark-answer-read.ts';
import { moveBottleneck } from '#acts/bottleneck/move-bottleneck.ts';
import { ownBottleneck } from '#acts/bottleneck/own-bottleneck.ts';
import { readBottleneck } from '#acts/bottleneck/read-bottleneck.ts';
import { displayName, type PersonName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { stuckHref } from '#web/pages/household/bottlenecks/href.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, Link } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Observation, Paragraphs, Source } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { ageWords, bottleneckHref, StateTag } from '../entry.tsx';
import { bottleneckWords } from '../words.ts';
import { AnswerForm, MoveForm, OwnForm } from './steps.tsx';

type OneBottleneck = z.output<typeof readBottleneck.output>;

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  `${bottleneckHref(params['bottleneckId'] ?? '')}?saved=yes`;

/** One bottleneck: how it stands, its answer, its way over the levels, and what the visitor may do with it. */
export const bottleneckPage = page<OneBottleneck>({
  path: '/bottlenecks/:bottleneckId',
  access: readBottleneck.access,
  title: lang => bottleneckWords[lang].one,
  load: loading => loading.read(readBottleneck, { bottleneckId: loading.params['bottleneckId'] }),
  view: (bottleneck, showing) => <View bottleneck={bottleneck} showing={showing} />,
  posts: {
    own: post({ deed: ownBottleneck, goTo: here }),
    move: post({ deed: moveBottleneck, goTo: here }),
    answer: post({ deed: answerBottleneck, goTo: here }),
    read: post({ deed: markAnswerRead, goTo: here }),
  },
});

function View({ bottleneck, showing }: { bottleneck: OneBottleneck; showing: Showing }) {
  const { lang } = showing;
  const w = bottleneckWords[lang];
  const name = (who: PersonName | null) => (who === null ? w.gone : displayName(who) || w.gone);
  const read = formState(showing, 'read', noFields);
  const { may } = bottleneck;
  return (
    <>
      <PageHead title={w.one} over={<BackLink href="/bottlenecks">{w.back}</BackLink>} />
      {showing.query.get('saved') === null || showing.returned !== undefined ? null : (
        <Notice tone="done" heading={w.saved} live />
      )}
      <ErrorSummary title={w.problem} errors={read.errors} />
      <Stack wide>
        <div className="la-case__question">
          <Paragraphs text={bottleneck.text} />
        </div>
        <Summary
          rows={[
            { term: w.state, value: <StateTag bottleneck={bottleneck} showing={showing} /> },
            { term: w.about, value: w.kinds[bottleneck.kind] },
            ...(bottleneck.aboutHousehold
              ? [
                  {
                    term: w.household,
                    value:
                      bottleneck.household === null ? (
                        w.aboutHousehold
                      ) : (
                        <Link href={stuckHref(bottleneck.household.id)}>{bottleneck.household.code}</Link>
                      ),
                    note: w.householdNote,
                  },
                ]
              : []),
            {
              term: w.level,
              value: w.levels[bottleneck.level],
              note: ageWords(bottleneck, lang),
            },
            {
              term: w.owner,
              value: bottleneck.owner === null ? w.none : name(bottleneck.owner),
              note: bottleneck.ownerGone ? <Tag tone="late">{w.ownerGone}</Tag> : null,
            },
            {
              term: w.by,
              value: name(bottleneck.by),
              note: `${bottleneck.organisation}, ${formatDate(bottleneck.on, lang)}`,
            },
          ]}
        />
      </Stack>
      {bottleneck.answer === null ? null : (
        <Section id="answer" title={w.answer}>
          <Stack>
            <Observation
              text={bottleneck.answer}
              source={w.answeredBy(
                name(bottleneck.answeredBy),
                bottleneck.answeredOn === null ? '' : formatDate(bottleneck.answeredOn, lang),
              )}
            />
            {bottleneck.read ? (
              <p>{w.wasRead}</p>
            ) : bottleneck.mine ? (
              <Form hidden={read.hidden} idempotencyKey={`${showing.key.slice(0, 70)}-read`} label={w.read}>
                <Button>{w.read}</Button>
              </Form>
            ) : (
              <p>{w.notRead}</p>
            )}
          </Stack>
        </Section>
      )}
      {may.answer ? <AnswerForm bottleneck={bottleneck} showing={showing} /> : null}
      {may.own ? <OwnForm bottleneck={bottleneck} showing={showing} /> : null}
      {may.up || may.down ? <MoveForm bottleneck={bottleneck} showing={showing} /> : null}
      {bottleneck.steps.length === 0 ? null : (
        <Section id="way" title={w.way}>
          <ol className="la-way">
            {bottleneck.steps.map(step => (
              <li key={step.id}>
                <p className="la-way__level">
                  {[
                    w.levels[step.level],
                    step.owner === null ? '' : w.stepOwner(name(step.owner)),
                    step.dueOn === null ? '' : w.dueOn(formatDate(step.dueOn, lang)),
                  ]
                    .filter(part => part !== '')
                    .join(', ')}
                </p>
                {step.note === '' ? null : <Paragraphs text={step.note} />}
                <Source>{`${name(step.by)}, ${formatDate(step.on, lang)}`}</Source>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
