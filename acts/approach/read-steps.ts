import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { stepKinds, type WarningCode, warningCodes, warningsOf } from '#domain/profile/contra-indications.ts';
import { stepsOf } from '#store/planned-step.ts';
import { factsOfStep, situationOf } from './situation.ts';
import { mayReadWarnings } from './told.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });
const warnings = z.array(z.enum(warningCodes));

const outStep = z.object({
  id: z.string(),
  kind: z.enum(stepKinds),
  personIds: z.array(z.string()),
  on: outDay(),
  purpose: z.string(),
  state: z.enum(['planned', 'done', 'called_off']),
  endedReason: z.string().nullable(),
  version: z.number(),
  by: z.string(),
  byName: name.nullable(),
  at: z.coerce.date(),
  /** What spoke against it when it was planned, and the reason; null for who was not told. */
  against: z.object({ warnings, reason: z.string().nullable() }).nullable(),
  /** What speaks against it now, by what the visitor may see; none once it is over. */
  now: z.array(z.object({ code: z.enum(warningCodes), personIds: z.array(z.string()) })),
  /** Of those, what did not stand there when it was planned. */
  since: warnings,
});
export type StepOut = z.output<typeof outStep>;

const row = outStep
  .omit({ against: true, now: true, since: true })
  .extend({ warnings, reason: z.string().nullable() });

/** The steps of a household that are planned with several persons, each judged again by what stands now. */
export const readSteps = deed({
  code: 'read_steps',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/planned-steps',
  summary: 'Planned steps with several persons, with what speaks against each now',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({ steps: z.array(outStep) }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const rows = z.array(row).parse(await stepsOf(tx, householdId));
    const told = await mayReadWarnings(tx, householdId, visit.userId);
    const open = rows.some(step => step.state === 'planned');
    const situation = open ? await situationOf(tx, householdId, visit) : undefined;
    const steps = rows.map(({ warnings: then, reason, ...step }): StepOut => {
      const now =
        situation === undefined || step.state !== 'planned'
          ? []
          : warningsOf(factsOfStep(situation, step.kind, step.personIds, visit.today)).map(each => ({
              code: each.code,
              personIds: [...each.personIds],
            }));
      const known = told || step.by === visit.userId;
      const isNew = (code: WarningCode) => !then.includes(code);
      return {
        ...step,
        against: known ? { warnings: then, reason } : null,
        now,
        // Whoever does not know what stood there then is not told what is new: the difference would give it away.
        since: known ? now.map(each => each.code).filter(isNew) : [],
      };
    });
    return done(
      { steps },
      {
        householdId,
        personIds: [...new Set(steps.flatMap(step => step.personIds))],
        returned: { planned_step: steps.map(step => step.id) },
      },
    );
  },
});
