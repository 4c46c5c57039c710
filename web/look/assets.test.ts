import { expect, test } from 'vitest';
import { loadLook } from '#web/look/assets.ts';

const look = loadLook(process.cwd());

test('one sheet, its fonts and its script, each under a name of its own bytes', () => {
  expect(look.assets.filter(a => a.path.endsWith('.css'))).toHaveLength(1);
  expect(look.assets.filter(a => a.path.endsWith('.woff2'))).toHaveLength(6);
  expect(look.byPath.has(look.stylesheetHref)).toBe(true);
  expect(look.byPath.has(look.scriptHref)).toBe(true);
  for (const asset of look.assets)
    expect(asset.path).toMatch(/^\/look\/[\w-]+\.[0-9a-f]{12}\.(css|js|woff2)$/);
});

test('the sheet asks only for files that are served, and for nothing from elsewhere', () => {
  const css = look.byPath.get(look.stylesheetHref)?.bytes.toString('utf8') ?? '';
  const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map(m => m[1] ?? '');
  expect(urls).toHaveLength(6);
  for (const url of urls) expect(look.byPath.has(url)).toBe(true);
  expect(css).not.toMatch(/@import|https?:\/\//);
});
