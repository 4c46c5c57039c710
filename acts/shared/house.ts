import type { Logger } from 'pino';
import type { Db } from '#store/database.ts';
import type { EntryTerms } from '#store/session.ts';

/** The one clock. Tests and made-up histories hand in one that they can move. */
export interface Clock {
  now(): Date;
}

/** What every act and read needs from around it. */
export interface House {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly terms: EntryTerms;
  /** Seals what must not be readable with the database alone (reporter identity). 32 bytes, kept outside the database. */
  readonly sealKey: Uint8Array;
}
