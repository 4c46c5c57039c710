import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangerSignCodes, dangerSigns } from '#domain/safety/danger.ts';
import { signsFrom } from '#domain/safety/signs-from-screening.ts';
import {
  aboutOtherMappings,
  childMappings,
  ownMappings,
  type Term,
  towardMappings,
  userMappings,
} from '#domain/safety/signs-mapping.ts';
import {
  answerKinds,
  answerStates,
  type Construct,
  constructs,
  kindOf,
} from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { currentInstruments } from '#domain/screening/instruments/all.ts';
import { fact, people, told } from '#tests/makers/told-signs.ts';

describe('what one partner does to the other', () => {
  it.each([
    ['by_other.throat', 'once', 'mara strangulation present victim'],
    ['by_other.throat', 'before', 'mara strangulation present victim'],
    ['by_other.throat', 'never', 'mara strangulation absent victim'],
    ['by_other.throat', null, 'mara strangulation not_known victim'],
    ['by_other.weapon', 'daily', 'mara weapon present victim'],
    ['by_other.threatened_to_kill', 'few_times', 'mara threat_to_kill_or_attempt present victim'],
    ['by_other.forced_sex', 'monthly', 'mara forced_sex present victim'],
    ['by_other.in_pregnancy', 'yes', 'mara violence_in_pregnancy present victim'],
    ['by_other.breached_order', 'yes', 'mara order_breached present victim'],
    ['believes_lethal', 'yes', 'mara victim_believes_lethal present victim'],
    ['abduction_threat', 'yes', 'mara abduction_threat present victim'],
    ['child_not_of_both', 'yes', 'mara stepchild present victim'],
    ['by_self.throat', 'once', 'dirk strangulation present person_using_violence'],
  ] as [Construct, string | null, string][])('%s %s is %s', (construct, value, sign) => {
    expect(told(fact(construct, value))).toEqual([sign]);
  });
  it('stands around the partner when somebody admits it, and a denial of theirs is theirs only', () => {
    expect(told(fact('by_self.throat', 'once', { personId: 'dirk' }))).toEqual([
      'mara strangulation present person_using_violence',
    ]);
    expect(told(fact('by_self.throat', 'never', { personId: 'dirk' }))).toEqual([
      'mara strangulation absent person_using_violence',
    ]);
    // No partner was named: it is not lost.
    expect(told(fact('by_self.throat', 'once', { personId: 'dirk', partnerId: null }))).toEqual([
      'mara strangulation present person_using_violence',
    ]);
    expect(told(fact('by_self.throat', 'once', { personId: 'oma', partnerId: null }))).toEqual([
      'mara strangulation present person_using_violence',
    ]);
  });
  it('takes drink, drugs and work only from who uses violence, around the partner', () => {
    expect(
      told(
        fact('substance_problem', 'very', { personId: 'dirk' }),
        fact('no_work', 'yes', { personId: 'dirk' }),
      ),
    ).toEqual([
      'mara perpetrator_unemployed present person_using_violence',
      'mara substance_problem present person_using_violence',
    ]);
    expect(told(fact('substance_problem', 'very'), fact('no_work', 'yes'))).toEqual([]);
  });
  it('takes drink, drugs and work of who uses violence from who undergoes it too, each as their own word', () => {
    const hers = [fact('other_substances', 'quite'), fact('other_no_work', 'yes')];
    const signs = ['mara perpetrator_unemployed present victim', 'mara substance_problem present victim'];
    expect(told(...hers)).toEqual(signs);
    // He denies both: that is his word, and takes nothing from hers.
    expect(
      told(
        ...hers,
        fact('substance_problem', 'not', { personId: 'dirk' }),
        fact('no_work', 'no', { personId: 'dirk' }),
      ),
    ).toEqual(
      [
        ...signs,
        'mara perpetrator_unemployed absent person_using_violence',
        'mara substance_problem absent person_using_violence',
      ].sort(),
    );
    expect(told(fact('other_substances', 'little'))).toEqual(['mara substance_problem not_known victim']);
    expect(told(fact('other_no_work', null))).toEqual(['mara perpetrator_unemployed not_known victim']);
  });
  it('says nothing about the drink of somebody who is not known to use violence, until violence is told', () => {
    const nobody = people.map(each => ({ ...each, usesViolence: false }));
    const hers = fact('other_substances', 'very');
    const of = (...facts: Fact[]) =>
      signsFrom(facts, nobody).filter(each => each.code === 'substance_problem');
    expect(of(hers)).toEqual([]);
    expect(of(hers, fact('by_other.hit', 'never')).map(each => each.state)).toEqual([]);
    const [sign] = of(hers, fact('by_other.hit', 'once', { screeningId: 's2' }));
    // It rests on both talks, so it is for no more people than either.
    expect(sign).toMatchObject({ personId: 'mara', state: 'present', screeningIds: ['s1', 's2'] });
  });
  it('was not asked is no sign at all', () => {
    expect(signsFrom([fact('by_other.throat', null, { state: 'not_asked' })], people)).toEqual([]);
    expect(signsFrom([], people)).toEqual([]);
  });
});

describe('signs out of several answers', () => {
  const controlled = fact('by_other.control_money', 'very');
  it.each([
    [[fact('together', 'breaking_up'), controlled], 'present'],
    [[fact('together', 'apart_under_12_months'), fact('by_other.jealous', 'quite')], 'present'],
    [[fact('together', 'apart_over_12_months'), controlled], 'not_known'],
    [[fact('together', 'together')], undefined],
    [[fact('together', 'breaking_up')], undefined],
    [[fact('together', 'breaking_up'), fact('by_other.control_money', 'not')], undefined],
    [[controlled], undefined],
  ] as [Fact[], string | undefined][])('recent separation with control, case %#', (facts, state) => {
    expect(signsFrom(facts, people).find(each => each.code === 'recent_separation_with_control')?.state).toBe(
      state,
    );
  });
  it('says no control only when every way of it was answered with no; a little keeps it open', () => {
    const ways = Object.keys(constructs).filter(code =>
      /^by_other\.(control_|jealous)/.test(code),
    ) as Construct[];
    const all = (value: string) => [fact('together', 'breaking_up'), ...ways.map(code => fact(code, value))];
    const state = (facts: Fact[]) =>
      signsFrom(facts, people).find(each => each.code === 'recent_separation_with_control')?.state;
    expect([state(all('not')), state(all('not').slice(0, -1)), state(all('little'))]).toEqual([
      'absent',
      undefined,
      'not_known',
    ]);
  });
  it.each([
    [
      'stalking_after_separation',
      [fact('together', 'apart_over_12_months'), fact('by_other.followed', 'weekly')],
      'present',
    ],
    [
      'stalking_after_separation',
      [fact('together', 'together'), fact('by_other.followed', 'weekly')],
      'not_known',
    ],
    ['stalking_after_separation', [fact('together', 'together')], undefined],
    ['stalking_after_separation', [fact('by_other.followed', 'never')], 'absent'],
    ['recent_escalation_with_severe', [fact('by_other.hit', 'once')], undefined],
    [
      'recent_escalation_with_severe',
      [fact('worse_lately', 'yes'), fact('by_other.injured', 'once')],
      'present',
    ],
    [
      'recent_escalation_with_severe',
      [fact('worse_lately', 'yes'), fact('by_other.hit', 'weekly')],
      'present',
    ],
    [
      'recent_escalation_with_severe',
      [fact('worse_lately', 'no'), fact('by_other.injured', 'once')],
      'absent',
    ],
    [
      'recent_escalation_with_severe',
      [fact('worse_lately', null), fact('by_other.injured', 'once')],
      'not_known',
    ],
    [
      'suicide_threat_with_control_or_separation',
      [fact('by_other.threatened_suicide', 'yes'), fact('together', 'breaking_up')],
      'present',
    ],
    [
      'suicide_threat_with_control_or_separation',
      [fact('by_other.threatened_suicide', 'yes'), fact('by_other.control_phone', 'quite')],
      'present',
    ],
    ['suicide_threat_with_control_or_separation', [fact('by_other.threatened_suicide', 'no')], 'absent'],
  ] as const)('%s, case %#', (code, facts, state) => {
    expect(signsFrom([...facts], people).find(each => each.code === code)?.state).toBe(state);
  });
  it('writes nobody down as denying what they were not asked', () => {
    const given = [
      fact('by_other.hit', 'once'),
      fact('by_other.throat', 'never'),
      fact('together', 'together'),
    ];
    expect(told(...given)).toEqual(['mara strangulation absent victim']);
    expect(told(fact('worse_lately', 'no'))).toEqual(['mara recent_escalation_with_severe absent victim']);
  });
  it('is never put together out of what different people said, and names every screening that it rests on', () => {
    const his = fact('together', 'breaking_up', { personId: 'dirk' });
    expect(told(controlled, his).filter(each => each.includes('recent_separation'))).toEqual([]);
    const deep = fact('together', 'breaking_up', { screeningId: 's2', on: '2026-03-09' });
    const sign = signsFrom([controlled, deep], people).find(
      each => each.code === 'recent_separation_with_control',
    );
    expect(sign).toMatchObject({ screeningIds: ['s1', 's2'], on: '2026-03-09', recordedAt: deep.recordedAt });
  });
});

describe('the mapping', () => {
  const codes = Object.keys(constructs) as Construct[];
  const leaves = (term: Term): { code: Construct; values: readonly string[] }[] =>
    'own' in term || 'any' in term || 'either' in term
      ? ('own' in term ? [term.own, term.beside] : 'any' in term ? term.any : term.either).flatMap(leaves)
      : [
          {
            code: 'toward' in term ? `by_other.${term.toward}` : term.of,
            values: [...term.present, ...term.absent],
          },
        ];
  const all = [...aboutOtherMappings, ...towardMappings, ...ownMappings, ...userMappings, ...childMappings];
  it('names answers that the question has, each once', () => {
    for (const { code, values } of all.flatMap(each => leaves(each.when))) {
      expect(answerKinds[kindOf(code)], code).toEqual(expect.arrayContaining([...values]));
      expect(new Set(values).size).toBe(values.length);
    }
  });
  it('reaches every sign but the count of earlier reports, which is known from the file', () => {
    expect(dangerSignCodes.filter(sign => !all.some(each => each.sign === sign))).toEqual([
      'two_or_more_earlier_reports',
    ]);
  });

  it('lets every sign of an adult come from who undergoes violence, and asks it of them', () => {
    const hers = [...aboutOtherMappings, ...towardMappings, ...ownMappings];
    const asked = new Set<string>(
      currentInstruments()
        .filter(list => list.for === 'adult')
        .flatMap(list => list.sections.flatMap(part => part.questions.map(each => each.construct))),
    );
    const reached = hers
      .filter(each => leaves(each.when).every(({ code }) => asked.has(code)))
      .map(each => each.sign);
    const adult = dangerSignCodes.filter(
      sign => dangerSigns[sign] !== 'child_red' && sign !== 'two_or_more_earlier_reports',
    );
    expect(adult.filter(sign => !reached.includes(sign))).toEqual([]);
  });

  const arbitrary = fc
    .record({
      construct: fc.constantFrom(...codes),
      state: fc.constantFrom(...answerStates),
      pick: fc.nat(20),
      personId: fc.constantFrom('mara', 'dirk', 'noor', 'bo'),
      answeredBy: fc.constantFrom('self' as const, 'carer' as const, 'professional' as const),
      screeningId: fc.constantFrom('s1', 's2'),
      second: fc.nat(50),
    })
    .map(({ construct, state, pick, second, answeredBy, ...rest }) => {
      const values = answerKinds[kindOf(construct)] ?? ['5'];
      return fact(construct, null, {
        ...rest,
        answeredBy,
        informantId: answeredBy === 'professional' ? null : answeredBy === 'carer' ? 'mara' : rest.personId,
        state,
        value: state === 'answered' ? (values[pick % values.length] ?? null) : null,
        recordedAt: new Date(Date.UTC(2026, 2, 2, 9, 0, second)),
      });
    });
  const facts = fc.array(arbitrary, { maxLength: 25 });
  it('gives the same whatever order the answers come in', () => {
    fc.assert(
      fc.property(facts, given => {
        expect(signsFrom([...given].reverse(), people)).toEqual(signsFrom(given, people));
      }),
    );
  });
  it('no added yes, no, or silence takes a sign away that was there', () => {
    const present = (given: readonly Fact[]) =>
      signsFrom(given, people)
        .filter(each => each.state === 'present')
        .map(each => `${each.personId} ${each.code} ${each.informant}`);
    fc.assert(
      fc.property(facts, facts, (given, more) => {
        expect(present([...given, ...more])).toEqual(expect.arrayContaining(present(given)));
      }),
      { numRuns: 300 },
    );
  });
});
