import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { givePlace } from '#acts/network/give-place.ts';
import { askOpening } from '#acts/report/ask-opening.ts';
import { confirmOpening } from '#acts/report/confirm-opening.ts';
import { readReporterIdentity } from '#acts/report/read-reporter-identity.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { openReporter, sealReporter } from '#acts/report/seal.ts';
import { enter } from '#acts/shared/perform.ts';
import { expectHidden, lastAudit, received, refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as, clock, house } = world;
const about = await received(world);
const { householdId, reportId } = about;
const ids = { householdId, reportId };
const reason = 'Wij moeten de melder terugbellen over zijn eigen veiligheid.';
for (const who of [as.wim, as.wk])
  await as.vera.must(givePlace, { householdId, userId: who.id, place: 'worker', reason: 'werkt mee' });

/** Runs SQL as somebody does, behind the acts: the second wall alone. */
const behind = (who: Actor, query: ReturnType<typeof sql>) =>
  who
    .token()
    .then(token =>
      enter(
        house,
        { token, requestId: 'test', householdId },
        async ({ tx }) => (await query.execute(tx)).rows,
      ),
    );

test('a seal opens with its key and its report only, and not when a byte was touched', () => {
  const key = new Uint8Array(32).fill(1);
  const sealed = sealReporter(key, reportId, { name: 'Ğülşen O’Brien' });
  expect(openReporter(key, reportId, sealed)).toEqual({ name: 'Ğülşen O’Brien' });
  expect(Buffer.from(sealed).includes('Brien')).toBe(false);
  expect(() => openReporter(key, about.householdId, sealed)).toThrow();
  expect(() => openReporter(new Uint8Array(32).fill(2), reportId, sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 7) {
    const touched = Uint8Array.from(sealed);
    touched[at] = (touched[at] ?? 0) ^ 1;
    expect(() => openReporter(key, reportId, touched)).toThrow();
  }
});

test('the reporter is in no list, and the stored bytes hold no name', async () => {
  const answer = await as.vera.must(readReports, { householdId });
  expect(answer.reports[0]?.reporterSealed).toBe(true);
  expect(JSON.stringify(answer)).not.toMatch(/Tineke|06 1234/);
  const stored = await sql<{ sealed: Uint8Array }>`select sealed from reporter_identity`.execute(
    world.database.db,
  );
  expect(Buffer.from(stored.rows[0]?.sealed ?? []).toString('latin1')).not.toMatch(/Tineke|Schoolmeester/);
  // Not even who sealed it can select it, and nobody sees that there is a row.
  for (const who of [as.vera, as.wim, as.wk])
    expect(await behind(who, sql`select report_id from reporter_identity`)).toMatchObject({ answer: [] });
  expect(refusedAs(await as.vera.do(readReporterIdentity, ids))).toBe('not_found');
});

test('without an identity nothing is sealed and nothing can be opened', async () => {
  const bare = await received(world, { reporter: {}, persons: [{ given: 'Zonder', family: 'Melder' }] });
  const rows = await sql`select from reporter_identity where report_id = ${bare.reportId}`.execute(
    world.database.db,
  );
  expect(rows.rows).toHaveLength(0);
  expect(
    refusedAs(
      await as.vera.do(askOpening, { householdId: bare.householdId, reportId: bare.reportId, reason }),
    ),
  ).toBe('nothing_sealed');
});

test('two persons of Veilig Thuis open it together, for an hour, for the asker', async () => {
  await expectHidden(
    world,
    (who, id) => who.do(askOpening, { ...ids, householdId: id, reason }),
    householdId,
  );
  expect(refusedAs(await as.wk.do(askOpening, { ...ids, reason }))).toBe('only_veilig_thuis');
  expect(refusedAs(await as.vera.do(askOpening, { ...ids, reason: 'Zomaar' }))).toBe('reason_missing');
  const { openingId } = await as.vera.must(askOpening, { ...ids, reason });
  expect(await lastAudit(world, 'ask_opening')).toMatchObject({ outcome: 'done', household_id: householdId });
  expect(refusedAs(await as.vera.do(askOpening, { ...ids, reason }))).toBe('already_asked');
  const confirm = { ...ids, openingId };
  await expectHidden(
    world,
    (who, id) => who.do(confirmOpening, { ...confirm, householdId: id }),
    householdId,
  );
  expect(refusedAs(await as.vera.do(confirmOpening, confirm))).toBe('second_person_needed');
  expect(refusedAs(await as.wk.do(confirmOpening, confirm))).toBe('only_veilig_thuis');
  expect(refusedAs(await as.vera.do(readReporterIdentity, ids))).toBe('not_found');

  await as.wim.must(confirmOpening, confirm);
  expect(await lastAudit(world, 'confirm_opening')).toMatchObject({ outcome: 'done', user_id: as.wim.id });
  expect(await as.vera.must(readReporterIdentity, ids)).toEqual({
    name: 'Tineke Schoolmeester',
    phone: '06 1234 5678',
    email: null,
    relation: 'leerkracht',
  });
  const line = await lastAudit(world, 'read_reporter_identity');
  expect(line).toMatchObject({
    user_id: as.vera.id,
    household_id: householdId,
    returned: { reporter_identity: [reportId] },
  });
  expect(JSON.stringify(line)).not.toContain('Tineke');
  // Only for the asker, only this report.
  expect(refusedAs(await as.wim.do(readReporterIdentity, ids))).toBe('not_found');
  await expectHidden(
    world,
    (who, id) => who.do(readReporterIdentity, { ...ids, householdId: id }),
    householdId,
  );
  expect(refusedAs(await as.wim.do(confirmOpening, confirm))).toBe('at_the_same_time');

  clock.set('2026-03-02T10:00:01Z');
  expect(refusedAs(await as.vera.do(readReporterIdentity, ids))).toBe('not_found');
});

test('the database holds the same rule behind the acts', async () => {
  const opening = sql`insert into seal_opening (household_id, report_id, reason) values (${householdId}, ${reportId}, 'achterlangs geprobeerd') returning id`;
  expect(refusedAs(await behind(as.wk, opening))).toBe('not_found');
  expect(refusedAs(await behind(as.vera, opening))).toBe('done');
  const tries = [
    sql`update seal_opening set confirmed_by = app.actor(), confirmed_at = app.now(), open_until = app.now() + interval '1 hour' where confirmed_by is null`,
    sql`update seal_opening set confirmed_by = ${as.wim.id}::uuid, confirmed_at = app.now(), open_until = app.now() + interval '1 hour' where confirmed_by is null`,
    sql`insert into seal_opening (household_id, report_id, reason, confirmed_by, confirmed_at, open_until)
      values (${householdId}, ${reportId}, 'achterlangs geprobeerd', ${as.wim.id}::uuid, app.now(), app.now() + interval '1 hour')`,
    sql`update seal_opening set open_until = app.now() + interval '1 hour' where confirmed_by is not null`,
  ];
  for (const attempt of tries) {
    const answer = await behind(as.vera, attempt).catch((problem: { code?: string }) => ({
      kind: 'stopped',
      code: problem.code,
    }));
    expect(['refused', 'stopped']).toContain(answer.kind);
  }
  const long = sql`update seal_opening set confirmed_by = app.actor(), confirmed_at = app.now(), open_until = app.now() + interval '1 day' where confirmed_by is null`;
  await expect(behind(as.wim, long)).rejects.toMatchObject({ code: '23514' });
});

test('a request of more than a day ago is worth nothing', async () => {
  clock.set('2026-03-03T09:00:00Z');
  const asked = await received(world, { persons: [{ given: 'Oude', family: 'Vraag' }] });
  const old = { householdId: asked.householdId, reportId: asked.reportId };
  await as.vera.must(givePlace, {
    householdId: old.householdId,
    userId: as.wim.id,
    place: 'worker',
    reason: 'werkt mee',
  });
  const { openingId } = await as.vera.must(askOpening, { ...old, reason });
  clock.set('2026-03-04T09:00:01Z');
  expect(refusedAs(await as.wim.do(confirmOpening, { ...old, openingId }))).toBe('asked_too_long_ago');
  expect(refusedAs(await as.vera.do(askOpening, { ...old, reason }))).toBe('done');
});
