import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editDistance,
  familyKeys,
  likelySame,
  matchKeys,
  nameKey,
  similarity,
} from '#domain/shared/matching.ts';
import {
  compareNames,
  displayName,
  isolated,
  type PersonName,
  sortName,
  splitDutchName,
  writtenName,
} from '#domain/shared/names.ts';

const name = (given: string, prefix: string, family: string): PersonName => ({ given, prefix, family });
const words = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzëïöğşłıÇ -'."),
  maxLength: 14,
});
const anyone = fc.record({
  given: words,
  prefix: fc.constantFrom('', 'van', 'van den', 'de'),
  family: words,
  birthDate: fc.option(fc.constantFrom('2015-03-04', '2015-04-03', '2014-03-04', '1980-12-31')),
});

describe('showing and sorting', () => {
  it('puts the main name first when sorting', () => {
    expect(displayName(name('Anna', 'van den', 'Berg'))).toBe('Anna van den Berg');
    expect(sortName(name('Anna', 'van den', 'Berg'))).toBe('Berg, Anna van den');
    expect(sortName(name('Anna', '', ''))).toBe('Anna');
    expect(displayName(name('', '', ''))).toBe('');
  });
  it('lets a name from right to left keep to itself', () => {
    expect(displayName(name('أحمد', '', 'يوسف'))).toBe('\u2068أحمد يوسف\u2069');
    expect(sortName(name('שרה', '', 'כהן'))).toBe('\u2068כהן, שרה\u2069');
    expect(writtenName(name('أحمد', '', 'يوسف'))).toBe('أحمد يوسف');
    // What turns round the order of others, or ends the keeping, never comes along.
    expect(isolated('\u202eأحمد\u2069')).toBe('\u2068أحمد\u2069');
    expect(isolated('Олена')).toBe('Олена');
  });
  it('sorts by main name, marks apart last', () => {
    const people = [
      name('Bo', 'van', 'Zand'),
      name('Al', 'van den', 'Berg'),
      name('', '', ''),
      name('Ada', '', 'Çelik'),
    ];
    expect(people.sort(compareNames).map(sortName)).toEqual([
      'Berg, Al van den',
      'Çelik, Ada',
      'Zand, Bo van',
      '',
    ]);
  });
  it('is a total order', () => {
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
      }),
    );
  });
});

describe('splitting', () => {
  it.each([
    ['Anna van den Berg', name('Anna', 'van den', 'Berg')],
    ['Berg, Anna van den', name('Anna', 'van den', 'Berg')],
    ['van den Berg, Anna', name('Anna', 'van den', 'Berg')],
    ['Anna Maria Jansen', name('Anna Maria', '', 'Jansen')],
    ["Bart in 't Veld", name('Bart', "in 't", 'Veld')],
    ['Youssef El Idrissi', name('Youssef', 'El', 'Idrissi')],
    ['Mara', name('Mara', '', '')],
    ['', name('', '', '')],
    ["O'Brien", name("O'Brien", '', '')],
  ])('%s', (text, expected) => expect(splitDutchName(text)).toEqual(expected));
  it('comes back from its own sort form', () => {
    const part = fc.constantFrom('Anna', 'Bram', 'Noor', 'Zand', 'Kuil', 'Wolters');
    fc.assert(
      fc.property(part, fc.constantFrom('', 'van', 'van der', 'de'), part, (given, prefix, family) => {
        expect(splitDutchName(sortName({ given, prefix, family }))).toEqual({ given, prefix, family });
        expect(splitDutchName(displayName({ given, prefix, family }))).toEqual({ given, prefix, family });
      }),
    );
  });
});

describe('keys', () => {
  it.each([
    ['Dijk', 'Dyk'],
    ['Meijer', 'Meyer'],
    ['Meier', 'Meijer'],
    ['Derks', 'Derckx'],
    ['Philip', 'Filip'],
    ['Visser', 'Vischer'],
    ['Visser', 'Visscher'],
    ['Bos', 'Bosch'],
    ['Thomas', 'Tomas'],
    ['Smidt', 'Smit'],
    ['Smid', 'Smit'],
    ['Zanders', 'Sanders'],
    ['Jansen', 'Janssen'],
    ['Schouten', 'Sgouten'],
    ['Max', 'Maks'],
    ['Sara', 'Sarah'],
    ['Şahin', 'Sahin'],
    ['Yıldız', 'Yildiz'],
    ['Erdoğan', 'Erdogan'],
    ['Łukasz', 'Lukas'],
    ['Kwik', 'Quick'],
    ['Sofie', 'Sophie'],
    ['Bouwman', 'Bauman'],
    ['İnci', 'inci'],
    ['Ǿrsted', 'Ørsted'],
    ['Chris', 'Kris'],
  ])('%s meets %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));
  it.each([
    ['Jansen', 'Pietersen'],
    ['Noor', 'Sem'],
    ['Berg', 'Bergman'],
    ['Mara', 'Dirk'],
  ])('%s is not %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
  it('is its own key, and blind to case and marks', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 20 })), text => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
    fc.assert(
      fc.property(words, text => {
        expect(nameKey(`  ${text.normalize('NFD')}. `)).toBe(nameKey(text));
      }),
    );
  });
  it('keeps other scripts', () => expect(nameKey('Мария')).not.toBe(''));
  it('knows halves of a double name and glued prefixes', () => {
    expect(familyKeys('Jansen-de Boer')).toEqual(
      expect.arrayContaining([nameKey('Jansen'), nameKey('Boer')]),
    );
    expect(familyKeys('Vandenberg')).toContain(nameKey('Berg'));
    expect(familyKeys('')).toEqual([]);
  });
  it('leaves out what is not known', () => {
    expect(matchKeys(name('', '', ''))).toEqual([]);
    expect(matchKeys({ ...name('Noor', 'van', 'Dijk'), birthDate: '2012-05-06' })).toEqual([
      'b:2012-05-06|nor',
      'g:nor|dik',
      'k:dik|2012-05-06',
    ]);
  });
});

describe('likeness', () => {
  it('lies between 0 and 1 and is the same both ways', () => {
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        const score = similarity(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(score, 10);
      }),
    );
  });
  it('is highest for oneself and never lower than for a changed birth date', () => {
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        fc.pre(a.birthDate !== null && nameKey(a.given) !== '' && nameKey(a.family) !== '');
        expect(similarity(a, a)).toBeGreaterThan(0.95);
        expect(similarity(a, { ...a, birthDate: b.birthDate })).toBeLessThanOrEqual(similarity(a, a));
      }),
    );
  });
  it('warns about one person in two spellings, not about two children of one family', () => {
    const noor = { ...name('Noor', 'van', 'Dijk'), birthDate: '2012-05-06' };
    expect(similarity(noor, { ...name('Nora', 'van', 'Dyck'), birthDate: '2012-06-05' })).toBeGreaterThan(
      likelySame,
    );
    expect(similarity(noor, { ...name('Noor', '', 'Dijk'), birthDate: null })).toBeGreaterThan(likelySame);
    expect(similarity(noor, { ...name('Sem', 'van', 'Dijk'), birthDate: '2017-01-02' })).toBeLessThan(
      likelySame,
    );
    expect(similarity(noor, name('', '', ''))).toBe(0);
  });
  it('counts edits', () => {
    expect(editDistance('noor', 'noor')).toBe(0);
    expect(editDistance('noor', 'nora')).toBe(1 + 1);
    expect(editDistance('bram', 'barm')).toBe(1);
    expect(editDistance('', 'sem')).toBe(3);
  });
});
