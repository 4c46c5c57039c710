import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readContact } from '#acts/contact/read-contact.ts';
import { readContacts } from '#acts/contact/read-contacts.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld('2026-11-02T09:00:00Z');
const { as } = world;
const unknown = '00000000-0000-4000-8000-000000000000';

const asked = (personId: string, more: Record<string, unknown> = {}) => ({
  personId,
  seen: true,
  spoken: true,
  alone: 'yes',
  safetyAsked: 'yes',
  ...more,
});
const visit = (householdId: string, persons: readonly unknown[], more: Record<string, unknown> = {}) => ({
  householdId,
  kind: 'visit',
  at: '2026-11-01T12:00:00Z',
  place: 'thuis',
  facts: 'over het geheel',
  persons,
  ...more,
});

test('each text is for its own audience: director and deputy always, others only when they are chosen', async () => {
  const { householdId, mara, noor } = await teamScene(world);
  const { contactId } = await as.wk.must(
    recordContact,
    visit(householdId, [
      asked(mara, { ownWords: 'alleen voor de regie' }),
      asked(noor, { ownWords: 'ook voor jb', audience: { team: 'named', users: [as.jb.id] } }),
    ]),
  );
  const seenBy = async (who: keyof typeof as) => {
    const contact = await as[who].must(readContact, { householdId, contactId });
    const words = (personId: string) =>
      contact.parts.find(part => part.personId === personId)?.text?.ownWords ?? null;
    return { whole: contact.open?.facts ?? null, mara: words(mara), noor: words(noor) };
  };
  const everything = { whole: 'over het geheel', mara: 'alleen voor de regie', noor: 'ook voor jb' };
  expect(await seenBy('wk')).toEqual(everything);
  expect(await seenBy('case')).toEqual(everything);
  expect(await seenBy('dep')).toEqual(everything);
  expect(await seenBy('jb')).toEqual({ whole: null, mara: null, noor: 'ook voor jb' });
  expect(await seenBy('vera')).toEqual({ whole: null, mara: null, noor: null });
});

test('whoever may not read a text cannot tell whether there is one', async () => {
  const seen = [];
  for (const secret of [
    { ownWords: 'ik ben bang', safetyNumber: 1, facts: 'blauwe plek', source: 'zelf gezien' },
    {},
  ]) {
    const { householdId, mara } = await teamScene(world);
    const whole =
      'ownWords' in secret ? { place: 'op school', facts: 'lang verhaal' } : { place: '', facts: '' };
    await as.wk.must(recordContact, visit(householdId, [asked(mara, secret)], whole));
    const { contacts } = await as.jb.must(readContacts, { householdId });
    seen.push(
      JSON.stringify(contacts)
        .replaceAll(mara, 'mara')
        .replaceAll(contacts[0]?.id ?? '-', 'contact'),
    );
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).toContain('"open":null');
});

test('that somebody was seen, spoken with alone and asked is for the whole team', async () => {
  const { householdId, mara, noor, sem, dirk } = await teamScene(world);
  await as.wk.must(recordContact, visit(householdId, [asked(mara), asked(noor, { alone: 'no' })]));
  await as.wk.must(
    recordContact,
    visit(
      householdId,
      [
        {
          personId: mara,
          spoken: true,
          alone: 'yes',
          safetyAsked: 'could_not_ask',
          couldNotReason: 'de lijn viel weg',
        },
      ],
      { kind: 'call', at: '2026-11-02T08:00:00Z' },
    ),
  );
  const { sights } = await as.vera.must(readContacts, { householdId });
  const none = { lastAsked: null, lastSeen: null, lastSpokenAlone: null };
  expect(sights).toEqual([
    { personId: mara, lastAsked: '2026-11-01', lastSeen: '2026-11-01', lastSpokenAlone: '2026-11-02' },
    { personId: dirk, ...none },
    { personId: noor, lastAsked: '2026-11-01', lastSeen: '2026-11-01', lastSpokenAlone: null },
    { personId: sem, ...none },
  ]);
});

test('the day of a contact is the day in the region, at midnight and when the clock changes', async () => {
  const { householdId, mara } = await teamScene(world);
  const cases = [
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ] as const;
  for (const [at, day] of cases) {
    const { contactId } = await as.wk.must(recordContact, visit(householdId, [asked(mara)], { at }));
    expect((await as.wk.must(readContact, { householdId, contactId })).day, at).toBe(day);
  }
  const { sights } = await as.wk.must(readContacts, { householdId });
  expect(sights.find(sight => sight.personId === mara)?.lastSeen).toBe('2026-10-26');
});

test('pages follow each other without losing or repeating a contact', async () => {
  const { householdId, mara } = await teamScene(world);
  const made = [];
  for (let i = 0; i < 27; i += 1) {
    const at = `2026-09-${String(1 + Math.floor(i / 3)).padStart(2, '0')}T12:0${i % 3}:00Z`;
    made.push((await as.wk.must(recordContact, visit(householdId, [asked(mara)], { at }))).contactId);
  }
  const read: string[] = [];
  let before: string | undefined;
  let pages = 0;
  do {
    const page = await as.wk.must(readContacts, { householdId, before });
    read.push(...page.contacts.map(contact => contact.id));
    before = page.next ?? undefined;
    pages += 1;
  } while (before !== undefined && pages < 10);
  expect(read).toEqual([...made].reverse());
  expect(pages).toBe(2);
});

test('a stranger, another region and who left meet the same answer as for an unknown id', async () => {
  const { householdId, mara } = await teamScene(world);
  const { contactId } = await as.wk.must(recordContact, visit(householdId, [asked(mara)]));
  const nowhere = await as.case.do(readContact, { householdId, contactId: unknown });
  expect(nowhere).toMatchObject({ kind: 'refused', code: 'not_found' });
  const { places } = await as.case.must(readNetwork, { householdId });
  await as.case.must(endPlace, {
    householdId,
    placeId: places.find(place => place.colleague.id === as.wk.id)?.id,
  });
  for (const who of [as.stranger, as.elsewhere, as.sh, as.adm, as.wk]) {
    expect(await who.do(readContact, { householdId, contactId })).toEqual(nowhere);
    expect(await who.do(readContacts, { householdId })).toEqual(nowhere);
  }
  const other = await teamScene(world);
  expect(await as.case.do(readContact, { householdId: other.householdId, contactId })).toEqual(nowhere);
});

test('reading leaves its line, with what was returned and nothing of its content', async () => {
  const { householdId, mara } = await teamScene(world);
  const { contactId } = await as.wk.must(
    recordContact,
    visit(householdId, [asked(mara, { ownWords: 'kanarie' })]),
  );
  await as.jb.must(readContacts, { householdId });
  await as.case.must(readContact, { householdId, contactId });
  const trail = await sql<{
    event: string;
    user_id: string;
    returned: unknown;
  }>`select event, user_id, returned from audit
    where household_id = ${householdId} and kind = 'read' and event like 'read_contact%' order by seq`.execute(
    world.database.db,
  );
  expect(trail.rows).toEqual([
    { event: 'read_contacts', user_id: as.jb.id, returned: { contact: [], contact_person: 1 } },
    { event: 'read_contact', user_id: as.case.id, returned: { contact: [contactId], contact_person: 1 } },
  ]);
  expect(JSON.stringify(trail.rows)).not.toContain('kanarie');
});
