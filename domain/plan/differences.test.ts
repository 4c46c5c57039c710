import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOf, differences, toMerge } from './differences.ts';

interface Row {
  entryId: string;
  version: number;
  state: 'standing' | 'ended';
  text: string;
  afterVersion: number;
}

/** Chains as they are written: versions count up, and a later version of an entry is never before an earlier one. */
const history = fc
  .array(
    fc.record({ entry: fc.nat(4), text: fc.constantFrom('a', 'b', 'c'), end: fc.nat(5), fix: fc.boolean() }),
    {
      maxLength: 30,
    },
  )
  .map(steps => {
    const rows: Row[] = [];
    let fixed = 0;
    for (const step of steps) {
      if (step.fix) fixed += 1;
      const chain = rows.filter(row => row.entryId === String(step.entry));
      if (chain.at(-1)?.state === 'ended') continue;
      rows.push({
        entryId: String(step.entry),
        version: chain.length + 1,
        state: step.end === 0 && chain.length > 0 ? 'ended' : 'standing',
        text: step.text,
        afterVersion: fixed,
      });
    }
    return { rows, fixed };
  });

test('a version shows exactly what stood when it was fixed, whatever is written later', () => {
  fc.assert(
    fc.property(history, fc.nat(10), ({ rows }, at) => {
      const known = rows.filter(row => row.afterVersion < at);
      expect(asOf(rows, at)).toEqual(asOf(known, at));
      for (const row of asOf(rows, at)) {
        const chain = known.filter(each => each.entryId === row.entryId);
        expect(row).toEqual(chain.at(-1));
        expect(chain.map(each => each.version)).toEqual(chain.map((_, i) => i + 1));
      }
    }),
  );
});

test('the differences of all versions, one after the other, tell the whole plan of the last', () => {
  fc.assert(
    fc.property(history, ({ rows, fixed }) => {
      const texts = new Map<string, string>();
      for (let at = 1; at <= fixed + 1; at += 1)
        for (const each of differences(asOf(rows, at - 1), asOf(rows, at), ['text'])) {
          if (each.kind === 'ended') texts.delete(each.after.entryId);
          else texts.set(each.after.entryId, each.after.text);
        }
      const standing = asOf(rows, fixed + 1).filter(row => row.state !== 'ended');
      expect([...texts].sort()).toEqual(standing.map(row => [row.entryId, row.text]).sort());
    }),
  );
});

test('a merge shows every field that differs and no other: nothing typed is lost unseen', () => {
  const form = fc.record({ text: fc.constantFrom('', 'a', 'b'), effect: fc.constantFrom('', 'x') });
  fc.assert(
    fc.property(form, form, (stands, typed) => {
      const shown = toMerge(stands, typed, ['text', 'effect']);
      for (const field of ['text', 'effect'] as const)
        expect(shown.includes(field)).toBe(stands[field] !== typed[field]);
    }),
  );
});
