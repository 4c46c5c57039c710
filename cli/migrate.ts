import { openHouse } from './open-house.ts';
import { readSettings } from './settings.ts';

/** Brings the database up to date and stops: for an upgrade that is looked at before the product starts again. */
export async function migrateOnly(root: string): Promise<void> {
  const opened = await openHouse(readSettings(process.env), root);
  await opened.close();
  console.log('The database is up to date.');
}
