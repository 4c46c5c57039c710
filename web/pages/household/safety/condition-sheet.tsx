import type { ReactNode } from 'react';
import type { ConditionOut } from '#acts/safety/safety-out.ts';
import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { Heading } from '#web/parts/heading.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Paragraphs, Source, writtenLang } from '#web/parts/quote.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate, type Lang, relativeDays } from '#web/words/format.ts';
import { Checks } from './checks.tsx';
import { codeWords } from './code-words.ts';
import { colleagueName, type KnownPerson, People } from './people.tsx';
import { safetyWords } from './words.ts';

const tones: Record<ConditionOut['state'], Tone> = {
  met: 'done',
  not_met: 'danger',
  overdue: 'late',
  not_known: 'unknown',
  not_checked: 'unknown',
};

type Props = {
  condition: ConditionOut;
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
  today: LocalDate;
  /** How many checks are shown. */
  most: number | 'all';
  actions?: ReactNode;
};

/** One condition as a sheet: its text first and large, then how it stands, whom it is for, who said what. */
export function ConditionSheet({ condition, people, lang, today, most, actions }: Props) {
  const w = safetyWords[lang];
  const state = condition.ended === null ? condition.state : 'ended';
  const title = `condition-${condition.id}`;
  return (
    <article className={`la-condition la-condition--${state}`} aria-labelledby={title}>
      <div className="la-condition__head">
        <div className="la-condition__text">
          <Heading level={3} look={2} id={title}>
            <span lang={writtenLang}>{condition.text}</span>
          </Heading>
        </div>
        {condition.ended === null ? (
          <Tag tone={tones[condition.state]}>{codeWords[lang].state[condition.state]}</Tag>
        ) : (
          <Tag tone="neutral">{formatDate(condition.ended.on, lang)}</Tag>
        )}
      </div>
      {condition.ended === null ? null : <Paragraphs text={condition.ended.reason} lang={writtenLang} />}
      {condition.onlyPersonUsingViolenceSaysMet && condition.ended === null ? (
        <Tag tone="unknown">{w.onlyHis}</Tag>
      ) : null}
      <Facts condition={condition} people={people} lang={lang} today={today} />
      <Agreed condition={condition} people={people} lang={lang} />
      <Checks condition={condition} people={people} lang={lang} most={most} />
      {actions === undefined ? null : <div className="la-actions">{actions}</div>}
    </article>
  );
}

function Facts({ condition, people, lang, today }: Omit<Props, 'most'>) {
  const w = safetyWords[lang];
  const checker =
    condition.checkedByUser === null ? (
      <People ids={condition.checkedByPerson === null ? [] : [condition.checkedByPerson]} people={people} />
    ) : (
      colleagueName(condition.checkedByUser, lang)
    );
  const until = diffDays(today, condition.nextCheckDueOn);
  return (
    <dl className="la-condition__facts">
      <div>
        <dt>{w.protects}</dt>
        <dd>
          <People ids={condition.protects} people={people} />
        </dd>
      </div>
      <div>
        <dt>{w.checkedBy}</dt>
        <dd>
          {checker}, {w.everyDays(condition.everyDays)}
        </dd>
      </div>
      <div>
        <dt>{w.how}</dt>
        <dd lang={writtenLang}>{condition.how}</dd>
      </div>
      {condition.ended === null ? (
        <div>
          <dt>{w.next}</dt>
          <dd>
            {until <= 0 ? (
              <Tag tone="late">{relativeDays(until, lang)}</Tag>
            ) : (
              `${formatDate(condition.nextCheckDueOn, lang)}, ${relativeDays(until, lang)}`
            )}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

const answerTones: Record<ConditionOut['agreements'][number]['answer'], Tone> = {
  yes: 'done',
  no: 'neutral',
  could_not_ask: 'unknown',
  not_asked: 'unknown',
};

/** What each member said, side by side. */
function Agreed({ condition, people, lang }: Omit<Props, 'most' | 'today'>) {
  const w = safetyWords[lang];
  return (
    <div>
      <p className="la-condition__label">{w.agreements}</p>
      <ul className="la-agreed">
        {condition.agreements.map(said => {
          const person = people.get(said.personId);
          return (
            <li key={said.personId}>
              {person === undefined ? null : <PersonName index={person.marker} name={person.name} />}
              <Tag tone={answerTones[said.answer]}>{codeWords[lang].answer[said.answer]}</Tag>
              {said.reason === null ? null : <span className="la-agreed__why">{said.reason}</span>}
              {said.toOlderWording ? <span className="la-agreed__why">{w.older}</span> : null}
              {said.on === null ? null : <Source>{formatDate(said.on, lang)}</Source>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
