import { decideNorm } from '#acts/norms/decide-norm.ts';
import { proposeNorm } from '#acts/norms/propose-norm.ts';
import { readNorm } from '#acts/norms/read-norm.ts';
import { page, post } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Change, Since, Standing, Value } from '../parts.tsx';
import { boundsText, fullLabel, naming, normHref, sourceText, togetherText } from '../shown.ts';
import { normsWords } from '../words.ts';
import { Proposal } from './proposal.tsx';
import { Propose } from './propose.tsx';
import type { NormLoaded, NormProps } from './props.ts';

const goTo = (params: Readonly<Record<string, string>>, saved: string) =>
  `${normHref(params['norm'] ?? '')}?saved=${saved}`;

/** One norm: what holds, what the product says, a proposal to decide on, and what changed before. */
export const normPage = page<NormLoaded>({
  path: '/steering/norms/:norm',
  access: readNorm.access,
  title: (lang, { norm }) => fullLabel(norm.code, lang),
  load: loading => loading.read(readNorm, { norm: loading.params['norm'] }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    propose: post({ deed: proposeNorm, goTo: (_, params) => goTo(params, 'proposed') }),
    ...Object.fromEntries(
      (['confirmed', 'refused', 'withdrawn'] as const).map(decision => [
        decision,
        post({
          deed: decideNorm,
          input: ({ norm: _, ...raw }) => ({ ...raw, decision }),
          goTo: (_, params) => goTo(params, decision),
        }),
      ]),
    ),
  },
});

function View(props: NormProps) {
  const { norm, proposal, mayPropose, history, showing } = props;
  const { lang, query } = showing;
  const w = normsWords[lang];
  const saved = (['proposed', 'confirmed', 'refused', 'withdrawn'] as const).find(
    code => code === query.get('saved'),
  );
  const together = togetherText(norm, lang);
  return (
    <>
      <PageHead
        title={fullLabel(norm.code, lang)}
        lead={naming(norm.code, lang).does}
        over={<BackLink href="/steering/norms">{w.back}</BackLink>}
      />
      <Stack wide>
        {saved === undefined ? null : <Notice tone="done" heading={w.saved[saved]} live />}
        <Summary
          rows={[
            {
              term: w.holds,
              value: (
                <>
                  <Value norm={norm} value={norm.value} lang={lang} />
                  <Standing norm={norm} lang={lang} />
                  <Since norm={norm} showing={showing} />
                </>
              ),
            },
            { term: w.stated, value: <Value norm={norm} value={norm.default} lang={lang} /> },
            { term: w.bounds, value: boundsText(norm, lang), ...(together ? { note: together } : {}) },
            { term: w.source, value: sourceText(norm, lang) },
          ]}
        />
        {proposal === null ? null : <Proposal {...props} proposal={proposal} />}
        {mayPropose ? proposal === null ? <Propose {...props} /> : null : <p>{w.readOnly}</p>}
        <Section id="history" title={w.history}>
          {history.length === 0 ? (
            <p>{w.historyNone}</p>
          ) : (
            <Stack wide>
              {history.map(change => (
                <article className="la-step-plan" key={change.id}>
                  <Change change={change} showing={showing} />
                </article>
              ))}
            </Stack>
          )}
        </Section>
      </Stack>
    </>
  );
}
