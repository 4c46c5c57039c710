import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainTogether } from '#acts/contact/explain-contact.ts';
import { readContact } from '#acts/contact/read-contact.ts';
import { readContacts } from '#acts/contact/read-contacts.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { taskLines } from '#acts/day/day-lines.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { type MetPerson, metTogether, stepThatWas } from '#domain/profile/contra-indications.ts';
import { expectHidden, lastAudit, refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { hrefOf } from '#web/pages/my-day/line.ts';
import { allAsked } from './approach-scene.ts';
import { audited, type Scene, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
let number = 0;
const code = () => {
  number += 1;
  return `T7C-${number}`;
};
const withOthers = (personId: string, more: object = {}) => ({
  personId,
  seen: true,
  spoken: true,
  alone: 'no',
  safetyAsked: 'yes',
  ...more,
});
const couple = (at: Scene) => [withOthers(at.mara), withOthers(at.dirk)];
const contactOf = (at: Scene, more: object = {}) => ({
  householdId: at.householdId,
  kind: 'visit',
  at: world.clock.now().toISOString(),
  facts: 'Aan tafel gezeten.',
  persons: couple(at),
  ...more,
});
const open = ['intimate_terror_open', 'danger_not_established'];
const why = 'Dirk kwam onverwacht thuis en ging erbij zitten.';

test('a task that is done elsewhere leads to what it is about', () => {
  const row = {
    id: 'task',
    aboutId: 'about',
    householdId: 'h',
    code: 'H',
    place: 'director' as const,
    text: null,
    dueOn: null,
    createdAt: world.clock.now(),
    mine: true,
    person: null,
    colleague: null,
  };
  const aboutOf = (task: string) =>
    taskLines(
      [{ ...row, task } as unknown as Parameters<typeof taskLines>[0][number]],
      [],
      'Europe/Amsterdam',
    )[0]?.aboutId;
  expect(aboutOf('checker_left')).toBe('about');
  expect(aboutOf('contra_indicated_contact')).toBe('about');
  expect(aboutOf('written')).toBe('task');
});

test('the rule: who was met and not alone was there together', () => {
  const part = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd'),
    seen: fc.boolean(),
    spoken: fc.boolean(),
    alone: fc.constantFrom('yes' as const, 'no' as const, 'not_applicable' as const),
  });
  const parts = fc.uniqueArray(part, { selector: each => each.personId, maxLength: 4 });
  const kind = fc.constantFrom('visit' as const, 'talk' as const, 'call' as const, 'message' as const);
  fc.assert(
    fc.property(kind, parts, (of, persons: MetPerson[]) => {
      const was = stepThatWas(of, undefined, persons);
      const called = stepThatWas(of, 'mediation', persons);
      const there = metTogether(persons);
      expect(called === undefined).toBe(there.length < 2);
      if (was !== undefined) expect(called).toEqual({ kind: 'mediation', personIds: there });
      expect(was === undefined).toBe(
        there.length < 2 || !persons.some(each => each.spoken && each.alone === 'no'),
      );
    }),
  );
});

describe('a contact together that something spoke against', () => {
  test('is recorded all the same, says so, asks its writer why, and who directs is told', async () => {
    const at = await scene(world, code());
    const { householdId } = at;
    const { contactId, warnings } = await as.wk.must(recordContact, contactOf(at));
    expect(warnings).toEqual(open);
    expect(await tasksOf(world, householdId)).toEqual([
      'contra_indicated_contact:case',
      'contra_indicated_contact:dep',
    ]);
    const line = (await as.case.must(myDay, {})).lines.find(
      each => each.household.id === householdId && each.kind === 'contra_indicated_contact',
    );
    expect(line === undefined ? '' : hrefOf(line, false)).toBe(
      `/households/${householdId}/contacts/${contactId}`,
    );
    const about = { householdId, contactId };
    expect(await as.wk.must(readContact, about)).toMatchObject({
      open: { together: 'shared_visit' },
      against: { warnings: open, reason: null },
      mayExplain: true,
    });
    expect(await as.case.must(readContact, about)).toMatchObject({
      against: { warnings: open, reason: null },
      mayExplain: false,
    });
    expect(refusedAs(await as.case.do(explainTogether, { ...about, reason: why }))).toBe('not_the_writer');
    expect(refusedAs(await as.wk.do(explainTogether, { ...about, reason: ' - ' }))).toBe('reason_missing');
    expect(refusedAs(await as.wk.do(explainTogether, { ...about, contactId: unknown, reason: why }))).toBe(
      'not_found',
    );
    await as.wk.must(explainTogether, { ...about, reason: why });
    expect((await lastAudit(world, 'explain_contact'))?.returned).toEqual({ contact: [contactId] });
    expect(refusedAs(await as.wk.do(explainTogether, { ...about, reason: why }))).toBe('explained_already');
    expect((await as.case.must(readContact, about)).against).toEqual({ warnings: open, reason: why });
    expect(await audited(world, householdId)).toEqual(
      expect.arrayContaining(['record_contact:wk', 'explain_contact:wk']),
    );
  });

  test('is not what each told apart, a message, or what nothing speaks against', async () => {
    const at = await scene(world, code());
    const apart = [withOthers(at.mara, { alone: 'yes' }), withOthers(at.dirk, { alone: 'yes' })];
    const none = await as.wk.must(recordContact, contactOf(at, { persons: apart }));
    expect(none.warnings).toEqual([]);
    const one = [
      withOthers(at.mara),
      withOthers(at.dirk, { seen: false, spoken: false, alone: 'not_applicable' }),
    ];
    const beside = [
      one[0],
      { personId: at.dirk, safetyAsked: 'could_not_ask', couldNotReason: 'Hij was niet thuis.' },
    ];
    expect((await as.wk.must(recordContact, contactOf(at, { persons: beside }))).warnings).toEqual([]);
    expect(await tasksOf(world, at.householdId)).toEqual([]);
    const about = { householdId: at.householdId, contactId: none.contactId };
    expect(await as.wk.must(readContact, about)).toMatchObject({ against: null, mayExplain: false });
    expect(refusedAs(await as.wk.do(explainTogether, { ...about, reason: why }))).toBe('nothing_against');
  });

  test('is called what it was; then two must have been met', async () => {
    const at = await scene(world, code());
    const mediation = await as.wk.must(recordContact, contactOf(at, { kind: 'talk', together: 'mediation' }));
    expect(mediation.warnings).toEqual(open);
    const { open: seen } = await as.wk.must(readContact, {
      householdId: at.householdId,
      contactId: mediation.contactId,
    });
    expect(seen?.together).toBe('mediation');
    const alone = [withOthers(at.mara, { alone: 'yes' })];
    expect(
      refusedAs(await as.wk.do(recordContact, contactOf(at, { together: 'mediation', persons: alone }))),
    ).toBe('together_needs_two');
    expect((await as.wk.do(recordContact, contactOf(at, { together: 'x' }))).kind).toBe('invalid');
  });

  test('of the director is told to the supervisor, who can read it', async () => {
    const at = await scene(world, code());
    const { contactId } = await as.case.must(recordContact, contactOf(at));
    expect(await tasksOf(world, at.householdId)).toEqual(['contra_indicated_contact:sup']);
    const read = await as.sup.must(readContact, { householdId: at.householdId, contactId });
    expect(read.against?.warnings).toEqual(open);
  });

  test('warnings and task are for who recorded it and who judges, not for the rest of the team', async () => {
    const at = await scene(world, code());
    const { contactId } = await as.wk.must(recordContact, contactOf(at, { audience: { team: 'team' } }));
    const about = { householdId: at.householdId, contactId };
    expect(await as.vera.must(readContact, about)).toMatchObject({
      open: { together: 'shared_visit' },
      against: null,
    });
    const tasks = async (who: Actor) =>
      (await who.must(readTasks, { householdId: at.householdId })).tasks.map(each => each.code);
    expect(await tasks(as.vera)).toEqual([]);
    expect(await tasks(as.case)).toContain('contra_indicated_contact');
  });

  test('two worlds: what the writer may not see makes no difference to the writer', async () => {
    const make = async (secret: boolean) => {
      const at = await scene(world, code());
      await allAsked(world, at, at.mara);
      if (secret)
        await as.case.must(recordDangerSigns, {
          householdId: at.householdId,
          personId: at.mara,
          on: todayOf(world),
          informant: 'victim',
          answers: [{ code: 'strangulation', state: 'present' }],
        });
      const { contactId, warnings } = await as.wk.must(recordContact, contactOf(at));
      const about = { householdId: at.householdId, contactId };
      const { against } = await as.wk.must(readContact, about);
      const list = await as.wk.must(readContacts, { householdId: at.householdId });
      return { warnings, against, together: list.contacts.map(each => each.open?.together) };
    };
    expect(await make(true)).toEqual(await make(false));
  });

  test.skipIf(!onServer)('of two reasons at once one stays', async () => {
    const at = await scene(world, code());
    const { contactId } = await as.wk.must(recordContact, contactOf(at));
    const explain = (reason: string) =>
      as.wk.do(explainTogether, { householdId: at.householdId, contactId, reason });
    const both = await Promise.all([explain(why), explain(`${why} Echt waar.`)]);
    expect(both.map(each => (each.kind === 'refused' ? each.code : each.kind)).sort()).toEqual([
      'done',
      'explained_already',
    ]);
  });

  test('strangers meet the answer for what does not exist', async () => {
    const at = await scene(world, code());
    await expectHidden(
      world,
      (who, householdId) => who.do(explainTogether, { householdId, contactId: unknown, reason: why }),
      at.householdId,
    );
  });
});
