import { checkAudit } from './check-audit.ts';
import { checkPolicies } from './check-policies.ts';
import { foundRealRegion } from './found-region.ts';
import { migrateOnly } from './migrate.ts';
import { schema } from './schema.ts';
import { start } from './start.ts';

interface Command {
  readonly line: string;
  run(root: string, words: readonly string[]): Promise<void>;
}

const commands: Readonly<Record<string, Command>> = {
  start: {
    line: 'start the product; settings come from the environment (docs/running/settings.md)',
    run: start,
  },
  'found-region': {
    line: 'make a region with its first organisation and administrator',
    run: foundRealRegion,
  },
  migrate: { line: 'bring the database up to date, without starting', run: migrateOnly },
  'check-audit': { line: 'reckon the audit trail again and say whether it is whole', run: checkAudit },
  'check-policies': { line: 'look whether row security stands in the database', run: checkPolicies },
  schema: { line: 'write store/schema.gen.ts from the migrations (for developers)', run: schema },
  help: { line: 'show these lines', run: async () => help() },
};

/** `lange-adem <command>`. Each command is a file of its own in this folder. */
export async function main(words: readonly string[], root: string): Promise<void> {
  const [name = 'help', ...rest] = words.map(word => (word === '--help' || word === '-h' ? 'help' : word));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(`There is no command ${name}; "lange-adem help" shows the ones there are.`);
    process.exitCode = 1;
    return;
  }
  try {
    await command.run(root, rest);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  }
}

function help(): void {
  const widest = Math.max(...Object.keys(commands).map(name => name.length));
  for (const [name, { line }] of Object.entries(commands))
    console.log(`lange-adem ${name.padEnd(widest)}  ${line}`);
}
