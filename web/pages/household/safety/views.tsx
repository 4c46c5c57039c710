import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { diffDays } from '#domain/shared/calendar.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Observation, OwnWords, Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { daysAgo, formatDate } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { codeWords } from './code-words.ts';
import { colleagueName, type KnownPerson, peopleOf, safetyHref } from './people.tsx';
import { safetyWords } from './words.ts';

type View = SafetyOut['views'][number];
type Estimates = SafetyOut['estimates'][number];

/**
 * Everybody's own view beside the professional's, never merged. The number is the latest that was given anywhere, with
 * how long ago; the words are of the latest talk about it, with their own day. Who was never asked stands here too.
 */
export function Views({ head, safety, showing }: { head: Head; safety: SafetyOut; showing: Showing }) {
  const { lang } = showing;
  const w = safetyWords[lang];
  const people = peopleOf(head, lang);
  const rows = head.persons.flatMap(({ id, unborn }) => {
    const person = people.get(id);
    const numbers = safety.estimates.find(each => each.personId === id);
    const view = safety.views.findLast(each => each.personId === id);
    const told = numbers !== undefined || view !== undefined;
    return person === undefined || unborn || !told ? [] : [{ person, numbers, view }];
  });
  return (
    <Section
      id="views"
      title={w.views}
      lead={w.viewsLead}
      actions={<ButtonLink href={safetyHref(head.id, '/views/new')}>{w.newView}</ButtonLink>}
    >
      {rows.length === 0 ? (
        <p>
          <Tag tone="unknown">{w.noViews}</Tag>
        </p>
      ) : null}
      {rows.map(row => (
        <Pair key={row.person.id} {...row} showing={showing} />
      ))}
    </Section>
  );
}

function Pair(props: {
  person: KnownPerson;
  numbers: Estimates | undefined;
  view: View | undefined;
  showing: Showing;
}) {
  const { person, numbers, view, showing } = props;
  const { lang } = showing;
  const w = safetyWords[lang];
  const own = numbers?.own ?? null;
  // What somebody said instead of a number holds until they give one later.
  const instead =
    view !== undefined && view.asked !== 'asked' && (own === null || view.on > own.on) ? view : undefined;
  const day = view === undefined ? '' : formatDate(view.on, lang);
  return (
    <div className="la-views">
      <div className="la-stack">
        <PersonName index={person.marker} name={person.name} />
        {numbers?.gap === true ? <Tag tone="neutral">{w.gap}</Tag> : null}
      </div>
      <div className="la-stack">
        <p className="la-condition__label">{w.own}</p>
        {instead === undefined ? null : (
          <p>
            <Tag tone="unknown">{codeWords[lang].asked[instead.asked]}</Tag> <Source>{day}</Source>
          </p>
        )}
        {instead !== undefined && own === null ? null : <OutOfTen estimate={own} showing={showing} />}
        {view === undefined || view.ownWords === null ? null : (
          <OwnWords words={view.ownWords} speaker={person.name} date={day} personIndex={person.marker} />
        )}
      </div>
      <div className="la-stack">
        <p className="la-condition__label">{w.professional}</p>
        <OutOfTen estimate={numbers?.worker ?? null} showing={showing} />
        {view === undefined || (view.workerView ?? '') === '' ? null : (
          <Observation text={view.workerView ?? ''} source={`${colleagueName(view.by, lang)}, ${day}`} />
        )}
      </div>
    </div>
  );
}

/** A number with its age: what was said long ago never looks like today's. */
function OutOfTen({ estimate, showing }: { estimate: Estimates['own']; showing: Showing }) {
  const { lang, visit } = showing;
  const w = safetyWords[lang];
  if (estimate === null)
    return (
      <p>
        <Tag tone="unknown">{w.unknown}</Tag>
      </p>
    );
  return (
    <div>
      <p>
        <span className="la-views__number">{estimate.number}</span> {w.of}
      </p>
      <Source>
        {daysAgo(diffDays(estimate.on, visit.today), lang)} ({formatDate(estimate.on, lang, 'short')})
      </Source>
    </div>
  );
}
