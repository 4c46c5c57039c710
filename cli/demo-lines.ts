import { demoPassword, shownAccounts } from './scenes/region.ts';

/** What the terminal says about a made-up region: whatever is found there is invented, and how to get in. */
export function demoLines(regions: readonly { name: string; madeUp: boolean }[]): string[] {
  const width = Math.max(...shownAccounts.map(account => account.name.length));
  return regions
    .filter(region => region.madeUp)
    .flatMap(region => [
      `${region.name}: a made-up region; all people and families in it are invented.`,
      `Demo accounts, all with the password ${demoPassword}:`,
      ...shownAccounts.map(account => `  ${account.name.padEnd(width)}  ${account.who}`),
    ]);
}
