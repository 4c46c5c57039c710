import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';
import { schemaTypes } from '#store/schema-types.ts';

/** Writes store/schema.gen.ts from a database that has just had every migration. */
export async function schema(root: string): Promise<void> {
  const database = await openEmbedded();
  try {
    await migrate(database, root);
    writeFileSync(join(root, 'store', 'schema.gen.ts'), await schemaTypes(database.db));
  } finally {
    await database.close();
  }
}
