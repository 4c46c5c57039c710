import type { Visit } from '#acts/shared/deed.ts';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';

/** Whether the visitor may say of this colleague that they are away or back: of oneself, or as their supervisor. */
export async function mayMark(tx: Tx, userId: string, visit: Visit): Promise<boolean> {
  if (userId === visit.userId) return true;
  if (!visit.roles.includes('supervisor')) return false;
  const [colleague] = await colleagues(tx, [userId]);
  return colleague?.organisationId === visit.organisationId;
}
