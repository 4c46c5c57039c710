import type { ReactNode } from 'react';
import type { Item, Value } from '#domain/questionnaire/model.ts';
import { bare, recordOf } from '#web/parts/questionnaire/kinds.ts';
import type { Lang } from '#web/words/format.ts';

/**
 * Drawings for children, made here: calm lines, one colour, no red and green, no ticks and crosses. Beside a word they are
 * hidden from a screen reader, for the word says it.
 */
function Drawn({ size, label, children }: { size: number; label?: string; children: ReactNode }) {
  const look = { className: 'la-drawn', width: size, height: size, viewBox: '0 0 64 64' };
  return label === undefined ? (
    <svg {...look} aria-hidden="true" focusable="false">
      {children}
    </svg>
  ) : (
    <svg {...look} role="img" aria-label={label} focusable="false">
      {children}
    </svg>
  );
}

const mouths: Readonly<Record<string, string>> = {
  good: 'M20 38q12 12 24 0',
  so_so: 'M21 41h22',
  bad: 'M20 44q12-10 24 0',
};

function Face({ mouth, size, label }: { mouth: string; size: number; label?: string }) {
  return (
    <Drawn size={size} {...(label === undefined ? {} : { label })}>
      <circle className="la-drawn__fill" cx="32" cy="32" r="27" />
      <circle className="la-drawn__line" cx="32" cy="32" r="27" />
      <circle className="la-drawn__dot" cx="23" cy="27" r="3" />
      <circle className="la-drawn__dot" cx="41" cy="27" r="3" />
      <path className="la-drawn__line" d={mouth} />
    </Drawn>
  );
}

/** Steps of "how much" and "how often": circles that grow, or dots that become more. */
const amounts: Readonly<Record<string, readonly string[]>> = {
  'urn:lange-adem:answers:how_much': ['not', 'little', 'quite', 'very'],
};
const dots: readonly string[] = ['never', 'before', 'once', 'few_times', 'monthly', 'weekly', 'daily'];

/** The drawing of an answer that is a face, an amount or a number of times; other answers have words only. */
export function faceOf(_: Item, value: Value): ReactNode | undefined {
  const { system, code } = recordOf(bare(value));
  if (typeof system !== 'string' || typeof code !== 'string') return undefined;
  if (system === 'urn:lange-adem:answers:face') {
    const mouth = mouths[code];
    return mouth === undefined ? undefined : <Face mouth={mouth} size={84} />;
  }
  const step = amounts[system]?.indexOf(code) ?? -1;
  if (step >= 0)
    return (
      <Drawn size={52}>
        <circle className="la-drawn__line" cx="32" cy="32" r="27" />
        {step > 0 ? <circle className="la-drawn__dot" cx="32" cy="32" r={[0, 8, 16, 24][step]} /> : null}
      </Drawn>
    );
  if (system !== 'urn:lange-adem:answers:how_often') return undefined;
  const times = [0, 0, 1, 2, 4, 6, 9][dots.indexOf(code)] ?? 0;
  return (
    <Drawn size={52}>
      <rect className="la-drawn__line" x="6" y="6" width="52" height="52" rx="8" />
      {Array.from({ length: times }, (_one, at) => (
        <circle
          className="la-drawn__dot"
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={at}
          cx={18 + (at % 3) * 14}
          cy={18 + Math.floor(at / 3) * 14}
          r="4.5"
        />
      ))}
      {code === 'before' ? <path className="la-drawn__line" d="M44 32H22m8-9-9 9 9 9" /> : null}
    </Drawn>
  );
}

type Picture = readonly [pattern: RegExp, nl: string, en: string, path: string];

const pictures: readonly Picture[] = [
  [/^home_/, 'een huis', 'a house', 'M8 32 32 11l24 21M14 28v25h36V28M27 53V39h10v14'],
  [
    /^grown_ups_/,
    'twee grote mensen die praten',
    'two grown-ups talking',
    'M20 18a7 7 0 1 1-.1 0M8 55c0-14 5-20 12-20s12 6 12 20M46 20a6 6 0 1 1-.1 0M36 55c0-12 4-17 10-17s10 5 10 17M29 13q4-6 9 0',
  ],
  [/_sleeps$/, 'een bed', 'a bed', 'M6 52V18m0 26h52v8m0-8V35q0-5-6-5H26v14M16 37a5 5 0 1 1-.1 0'],
  [
    /school/,
    'een rugzak',
    'a school bag',
    'M16 54V28q0-14 16-14t16 14v26ZM24 14q0-6 8-6t8 6M22 38h20v16M16 32h32',
  ],
  [
    /helper|trusts|call/,
    'twee handen',
    'two hands',
    'M8 42q10-10 20 0l6-5q6-3 8 2l-9 9q-5 4-12 2l-13-2M30 24q8-12 16 0 6-6 10 2',
  ],
  [/wish/, 'een ster', 'a star', 'M32 8l7 16 17 2-13 11 4 17-15-9-15 9 4-17L8 26l17-2Z'],
  [/secret/, 'een kistje', 'a small chest', 'M10 30h44v24H10ZM10 30q0-14 12-14h20q12 0 12 14M32 36v8'],
  [
    /scared|startles|hurt|touched/,
    'een kind met een deken',
    'a child with a blanket',
    'M32 9a9 9 0 1 1-.1 0M14 55q2-25 18-25t18 25ZM22 42q10 6 20 0',
  ],
  [/sad/, 'een wolk', 'a cloud', 'M18 46q-10 0-10-9t10-9q2-12 14-12t14 12q10 0 10 9t-10 9Z'],
  [
    /between|contact/,
    'een kind tussen twee huizen',
    'a child between two houses',
    'M4 30 14 20l10 10v18H4ZM40 30l10-10 10 10v18H40ZM32 30a4 4 0 1 1-.1 0M27 52q0-12 5-12t5 12',
  ],
  [
    /looks_after/,
    'een kind met een kleintje',
    'a child with a little one',
    'M22 14a7 7 0 1 1-.1 0M11 55q0-24 11-24t11 24M44 32a5 5 0 1 1-.1 0M37 55q0-11 7-11t7 11',
  ],
  [/anger/, 'een golf', 'a wave', 'M6 44q8-20 20-12 6 5 0 10M26 44q8-20 20-12 6 5 0 10M6 54h52'],
];

const words: Readonly<Record<Lang, (what: string) => string>> = {
  nl: what => `Tekening van ${what}`,
  en: what => `Drawing of ${what}`,
};

/** A picture beside a question of a child; its words are in the language of the talk. */
export const pictureOf =
  (lang: Lang) =>
  (item: Item): ReactNode | undefined => {
    const found = pictures.find(([pattern]) => pattern.test(item.linkId));
    if (found === undefined) return undefined;
    return (
      <Drawn size={64} label={words[lang](lang === 'nl' ? found[1] : found[2])}>
        <path className="la-drawn__line" d={found[3]} />
      </Drawn>
    );
  };

/** A friendly face at the beginning and at the end. */
export function Friend({ lang }: { lang: Lang }) {
  const label = lang === 'nl' ? 'Een vriendelijk gezicht' : 'A friendly face';
  return <Face mouth={mouths['good'] ?? ''} size={96} label={label} />;
}

/** How far one is, as stones of a path: no numbers, nothing counted right or wrong. */
export function Path({ at, of, label }: { at: number; of: number; label: string }) {
  if (of < 2) return null;
  return (
    <svg
      className="la-path"
      viewBox={`0 0 ${of * 20} 20`}
      width={Math.min(of * 20, 600)}
      height={20}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: of }, (_, stone) => (
        <circle
          className={stone <= at ? 'la-drawn__dot' : 'la-drawn__line'}
          // biome-ignore lint/suspicious/noArrayIndexKey: a stone is its place
          key={stone}
          cx={stone * 20 + 10}
          cy="10"
          r={stone === at ? 7 : 5}
        />
      ))}
    </svg>
  );
}
