import { readNetwork } from '#acts/network/read-network.ts';
import { changeEntry } from '#acts/plan/change-entry.ts';
import { changeEntryReaders } from '#acts/plan/change-entry-readers.ts';
import { moveEntry, moves } from '#acts/plan/move-entry.ts';
import type { EntryOut } from '#acts/plan/plan-out.ts';
import { readEntryHistory } from '#acts/plan/read-entry-history.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { audienceSentence, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { EntryFields, entryLabels, startOf, withDoer } from '../entry-form.tsx';
import { EntryView } from '../entry-view.tsx';
import { formWords } from '../form-words.ts';
import { planHref } from '../href.ts';
import { planWords } from '../words.ts';
import { Merge } from './merge.tsx';
import { Readers } from './readers.tsx';

interface Loaded {
  head: Head;
  team: TeamMember[];
  entry: EntryOut;
  history: EntryOut[];
  may: { changeReaders: boolean };
}

const toEntry = (_: unknown, params: Readonly<Record<string, string>>) =>
  planHref(params['householdId'] ?? '', `/entry/${params['entryId']}?saved=yes`);

/** One entry: how it stands, how it goes on, saying it otherwise, and every version before. */
export const planEntryPage = page<Loaded>({
  path: '/households/:householdId/plan/entry/:entryId',
  access: { who: 'team' },
  title: lang => formWords[lang].entryPage,
  load: async loading => {
    const { householdId, entryId } = loading.params;
    return {
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      ...(await loading.read(readEntryHistory, { householdId, entryId })),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    change: post({ deed: changeEntry, input: raw => withDoer(raw), goTo: toEntry }),
    move: post({ deed: moveEntry, goTo: toEntry }),
    readers: post({ deed: changeEntryReaders, goTo: toEntry }),
  },
});

function View({ head, team, entry, history, may, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = formWords[lang];
  const words = planWords[lang];
  const people = peopleOf(head, lang);
  const around = { householdId: head.id, people, showing, linked: false };
  const name = people.get(entry.personId)?.name ?? '';
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      {showing.query.get('saved') === null ? null : <Notice tone="done" heading={words.saved} live />}
      <Section
        id="entry"
        title={w.newTitle(words.kind[entry.kind], name)}
        lead={[words.domain[entry.domain], entry.layer === null ? '' : words.layer[entry.layer][0]]
          .filter(Boolean)
          .join(' · ')}
        actions={<ButtonLink href={planHref(head.id, `?person=${entry.personId}`)}>{words.back}</ButtonLink>}
      >
        <EntryView entry={entry} around={around} />
        {entry.why === null ? null : <p>{entry.why}</p>}
        <Source>{audienceSentence(entry.audience, lang)}</Source>
      </Section>
      <Move entry={entry} showing={showing} />
      {entry.state === 'ended' ? null : <Change head={head} team={team} entry={entry} showing={showing} />}
      {may.changeReaders ? <Readers entry={entry} team={team} showing={showing} /> : null}
      {history.length < 2 ? null : (
        <Section id="history" title={w.history}>
          <Stack wide>
            {history.slice(1).map(each => (
              <div className="la-goal" key={each.version}>
                <Heading level={3}>{`${w.version(each.version)}, ${words.state[each.state]}`}</Heading>
                <EntryView entry={each} around={around} />
                <Source>{displayName(each.by.name) || words.gone}</Source>
              </div>
            ))}
          </Stack>
        </Section>
      )}
    </HouseholdPage>
  );
}

function Move({ entry, showing }: { entry: EntryOut; showing: Showing }) {
  const { lang } = showing;
  const w = formWords[lang];
  const form = formState(showing, 'move', entryLabels(lang, entry.kind));
  const next = moves.filter(each => entry.next.includes(each));
  if (next.length === 0) return null;
  const closed = entry.start === 'work_without_safety';
  return (
    <Section id="move" title={w.movesTitle}>
      <ErrorSummary title={planWords[lang].problem} errors={form.errors} />
      {closed ? <Notice tone="plain" heading={w.gateClosed} /> : null}
      <Form
        hidden={{ ...form.hidden, version: String(entry.version) }}
        idempotencyKey={`${showing.key.slice(0, 90)}-move`}
        label={w.movesTitle}
      >
        <RadioGroup
          name="to"
          label={w.to}
          choices={next.map(value => ({ value, label: w.moves[value] }))}
          value={form.value('to')}
          error={form.error('to')}
        />
        {closed ? (
          <TextArea
            name="servesSafety"
            label={w.servesSafety}
            hint={w.servesSafetyHint}
            rows={2}
            value={form.value('servesSafety')}
            error={form.error('servesSafety')}
          />
        ) : null}
        <TextArea
          name="why"
          label={w.why}
          hint={w.whyHint}
          rows={2}
          value={form.value('why')}
          error={form.error('why')}
        />
        <Button kind="secondary">{w.moveSave}</Button>
      </Form>
    </Section>
  );
}

function Change(props: { head: Head; team: readonly TeamMember[]; entry: EntryOut; showing: Showing }) {
  const { head, team, entry, showing } = props;
  const { lang } = showing;
  const w = formWords[lang];
  const form = formState(showing, 'change', entryLabels(lang, entry.kind));
  const stale = form.returned && showing.returned?.refusalCode === 'stale';
  // After a look at what stands now, the next save is one upon that.
  const version = stale ? String(entry.version) : (form.value('version', String(entry.version)) ?? '');
  const names = new Map([
    ...[...peopleOf(head, lang).values()].map(each => [each.id, each.name] as const),
    ...team.map(each => [each.id, displayName(each.name)] as const),
  ]);
  return (
    <Section id="change" title={w.changeTitle}>
      <ErrorSummary title={planWords[lang].problem} errors={form.errors} />
      {stale ? <Merge head={head} names={names} entry={entry} form={form} showing={showing} /> : null}
      <Details summary={w.changeTitle} open={form.returned}>
        <Form
          hidden={{ ...form.hidden, version }}
          idempotencyKey={`${showing.key.slice(0, 90)}-change`}
          label={w.changeTitle}
        >
          <EntryFields
            kind={entry.kind}
            head={head}
            team={team}
            form={form}
            start={startOf(entry)}
            lang={lang}
          />
          <Actions>
            <Button>{w.changeSave}</Button>
          </Actions>
        </Form>
      </Details>
    </Section>
  );
}
