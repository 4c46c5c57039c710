import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expressions } from '#acts/questionnaire/expressions.ts';
import type { Form } from '#domain/questionnaire/model.ts';
import { plausibleEntries } from '#domain/questionnaire/plausible.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { Rows } from '#web/parts/questionnaire/rows.tsx';

/** What the largest public questionnaire has, and what a usual one has. */
const [large, usual] = [808, 40];

const today = { today: '2026-11-25' };

export interface QuestionnaireMeasured {
  readonly step: string;
  readonly usualMs: number;
  readonly largeMs: number;
  /** How many times longer the large one takes; it has 20.2 times as many items. */
  readonly ratio: number;
  /** What the issue asks of the large one. */
  readonly aimMs: number | null;
}

/** A form of 808 items beside one of 40: reading in, working out what follows from the answers, drawing. No database. */
export function measureQuestionnaire(quick: boolean): readonly QuestionnaireMeasured[] {
  const turns = quick ? 2 : 25;
  const times = new Map<string, [number, number]>();
  for (const [at, items] of [usual, large].entries()) {
    const document = made(items);
    const form = read(document);
    const answers = plausibleEntries(form, 2);
    const { rows } = stand(form, answers, today);
    const drawn = () =>
      renderToStaticMarkup(
        createElement(Rows, { rows, d: { lang: 'nl', zone: 'Europe/Amsterdam', level: 2 } }),
      );
    const steps: Readonly<Record<string, () => unknown>> = {
      'read in': () => read(document),
      recalculate: () => stand(form, answers, today),
      draw: drawn,
    };
    for (const [step, work] of Object.entries(steps)) {
      const known = times.get(step) ?? [0, 0];
      known[at] = middleOf(work, turns);
      times.set(step, known);
    }
  }
  const aims: Readonly<Record<string, number>> = { recalculate: 50, draw: 1_000 };
  return [...times].map(([step, [usualMs, largeMs]]) => ({
    step,
    usualMs: round(usualMs),
    largeMs: round(largeMs),
    ratio: round(largeMs / usualMs),
    aimMs: aims[step] ?? null,
  }));
}

export function tellQuestionnaire(measured: readonly QuestionnaireMeasured[]): void {
  console.table(
    Object.fromEntries(
      measured.map(one => [
        `Questionnaire, ${one.step}`,
        {
          [`${usual} items ms`]: one.usualMs,
          [`${large} items ms`]: one.largeMs,
          ratio: one.ratio,
          'aim ms': one.aimMs ?? '',
        },
      ]),
    ),
  );
}

function read(document: unknown): Form {
  const done = readIn(document, expressions);
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return done.form;
}

function middleOf(work: () => unknown, turns: number): number {
  work();
  const each = Array.from({ length: turns }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return each[Math.floor(each.length / 2)] ?? 0;
}

const round = (value: number) => Number(value.toFixed(2));

const url = 'http://hl7.org/fhir/StructureDefinition/';
const calculated = (expression: string) => [
  {
    url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
    valueExpression: { language: 'text/fhirpath', expression },
  },
];

/** Groups of twenty: choices that weigh, numbers, dates, texts, conditions, and a sum; of the whole one more sum. */
function made(count: number): Record<string, unknown> {
  const item: Record<string, unknown>[] = [];
  let left = count - 1;
  for (let group = 0; left > 0; group += 1) {
    const size = Math.min(left, 20);
    left -= size;
    const linkId = `g${group}`;
    const inside = Array.from({ length: Math.max(size - 1, 0) }, (_, at) =>
      question(`${linkId}.${at}`, at, linkId),
    );
    item.push({ linkId, type: 'group', text: `Part ${group + 1}`, item: inside });
  }
  const sums = item.map(
    one =>
      `%resource.item.where(linkId = '${one['linkId']}').item.where(linkId = '${one['linkId']}.18').answer.value`,
  );
  item.push({
    linkId: 'all',
    type: 'integer',
    text: 'All together',
    readOnly: true,
    extension: calculated(`(${sums.join(' | ')}).sum()`),
  });
  return { resourceType: 'Questionnaire', status: 'draft', item };
}

function question(linkId: string, at: number, group: string): Record<string, unknown> {
  const text = `Made-up question ${linkId}`;
  if (at === 18)
    return {
      linkId,
      text,
      type: 'integer',
      readOnly: true,
      extension: calculated(`%resource.item.where(linkId = '${group}').item.answer.value.weight().sum()`),
    };
  const when =
    at % 6 === 5
      ? { enableWhen: [{ question: `${group}.${at - 1}`, operator: 'exists', answerBoolean: true }] }
      : {};
  if (at % 9 === 7) return { linkId, text, type: 'date', ...when };
  if (at % 9 === 8) return { linkId, text, type: 'string', maxLength: 200, ...when };
  if (at % 9 === 6)
    return {
      linkId,
      text,
      type: 'integer',
      ...when,
      extension: [{ url: `${url}minValue`, valueInteger: 0 }],
    };
  return {
    linkId,
    text,
    type: 'choice',
    required: true,
    ...when,
    answerOption: [0, 1, 2, 3].map(valueDecimal => ({
      valueCoding: {
        system: 'urn:s',
        code: `${valueDecimal}`,
        display: `Answer ${valueDecimal}`,
        extension: [{ url: `${url}ordinalValue`, valueDecimal }],
      },
    })),
  };
}
