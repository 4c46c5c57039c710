import type { z } from 'zod';
import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { endReferral } from '#acts/referral/end-referral.ts';
import { recordAttendance } from '#acts/referral/record-attendance.ts';
import { recordSharing } from '#acts/referral/record-sharing.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import type { Family } from './story.ts';

type AskIn = z.input<typeof askReferral.input>;
type Outcome = z.input<typeof recordAttendance.input>['outcome'];

/** Help that was asked, accepted and started, each on its day. Answers the referral; its version is then 3. */
async function helped(
  f: Family,
  days: { asked: number; answered: number; started: number },
  by: { asks: string; answers: string },
  ask: Omit<AskIn, 'householdId' | 'personId' | 'imposedUntil'> & {
    for: string;
    imposedUntil?: number;
    servesSafety?: string;
  },
): Promise<string> {
  const { for: whose, imposedUntil, servesSafety, ...rest } = ask;
  f.stage.at(days.asked, '13:00');
  const { referralId } = await f.stage.as(by.asks, askReferral, {
    ...rest,
    householdId: f.householdId,
    personId: f.id(whose),
    ...(imposedUntil === undefined ? {} : { imposedUntil: f.stage.day(imposedUntil) }),
  });
  const it = { householdId: f.householdId, referralId };
  f.stage.at(days.answered, '09:15');
  await f.stage.as(by.answers, answerReferral, { ...it, version: 1, answer: 'accepted' });
  f.stage.at(days.started, '16:30');
  await f.stage.as(by.answers, startReferral, {
    ...it,
    version: 2,
    on: f.today(),
    ...(servesSafety === undefined ? {} : { servesSafety }),
  });
  return referralId;
}

/** Whether somebody came on this day; told on the day itself. */
async function attended(
  f: Family,
  by: string,
  referralId: string,
  day: number,
  outcome: Outcome,
  note?: string,
): Promise<void> {
  f.stage.at(day, '17:15');
  await f.stage.as(by, recordAttendance, {
    householdId: f.householdId,
    referralId,
    version: 3,
    on: f.today(),
    outcome,
    ...(note === undefined ? {} : { note }),
  });
}

/** Dirk's programme was imposed. He came, stayed away, and dropped out: what that asks is still open today. */
export async function programmeOfDirk(f: Family): Promise<void> {
  const referralId = await helped(
    f,
    { asked: -48, answered: -47, started: -45 },
    { asks: 'koen', answers: 'koen' },
    {
      for: 'Dirk',
      kind: 'programme',
      offer: 'Reclassering Monding, groep Stoppen met geweld',
      purpose: 'Herkennen wanneer hij de baas wil spelen, en dan weggaan.',
      urgency: 'this_week',
      agreed: 'partly',
      agreedWords: 'Ik ga omdat het moet.',
      imposedBy: 'de rechter',
      imposedUntil: 180,
      askedOfUser: f.stage.user('koen'),
      audience: { team: 'named', users: [f.stage.user('koen'), f.stage.user('case'), f.stage.user('dewi')] },
    },
  );
  await attended(f, 'koen', referralId, -38, 'came');
  await attended(f, 'koen', referralId, -31, 'came', 'Hij praatte mee over zijn eigen vader.');
  await attended(f, 'koen', referralId, -24, 'no_show', 'Niet gekomen en niet gebeld.');
  await attended(
    f,
    'koen',
    referralId,
    -17,
    'dropped_out',
    'Hij stopt: de groep is niets voor hem, zegt hij.',
  );
}

/** Ricardo came back to drinking help by himself and finished it; Samira's debts are still being worked on. */
export async function helpAfterReuniting(f: Family): Promise<string> {
  const referralId = await helped(
    f,
    { asked: -156, answered: -155, started: -150 },
    { asks: 'fatima', answers: 'kees' },
    {
      for: 'Ricardo',
      kind: 'help',
      offer: 'Verslavingszorg Oever, gesprekken om de week',
      purpose: 'Niet meer drinken op vrijdag en weten wat te doen als het trekt.',
      urgency: 'ordinary',
      agreed: 'yes',
      agreedWords: 'Kees mag bellen, ook als ik het even niet wil.',
      askedOfUser: f.stage.user('kees'),
      audience: { team: 'team' },
    },
  );
  await f.stage.as('fatima', recordSharing, {
    householdId: f.householdId,
    referralId,
    aboutPersonId: f.id('Ricardo'),
    information: 'Dat hij wil stoppen met drinken en dat er jonge kinderen zijn.',
    sharedWith: 'Verslavingszorg Oever',
    ground: 'consent',
    consentFrom: [f.id('Ricardo')],
    on: f.today(),
  });
  return referralId;
}

/** What Ricardo's talks came to; played on the days of the visits, so that the clock never turns back. */
export async function talkOfRicardo(f: Family, referralId: string, day: number): Promise<void> {
  const outcomes: Readonly<Record<number, Outcome>> = { [-86]: 'no_show', [-59]: 'called_off' };
  await attended(f, 'kees', referralId, day, outcomes[day] ?? 'came');
}

export async function helpOfRicardoEnds(f: Family, referralId: string): Promise<void> {
  f.stage.at(-3, '12:00');
  await f.stage.as('kees', endReferral, {
    householdId: f.householdId,
    referralId,
    version: 3,
    how: 'ended',
    on: f.today(),
    result:
      'Hij drinkt niet meer op vrijdag. Bij spanning belt hij zijn broer. Over een half jaar belt Kees nog eens.',
  });
}

/** Joyce talks with somebody who went through the same. */
export async function helpOfJoyce(f: Family): Promise<void> {
  const referralId = await helped(
    f,
    { asked: -48, answered: -47, started: -44 },
    { asks: 'ilse', answers: 'ilse' },
    {
      for: 'Joyce',
      kind: 'expert_by_experience',
      offer: 'Ervaringsdeskundige van de oudergroep in De Linden',
      purpose: 'Praten met een moeder die dit ook heeft meegemaakt.',
      urgency: 'ordinary',
      agreed: 'yes',
      agreedWords: 'Fijn dat iemand mij niet gek vindt.',
      servesSafety: 'Joyce belt nu nog niemand als het misgaat. Met iemand naast zich durft zij dat wel.',
      audience: { team: 'team' },
    },
  );
  await attended(f, 'ilse', referralId, -37, 'came');
}
