import { z } from 'zod';
import { reopen } from '#acts/closing/reopen.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, ids, neededText, oneOf, someOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { violenceNatures } from '#domain/report/codes.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { refuse } from '#domain/shared/result.ts';
import { fileOf } from '#store/closing-facts.ts';
import { areInTeam } from '#store/contact.ts';
import * as incidents from '#store/incident.ts';
import { arePersonsOf } from '#store/people.ts';
import { contactRefusals } from './refusals.ts';

export const datePrecisions = ['day', 'month', 'year'] as const;
export const severities = ['light', 'serious', 'very_serious', 'not_known'] as const;
const optionalId = () => z.preprocess(value => (value === '' ? undefined : value), id().optional());

/** Puts one incident in the log: what happened, to whom, which children were there, and who told it. */
export const recordIncident = deed({
  code: 'record_incident',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/incidents',
  summary: 'Record an incident of violence or abuse',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    /** The day; for a month or a year that is all that is known, any day in it. */
    on: day(),
    precision: oneOf(datePrecisions).default('day'),
    natures: someOf(violenceNatures).pipe(z.array(z.enum(violenceNatures)).min(1, 'needed')),
    severity: oneOf(severities),
    /** Who used violence; left out when not known. */
    byPerson: optionalId(),
    towardPersons: ids(20).default([]),
    childrenPresent: ids(20).default([]),
    facts: neededText(20_000),
    source: neededText(1_000),
    toldBy: oneOf(sourceKinds),
    contactId: optionalId(),
    reportId: optionalId(),
    audience: audience(),
  }),
  output: z.object({ incidentId: z.string() }),
  refusals: { ...commonRefusals, ...contactRefusals },
  async run(tx, input, visit) {
    const { householdId } = input;
    if (input.on > visit.today) return refuse('in_the_future');
    const personIds = [
      ...input.towardPersons,
      ...input.childrenPresent,
      ...(input.byPerson === undefined ? [] : [input.byPerson]),
    ];
    if (!(await arePersonsOf(tx, householdId, [...personIds, ...input.audience.persons])))
      return refuse('unknown_person');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('not_in_team');
    const links = { contactId: input.contactId ?? null, reportId: input.reportId ?? null };
    if (!(await incidents.linksAreSeen(tx, householdId, links))) return refuse('not_found');
    if (await textHoldsAddress(tx, householdId, [input.facts, input.source]))
      return refuse('address_in_text');
    const incidentId = await incidents.addIncident(tx, householdId, {
      ...links,
      on: input.on,
      precision: input.precision,
      natures: input.natures,
      severity: input.severity,
      byPerson: input.byPerson ?? null,
      towardPersons: input.towardPersons,
      childrenPresent: input.childrenPresent,
      facts: input.facts,
      source: input.source,
      toldBy: input.toldBy,
      audience: audienceColumns(input.audience),
    });
    // Told after the household was closed: it opens again. That there is one is a fact of the team, what it is is not.
    const closed = (await fileOf(tx, householdId))?.stage === 'closed';
    const again = closed ? await reopen(tx, householdId, 'answer', 'incident', visit) : undefined;
    return done(
      { incidentId },
      {
        householdId,
        personIds: [...new Set(personIds)],
        returned: { incident: [incidentId], ...(again === undefined ? {} : { closing: [again] }) },
      },
    );
  },
});
