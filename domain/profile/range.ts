/**
 * How much of something there is, from 0 to 1, as far as is known: at least `low`, at most `high`, and what is shown
 * meanwhile. Not known is all the way from 0 to 1, shown as 0.
 */
export interface Range {
  readonly low: number;
  readonly shown: number;
  readonly high: number;
}

export const notKnown: Range = { low: 0, shown: 0, high: 1 };

/** Known for certain. */
export const certain = (value: number): Range => ({ low: value, shown: value, high: value });

/** At least this much; nobody whose word could end it has said that it is no more. */
export const atLeast = (value: number): Range => ({ low: value, shown: value, high: 1 });

/** Four digits: finer than any answer is, and free of the noise of sums; never a zero below zero. */
export const round = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;

/** How much is not known of it: 0 is certain, 1 is nothing known. */
export const width = (range: Range): number => range.high - range.low;

/** The opposite. What is shown stays with what is certain, as everywhere. */
export const opposite = (range: Range): Range => ({
  low: 1 - range.high,
  shown: 1 - range.high,
  high: 1 - range.low,
});

export const greatest = (ranges: readonly Range[]): Range => each(ranges, values => Math.max(...values));
export const least = (ranges: readonly Range[]): Range => each(ranges, values => Math.min(...values));

/** All together, where `full` of them is the whole. */
export const together = (ranges: readonly Range[], full: number): Range =>
  each(ranges, values => Math.min(1, values.reduce((sum, value) => sum + value, 0) / full));

function each(ranges: readonly Range[], reckon: (values: readonly number[]) => number): Range {
  if (ranges.length === 0) return notKnown;
  return {
    low: reckon(ranges.map(range => range.low)),
    shown: reckon(ranges.map(range => range.shown)),
    high: reckon(ranges.map(range => range.high)),
  };
}
