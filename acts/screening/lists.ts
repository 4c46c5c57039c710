import { currentInstruments } from '#domain/screening/instruments/all.ts';

/** The lists of ours that can be chosen now: the newest edition of each. */
export const newestLists = currentInstruments();
