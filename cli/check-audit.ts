import { type AuditTrouble, checkAudit as check } from '#jobs/check-audit.ts';
import { openHouse } from './open-house.ts';
import { readSettings } from './settings.ts';

const said: Readonly<Record<AuditTrouble['kind'], string>> = {
  row_changed: 'a row was edited, or rows were put in another order',
  row_deleted: 'a row was deleted',
  row_inserted: 'a row was slipped in that nobody wrote at that time',
  checkpoint_missing: 'a checkpoint is missing from the table',
  checkpoint_changed: 'a checkpoint was edited, or signed with another key',
  file_missing: 'the checkpoint file is missing or empty',
  tail_cut:
    'the checkpoint file knows more than the database: its end was cut off, or an old back-up was put back',
  file_differs: 'a checkpoint in the file is not the one in the table',
};

/** Reckons the whole audit trail again; exit 1 with the first trouble. */
export async function checkAudit(root: string): Promise<void> {
  const opened = await openHouse(readSettings(process.env), root);
  try {
    const { trouble, ...found } = await check(opened.house, opened.seal);
    if (trouble !== undefined) {
      console.error(
        `The audit trail is NOT whole: ${said[trouble.kind]} (checkpoint ${trouble.checkpoint}${span(trouble)}).`,
      );
      process.exitCode = 1;
      return;
    }
    console.log(
      `The audit trail is whole: ${found.rows} rows in ${found.checkpoints} checkpoints; ${found.unsealed} newer rows are not sealed yet.`,
    );
    if (found.notInFile > 0)
      console.log(`${found.notInFile} newer checkpoints are not in the file yet; the next seal writes them.`);
    if (found.fileFrom > 1)
      console.log(
        `The file begins at checkpoint ${found.fileFrom}: before that only the table was held against itself.`,
      );
  } finally {
    await opened.close();
  }
}

function span({ from, until }: AuditTrouble): string {
  if (until === undefined) return '';
  return from === undefined
    ? `, before ${until.toISOString()}`
    : `, between ${from.toISOString()} and ${until.toISOString()}`;
}
