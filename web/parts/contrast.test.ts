import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('web/look/tokens.css', 'utf8');
const dark = css.indexOf('@media (prefers-color-scheme: dark)');
const light = colours(css.slice(0, dark));
const themes = { light, dark: new Map([...light, ...colours(css.slice(dark))]) };

function colours(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--la-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(m => [m[1] ?? '', m[2] ?? '']));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(i => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'sheet'];
const text: [string, string[]][] = [
  ['ink', ['paper', 'sheet', 'sand', 'sage', 'danger-wash', 'late-wash', 'unknown-wash', 'act-wash']],
  ['ink-soft', ['paper', 'sheet', 'sand', 'sage', 'unknown-wash']],
  ['act', [...grounds, 'sand', 'act-wash']],
  ['act-deep', [...grounds, 'act-wash']],
  ['on-act', ['act', 'act-deep']],
  ['danger', [...grounds, 'danger-wash']],
  ['on-danger', ['danger', 'danger-deep']],
  ['late', [...grounds, 'late-wash']],
  ['unknown', [...grounds, 'unknown-wash']],
];
const persons = Array.from({ length: 10 }, (_, i) => `person-${i}`);
const marks: [string, string[]][] = [
  ['edge', [...grounds, 'sand', 'sage']],
  ['late-mark', [...grounds, 'late-wash']],
  ['unknown-mark', [...grounds, 'unknown-wash']],
  ['focus', [...grounds, 'sand', 'sage']],
  ...persons.map(p => [p, [...grounds, 'sand', 'sage']] as [string, string[]]),
];

for (const [name, theme] of Object.entries(themes)) {
  const ratio = (a: string, b: string) => contrast(theme.get(a) ?? '', theme.get(b) ?? '');
  test(`${name}: text reaches 4.5`, () => {
    for (const [ink, on] of text)
      for (const ground of on) expect([ink, ground, ratio(ink, ground) >= 4.5]).toEqual([ink, ground, true]);
  });
  test(`${name}: marks reach 3`, () => {
    for (const [mark, on] of marks)
      for (const ground of on) expect([mark, ground, ratio(mark, ground) >= 3]).toEqual([mark, ground, true]);
  });
}
