import { adultDeep as adultDeep1 } from './adult-deep/v1/list.ts';
import { adultDeep } from './adult-deep/v2/list.ts';
import { adultShort } from './adult-short/v1/list.ts';
import { carer0To3 } from './carer-0-3/v1/list.ts';
import { child4To7 } from './child-4-7/v1/list.ts';
import { child8To11 } from './child-8-11/v1/list.ts';
import { child12To17 } from './child-12-17/v1/list.ts';
import type { Instrument } from './instrument.ts';
import { observation } from './observation/v1/list.ts';

/** Every edition of every list that was ever in use; a newer edition of a list stands after the older one. */
export const instruments: readonly Instrument[] = [
  adultShort,
  adultDeep1,
  adultDeep,
  child4To7,
  child8To11,
  child12To17,
  carer0To3,
  observation,
];

/** The list with this code and edition; older editions stay readable. */
export const instrumentOf = (code: string, edition: string): Instrument | undefined =>
  instruments.find(one => one.code === code && one.edition === edition);

/** The newest edition of each list: what is offered for a new screening. */
export const currentInstruments = (): readonly Instrument[] =>
  instruments.filter((one, at) => !instruments.some((other, later) => later > at && other.code === one.code));
