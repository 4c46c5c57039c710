import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { newToken } from '#acts/access/sign-in.ts';
import type { Deed, Refusals } from '#acts/shared/deed.ts';
import type { House } from '#acts/shared/house.ts';
import { hashToken, perform } from '#acts/shared/perform.ts';
import { addDays, type LocalDate, startOfLocalDay, toLocalDate } from '#domain/shared/calendar.ts';
import { openSession } from '#store/door.ts';
import { asDoor } from '#store/session.ts';

/**
 * A made-up history is played on this stage: the clock moves, and everything happens by the same acts that people use,
 * as the person who would do it. Every act has a key from its scene and number, so that a history that was cut off
 * half-way goes on where it stopped.
 */
export interface Stage {
  /** The day that the history leads up to. */
  readonly today: LocalDate;
  /** Moves the clock to a day before (negative) today, at a local time. Never moves back within a scene. */
  at(daysFromToday: number, time?: string): LocalDate;
  day(daysFromToday: number): LocalDate;
  /** The clock's present instant, as REST takes it. */
  now(): string;
  /** The local day on which the clock stands. */
  localDay(): LocalDate;
  user(name: string): string;
  /** Does an act as somebody; throws when it is refused, for a made-up history must not hold refusals by
   * accident. `mark` names an act that is played only where it is needed, instead of its number.
   */
  as<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
    name: string,
    deed: Deed<I, O, R>,
    input: z.input<I>,
    mark?: string,
  ): Promise<z.output<O>>;
  /** The same stage for one scene: keys of its own. */
  scene(name: string): Stage;
}

export function makeStage(
  house: House,
  region: { regionId: string; users: ReadonlyMap<string, string> },
  today: LocalDate,
): Stage {
  const zone = 'Europe/Amsterdam';
  let now = house.clock.now();
  const moving: House = { ...house, clock: { now: () => now } };
  const scene = (title: string): Stage => {
    let count = 0;
    const user = (name: string): string => {
      const id = region.users.get(name);
      if (id === undefined) throw new Error(`nobody is called ${name}`);
      return id;
    };
    return {
      today,
      at: (days, time = '10:00') => {
        const date = addDays(today, days);
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        const moved = new Date(startOfLocalDay(date, zone).getTime() + (hours * 60 + minutes) * 60_000);
        // Today's scenes never run ahead of the real clock.
        now = moved > house.clock.now() ? house.clock.now() : moved;
        return date;
      },
      day: days => addDays(today, days),
      now: () => now.toISOString(),
      localDay: () => toLocalDate(now, zone),
      user,
      as: async (name, deed, input, mark) => {
        if (mark === undefined) count += 1;
        const token = newToken();
        await asDoor(house.db, now, tx =>
          openSession(tx, { id: user(name), regionId: region.regionId }, hashToken(token), null),
        );
        const answer = await perform(moving, deed, input, {
          token,
          requestId: randomUUID(),
          key: `scene-${title}-${mark ?? count}`,
        });
        if (answer.kind !== 'done')
          throw new Error(
            `scene ${title}, act ${count} (${deed.code} by ${name}) was not done: ${JSON.stringify(answer)}`,
          );
        return answer.answer;
      },
      scene,
    };
  };
  return scene('opening');
}
