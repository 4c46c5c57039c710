import { displayName } from '#domain/shared/names.ts';
import { Link } from '#web/parts/button.tsx';
import type { PeriodRow } from '#web/parts/periods.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { writtenLang } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatTime, type Lang } from '#web/words/format.ts';
import { stepWords } from '../steps/words.ts';
import type { Contact } from './contact-view.tsx';
import { contactWords as words } from './words.ts';

type Part = Contact['parts'][number];
type Persons = ReadonlyMap<string, { readonly name: string; readonly marker: number }>;

/** Everybody in it was seen, spoken with and asked about safety, each by itself, and no violence came up. */
export const isRoutine = (contact: Contact): boolean =>
  contact.parts.every(
    part => part.seen && part.spoken && part.alone !== 'no' && part.safetyAsked === 'yes',
  ) &&
  (contact.open === null || (contact.open.together === null && contact.open.incidents.length === 0));

/** One contact as one row of the list: when, what was said, who, and by whom. */
export function contactRow(props: {
  contact: Contact;
  href: string;
  persons: Persons;
  lang: Lang;
  zone: string;
}): PeriodRow {
  const { contact, lang } = props;
  const w = words[lang];
  const { open } = contact;
  const day = formatDate(contact.day, lang, 'day');
  const about =
    open === null
      ? [w.closedShort]
      : [
          open.together === null ? '' : stepWords[lang].kinds[open.together],
          formatTime(open.at, lang, props.zone),
          open.by === null ? '' : w.by(displayName(open.by)),
        ];
  return {
    key: contact.id,
    on: contact.day,
    routine: isRoutine(contact),
    row: (
      <>
        <div>
          <p className="la-row__when">
            <Link href={props.href}>{`${open === null ? w.someContact : w.kinds[open.kind]}, ${day}`}</Link>
          </p>
          <p className="la-row__about">{about.filter(text => text !== '').join(' · ')}</p>
        </div>
        <div>
          {open === null || open.facts === '' ? null : <Words text={open.facts} />}
          <ul>
            {contact.parts.map(part => {
              const person = props.persons.get(part.personId);
              return (
                <li className="la-met" key={part.personId}>
                  <PersonName index={person?.marker ?? 0} name={person?.name ?? ''} />
                  <PartWords part={part} />
                  <PartLine part={part} lang={lang} />
                </li>
              );
            })}
          </ul>
        </div>
      </>
    ),
  };
}

/** The first of what is for the reader: what the person said, else what was seen. */
function PartWords({ part }: { part: Part }) {
  if (part.text === null) return <span />;
  const { ownWords, facts, views } = part.text;
  if (ownWords !== null) return <Words text={ownWords} own />;
  const said = facts === '' ? views : facts;
  return said === '' ? <span /> : <Words text={said} />;
}

/** Two lines of it at most; all of it stands on the page of the contact. */
const Words = ({ text, own }: { text: string; own?: boolean }) => (
  <p className={own ? 'la-row__words la-row__words--own' : 'la-row__words'} dir="auto" lang={writtenLang}>
    {text}
  </p>
);

/** What was done and what was not, each on its own mark; what could not be asked is neither. */
export function PartLine({ part, lang }: { part: Part; lang: Lang }) {
  const w = words[lang].line;
  const done = [
    part.safetyAsked === 'yes' ? w.asked : '',
    part.seen ? w.seen : '',
    part.spoken ? (part.alone === 'yes' ? w.alone : part.alone === 'no' ? '' : w.spoken) : '',
  ].filter(word => word !== '');
  const not = [
    part.seen ? '' : w.notSeen,
    part.spoken ? (part.alone === 'no' ? w.notAlone : '') : w.notSpoken,
  ].filter(word => word !== '');
  const number = part.text?.safetyNumber ?? null;
  return (
    <div className="la-met__marks">
      {part.safetyAsked === 'yes' ? null : (
        <Tag tone="unknown">
          {part.couldNotReason === null ? w.couldNot : `${w.couldNot}: ${part.couldNotReason}`}
        </Tag>
      )}
      {done.length === 0 ? null : <Tag tone="done">{done.join(', ')}</Tag>}
      {not.length === 0 ? null : <Tag tone="not">{not.join(', ')}</Tag>}
      {number === null ? null : <span>{w.number(number)}</span>}
    </div>
  );
}
