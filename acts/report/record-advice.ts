import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { instant, neededText, optionalText, yesNo } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { reportNumber } from '#domain/report/numbers.ts';
import { partsOf, toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { addAdvice } from '#store/advice.ts';
import { drawUnique } from '#store/draw.ts';
import { receipt } from './fields.ts';
import { reportRefusals } from './refusals.ts';

/**
 * Records an advice: somebody asked, Veilig Thuis answered, responsibility stays with the one who asked. No file is
 * opened and no person is recorded (field.md 3.2); it is closed at the last contact.
 */
export const recordAdvice = deed({
  code: 'record_advice',
  kind: 'write',
  method: 'POST',
  path: '/advices',
  summary: 'Record an advice, without a file and without persons',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z.strictObject({
    receivedAt: instant(),
    receivedBy: receipt.way(),
    askerRole: receipt.role(),
    reasons: receipt.reasons(),
    natures: receipt.natures(),
    question: neededText(),
    answer: optionalText(),
    close: yesNo().default(false),
  }),
  output: z.object({ adviceId: z.string(), number: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    if (input.receivedAt > visit.now) return refuse('in_the_future');
    if (input.close && input.answer === undefined) return refuse('answer_missing');
    const { year } = partsOf(toLocalDate(input.receivedAt, visit.timeZone));
    let number = '';
    const adviceId = await drawUnique(
      tx,
      () => reportNumber(year, randomBytes(4)),
      drawn => {
        number = drawn;
        return addAdvice(tx, drawn, {
          ...input,
          answer: input.answer ?? '',
          closedAt: input.close ? visit.now : null,
        });
      },
    );
    return done({ adviceId, number }, { returned: { advice: [adviceId] } });
  },
});
