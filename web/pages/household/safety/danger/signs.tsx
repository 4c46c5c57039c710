import type { SourceKind } from '#domain/safety/codes.ts';
import { Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { codeWords } from '../code-words.ts';
import { signWords } from '../sign-words.ts';
import { earlierDays } from './earlier-days.ts';
import { type Around, type Danger, dangerHref } from './load.ts';
import { dangerWords } from './words.ts';

type Sign = Danger['signs'][number];

/** The signs that are there, with who told them and when; what makes it graver beside them; and what was denied. */
export function SignList(props: { householdId: string; around: Around; danger: Danger; lang: Lang }) {
  const { householdId, around, danger, lang } = props;
  const w = dangerWords[lang];
  const present = danger.signs.filter(each => each.state === 'present');
  const listed = (grave: boolean) => present.filter(each => (each.group === 'amplifier') !== grave);
  const absent = danger.signs.filter(each => each.state === 'absent');
  const items = (signs: readonly Sign[]) => (
    <ul className="la-signs">
      {signs.map(sign => (
        <SignItem
          key={sign.sign}
          sign={sign}
          earlierReports={sign.sign === 'two_or_more_earlier_reports' ? danger.earlierReports : []}
          correctAt={
            around.may.decide && sign.answers.some(each => each.state === 'present')
              ? dangerHref(householdId, danger.personId, `/correct?sign=${sign.sign}`)
              : undefined
          }
          lang={lang}
        />
      ))}
    </ul>
  );
  return (
    <Section id="signs" title={w.signs}>
      <Stack wide>
        {present.length === 0 ? <p>{w.noSigns}</p> : null}
        {listed(true).length === 0 ? null : items(listed(true))}
        {listed(false).length === 0 ? null : (
          <div>
            <p className="la-condition__label">{w.amplifiers}</p>
            {items(listed(false))}
          </div>
        )}
        {absent.length === 0 ? null : (
          <Details summary={w.absent(absent.length)}>
            <ul>
              {absent.map(({ sign, answers }) => (
                <li key={sign}>
                  {signWords[lang][sign]}
                  <Source>{answers.map(answer => saidBy(answer, lang)).join('; ')}</Source>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Stack>
    </Section>
  );
}

const saidBy = (answer: { informant: SourceKind; on: Sign['answers'][number]['on'] }, lang: Lang): string =>
  `${codeWords[lang].sources[answer.informant]}, ${formatDate(answer.on, lang, 'short')}`;

function SignItem(props: {
  sign: Sign;
  /** The days of the reports by which the file itself tells this sign. */
  earlierReports: Danger['earlierReports'];
  correctAt: string | undefined;
  lang: Lang;
}) {
  const { sign, earlierReports, correctAt, lang } = props;
  const w = dangerWords[lang];
  const name = signWords[lang][sign.sign];
  const { sources } = codeWords[lang];
  const day = (on: Sign['answers'][number]['on']) => formatDate(on, lang, 'short');
  return (
    <li className={`la-signs__one la-signs__one--${sign.group}`}>
      <p className="la-signs__name">{name}</p>
      <p className="la-signs__group">{w.groups[sign.group]}</p>
      {earlierReports.length === 0 ? null : (
        <>
          <p>{w.byFile(earlierDays(earlierReports, lang))}</p>
          <Source>{w.byFileMore}</Source>
        </>
      )}
      {sign.answers.map(answer =>
        answer.state === 'present' ? (
          <div key={answer.informant}>
            <p>
              {w.told(sources[answer.informant], day(answer.on))}
              {answer.deniedOn === null ? null : <>; {w.later(day(answer.deniedOn))}</>}
            </p>
            {answer.remark === null ? null : <Source>{answer.remark}</Source>}
          </div>
        ) : answer.state === 'absent' ? (
          <p key={answer.informant}>{w.deniedBy(sources[answer.informant], day(answer.on))}</p>
        ) : null,
      )}
      <p className="la-signs__links">
        <Link href={`/knowledge/danger-signs#${sign.sign}`} label={`${w.meaning} ${name}`}>
          {w.meaning}
        </Link>
        {correctAt === undefined ? null : (
          <Link href={correctAt} label={`${w.correct}: ${name}`}>
            {w.correct}
          </Link>
        )}
      </p>
    </li>
  );
}

/** What is not answered and could change the level: hatched, with why, and where to ask it. */
export function Unanswered({
  householdId,
  danger,
  lang,
}: {
  householdId: string;
  danger: Danger;
  lang: Lang;
}) {
  const w = dangerWords[lang];
  if (danger.unanswered.length === 0) return null;
  return (
    <Section id="unanswered" title={w.unanswered} lead={w.unansweredLead}>
      <Stack>
        <ul className="la-unanswered">
          {danger.signs
            .filter(each => danger.unanswered.includes(each.sign))
            .map(({ sign, state, answers }) => (
              <li key={sign}>
                <span>{signWords[lang][sign]}</span>{' '}
                <Tag tone="unknown">
                  {state === 'not_asked'
                    ? w.notAsked
                    : w.notKnown(
                        answers
                          .filter(each => each.state !== 'absent')
                          .map(answer => saidBy(answer, lang))
                          .join('; '),
                      )}
                </Tag>
                {answers
                  .filter(each => each.state === 'absent')
                  .map(each => (
                    <Source key={each.informant}>
                      {w.noNotEnough(
                        saidBy(each, lang),
                        each.alone === 'no' ? 'heard' : each.alone === null ? 'not_recorded' : 'not_theirs',
                      )}
                    </Source>
                  ))}
              </li>
            ))}
        </ul>
        <Link
          href={`/households/${householdId}/screening/begin/${danger.personId}`}
          label={`${w.ask}: ${w.unanswered}`}
        >
          {w.ask}
        </Link>
      </Stack>
    </Section>
  );
}
