import { schema } from './schema.ts';
import { start } from './start.ts';

const commands: Readonly<Record<string, (root: string, rest: readonly string[]) => Promise<void>>> = { start, schema };

/** `lange-adem <command>`. Each command is a file of its own in this folder. */
export async function main(words: readonly string[], root: string): Promise<void> {
  const [name = 'help', ...rest] = words;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.log(`lange-adem <command>, one of: ${Object.keys(commands).join(', ')}`);
    process.exitCode = name === 'help' ? 0 : 1;
    return;
  }
  try {
    await command(root, rest);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  }
}
