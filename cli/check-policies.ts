import { policyFindings } from '#store/policy-findings.ts';
import { openHouse } from './open-house.ts';
import { readSettings } from './settings.ts';

/** Looks in the catalogue of the database whether row security stands as it should; exit 1 with every hole. */
export async function checkPolicies(root: string): Promise<void> {
  const opened = await openHouse(readSettings(process.env), root);
  try {
    const findings = await policyFindings(opened.owner.db);
    for (const finding of findings) console.error(finding);
    if (findings.length > 0) process.exitCode = 1;
    else console.log('Row security is forced on every table, and nothing found steps around it.');
  } finally {
    await opened.close();
  }
}
