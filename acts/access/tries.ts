/**
 * Counts wrong answers to "what is your present password?" of somebody who is signed in, so that an open screen does
 * not invite guessing. Kept in this process: a refused deed leaves nothing in the database. It never hinders sign-in.
 */
const wrong = new Map<string, number[]>();
const window = 15 * 60_000;
const most = 5;

const recent = (userId: string, now: Date): number[] =>
  (wrong.get(userId) ?? []).filter(at => at > now.getTime() - window && at <= now.getTime());

export const triedTooOften = (userId: string, now: Date): boolean => recent(userId, now).length >= most;

export function noteWrong(userId: string, now: Date): void {
  wrong.set(userId, [...recent(userId, now), now.getTime()]);
}
