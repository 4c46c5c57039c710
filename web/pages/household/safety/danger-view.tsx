import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { Link } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate, formatDateTime, type Lang } from '#web/words/format.ts';
import { codeWords } from './code-words.ts';
import { colleagueName, type KnownPerson, safetyHref } from './people.tsx';
import { signWords } from './sign-words.ts';
import { safetyWords } from './words.ts';

type Danger = SafetyOut['danger'];

export const levelTones: Record<Danger['level'], Tone> = {
  red: 'danger',
  orange: 'late',
  not_established: 'unknown',
  none_seen_all_asked: 'done',
};

/** Danger per person, apart from all else; what is not known is hatched, never quiet. */
export function DangerView(props: {
  householdId: string;
  safety: SafetyOut;
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
  zone: string;
}) {
  const { householdId, safety, people, lang, zone } = props;
  const w = safetyWords[lang];
  return (
    <Section id="danger" title={w.danger} lead={w.dangerLead}>
      <ul className="la-dangers">
        {safety.danger.persons.map(danger => {
          const person = people.get(danger.personId);
          if (person === undefined) return null;
          return (
            <li className={`la-danger la-danger--${danger.level}`} key={danger.personId}>
              <PersonName index={person.marker} name={person.name} />
              <Tag tone={levelTones[danger.level]}>{codeWords[lang].level[danger.level]}</Tag>
              <Signs label={undefined} signs={danger.why} lang={lang} />
              <Signs label={w.amplifiers} signs={danger.amplifiers} lang={lang} />
              {danger.unanswered.length === 0 ? null : (
                <p className="la-danger__unknown la-hatch">
                  <span>{w.unanswered(danger.unanswered.length)}</span>
                </p>
              )}
              <Decision
                householdId={householdId}
                safety={safety}
                personId={danger.personId}
                lang={lang}
                zone={zone}
              />
              <Corrected safety={safety} personId={danger.personId} lang={lang} />
              <div>
                <p className="la-signs__links">
                  <Link
                    href={safetyHref(householdId, `/danger/${danger.personId}`)}
                    label={`${w.openDanger}: ${person.name}`}
                  >
                    {w.openDanger}
                  </Link>
                  <Link
                    href={safetyHref(householdId, `/danger/${danger.personId}/record`)}
                    label={`${w.askSigns}: ${person.name}`}
                  >
                    {w.askSigns}
                  </Link>
                </p>
                <Source>
                  {danger.lastOn === null ? w.neverAsked : w.lastAsked(formatDate(danger.lastOn, lang))}
                </Source>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Signs({
  label,
  signs,
  lang,
}: {
  label: string | undefined;
  signs: Danger['persons'][number]['why'];
  lang: Lang;
}) {
  if (signs.length === 0) return null;
  return (
    <div>
      {label === undefined ? null : <p className="la-condition__label">{label}</p>}
      <ul>
        {signs.map(sign => (
          <li key={sign}>{signWords[lang][sign]}</li>
        ))}
      </ul>
    </div>
  );
}

/** What was decided on a red level; without it, or when signs came after it, that it still has to be. */
function Decision(props: {
  householdId: string;
  safety: SafetyOut;
  personId: string;
  lang: Lang;
  zone: string;
}) {
  const { householdId, safety, personId, lang, zone } = props;
  const w = safetyWords[lang];
  const danger = safety.danger.persons.find(each => each.personId === personId);
  const decided = safety.danger.decisions.find(each => each.personId === personId);
  const asked = safety.danger.asked.includes(personId);
  const open = asked || (danger?.level === 'red' && !danger.why.every(sign => decided?.signs.includes(sign)));
  return (
    <>
      {decided === undefined ? null : (
        <div>
          <p className="la-condition__label">{w.decided}</p>
          <p>{decided.decision}</p>
          <Source>
            {colleagueName(decided.by, lang)}, {formatDateTime(decided.at, lang, zone)}
          </Source>
        </div>
      )}
      {open ? (
        <p>
          <Tag tone="danger">{w.toDecide}</Tag>{' '}
          {safety.may.decideOnRed ? (
            <Link href={safetyHref(householdId, `/danger/${personId}#decide`)}>{w.decideHere}</Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** Signs that somebody of the direction took out by name. */
function Corrected({ safety, personId, lang }: { safety: SafetyOut; personId: string; lang: Lang }) {
  const w = safetyWords[lang];
  const own = safety.danger.corrections.filter(each => each.personId === personId);
  if (own.length === 0) return null;
  return (
    <div>
      <p className="la-condition__label">{w.corrected}</p>
      <ul>
        {own.map(each => (
          <li key={`${each.sign} ${each.at.toISOString()}`}>
            {signWords[lang][each.sign]}
            <Source>
              {w.correctedWhy[each.why]}, {colleagueName(each.by, lang)}, {formatDate(each.on, lang)}
            </Source>
          </li>
        ))}
      </ul>
    </div>
  );
}
