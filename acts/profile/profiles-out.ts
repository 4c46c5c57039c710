import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { bands } from '#domain/profile/compute.ts';
import { verdicts } from '#domain/profile/hypothesis.ts';
import { effects } from '#domain/profile/indicators.ts';
import { indicatorCodes, profileCodes } from '#domain/profile/model.ts';
import { answerStates, type Construct, isConstruct } from '#domain/screening/constructs.ts';
import { answeredBys } from '#domain/screening/facts.ts';

const id = z.string();
const profile = z.enum(profileCodes);
const indicator = z.enum(indicatorCodes);
const construct = z
  .custom<Construct>(value => typeof value === 'string' && isConstruct(value))
  .meta({ type: 'string' });

const numbers = {
  membership: z.number(),
  low: z.number(),
  high: z.number(),
  completeness: z.number(),
};

/** One answer that an indicator rests on: what, who told it, when, and what it does. */
const outAnswer = z.object({
  construct,
  /** A code of the kind of the question, or a number as text; never own words. */
  value: z.string(),
  personId: id,
  partnerId: id.nullable(),
  answeredBy: z.enum(answeredBys),
  informantId: id.nullable(),
  screeningId: id,
  on: outDay(),
  /** Said while somebody else could hear it: it counts for what it tells, and against nothing. */
  inHearing: z.boolean(),
  points: z.number(),
  effect: z.enum(effects),
});
export type AnswerOut = z.output<typeof outAnswer>;

const outIndicator = z.object({
  indicator,
  /** The weight on the card; below zero where it speaks against. */
  weight: z.number(),
  points: z.number(),
  low: z.number(),
  high: z.number(),
  /** Reckoned from this indicator, where its answers stand. */
  oppositeOf: indicator.nullable(),
  answers: z.array(outAnswer),
});
export type IndicatorOut = z.output<typeof outIndicator>;

const outCard = z.object({
  /** Of whom towards whom, or which two; both null for the household, or where nobody is known to be a couple. */
  fromPersonId: id.nullable(),
  toPersonId: id.nullable(),
  ...numbers,
  band: z.enum(bands),
  tooLittleKnown: z.boolean(),
  indicators: z.array(outIndicator),
  missing: z.array(indicator),
});
export type CardOut = z.output<typeof outCard>;

const outHypothesis = z.object({
  id,
  fromPersonId: id.nullable(),
  toPersonId: id.nullable(),
  verdict: z.enum(verdicts),
  /** The professional's value: own, agreed with, or 0 where it does not fit. */
  value: z.number().nullable(),
  reason: z.string(),
  on: outDay(),
  by: z.object({ id, name: z.object({ given: z.string(), prefix: z.string(), family: z.string() }) }),
  at: z.date(),
  modelVersion: z.number(),
  /** What was reckoned: as it stood for its author; for anybody else as their own answers have it on that day. */
  computed: z.object(numbers).nullable(),
  audience: z.enum(['author_and_director', 'team', 'named']),
});
export type HypothesisOut = z.output<typeof outHypothesis>;

export const outProfiles = z.object({
  modelVersion: z.number(),
  asOf: outDay().nullable(),
  answers: z.number(),
  checkFirst: profile.nullable(),
  order: z.array(profile),
  present: z.array(profile),
  mixed: z.boolean(),
  margin: z.number(),
  holdJointSessions: z.boolean(),
  profiles: z.array(
    z.object({
      profile,
      /** False for the profile about a child where no child is known: it is not open, it does not apply. */
      applies: z.boolean(),
      ...numbers,
      band: z.enum(bands),
      tooLittleKnown: z.boolean(),
      cards: z.array(outCard),
      hypotheses: z.array(outHypothesis),
      course: z.array(z.object({ on: outDay(), ...numbers })),
    }),
  ),
  questions: z.array(
    z.object({
      construct,
      personId: id,
      partnerId: id.nullable(),
      indicators: z.array(indicator),
      movement: z.number(),
      before: z.object({ state: z.enum(answerStates), on: outDay() }).nullable(),
    }),
  ),
  disagreements: z.array(
    z.object({
      indicators: z.array(indicator),
      fromPersonId: id.nullable(),
      toPersonId: id.nullable(),
      sides: z.array(outAnswer.omit({ points: true, effect: true })),
    }),
  ),
});
export type ProfilesOut = z.output<typeof outProfiles>;
export type ProfileOut = ProfilesOut['profiles'][number];
export type QuestionOut = ProfilesOut['questions'][number];
export type DisagreementOut = ProfilesOut['disagreements'][number];
