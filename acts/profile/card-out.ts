import type { CardRead, CaseRead } from '#domain/profile/case.ts';
import { disagreements } from '#domain/profile/disagreements.ts';
import { type AnswerPoints, linesOf } from '#domain/profile/evidence.ts';
import type { Said } from '#domain/profile/items.ts';
import { saidInHearing } from '#domain/screening/facts.ts';
import type { AnswerOut, CardOut, DisagreementOut, IndicatorOut } from './profiles-out.ts';

/** One card with every answer that it rests on. What leaves the house is listed here, never own words. */
export function cardOut(card: CardRead, read: CaseRead): CardOut {
  const { membership, low, high, completeness, band, tooLittleKnown, missing } = card.membership;
  return {
    fromPersonId: card.place.a,
    toPersonId: card.place.b,
    membership,
    low,
    high,
    completeness,
    band,
    tooLittleKnown,
    missing: [...missing],
    indicators: linesOf(card, read).map(
      (line): IndicatorOut => ({
        indicator: line.indicator,
        weight: line.weight,
        points: line.points,
        low: line.range.low,
        high: line.range.high,
        oppositeOf: line.oppositeOf,
        answers: line.answers.map(answerOut),
      }),
    ),
  };
}

const answerOut = (each: AnswerPoints): AnswerOut => ({
  ...sideOut(each),
  points: each.points,
  effect: each.effect,
});

const sideOut = ({ fact }: Said) => ({
  construct: fact.construct,
  value: fact.value ?? '',
  personId: fact.personId,
  partnerId: fact.partnerId,
  answeredBy: fact.answeredBy,
  informantId: fact.informantId,
  screeningId: fact.screeningId,
  on: fact.on,
  inHearing: saidInHearing(fact),
});

/** Who tells what differently, side by side. */
export const disagreementsOut = (read: CaseRead): DisagreementOut[] =>
  disagreements(read.readings).map(each => ({
    indicators: [...each.indicators],
    fromPersonId: each.place.a,
    toPersonId: each.place.b,
    sides: each.sides.map(sideOut),
  }));
