import type { SourceKind } from '#domain/safety/codes.ts';
import type { DangerSign, SignState } from '#domain/safety/danger.ts';
import {
  aboutOtherMappings,
  childMappings,
  ownMappings,
  type SignMapping,
  type Term,
  toldViolence,
  towardMappings,
  userMappings,
} from '#domain/safety/signs-mapping.ts';
import type { Construct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** What the rules need to know of the persons of a household. Nothing is guessed from it about who is right. */
export interface ScreenedPerson {
  readonly id: string;
  readonly child: boolean;
  /** Too young to walk about by itself: under two years, as far as known. */
  readonly infant: boolean;
  readonly usesViolence: boolean;
  /** Uses violence, or nobody recorded any role of theirs. */
  readonly mayUseViolence: boolean;
  readonly undergoesViolence: boolean;
}

/** A danger sign as one informant's answers tell it. */
export interface ToldSign {
  readonly personId: string;
  readonly code: DangerSign;
  readonly state: Exclude<SignState, 'not_asked'>;
  readonly informant: SourceKind;
  /** Told about a small child by who cares for it and is known not to use violence. */
  readonly carer: boolean;
  /** The latest answer that it rests on. */
  readonly on: LocalDate;
  readonly recordedAt: Date;
  /** The screenings that it rests on: whoever may not read one of them may not read the sign. */
  readonly screeningIds: readonly string[];
}

interface Judged {
  readonly state: SignState;
  readonly facts: readonly Fact[];
}

/** The answers of one informant about one person, and about one partner where there is one. */
interface Voice {
  readonly person: ScreenedPerson | undefined;
  readonly personId: string;
  readonly partnerId: string | null;
  readonly answeredBy: Fact['answeredBy'];
  readonly informantId: string | null;
  readonly facts: readonly Fact[];
}

/**
 * The danger signs in what was answered. Answers of different informants are never put together into one sign, so that
 * no sign tells one person's words to whom only another's are for. Pure; the order of facts does not matter.
 */
export function signsFrom(facts: readonly Fact[], people: readonly ScreenedPerson[]): ToldSign[] {
  const known = new Map(people.map(person => [person.id, person]));
  return voicesOf(facts, known)
    .flatMap(voice => [...partnerSigns(voice, people), ...childSigns(voice, people, known)])
    .map(sign => ({ sign, key: Object.values(sign).map(String).join(' ') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ sign }) => sign);
}

function voicesOf(facts: readonly Fact[], known: ReadonlyMap<string, ScreenedPerson>): Voice[] {
  const voices = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = [fact.personId, fact.partnerId, fact.answeredBy, fact.informantId].join(' ');
    const list = voices.get(key);
    if (list === undefined) voices.set(key, [fact]);
    else list.push(fact);
  }
  return [...voices.values()].flatMap(list => {
    const [first] = list;
    if (first === undefined) return [];
    const { personId, partnerId, answeredBy, informantId } = first;
    return [{ person: known.get(personId), personId, partnerId, answeredBy, informantId, facts: list }];
  });
}

function partnerSigns(voice: Voice, people: readonly ScreenedPerson[]): ToldSign[] {
  const { person, personId, answeredBy } = voice;
  const own: SourceKind =
    answeredBy === 'professional' ? 'own_observation' : person?.child === true ? 'child' : 'victim';
  const doer: SourceKind = answeredBy === 'professional' ? 'own_observation' : 'person_using_violence';
  const partners = partnersOf(voice, people);
  const tell = (mapping: SignMapping, side: Side, around: readonly string[], informant: SourceKind) =>
    around.flatMap(id => {
      const judged = judge(mapping.when, voice.facts, side);
      // What was not asked about one's own violence is nothing told about it, whatever else was answered.
      const asked = side === 'by_other' || judged.facts.some(fact => fact.construct.startsWith('by_self.'));
      return asked ? toldSign(mapping.sign, judged, id, informant) : [];
    });
  return [
    ...towardMappings.flatMap(each => tell(each, 'by_other', [personId], own)),
    ...towardMappings.flatMap(each => tell(each, 'by_self', partners, doer)),
    ...ownMappings.flatMap(each => tell(each, 'by_other', [personId], own)),
    ...aboutOtherMappings.flatMap(({ sign, when }) =>
      tell(
        { sign, when: otherUses(voice, people) ? when : { own: when, beside: toldViolence } },
        'by_other',
        [personId],
        own,
      ),
    ),
    ...(person?.usesViolence === true && !person.child
      ? userMappings.flatMap(each =>
          partners.flatMap(id => toldSign(each.sign, judge(each.when, voice.facts, 'by_self'), id, doer)),
        )
      : []),
  ];
}

/** Whether the one whom somebody calls "the other one" uses violence by the file. */
const otherUses = ({ partnerId, personId }: Voice, people: readonly ScreenedPerson[]): boolean =>
  people.some(
    each =>
      each.usesViolence && (partnerId === null ? !each.child && each.id !== personId : each.id === partnerId),
  );

/** Around whom it stands what somebody tells of their own violence: the partner, else who undergoes, else the teller. */
function partnersOf({ partnerId, personId }: Voice, people: readonly ScreenedPerson[]): string[] {
  if (partnerId !== null) return [partnerId];
  const others = people.filter(each => each.undergoesViolence && !each.child && each.id !== personId);
  return others.length > 0 ? others.map(each => each.id) : [personId];
}

function childSigns(
  voice: Voice,
  people: readonly ScreenedPerson[],
  known: ReadonlyMap<string, ScreenedPerson>,
): ToldSign[] {
  const { person, personId, answeredBy, informantId } = voice;
  const aboutOne = person?.child === true || answeredBy === 'carer';
  const teller = informantId === null ? undefined : known.get(informantId);
  const informant: SourceKind =
    answeredBy === 'professional'
      ? 'own_observation'
      : answeredBy === 'self' && person?.child === true
        ? 'child'
        : teller?.usesViolence === true
          ? 'person_using_violence'
          : 'other_family';
  const carer = answeredBy === 'carer' && teller?.mayUseViolence === false;
  return childMappings.flatMap(mapping => {
    const judged = judge(mapping.when, voice.facts, 'by_other');
    return childrenMeant(mapping.around).flatMap(id =>
      toldSign(mapping.sign, judged, id, informant).map(sign => ({ ...sign, carer })),
    );
  });

  function childrenMeant(around: (typeof childMappings)[number]['around']): string[] {
    const oneInfant = aboutOne && person?.infant === true;
    if ((around === 'one_infant') !== oneInfant && around !== 'children') return [];
    if (aboutOne) return [personId];
    const children = people.filter(each => each.child);
    const infants = children.filter(each => each.infant);
    const meant = around === 'infants' && infants.length > 0 ? infants : children;
    // A household in which no child is known yet: the sign is not lost, it stands around whom it was told by.
    return meant.length > 0 ? meant.map(each => each.id) : [personId];
  }
}

type Side = 'by_other' | 'by_self';

/** One state out of the answers of one informant, with the facts that it rests on. */
function judge(term: Term, facts: readonly Fact[], side: Side): Judged {
  if ('own' in term) {
    const own = judge(term.own, facts, side);
    if (own.state !== 'present') return own;
    const beside = judge(term.beside, facts, side);
    if (beside.state === 'not_asked') return beside;
    return beside.state === 'present'
      ? { state: 'present', facts: [...own.facts, ...beside.facts] }
      : { state: 'not_known', facts: own.facts };
  }
  if ('any' in term)
    return join(
      term.any.map(each => judge(each, facts, side)),
      ['present', 'not_asked', 'not_known', 'absent'],
    );
  if ('either' in term)
    return join(
      term.either.map(each => judge(each, facts, side)),
      asked,
    );
  const code: Construct = 'toward' in term ? `${side}.${term.toward}` : term.of;
  const own = facts.filter(fact => fact.construct === code);
  const stateOf = (fact: Fact): SignState =>
    fact.state === 'not_asked'
      ? 'not_asked'
      : fact.state !== 'answered' || fact.value === null
        ? 'not_known'
        : term.present.includes(fact.value)
          ? 'present'
          : term.absent.includes(fact.value)
            ? 'absent'
            : 'not_known';
  const judged = own.map(fact => ({ state: stateOf(fact), facts: [fact] }));
  return join(judged, asked);
}

/** Of several answers to the same: a yes before what is open before a no; what was not asked counts for nothing. */
const asked: readonly SignState[] = ['present', 'not_known', 'absent', 'not_asked'];

/** The first of these states that any part has, with the facts of the parts that have it. */
function join(parts: readonly Judged[], order: readonly SignState[]): Judged {
  const state = order.find(each => parts.some(part => part.state === each)) ?? 'not_asked';
  return { state, facts: parts.filter(part => part.state === state).flatMap(part => part.facts) };
}

function toldSign(
  code: DangerSign,
  { state, facts }: Judged,
  personId: string,
  informant: SourceKind,
): ToldSign[] {
  if (state === 'not_asked') return [];
  const [first, ...rest] = facts;
  if (first === undefined) return [];
  const on = rest.reduce((latest, fact) => (fact.on > latest ? fact.on : latest), first.on);
  const recordedAt = rest.reduce(
    (latest, fact) => (fact.recordedAt > latest ? fact.recordedAt : latest),
    first.recordedAt,
  );
  const screeningIds = [...new Set(facts.map(fact => fact.screeningId))].sort();
  return [{ personId, code, state, informant, carer: false, on, recordedAt, screeningIds }];
}
