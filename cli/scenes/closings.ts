import { decideClosing } from '#acts/closing/decide-closing.ts';
import { proposeClosing } from '#acts/closing/propose-closing.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { recordAfterMoment } from '#acts/closing/record-after-moment.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { dangerSignCodes } from '#domain/safety/danger.ts';
import { hearChild, tellBack } from './children.ts';
import { alone } from './people.ts';
import type { Family } from './story.ts';

/** Who does what on the long way to a closing, and whom it is about. */
export interface QuietWay {
  readonly director: string;
  readonly worker: string;
  readonly adults: readonly string[];
  readonly children: readonly string[];
  readonly conditionId: string;
  /** Days from today: the first visit of the quiet time, the step to phase 2, the closing. */
  readonly from: number;
  readonly stable: number;
  readonly closed: number;
}

const rhythm = 42;

/** Visits and checks that tell the same for a long time, phase 2, and a closing that is proposed on what they told. */
export async function quietUntilClosing(f: Family, way: QuietWay): Promise<void> {
  const { stage } = f;
  let stepped = false;
  for (let days = way.from; days < way.closed; days += rhythm) {
    if (!stepped && days > way.stable) {
      await step(f, way);
      stepped = true;
    }
    await visit(f, way, days);
  }
  await visit(f, way, way.closed - 6);
  for (const name of [...way.children, ...way.adults.slice(0, 1)])
    await f.danger(
      way.director,
      name,
      way.children.includes(name) ? 'child' : 'victim',
      Object.fromEntries(dangerSignCodes.map(code => [code, 'absent'])),
    );
  stage.at(way.closed - 4, '15:00');
  await hearAll(f, way, 'Het is gewoon. We eten samen en niemand schreeuwt.');
  stage.at(way.closed - 2, '09:00');
  await stage.as(way.director, proposeClosing, {
    householdId: f.householdId,
    reason: 'Meer dan een half jaar zonder geweld. Ieder apart zegt het, de kinderen en de school ook.',
  });
}

/** Somebody else confirms the closing that was proposed. Who took the report in has no place there from then on. */
export async function confirmClosing(f: Family, by: string, days: number, reason: string): Promise<void> {
  const { stage, householdId } = f;
  stage.at(days, '11:00');
  const { closings } = await stage.as(by, readClosing, { householdId }, `closing ${householdId}`);
  const closingId = closings.at(0)?.id;
  if (closingId === undefined) throw new Error('no closing to decide on');
  await stage.as(by, decideClosing, { householdId, closingId, decision: 'confirmed', reason });
}

async function visit(f: Family, way: QuietWay, days: number): Promise<void> {
  f.stage.at(days, '16:00');
  await f.contact(way.worker, 'visit', 'Huisbezoek, ieder apart gesproken. Rustig in huis.', {
    ...Object.fromEntries(way.adults.map(name => [name, alone(8, 'Het gaat goed met ons.')])),
    ...Object.fromEntries(way.children.map(name => [name, alone(8, 'Thuis is het fijn.')])),
  });
  await f.check(way.worker, way.conditionId, 'met', ['victim', 'school'], 'Thuis en op school hetzelfde.');
}

async function step(f: Family, way: QuietWay): Promise<void> {
  f.stage.at(way.stable, '10:00');
  await hearAll(f, way, 'Ik slaap weer door.');
  await f.stage.as(way.director, moveToStableSafety, { householdId: f.householdId });
}

async function hearAll(f: Family, way: QuietWay, ownWords: string): Promise<void> {
  for (const child of way.children) {
    const heard = await hearChild(f, way.worker, child, {
      place: 'op school',
      ownWords,
      wish: 'Dat het zo blijft.',
    });
    await tellBack(f, way.worker, child, heard, {
      decided: 'De afspraken blijven staan, en er blijft iemand vragen.',
      words: 'De afspraken blijven. Je mag mij altijd bellen.',
    });
  }
}

/** The moment whose day came last: everybody gives this answer. */
export async function askAfter(
  f: Family,
  by: string,
  days: number,
  names: readonly string[],
  answer: 'safe' | 'not_reached',
  ownWords?: string,
): Promise<void> {
  const { stage, householdId } = f;
  stage.at(days, '14:00');
  const { moments } = await stage.as(by, readClosing, { householdId }, `after ${days}`);
  const moment = moments.filter(each => each.dueOn <= f.today()).at(-1);
  if (moment === undefined) throw new Error(`no moment to take on ${f.today()}`);
  await stage.as(by, recordAfterMoment, {
    householdId,
    momentId: moment.id,
    answers: names.map(name => ({
      personId: f.id(name),
      answer,
      ...(ownWords === undefined ? {} : { ownWords }),
    })),
    audience: { team: 'team' },
  });
}
