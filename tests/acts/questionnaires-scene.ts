import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import { enter } from '#acts/shared/perform.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { offeredQuestionnaires } from '#store/questionnaire.ts';
import type { Tx } from '#store/session.ts';
import { aQuestionnaire, broughtIn, secondAdministrator } from '#tests/makers/questionnaire.ts';
import type { Actor, World } from '#tests/makers/world.ts';

/** Two administrators and what they do again and again: adm brings in, wim publishes. */
export async function questionnaireScene(world: World) {
  const second = await secondAdministrator(world);
  let editions = 0;

  /** A draft of an edition of its own. */
  async function draft(more: Record<string, unknown> = {}): Promise<string> {
    editions += 1;
    const document = aQuestionnaire({ version: `t-${editions}` });
    return (await world.as.adm.must(bringInQuestionnaire, broughtIn(document, more))).questionnaireId;
  }

  async function published(more: Record<string, unknown> = {}): Promise<string> {
    const questionnaireId = await draft(more);
    await second.must(publishQuestionnaire, { questionnaireId });
    return questionnaireId;
  }

  /** Inside the house as somebody. */
  async function inside<T>(who: Actor, work: (tx: Tx, today: LocalDate) => Promise<T>): Promise<T> {
    const request = { token: await who.token(), requestId: 'r' };
    const answer = await enter(world.house, request, ({ tx, visit }) => work(tx, visit.today));
    if (answer.kind !== 'done') throw new Error(answer.kind);
    return answer.answer;
  }

  const offered = async (who: Actor = world.as.case) =>
    (await inside(who, offeredQuestionnaires)).map(one => one.id);

  return { second, draft, published, inside, offered };
}
