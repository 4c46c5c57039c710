import { decideClosing } from '#acts/closing/decide-closing.ts';
import { escalateClosing } from '#acts/closing/escalate-closing.ts';
import { proposeClosing } from '#acts/closing/propose-closing.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { takeBackClosing } from '#acts/closing/take-back-closing.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { ErrorSummary } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { type Closing, nameOf, type OneClosing, reasonWords } from './closing.ts';
import { closingCodes } from './code-words.ts';
import { Criteria } from './criteria.tsx';
import { Decide, DirectorSteps, Reopen, TakeBack } from './forms.tsx';
import { closingHref } from './href.ts';
import { Moments } from './moments.tsx';
import { closingWords } from './words.ts';

interface Loaded {
  head: Head;
  closing: Closing;
}

type Saved = keyof (typeof closingWords)['nl']['saved'];
const back =
  (saved: Saved) =>
  (_: unknown, params: Readonly<Record<string, string>>): string =>
    closingHref(params['householdId'] ?? '', `?saved=${saved}`);

/** Closing only on evidence, ending without safety only with an owner, and what comes after. */
export const closingPage = page<Loaded>({
  path: '/households/:householdId/closing',
  access: { who: 'team' },
  reach: 'household',
  title: lang => closingWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    closing: await loading.read(readClosing, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    propose: post({ deed: proposeClosing, goTo: back('proposed') }),
    escalate: post({ deed: escalateClosing, goTo: back('escalated') }),
    decide: post({ deed: decideClosing, goTo: back('decided') }),
    take_back: post({ deed: takeBackClosing, goTo: back('taken') }),
    reopen: post({ deed: reopenHousehold, goTo: back('reopened') }),
  },
});

function View({ head, closing, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = closingWords[lang];
  const saved = (Object.keys(w.saved) as Saved[]).find(each => each === showing.query.get('saved'));
  const waiting = closing.closings.find(each => each.state === 'proposed');
  const stands = closing.closings.find(each => each.state === 'confirmed');
  return (
    <HouseholdPage head={head} showing={showing} tab="overview">
      <Stack>
        <Lost closing={closing} showing={showing} />
        {saved === undefined ? null : (
          <Notice tone={saved === 'reopened' ? 'late' : 'done'} heading={w.saved[saved]} live />
        )}
        <p>
          <Link href={closingHref(head.id, '/history')}>{w.history}</Link>
        </p>
      </Stack>
      {stands === undefined ? null : (
        <Section id="closed" title={w.closed.title}>
          <Stack wide>
            <Ground closing={stands} showing={showing} />
            <Reopen closing={closing} showing={showing} />
          </Stack>
        </Section>
      )}
      {waiting === undefined ? null : (
        <Section id="waiting" title={w.waiting[waiting.kind]}>
          <Stack wide>
            <Ground closing={waiting} showing={showing} />
            <Decide closing={closing} showing={showing} />
            <TakeBack closing={closing} showing={showing} />
          </Stack>
        </Section>
      )}
      <Criteria closing={closing} head={head} showing={showing} />
      <DirectorSteps closing={closing} showing={showing} />
      <Moments closing={closing} householdId={head.id} showing={showing} />
      <Earlier closing={closing} showing={showing} />
    </HouseholdPage>
  );
}

/** Why nothing was done, when the form that was sent is not here any more: somebody else was first. */
function Lost({ closing, showing }: { closing: Closing; showing: Showing }) {
  const { may, closings } = closing;
  const waits = closings.some(each => each.state === 'proposed');
  const here: Readonly<Record<string, boolean>> = {
    propose: may.propose,
    escalate: may.escalate,
    decide: waits && may.decide,
    take_back: waits && may.takeBack && !may.decide,
    reopen: may.reopen,
  };
  const sent = showing.returned?.form ?? '';
  if (here[sent] !== false) return null;
  return (
    <ErrorSummary
      title={closingWords[showing.lang].problem}
      errors={formState(showing, sent, noFields).errors.map(({ message }) => ({ message }))}
    />
  );
}

/** What one closing rests on: who, why, and who decided. */
function Ground({ closing, showing }: { closing: OneClosing; showing: Showing }) {
  const { lang } = showing;
  const [w, c] = [closingWords[lang], closingCodes[lang]];
  const by = (name: OneClosing['by'], on: OneClosing['on']) =>
    w.waiting.by(nameOf(name, lang), formatDate(on, lang));
  return (
    <Summary
      rows={[
        {
          term: w.closed.kind,
          value: <Tag tone={closing.kind === 'evidence' ? 'done' : 'late'}>{c.kinds[closing.kind]}</Tag>,
        },
        { term: w.waiting.proposer, value: by(closing.by, closing.on) },
        ...(closing.why === null ? [] : [{ term: w.waiting.why, value: c.whys[closing.why] }]),
        { term: w.waiting.reason, value: <Paragraphs text={closing.reason} /> },
        ...(closing.kind === 'evidence'
          ? []
          : [{ term: w.waiting.owner, value: nameOf(closing.owner, lang) }]),
        ...(closing.decidedOn === null
          ? []
          : [{ term: w.closed.decided, value: by(closing.decidedBy, closing.decidedOn) }]),
        ...(closing.decisionReason === null
          ? []
          : [{ term: w.closed.decisionReason, value: <Paragraphs text={closing.decisionReason} /> }]),
      ]}
    />
  );
}

/** What was proposed before and did not stand. */
function Earlier({ closing, showing }: { closing: Closing; showing: Showing }) {
  const { lang } = showing;
  const [w, c] = [closingWords[lang].earlier, closingCodes[lang]];
  const before = closing.closings.filter(each => ['refused', 'reopened', 'withdrawn'].includes(each.state));
  if (before.length === 0) return null;
  return (
    <Section id="earlier" title={w.title}>
      <Table
        caption={w.title}
        captionHidden
        columns={[
          { key: 'what', label: w.what },
          { key: 'state', label: w.state },
          { key: 'when', label: w.when },
        ]}
        rows={before.map(each => ({
          key: each.id,
          cells: {
            // What was not confirmed stays a proposal: nothing was shown to be safe, or ended.
            what: each.state === 'reopened' ? c.kinds[each.kind] : closingWords[lang].waiting[each.kind],
            state: (
              <>
                <Tag tone="neutral">{c.closingStates[each.state]}</Tag>
                {endOf(each).map(line => (
                  <p className="la-source" key={line}>
                    {line}
                  </p>
                ))}
              </>
            ),
            when: formatDate(each.on, lang, 'short'),
          },
        }))}
      />
    </Section>
  );

  function endOf(each: OneClosing): string[] {
    if (each.withdrawnOn !== null)
      return [
        w.taken(nameOf(each.withdrawnBy, lang), formatDate(each.withdrawnOn, lang)),
        each.withdrawnReason ?? '',
      ];
    if (each.reopenedWhy === null || each.reopenedOn === null) return [each.decisionReason ?? ''];
    const again = w.again(c.reopenWhys[each.reopenedWhy], formatDate(each.reopenedOn, lang));
    return [`${again}. ${reasonWords(each.reopenedReason, lang)}`];
  }
}
