import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { reopen } from '#acts/closing/reopen.ts';
import { newHouseholdCode } from '#acts/household/code.ts';
import { deed, done, type Visit } from '#acts/shared/deed.ts';
import { id, ids, instant, neededText, optionalText, yesNo } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { meetClock, startClock } from '#domain/report/clocks.ts';
import { involvement } from '#domain/report/involvement.ts';
import { reportNumber } from '#domain/report/numbers.ts';
import { type LocalDate, partsOf, toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import * as clocks from '#store/clock.ts';
import { wakeHousehold, wakeKnown } from '#store/closing.ts';
import { drawUnique } from '#store/draw.ts';
import { lockHousehold } from '#store/network.ts';
import { arePersonsOf } from '#store/people.ts';
import { addReport, openFile } from '#store/report.ts';
import { sealIdentity } from '#store/seal.ts';
import type { Tx } from '#store/session.ts';
import { receipt, reportedPerson } from './fields.ts';
import { matchPersons, placePersons } from './place-persons.ts';
import { reportRefusals } from './refusals.ts';
import { namesReporter, sealReporter } from './seal.ts';
import { ruleOf, termsOf } from './terms.ts';

const reporterIdentity = z.strictObject({
  name: optionalText(200),
  phone: optionalText(40),
  email: optionalText(200),
  relation: optionalText(200),
});

/**
 * Takes a report in: own number, what is told with its source, the persons as far as known, the reporter sealed.
 * Without a household it opens a file in intake; with one it joins that file, and a closed one opens again by it. The
 * legal clocks begin to run.
 */
export const receiveReport = deed({
  code: 'receive_report',
  kind: 'write',
  method: 'POST',
  path: '/reports',
  summary: 'Take a report in: opens a household file, or joins one',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z.strictObject({
    /** A file of one's own that the report joins; left out: a new file. */
    householdId: id().optional(),
    receivedAt: instant(),
    receivedBy: receipt.way(),
    reporterRole: receipt.role(),
    reporter: reporterIdentity.default({}),
    anonymousToFamily: yesNo().default(false),
    reasons: receipt.reasons(),
    natures: receipt.natures(),
    unsafety: receipt.unsafety(),
    facts: neededText(20_000),
    views: optionalText(20_000),
    source: neededText(1_000),
    persons: z.array(reportedPerson).max(12, 'too_big').default([]),
    /** Persons of the file that the report is about too. */
    knownPersonIds: ids(50).default([]),
  }),
  output: z.object({ householdId: z.string(), reportId: z.string(), number: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const joined = input.householdId === undefined ? null : await lockHousehold(tx, input.householdId);
    if (joined === undefined || (joined !== null && !visit.inTeam)) return refuse('not_found');
    if (joined === null && input.knownPersonIds.length > 0) return refuse('unknown_person');
    if (input.receivedAt > visit.now) return refuse('in_the_future');
    if (input.persons.length + input.knownPersonIds.length === 0) return refuse('nobody_named');
    const texts = [input.facts, input.views ?? '', input.source];
    if (namesReporter(input.reporter, texts)) return refuse('reporter_in_text');
    const matched = await matchPersons(tx, input.persons, visit.today);
    if (!matched.ok) return matched;

    const householdId = joined?.id ?? (await drawUnique(tx, newHouseholdCode, code => openFile(tx, code)));
    if (!(await arePersonsOf(tx, householdId, input.knownPersonIds))) return refuse('unknown_person');
    const placed = await placePersons(tx, householdId, matched.value, visit.today);
    // Looked at after the persons were placed: the mark of a safe address may have come along with one of them.
    if (await textHoldsAddress(tx, householdId, texts)) return refuse('address_in_text');

    const personIds = [...new Set([...placed, ...input.knownPersonIds])];
    const receivedOn = toLocalDate(input.receivedAt, visit.timeZone);
    const sealed = Object.values(input.reporter).some(part => part !== undefined);
    let number = '';
    const reportId = await drawUnique(
      tx,
      () => reportNumber(partsOf(receivedOn).year, randomBytes(4)),
      drawn => {
        number = drawn;
        return addReport(tx, drawn, {
          ...input,
          views: input.views ?? '',
          householdId,
          reporterSealed: sealed,
          personIds,
          earlierInvolvement: involvement(
            joined?.stage ?? null,
            matched.value.some(match => match.same !== undefined),
          ),
        });
      },
    );
    // A report on a closed file opens it again at once, with who directed it and what was known.
    const again =
      joined?.stage === 'closed' ? await reopen(tx, householdId, 'report', number, visit) : undefined;
    // A report in a file that is worked on is no ordinary line: who directs and supervises it has it on top of their day.
    if (joined?.stage === 'open') await wakeHousehold(tx, householdId, visit.userId);
    // Any other file with one of these persons, seen or not: who directs it hears of it, and nothing of that shows here.
    await wakeKnown(tx, personIds);
    if (sealed)
      await sealIdentity(tx, householdId, reportId, sealReporter(visit.sealKey, reportId, input.reporter));
    await startClocks(tx, { householdId, reportId }, receivedOn, input.unsafety !== 'not_known', visit);
    return done(
      { householdId, reportId, number },
      {
        householdId,
        personIds,
        returned: {
          report: [reportId],
          ...(joined === null || again !== undefined ? { household: [householdId] } : {}),
          ...(again === undefined ? {} : { closing: [again] }),
        },
      },
    );
  },
});

/**
 * The clocks of a report. The look for acute unsafety was taken when a report is recorded with a judgement on it; that
 * counts on the day of recording, so a letter that lay for a weekend shows as late.
 */
async function startClocks(
  tx: Tx,
  about: { householdId: string; reportId: string },
  receivedOn: LocalDate,
  looked: boolean,
  visit: Visit,
): Promise<void> {
  const terms = await termsOf(tx);
  const start = (code: Parameters<typeof ruleOf>[1], on: LocalDate) =>
    startClock(ruleOf(terms, code), on, terms.holidays);
  const acute = start('acute_look', receivedOn);
  const met = looked ? meetClock(acute, visit.today, visit.today) : undefined;
  await clocks.startClock(tx, about, met?.ok === true ? met.value : acute);
  await clocks.startClock(tx, about, start('safety_assessment', receivedOn));
  // The four weeks run from the day on which the data were recorded (Wmo 2015 art. 5.3.1).
  await clocks.startClock(tx, about, start('inform_persons', visit.today));
}
