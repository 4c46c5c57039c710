import { sql } from 'kysely';
import type { Tx } from './session.ts';

/**
 * Writes something under a random name that must be unique where the writer cannot look (other files, other
 * organisations): a name that is taken is drawn again, without losing the transaction.
 */
export async function drawUnique<T>(
  tx: Tx,
  draw: () => string,
  write: (name: string) => Promise<T>,
): Promise<T> {
  for (let left = 4; ; left -= 1) {
    await sql`savepoint draw`.execute(tx);
    try {
      const answer = await write(draw());
      await sql`release savepoint draw`.execute(tx);
      return answer;
    } catch (problem) {
      if (left === 0 || !isTaken(problem)) throw problem;
      await sql`rollback to savepoint draw`.execute(tx);
    }
  }
}

const isTaken = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === '23505';
