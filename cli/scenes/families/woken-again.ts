import type { z } from 'zod';
import type { receiveReport } from '#acts/report/receive-report.ts';
import { quietUntilClosing } from '../closings.ts';
import { born } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';

/** It stopped, and was closed on evidence; a neighbour calls again in after-closing.ts. */
export async function playWokenAgain(stage: Stage): Promise<void> {
  stage.at(-700, '09:40');
  const f = await Family.fromReport(stage, 'wim', {
    receivedBy: 'phone',
    reporterRole: 'neighbour',
    reasons: ['partner_violence'],
    natures: ['physical_abuse', 'witness_of_violence'],
    unsafety: 'structural',
    facts: 'Ruzie en gestommel in het weekend. De jongens zitten dan op de trap.',
    source: 'Wat de buurman hoort',
    persons: wokenPeople(stage),
  });
  await f.relate('wim', 'Patricia', 'partner', ['Erwin']);
  await f.relate('wim', 'Patricia', 'parent', ['Luuk', 'Jip']);
  await f.relate('wim', 'Erwin', 'parent', ['Luuk', 'Jip']);
  stage.at(-696, '10:00');
  for (const name of ['Patricia', 'Erwin', 'Luuk', 'Jip']) await f.hear('wim', name, 'in_person');
  await f.assess('wim', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team'],
    reason: 'Erwin heeft spijt en wil eraan werken; het wijkteam volgt de voorwaarde.',
  });
  await f.direct('wim', 'ruben', 'teun', 'Ruben heeft plaats en kent de school');
  await f.join('ruben', 'marit', 'Kijkt mee', 'supervisor');
  stage.at(-694, '09:00');
  await f.settle('wim', 'inform_persons', 'feedback_to_reporter');
  const conditionId = await f.agree('ruben', {
    text: 'In het weekend drinkt Erwin niet thuis. Patricia belt haar broer als het toch gebeurt.',
    protects: ['Patricia', 'Luuk', 'Jip'],
    askedOf: ['Erwin', 'Patricia', 'Luuk'],
    checkedBy: 'teun',
    how: 'Teun vraagt Patricia en de jongens apart, en de school',
    everyDays: 42,
  });
  await quietUntilClosing(f, {
    director: 'ruben',
    worker: 'teun',
    adults: ['Patricia', 'Erwin'],
    children: ['Luuk', 'Jip'],
    conditionId,
    from: -692,
    stable: -590,
    closed: -210,
  });
}

/** The same four people, in the report of then and in that of now. */
export const wokenPeople = (stage: Stage): z.input<typeof receiveReport.input>['persons'] => [
  {
    given: 'Patricia',
    family: 'Lindenhof',
    birthDate: born(stage, 36),
    sex: 'female',
    violenceRoles: ['undergoes'],
  },
  { given: 'Erwin', family: 'Smeets', birthDate: born(stage, 39), sex: 'male', violenceRoles: ['uses'] },
  { given: 'Luuk', family: 'Smeets', birthDate: born(stage, 12), sex: 'male', violenceRoles: ['witnesses'] },
  { given: 'Jip', family: 'Smeets', birthDate: born(stage, 9), sex: 'male', violenceRoles: ['witnesses'] },
];
