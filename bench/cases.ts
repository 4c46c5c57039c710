import { randomUUID } from 'node:crypto';
import { dangerSignCodes } from '#domain/safety/danger.ts';
import type { Filled } from './fill.ts';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Case {
  readonly code: string;
  readonly name: string;
  /** What part of its floor it should reach; undefined where the issue names none. */
  readonly aim: number | undefined;
  /** Requests per second that we hope for on this class of machine. */
  readonly hoped: number | undefined;
  /** The best of Directus, Payload and Medplum there, and the floor of that table. */
  readonly bestOfOthers: number | undefined;
  readonly expects: number;
  ask(turn: number): Asked;
}

/** The measured cases. Each turn asks about another household, in an order without rhythm. */
export function cases(filled: Filled, cookie: string): Case[] {
  const { mine, token } = filled;
  const household = (turn: number) => mine[(turn * 7_919) % mine.length] ?? { id: '', persons: [] };
  const api = { authorization: `Bearer ${token}` };
  const writing = () => ({ ...api, 'content-type': 'application/json', 'idempotency-key': randomUUID() });
  const text =
    'Op bezoek geweest. Het was rustig, de kinderen waren thuis en hebben laten zien wat zij maakten.';
  const informants = ['victim', 'school'];
  const answers = dangerSignCodes.flatMap((code, at) =>
    informants.map(informant => ({ code, informant, state: at % 2 === 0 ? 'absent' : 'not_known' })),
  );
  return [
    {
      code: 'R1-api',
      name: 'R1 whole household file, API',
      aim: 0.25,
      hoped: 900,
      bestOfOthers: 100,
      expects: 200,
      ask: turn => ({ method: 'GET', url: `/api/households/${household(turn).id}/file`, headers: api }),
    },
    {
      code: 'R1-page',
      name: 'R1 household page',
      aim: undefined,
      hoped: undefined,
      bestOfOthers: undefined,
      expects: 200,
      ask: turn => ({
        method: 'GET',
        url: `/households/${household(turn).id}`,
        headers: { cookie: `${cookie}=${token}` },
      }),
    },
    {
      code: 'R2',
      name: 'R2 worklist of 50 by last contact',
      aim: 0.3,
      hoped: 1_700,
      bestOfOthers: 175,
      expects: 200,
      ask: () => ({ method: 'GET', url: '/api/households?limit=50', headers: api }),
    },
    {
      code: 'W1',
      name: 'W1 record a contact',
      aim: 0.3,
      hoped: 1_400,
      bestOfOthers: 310,
      expects: 201,
      ask: turn => {
        const { id, persons } = household(turn);
        return {
          method: 'POST',
          url: `/api/households/${id}/contacts`,
          headers: writing(),
          body: JSON.stringify({
            kind: 'visit',
            at: new Date(Date.now() - 60_000).toISOString(),
            place: 'thuis',
            facts: text,
            source: 'eigen waarneming',
            persons: [persons[0], persons[2]].map(personId => ({
              personId,
              seen: true,
              spoken: true,
              alone: 'yes',
              safetyAsked: 'yes',
              safetyNumber: 6,
              ownWords: 'Het gaat wel.',
            })),
          }),
        };
      },
    },
    {
      code: 'W2',
      name: 'W2 form of 40 answers',
      aim: 0.3,
      hoped: 1_250,
      bestOfOthers: 252,
      expects: 201,
      ask: turn => {
        const { id, persons } = household(turn);
        return {
          method: 'POST',
          url: `/api/households/${id}/danger-signs`,
          headers: writing(),
          body: JSON.stringify({
            personId: persons[0],
            on: new Date().toISOString().slice(0, 10),
            informant: 'victim',
            answers,
          }),
        };
      },
    },
  ];
}
