import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FamilyRow, familyRows, mayShowTask } from '#domain/network/family-view.ts';

const persons = ['mara', 'dirk', 'noor', 'oma'];
const row = fc.record({
  id: fc.uuid(),
  forPersonIds: fc.subarray(persons, { minLength: 1 }),
  organisationKind: fc.constantFrom('shelter', 'local_team', 'youth_protection', null),
  personId: fc.constant<string | null>(null),
});

it('shows each person what is for them, and nothing else', () => {
  const rows: FamilyRow[] = [
    { id: '1', forPersonIds: ['dirk'], organisationKind: 'local_team', personId: null },
    { id: '2', forPersonIds: ['mara'], organisationKind: 'shelter', personId: null },
    { id: '3', forPersonIds: ['mara', 'dirk'], organisationKind: 'local_team', personId: null },
    { id: '4', forPersonIds: ['dirk'], organisationKind: null, personId: 'mara' },
  ];
  const shown = (who: string, safe: string[]) =>
    familyRows(rows, who, new Set(safe)).map(each => `${each.row.id}${each.showsOrganisation ? '+' : ''}`);
  expect(shown('dirk', [])).toEqual(['1+', '3+', '4+']);
  expect(shown('dirk', ['mara'])).toEqual(['1+', '3']);
  expect(shown('mara', ['mara'])).toEqual(['2', '3+']);
  // Her children fled along: she still reads who is there for her.
  expect(shown('mara', ['mara', 'noor'])).toEqual(['2', '3+']);
  expect(shown('dirk', ['mara', 'noor'])).toEqual(['1+', '3']);
});

it('never names a shelter to anybody, nor who works for a hidden person with an organisation to somebody else', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom(...persons),
      fc.subarray(persons, { minLength: 1 }),
      (rows, who, safe) => {
        for (const each of familyRows(rows, who, new Set(safe))) {
          expect(each.row.forPersonIds).toContain(who);
          if (each.row.organisationKind === 'shelter') {
            expect(each.showsOrganisation).toBe(false);
            expect(safe).toContain(who);
          }
          if (each.row.forPersonIds.some(id => id !== who && safe.includes(id)))
            expect(each.showsOrganisation).toBe(false);
        }
      },
    ),
  );
});

it('shows what a shelter does to who works for whom it hides, who oversees and whose it is, and to nobody else', () => {
  fc.assert(
    fc.property(
      row,
      fc.subarray(persons),
      fc.subarray(persons),
      fc.boolean(),
      fc.boolean(),
      (each, safe, worksFor, oversees, mine) => {
        const task = { ...each, userId: mine ? 'me' : 'somebody' };
        const shown = mayShowTask(task, new Set(safe), {
          userId: 'me',
          oversees,
          worksFor: new Set(worksFor),
        });
        if (each.organisationKind !== 'shelter' || safe.length === 0 || oversees || mine)
          expect(shown).toBe(true);
        else if (!worksFor.some(id => safe.includes(id))) expect(shown).toBe(false);
        else if (worksFor.some(id => safe.includes(id) && each.forPersonIds.includes(id)))
          expect(shown).toBe(true);
      },
    ),
  );
});
