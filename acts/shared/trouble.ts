import type { commonRefusals } from './refusals.ts';

/** What a failed statement means for the one who asked. Details of the database never leave the house. */
export type Trouble =
  | { readonly kind: 'refused'; readonly code: keyof typeof commonRefusals }
  | { readonly kind: 'again' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unexpected' };

/**
 * Reads an SQLSTATE. Row security, a missing grant and a foreign key that finds nothing are one and the same answer,
 * so that an error never tells whether something exists.
 */
export function troubleOf(problem: unknown): Trouble {
  const code = sqlState(problem);
  if (code === undefined) return { kind: 'unexpected' };
  if (['42501', '23503', 'LA002'].includes(code)) return { kind: 'refused', code: 'not_found' };
  if (['23505', 'LA001'].includes(code)) return { kind: 'refused', code: 'at_the_same_time' };
  if (['40001', '40P01'].includes(code)) return { kind: 'again' };
  if (/^(08|53|57)/.test(code)) return { kind: 'unavailable' };
  return { kind: 'unexpected' };
}

function sqlState(problem: unknown): string | undefined {
  if (typeof problem !== 'object' || problem === null) return undefined;
  if ('code' in problem && typeof problem.code === 'string') {
    if (/^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/.test(problem.code)) return '08006';
    return problem.code;
  }
  if (
    'message' in problem &&
    typeof problem.message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated/.test(problem.message)
  )
    return '08006';
  return undefined;
}
