import type { CoverageOut } from '#acts/screening/read-coverage.ts';
import { type PartState, partStates } from '#domain/screening/part-state.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Actions } from '#web/parts/layout.tsx';
import { PersonMarker } from '#web/parts/person.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { PartMark } from './part-mark.tsx';
import { partWords } from './part-words.ts';
import { askHref, screeningHref } from './people.tsx';
import { screeningWords } from './words.ts';

/** One person beside the others: what they were asked, when, by whom, alone or not, and what is missing. */
export function CoverageCard(props: {
  householdId: string;
  person: KnownPerson;
  covered: CoverageOut;
  /** An own talk with this person that is still open. */
  openId: string | undefined;
  people: ReadonlyMap<string, KnownPerson>;
  nameOfColleague: (id: string) => string;
  showing: Showing;
}) {
  const { householdId, person, covered, openId, showing } = props;
  const { lang } = showing;
  const w = screeningWords[lang];
  const about = w.forName;
  return (
    <li className="la-cover">
      <div className="la-cover__head">
        <PersonMarker index={person.marker} size={20} />
        <h3 className="la-card__name">{person.name}</h3>
      </div>
      {covered.asks === 'unborn' ? (
        <p className="la-cover__note">{w.unborn}</p>
      ) : (
        <>
          <Facts {...props} />
          <Parts covered={covered} name={person.name} showing={showing} />
          <Missing {...props} />
          <div className="la-cover__act">
            <Actions>
              {openId === undefined ? (
                <ButtonLink
                  small
                  href={screeningHref(householdId, `/begin/${person.id}`)}
                  label={about(w.begin, person.name)}
                >
                  {w.begin}
                </ButtonLink>
              ) : (
                <ButtonLink small href={askHref(householdId, openId)} label={about(w.goOn, person.name)}>
                  {w.goOn}
                </ButtonLink>
              )}
              {covered.asks === 'yes' && covered.first?.status !== 'done' ? (
                <Link
                  href={screeningHref(householdId, `/reason/${person.id}`)}
                  label={about(w.sayWhy, person.name)}
                >
                  {w.sayWhy}
                </Link>
              ) : null}
              {covered.last === null ? null : (
                <Link
                  href={screeningHref(householdId, `/scores/${person.id}`)}
                  label={about(w.scores, person.name)}
                >
                  {w.scores}
                </Link>
              )}
            </Actions>
          </div>
        </>
      )}
    </li>
  );
}

type Step = CoverageOut['first'];

function Facts({ covered, nameOfColleague, showing }: Parameters<typeof CoverageCard>[0]) {
  const { lang } = showing;
  const w = screeningWords[lang];
  const { last } = covered;
  return (
    <dl className="la-card__rows">
      <StepRow term={w.first} step={covered.first} showing={showing} />
      <StepRow term={w.deep} step={covered.deep} showing={showing} />
      <div className="la-card__row">
        <dt>{w.lastTalk}</dt>
        <dd>
          {last === null ? (
            <Tag tone="unknown">{w.never}</Tag>
          ) : (
            <>
              {w.lastBy(formatDate(last.on, lang, 'short'), nameOfColleague(last.by))},{' '}
              {last.alone === 'yes' ? w.alone : <b>{w.notAlone}</b>}
              {last.answeredBy === 'carer' ? ` (${w.carer})` : ''}
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function StepRow({ term, step, showing }: { term: string; step: Step; showing: Showing }) {
  if (step === null) return null;
  const { lang } = showing;
  const w = screeningWords[lang];
  const [on, due] = [step.on ?? step.dueOn, step.dueOn].map(day => formatDate(day, lang, 'short'));
  return (
    <div className="la-card__row">
      <dt>{term}</dt>
      <dd>
        {step.status === 'done' ? (
          <Tag tone="done">{w.done(on ?? '')}</Tag>
        ) : step.status === 'late' ? (
          <Tag tone="late">{step.on === null ? w.late(due ?? '') : w.lateBegun(due ?? '')}</Tag>
        ) : step.status === 'begun' ? (
          <Tag tone="neutral">{w.begun(on ?? '')}</Tag>
        ) : (
          <Tag tone="unknown">{w.notYet(due ?? '')}</Tag>
        )}
      </dd>
    </div>
  );
}

/** The marks of all parts in their fixed order, and under them the words, gathered per state. */
function Parts({ covered, name, showing }: { covered: CoverageOut; name: string; showing: Showing }) {
  const w = partWords[showing.lang];
  const states = partStates.filter(state => covered.parts.some(each => each.state === state));
  if (covered.parts.length === 0) return null;
  return (
    <div className="la-cover__parts">
      <p className="la-cover__strip" aria-hidden="true">
        {covered.parts.map(({ part, state }) => (
          <span key={part} title={`${w.part[part]}: ${w.state[state]}`}>
            <PartMark state={state} />
          </span>
        ))}
      </p>
      <dl className="la-cover__states" aria-label={screeningWords[showing.lang].partsOf(name)}>
        {states.map(state => (
          <State key={state} state={state} covered={covered} showing={showing} />
        ))}
      </dl>
    </div>
  );
}

function State(props: { state: PartState; covered: CoverageOut; showing: Showing }) {
  const { state, covered, showing } = props;
  const w = partWords[showing.lang];
  const names = covered.parts.filter(each => each.state === state).map(each => w.part[each.part]);
  return (
    <div className="la-cover__state">
      <dt>
        <PartMark state={state} />
        {w.state[state]}
      </dt>
      <dd>
        {names.length > 4 && names.length === covered.parts.length
          ? screeningWords[showing.lang].allParts(names.length)
          : names.map((each, at) => (at === 0 ? each : each.toLocaleLowerCase(showing.lang))).join(', ')}
      </dd>
    </div>
  );
}

/** What is missing and why, as far as somebody said. */
function Missing({ covered, people, showing }: Parameters<typeof CoverageCard>[0]) {
  const { lang, visit } = showing;
  const w = screeningWords[lang];
  const partners = covered.partnersMissing.flatMap(id => people.get(id)?.name ?? []);
  const { reason } = covered;
  return (
    <>
      {partners.length === 0 ? null : (
        <p className="la-cover__note">
          <Tag tone="unknown">{w.others(partners.join(', '))}</Tag>
        </p>
      )}
      {reason === null ? null : (
        <div className="la-cover__note">
          <b>{w.why}</b>
          <p>{reason.reason}</p>
          <p>
            {reason.tryAgainOn < visit.today ? (
              <Tag tone="late">{w.tryAgainLate(formatDate(reason.tryAgainOn, lang, 'short'))}</Tag>
            ) : (
              w.tryAgain(formatDate(reason.tryAgainOn, lang, 'short'))
            )}
          </p>
        </div>
      )}
    </>
  );
}
