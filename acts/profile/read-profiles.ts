import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalDay } from '#acts/shared/fields.ts';
import type { CaseRead } from '#domain/profile/case.ts';
import { childProfile, withoutChildProfile } from '#domain/profile/child-known.ts';
import { humanValue } from '#domain/profile/hypothesis.ts';
import { type Profile, profileCodes, weighed } from '#domain/profile/model.ts';
import { openQuestions } from '#domain/profile/questions.ts';
import { refuse } from '#domain/shared/result.ts';
import { type HypothesisRow, hypothesesOf } from '#store/profile.ts';
import { cardOut, disagreementsOut } from './card-out.ts';
import { type ProfilesRead, profilesOf } from './profiles-of.ts';
import { outProfiles, type ProfileOut } from './profiles-out.ts';

/** Most days of the course over time: the latest of them. */
const mostDays = 24;
/** Most open questions that are told. */
const mostQuestions = 60;

/**
 * The five profiles of a household as hypotheses: how far each fits, how far it may, what speaks for and against, what
 * to ask next, who tells it differently, what colleagues thought before. Out of what the visitor may see, and nothing
 * more. Danger is apart from all of it (read_danger).
 */
export const readProfiles = deed({
  code: 'read_profiles',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/profiles',
  summary: 'Five overlapping violence profiles with intervals, evidence and open questions',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    /** Only this profile. */
    profile: oneOf(profileCodes).optional(),
    /** As it would have been on this day. */
    asOf: optionalDay(),
  }),
  output: outProfiles,
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, profile, asOf } = input;
    if (asOf !== undefined && asOf > visit.today) return refuse('not_found');
    const read = await profilesOf(tx, visit, householdId, asOf);
    const hypotheses = (await hypothesesOf(tx, householdId, profile)).filter(
      row => asOf === undefined || row.on <= asOf,
    );
    const who = await whoIsWho(tx);
    const days = read.days.slice(-mostDays);
    const course = days.map(on => ({ on, cards: read.on(on).cards }));
    const codes = profile === undefined ? profileCodes : [profile];
    const wanted = new Set(codes.flatMap(code => weighed(code).map(each => each.indicator)));
    const touches = (each: { indicators: readonly string[] }) =>
      each.indicators.some(indicator => [...wanted].some(code => code === indicator));
    const open = openQuestions(read);
    const questions = (read.childKnown ? open : withoutChildProfile(open)).map(each => ({
      ...each,
      movement: profile === undefined ? each.movement : (each.moves[profile] ?? 0),
    }));
    return done(
      {
        modelVersion: read.modelVersion,
        asOf: asOf ?? null,
        answers: read.answers,
        checkFirst: read.checkFirst,
        order: [...read.order],
        present: [...read.present],
        mixed: read.mixed,
        margin: read.margin,
        holdJointSessions: read.holdJointSessions,
        profiles: codes.map((code): ProfileOut => {
          const { membership, low, high, completeness, band, tooLittleKnown } = read.cards[code];
          return {
            profile: code,
            applies: read.childKnown || code !== childProfile,
            membership,
            low,
            high,
            completeness,
            band,
            tooLittleKnown,
            cards: read.places.filter(each => each.profile === code).map(each => cardOut(each, read)),
            hypotheses: hypotheses
              .filter(row => row.profile === code)
              .map(row => ({
                id: row.id,
                fromPersonId: row.fromPersonId,
                toPersonId: row.toPersonId,
                verdict: row.verdict,
                ...beside(row, read, visit.userId),
                reason: row.reason,
                on: row.on,
                by: who(row.by),
                at: row.at,
                modelVersion: row.modelVersion,
                audience: row.audience.audience_team,
              })),
            course: course.map(({ on, cards }) => ({ on, ...numbersOf(cards[code]) })),
          };
        }),
        questions: questions
          .filter(each => each.movement > 0)
          .sort((a, b) => b.movement - a.movement)
          .slice(0, mostQuestions)
          .map(({ construct, personId, partnerId, indicators, movement, before }) => ({
            construct,
            personId,
            partnerId,
            indicators: [...indicators],
            movement,
            before: before === null ? null : { state: before.state, on: before.on },
          })),
        disagreements: disagreementsOut(read).filter(touches),
      },
      {
        householdId,
        personIds: read.persons,
        returned: {
          screening_answer: read.answers,
          profile_hypothesis: hypotheses.map(row => row.id),
        },
      },
    );
  },
});

const numbersOf = (each: { membership: number; low: number; high: number; completeness: number }) => ({
  membership: each.membership,
  low: each.low,
  high: each.high,
  completeness: each.completeness,
});

/**
 * What was reckoned, beside what somebody thought of it. Its author meets the snapshot. It rests on all that the author
 * could see, so anybody else meets that day as their own answers have it: a judgement for the whole team must not tell
 * of an answer that is not for the whole team.
 */
function beside(row: HypothesisRow, read: ProfilesRead, userId: string) {
  const own = row.computed === null ? null : numbersOf(row.computed);
  const computed = row.by === userId ? own : asSeen(row, read.on(row.on));
  const known = computed !== null && computed.completeness > 0 ? computed.membership : null;
  return { computed, value: humanValue(row.verdict, row.membership, known) };
}

function asSeen(row: HypothesisRow & { profile: Profile }, read: CaseRead) {
  const here = read.places.find(
    ({ profile, place }) =>
      profile === row.profile &&
      (row.fromPersonId === null || (place.a === row.fromPersonId && place.b === row.toPersonId)),
  );
  const membership = row.fromPersonId === null ? read.cards[row.profile] : here?.membership;
  return membership === undefined ? null : numbersOf(membership);
}
