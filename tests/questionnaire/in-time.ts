import { createContext, Script } from 'node:vm';

export type InTime<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

interface Slot {
  work: () => unknown;
  value: unknown;
}

const run = new Script('slot.value = slot.work()');

/**
 * Runs synchronous work for at most `ms` milliseconds, so that a test of it fails instead of standing still. The product
 * does not rely on this watchdog (acts/questionnaire/apart.ts). Work that throws, throws here as well.
 */
export function inTime<T>(ms: number, work: () => T): InTime<T> {
  const slot: Slot = { work, value: undefined };
  try {
    run.runInContext(createContext({ slot }), { timeout: ms });
  } catch (error) {
    // Not `instanceof Error`: the error may be one of the other context's.
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    )
      return { ok: false };
    throw error;
  }
  return { ok: true, value: slot.value as T };
}
