import type { Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Paragraphs, Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatDateTime, type Lang } from '#web/words/format.ts';
import { colleagueName, safetyHref } from '../people.tsx';
import { signWords } from '../sign-words.ts';
import type { Around, Danger } from './load.ts';
import { dangerWords } from './words.ts';

type Estimate = Around['estimates'][number]['own'];

/** Own number beside the professional's; what lies far apart, or far from the signs, is said in words. */
export function Estimates(props: { householdId: string; around: Around; danger: Danger; lang: Lang }) {
  const { householdId, around, danger, lang } = props;
  const w = dangerWords[lang];
  const both = around.estimates.find(each => each.personId === danger.personId);
  const own = both?.own ?? null;
  const worker = both?.worker ?? null;
  return (
    <Section
      id="views"
      title={w.views}
      lead={w.viewsLead}
      actions={
        <ButtonLink href={safetyHref(householdId, `/views/new?person=${danger.personId}`)}>
          {w.newView}
        </ButtonLink>
      }
    >
      <Stack>
        <div className="la-estimates">
          <OutOfTen label={w.own} estimate={own} lang={lang} />
          <OutOfTen label={w.worker} estimate={worker} lang={lang} />
        </div>
        {both?.gap === true && own !== null && worker !== null ? (
          <Notice tone="plain" heading={w.gap(own.number, worker.number)} />
        ) : null}
        {both?.saferThanSigns === true && own !== null ? (
          <Notice tone="plain" heading={w.safer(own.number)} />
        ) : null}
      </Stack>
    </Section>
  );
}

function OutOfTen({ label, estimate, lang }: { label: string; estimate: Estimate; lang: Lang }) {
  const w = dangerWords[lang];
  return (
    <div>
      <p className="la-condition__label">{label}</p>
      {estimate === null ? (
        <Tag tone="unknown">{w.unknown}</Tag>
      ) : (
        <>
          <p>
            <span className="la-views__number">{estimate.number}</span> {w.of}
          </p>
          <Source>{w.on(formatDate(estimate.on, lang))}</Source>
        </>
      )}
    </div>
  );
}

/** What was decided, by name and with the time. */
export function Decisions({ around, showing }: { around: Around; showing: Showing }) {
  const { lang, visit } = showing;
  const w = dangerWords[lang];
  return (
    <Section id="decisions" title={w.decisions}>
      <Stack wide>
        {around.decisions.map(each => (
          <div className="la-observed" key={each.at.toISOString()}>
            <Paragraphs text={each.decision} />
            <Source>
              {w.decidedAt(colleagueName(each.by, lang), formatDateTime(each.at, lang, visit.timeZone))}
            </Source>
            <Source>
              {w.decidedOn(
                w.levels[each.level],
                each.signs.map(sign => signWords[lang][sign]).join('; '),
                each.rules,
              )}
            </Source>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

/** What somebody of the direction took out, by name and with a reason; what was told stays readable in the file. */
export function Corrections({ around, showing }: { around: Around; showing: Showing }) {
  const { lang, visit } = showing;
  const w = dangerWords[lang];
  if (around.corrections.length === 0) return null;
  return (
    <Section id="corrections" title={w.corrections}>
      <Stack wide>
        {around.corrections.map(each => (
          <div className="la-observed" key={`${each.sign} ${each.at.toISOString()}`}>
            <p>
              {signWords[lang][each.sign]}: <Tag tone="neutral">{w.whys[each.why]}</Tag>
            </p>
            <Paragraphs text={each.reason} />
            <Source>
              {w.decidedAt(colleagueName(each.by, lang), formatDateTime(each.at, lang, visit.timeZone))}
            </Source>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
