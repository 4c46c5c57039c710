import fc from 'fast-check';
import { expect, it } from 'vitest';
import { violenceRoles } from '#domain/household/codes.ts';
import { entryStates } from './codes.ts';
import { isConditionOnPaper, isOnPaper, mayBeGiven } from './paper.ts';

const id = fc.constantFrom('mara', 'dirk', 'sem');
const entry = fc.record({
  personId: id,
  state: fc.constantFrom(...entryStates),
  saidBy: fc.option(id),
  readers: fc.array(id),
});

it('a paper holds only the own part, named for its reader, in nobody else’s words', () => {
  fc.assert(
    fc.property(entry, id, (each, who) => {
      const on = isOnPaper(each, who);
      expect(on).toBe(mayBeGiven(each, who) && each.readers.includes(who));
      if (on) {
        expect(each.personId).toBe(who);
        expect([null, who]).toContain(each.saidBy);
        expect(each.state).not.toBe('ended');
      }
    }),
  );
});

it('whom else an entry names changes nothing on this paper', () => {
  fc.assert(
    fc.property(entry, id, id, (each, who, other) => {
      fc.pre(who !== other);
      const more = { ...each, readers: [...each.readers, other] };
      expect(isOnPaper(more, who)).toBe(isOnPaper(each, who));
    }),
  );
});

const condition = fc.record({ askedOf: fc.array(id), protects: fc.array(id), readers: fc.array(id) });
const roles = fc.uniqueArray(fc.constantFrom(...violenceRoles));

it('how somebody else is kept safe never goes home with who uses violence, or might', () => {
  fc.assert(
    fc.property(condition, id, roles, (each, who, violence) => {
      const on = isConditionOnPaper(each, { id: who, violenceRoles: violence });
      if (on) expect(each.readers).toContain(who);
      const own = each.askedOf.includes(who) || each.protects.includes(who);
      if (on && (violence.includes('uses') || violence.length === 0)) expect(own).toBe(true);
      if (own && each.readers.includes(who)) expect(on).toBe(true);
    }),
  );
});
