import type { z } from 'zod';
import type { outContact } from '#acts/contact/contact-out.ts';
import { displayName } from '#domain/shared/names.ts';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatTime, type Lang } from '#web/words/format.ts';
import { stepWords } from '../steps/words.ts';
import { contactWords as words } from './words.ts';

export type Contact = z.output<typeof outContact>;
type Part = Contact['parts'][number];

/** What a contact is called: its kind where that may be known, its day in any case. */
export function contactTitle(contact: Contact, lang: Lang): string {
  const day = formatDate(contact.day, lang, 'weekday');
  return contact.open === null
    ? words[lang].contactOn(day)
    : `${words[lang].kinds[contact.open.kind]}, ${day}`;
}

/** Time, place and writer, as far as they may be known. */
export function contactAbout(contact: Contact, lang: Lang, zone: string): string {
  if (contact.open === null) return words[lang].closed;
  const { at, place, by, together } = contact.open;
  const called = together === null ? '' : stepWords[lang].kinds[together];
  return [formatTime(at, lang, zone), called, place ?? '', by === null ? '' : words[lang].by(displayName(by))]
    .filter(text => text !== '')
    .join(' · ');
}

/** Whether one person was seen, spoken with alone and asked about safety, each said in full. */
export function PartMarks({ part, lang }: { part: Part; lang: Lang }) {
  const w = words[lang];
  const spoken = !part.spoken
    ? w.notSpoken
    : part.alone === 'yes'
      ? w.spokenAlone
      : part.alone === 'no'
        ? w.spokenNotAlone
        : w.spoken;
  return (
    <div>
      <div className="la-met__marks">
        {part.safetyAsked === 'yes' ? (
          <Tag tone="done">{w.asked}</Tag>
        ) : (
          <Tag tone="unknown">{w.couldNotAsk}</Tag>
        )}
        <Tag tone={part.seen ? 'done' : 'not'}>{part.seen ? w.seen : w.notSeen}</Tag>
        <Tag tone={part.spoken && part.alone !== 'no' ? 'done' : 'not'}>{spoken}</Tag>
      </div>
      {part.couldNotReason === null ? null : <p className="la-met__reason">{part.couldNotReason}</p>}
    </div>
  );
}
