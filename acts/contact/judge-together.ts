import { factsOfStep, situationOf } from '#acts/approach/situation.ts';
import { toBeTold } from '#acts/approach/told.ts';
import type { Visit } from '#acts/shared/deed.ts';
import {
  type MetPerson,
  type StepKind,
  stepThatWas,
  type WarningCode,
  warningsOf,
} from '#domain/profile/contra-indications.ts';
import type { ContactKind } from '#domain/safety/contact-safety.ts';
import type { Tx } from '#store/session.ts';

interface Judged {
  readonly kind: StepKind | null;
  readonly warnings: readonly WarningCode[];
  readonly told: readonly string[];
}

/**
 * What speaks against a contact in which several were there at once: the same rules and the same sight as when a step is
 * planned (docs/decisions/2026-11-25-contra-indications.md), and by what stands now, as what was known then is not
 * kept. A contact with each apart costs nothing here.
 */
export async function judgeTogether(
  tx: Tx,
  contact: {
    readonly householdId: string;
    readonly kind: ContactKind;
    readonly together?: StepKind | undefined;
    readonly persons: readonly MetPerson[];
  },
  visit: Visit,
): Promise<Judged> {
  const { householdId } = contact;
  const step = stepThatWas(contact.kind, contact.together, contact.persons);
  if (step === undefined) return { kind: null, warnings: [], told: [] };
  const situation = await situationOf(tx, householdId, visit);
  const warnings = warningsOf(factsOfStep(situation, step.kind, step.personIds, visit.today)).map(
    each => each.code,
  );
  const told = warnings.length === 0 ? [] : await toBeTold(tx, householdId, visit.userId);
  return { kind: step.kind, warnings, told };
}
