import { beginScreening } from '#acts/screening/begin-screening.ts';
import { endScreening } from '#acts/screening/end-screening.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { type Construct, kindOf } from '#domain/screening/constructs.ts';
import { answersSystem } from '#domain/screening/questionnaire-of.ts';
import type { Family } from './story.ts';

/** What somebody answered: a code, a number, own words, or that there was no answer and why. */
export type Said = Readonly<Partial<Record<Construct, string | number | NoAnswer>>>;
type NoAnswer = typeof wantsNot | typeof knowsNot | typeof notAsked;

export const wantsNot = { state: 'does_not_want' } as const;
export const knowsNot = { state: 'does_not_know' } as const;
export const notAsked = { state: 'not_asked' } as const;

interface Talk {
  readonly by: string;
  /** Given name of whom it is about. */
  readonly about: string;
  readonly list: string;
  readonly partner?: string;
  readonly carer?: string;
  /** By the professional's own eyes. */
  readonly seen?: boolean;
  /** Left open: it was broken off and goes on another day. */
  readonly open?: boolean;
}

/** One talk with one person over one list, answered as in real life: with gaps. The answers are for the team. */
export async function talkOver(family: Family, talk: Talk, said: Said): Promise<void> {
  const { stage, householdId } = family;
  const { screeningId } = await stage.as(talk.by, beginScreening, {
    householdId,
    personId: family.id(talk.about),
    answeredBy: talk.seen === true ? 'professional' : talk.carer === undefined ? 'self' : 'carer',
    ...(talk.carer === undefined ? {} : { carerId: family.id(talk.carer) }),
    ...(talk.partner === undefined ? {} : { partnerId: family.id(talk.partner) }),
    instrument: talk.list,
    on: family.today(),
    alone: 'yes',
    language: 'nl',
    audience: { team: 'team' },
  });
  await stage.as(talk.by, saveAnswers, {
    householdId,
    screeningId,
    version: 1,
    answers: Object.entries(said).map(([item, value]) => answerOf(item as Construct, value)),
  });
  if (talk.open !== true)
    await stage.as(talk.by, endScreening, { householdId, screeningId, how: 'finished' });
}

function answerOf(item: Construct, value: string | number | NoAnswer) {
  if (typeof value === 'object') return { item, state: value.state };
  const kind = kindOf(item);
  const answer =
    typeof value === 'number'
      ? { valueInteger: value }
      : kind === 'text'
        ? { valueString: value }
        : { valueCoding: { system: answersSystem(kind), code: value } };
  return { item, state: 'answered' as const, answers: [answer] };
}
