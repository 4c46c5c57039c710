import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Observation, OwnWords } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { codeWords } from './code-words.ts';
import { colleagueName, type KnownPerson, safetyHref } from './people.tsx';
import { safetyWords } from './words.ts';

type View = SafetyOut['views'][number];

/** Each person's own view beside the professional's: the latest in words and numbers, never merged. */
export function Views(props: {
  householdId: string;
  safety: SafetyOut;
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
}) {
  const { householdId, safety, people, lang } = props;
  const w = safetyWords[lang];
  const asked = [...people.values()].filter(person => safety.views.some(view => view.personId === person.id));
  return (
    <Section
      id="views"
      title={w.views}
      lead={w.viewsLead}
      actions={<ButtonLink href={safetyHref(householdId, '/views/new')}>{w.newView}</ButtonLink>}
    >
      {asked.length === 0 ? (
        <p>
          <Tag tone="unknown">{w.noViews}</Tag>
        </p>
      ) : null}
      {asked.map(person => {
        const view = safety.views.findLast(each => each.personId === person.id);
        return view === undefined ? null : <Pair key={person.id} person={person} view={view} lang={lang} />;
      })}
    </Section>
  );
}

function Pair({ person, view, lang }: { person: KnownPerson; view: View; lang: Lang }) {
  const w = safetyWords[lang];
  const day = formatDate(view.on, lang);
  return (
    <div className="la-views">
      <div className="la-stack">
        <PersonName index={person.marker} name={person.name} />
        {view.gap ? <Tag tone="neutral">{w.gap}</Tag> : null}
      </div>
      <div className="la-stack">
        <p className="la-condition__label">{w.own}</p>
        {view.asked === 'asked' ? (
          <OutOfTen value={view.ownNumber} lang={lang} />
        ) : (
          <Tag tone="unknown">{codeWords[lang].asked[view.asked]}</Tag>
        )}
        {view.ownWords === null ? null : (
          <OwnWords words={view.ownWords} speaker={person.name} date={day} personIndex={person.marker} />
        )}
      </div>
      <div className="la-stack">
        <p className="la-condition__label">{w.professional}</p>
        <OutOfTen value={view.workerNumber} lang={lang} />
        <Observation text={view.workerView ?? ''} source={`${colleagueName(view.by, lang)}, ${day}`} />
      </div>
    </div>
  );
}

function OutOfTen({ value, lang }: { value: number | null; lang: Lang }) {
  const w = safetyWords[lang];
  if (value === null) return <Tag tone="unknown">{w.unknown}</Tag>;
  return (
    <p>
      <span className="la-views__number">{value}</span> {w.of}
    </p>
  );
}
