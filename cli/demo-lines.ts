/** What the terminal says about a made-up region: whatever is found there is invented. */
export function demoLines(regions: readonly { name: string; madeUp: boolean }[]): string[] {
  return regions
    .filter(region => region.madeUp)
    .map(region => `${region.name}: a made-up region; all people and families in it are invented.`);
}
