import { describe, expect, it } from 'vitest';
import { signsFrom } from '#domain/safety/signs-from-screening.ts';
import { fact, people, told } from '#tests/makers/told-signs.ts';

describe('what is told about children', () => {
  it('by the child itself', () => {
    expect(told(fact('child_touched_self', 'yes', { personId: 'noor' }))).toEqual([
      'noor child_sexual_abuse_disclosed present child',
    ]);
  });
  it('by a carer about one child, and by whoever uses violence as such', () => {
    const carer = (informantId: string, value: string) =>
      fact('baby_shaken', value, { personId: 'bo', answeredBy: 'carer', informantId });
    expect(told(carer('mara', 'yes'))).toEqual(['bo infant_injury present other_family']);
    expect(told(carer('dirk', 'no'))).toEqual(['bo infant_injury absent person_using_violence']);
    expect(
      told(
        carer('mara', 'no'),
        fact('baby_injured', null, { personId: 'bo', answeredBy: 'carer', informantId: 'mara' }),
      ),
    ).toEqual(['bo infant_injury not_known other_family']);
  });
  it('a carer speaks for a small child unless they use violence or nobody knows whether they do', () => {
    const carer = (informantId: string) =>
      signsFrom(
        [fact('baby_shaken', 'no', { personId: 'bo', answeredBy: 'carer', informantId })],
        people,
      ).map(each => each.carer);
    expect([carer('mara'), carer('dirk'), carer('oma')]).toEqual([[true], [false], [false]]);
    expect(signsFrom([fact('child_danger_now', 'no')], people).map(each => each.carer)).toEqual([
      false,
      false,
    ]);
  });
  it('by an adult about "the children": around each of them, what only babies have around the baby', () => {
    expect(told(fact('child_danger_now', 'yes'))).toEqual([
      'bo child_in_immediate_danger present other_family',
      'noor child_in_immediate_danger present other_family',
    ]);
    expect(told(fact('baby_injured', 'yes'))).toEqual(['bo infant_injury present other_family']);
    expect(told(fact('child_injured', 'yes'))).toEqual([]);
    expect(told(fact('child_touched', 'no', { personId: 'dirk' }))).toEqual([
      'bo child_sexual_abuse_disclosed absent person_using_violence',
      'noor child_sexual_abuse_disclosed absent person_using_violence',
    ]);
  });
  it('where no child is known yet the sign stands around whom it was told by', () => {
    const alone = people.filter(each => !each.child);
    expect(signsFrom([fact('child_danger_now', 'yes')], alone).map(each => each.personId)).toEqual(['mara']);
  });
  it('by the professional about one small child', () => {
    const seen = (personId: string) =>
      fact('seen_child_injury', 'yes', { personId, answeredBy: 'professional' });
    expect(told(seen('bo'))).toEqual(['bo infant_injury present own_observation']);
    expect(told(seen('noor'))).toEqual([]);
  });
});
