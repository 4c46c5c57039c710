import { readPlan } from '#acts/plan/read-plan.ts';
import { letPersonRead } from '#acts/plan-print/let-person-read.ts';
import { answerReviewSafety } from '#acts/plan-review/answer-safety.ts';
import { beginReview } from '#acts/plan-review/begin-review.ts';
import { closeReview } from '#acts/plan-review/close-review.ts';
import { judgeGoal } from '#acts/plan-review/judge-goal.ts';
import { readReview } from '#acts/plan-review/read-review.ts';
import type { Family } from './story.ts';

/** The plan of Samira, Ricardo and their children is looked at: everybody's safety first, then goal by goal. */
export async function reviewAfterReuniting(f: Family): Promise<void> {
  const { stage, householdId } = f;
  stage.at(-100, '10:00');
  const { reviewId } = await stage.as('fatima', beginReview, {
    householdId,
    on: f.today(),
    userIds: ['fatima', 'kees', 'ilse'].map(stage.user),
    personIds: f.all(['Samira', 'Ricardo']),
  });
  for (const [name, number, ownWords] of [
    ['Samira', 8, 'Als het oploopt, weet ik wat ik doe.'],
    ['Ricardo', 8, 'Ik ben drie weken nuchter.'],
    ['Yara', 7, 'Papa belt nu als hij later is.'],
  ] as const)
    await stage.as('fatima', answerReviewSafety, {
      householdId,
      reviewId,
      personId: f.id(name),
      asked: 'yes',
      number,
      ownWords,
      audience: { team: 'team' },
    });
  await stage.as('fatima', answerReviewSafety, {
    householdId,
    reviewId,
    personId: f.id('Milan'),
    asked: 'could_not_ask',
    reason: 'Milan is drie. Ilse zag hem spelen en eten.',
    audience: { team: 'team' },
  });
  const seen = await stage.as('fatima', readReview, { householdId, reviewId }, 'review');
  for (const goal of seen.goals)
    await stage.as('fatima', judgeGoal, {
      householdId,
      reviewId,
      entryId: goal.entryId,
      result: 'further',
    });
  await stage.as('fatima', closeReview, {
    householdId,
    reviewId,
    version: 1,
    nextOn: stage.day(-12),
    incompleteReason: 'Milan en Yara zijn deze maand thuis gezien; apart spreken volgt op school.',
  });
  await paperForSamira(f);
}

/** What Samira may read of her own part, so that there is a paper for her. */
async function paperForSamira(f: Family): Promise<void> {
  const { stage, householdId } = f;
  const personId = f.id('Samira');
  const { entries } = await stage.as('fatima', readPlan, { householdId }, 'paper');
  await stage.as('fatima', letPersonRead, {
    householdId,
    personId,
    entryIds: entries
      .filter(each => each.personId === personId && each.kind !== 'worry')
      .map(each => each.entryId),
  });
}
