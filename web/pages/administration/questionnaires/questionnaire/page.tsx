import type { z } from 'zod';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import { readQuestionnaire } from '#acts/questionnaire/read-questionnaire.ts';
import { readQuestionnaires } from '#acts/questionnaire/read-questionnaires.ts';
import { withdrawQuestionnaire } from '#acts/questionnaire/withdraw-questionnaire.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary, type SummaryRow } from '#web/parts/summary.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDateTime, formatNumber } from '#web/words/format.ts';
import { administrators } from '../../access.ts';
import { LicenceEnd } from '../licence-end.tsx';
import { Report } from '../report.tsx';
import { questionnaireWords } from '../words.ts';

type Questionnaire = z.output<typeof readQuestionnaire.output>;
interface Loaded {
  readonly one: Questionnaire;
  /** Other editions of the same address that are published. */
  readonly beside: readonly string[];
}

const pathOf = ({ questionnaireId }: { questionnaireId: string }) =>
  `/administration/questionnaires/${questionnaireId}`;

/** One questionnaire: its facts and licence, what was understood of it, and publishing or withdrawing it. */
export const questionnairePage = page<Loaded>({
  path: '/administration/questionnaires/:questionnaireId',
  access: administrators,
  title: (_, { one }) => one.title,
  load: async ({ read, params }) => {
    const one = await read(readQuestionnaire, { questionnaireId: params['questionnaireId'] });
    const { questionnaires } = await read(readQuestionnaires, {});
    const beside = questionnaires.filter(
      other =>
        other.url === one.url && other.state === 'published' && other.questionnaireId !== one.questionnaireId,
    );
    return { one, beside: beside.map(other => other.edition) };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    publish: post({
      deed: publishQuestionnaire,
      goTo: answer => `${pathOf(answer)}?done=published`,
    }),
    withdraw: post({
      deed: withdrawQuestionnaire,
      goTo: answer => `${pathOf(answer)}?done=withdrawn`,
    }),
  },
});

const tones: Record<Questionnaire['state'], Tone> = {
  draft: 'neutral',
  published: 'done',
  withdrawn: 'neutral',
};

function View({ one, beside, showing }: Loaded & { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const problems = [
    ...formState(showing, 'publish', noFields).errors,
    ...formState(showing, 'withdraw', { reason: w.withdrawReason }).errors,
  ];
  const facts = (
    <Section
      id="facts"
      title={w.facts}
      actions={
        <ButtonLink href={`${pathOf(one)}/document`} kind="quiet">
          {w.download}
        </ButtonLink>
      }
    >
      <Summary rows={factsOf(one, showing)} />
    </Section>
  );
  const report = <Report findings={one.findings} lang={showing.lang} />;
  return (
    <>
      <PageHead
        title={one.title}
        over={<BackLink href="/administration/questionnaires">{w.title}</BackLink>}
        lead={<Tag tone={tones[one.state]}>{w.states[one.state]}</Tag>}
        actions={
          <ButtonLink href={`${pathOf(one)}/try`} kind="secondary">
            {w.tryOut}
          </ButtonLink>
        }
      />
      <Stack wide>
        <Done showing={showing} />
        <ErrorSummary title={w.problem} errors={problems} />
        {/* What was understood is what a draft is about; later it is a thing to look up. */}
        {one.state === 'draft' ? report : facts}
        {one.state === 'draft' ? facts : report}
        {one.state === 'draft' ? <Publish one={one} beside={beside} showing={showing} /> : null}
        {one.state === 'withdrawn' ? null : <Withdraw showing={showing} />}
      </Stack>
    </>
  );
}

function Done({ showing }: { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const said: Readonly<Record<string, readonly [string, string]>> = {
    'brought-in': [w.broughtInNow, w.broughtInMore],
    published: [w.publishedNow, w.publishedMore],
    withdrawn: [w.withdrawnNow, w.withdrawnMore],
  };
  const done = showing.query.get('done') ?? '';
  const [heading, more] = (Object.hasOwn(said, done) ? said[done] : undefined) ?? [];
  if (heading === undefined || showing.returned !== undefined) return null;
  return (
    <Notice tone="done" heading={heading} live>
      {more}
    </Notice>
  );
}

function factsOf(one: Questionnaire, showing: Showing): SummaryRow[] {
  const { lang } = showing;
  const w = questionnaireWords[lang];
  const by = (step: { at: Date; by: { given: string; prefix: string; family: string } }) =>
    w.by(displayName(step.by), formatDateTime(step.at, lang, showing.visit.timeZone));
  return [
    { term: w.licence, value: one.licence },
    { term: w.holder, value: one.licenceHolder },
    { term: w.territory, value: one.territory },
    { term: w.until, value: <LicenceEnd {...one} lang={lang} /> },
    { term: w.edition, value: one.edition },
    { term: w.address, value: <code className="la-place">{one.url}</code> },
    { term: w.fhir, value: one.fhir },
    { term: w.items, value: formatNumber(one.items, lang) },
    { term: w.uses, value: one.uses === null ? w.few : formatNumber(one.uses, lang) },
    { term: w.broughtIn, value: by(one.broughtIn) },
    ...(one.published === null ? [] : [{ term: w.publishedBy, value: by(one.published) }]),
    ...(one.withdrawn === null
      ? []
      : [
          { term: w.withdrawnBy, value: by(one.withdrawn) },
          { term: w.reason, value: one.withdrawn.reason },
        ]),
  ];
}

function Publish({ one, beside, showing }: Loaded & { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const form = formState(showing, 'publish', noFields);
  return (
    <Section id="publish" title={w.publish} lead={w.publishLead}>
      {one.licenceOver ? (
        <Notice tone="late" heading={w.publishOver} />
      ) : one.broughtIn.byYou ? (
        <Notice tone="plain" heading={w.publishOwn} />
      ) : (
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          {beside.length === 0 ? null : <p>{w.sameAddress(beside.join(', '))}</p>}
          <Button>{w.publish}</Button>
        </Form>
      )}
    </Section>
  );
}

function Withdraw({ showing }: { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const form = formState(showing, 'withdraw', { reason: w.withdrawReason });
  return (
    <Section id="withdraw" title={w.withdraw}>
      <Details summary={w.withdrawOpen} open={form.returned}>
        <p>{w.withdrawLead}</p>
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <TextArea
            name="reason"
            label={w.withdrawReason}
            value={form.value('reason')}
            error={form.error('reason')}
            rows={3}
            required
          />
          <Button kind="danger">{w.withdraw}</Button>
        </Form>
      </Details>
    </Section>
  );
}
