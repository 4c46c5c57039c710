import type { Sent as SentForm } from '#web/page.ts';
import { fieldId } from '#web/parts/form.tsx';
import { questionName } from '#web/parts/questionnaire/names.ts';
import type { Asking } from './asking.ts';
import { stepsOf } from './steps.ts';
import { news, type Taken, takeFields } from './take.ts';
import { groupOf } from './take-away.ts';
import { hrefOf, type Where, whereOf } from './where.ts';

/**
 * Where a page goes after it was saved: on, back, or to itself with one more field. Undefined: it is shown again, because
 * something on it could not be saved.
 */
export function goAfter(
  conflicts: number,
  householdId: string,
  { before, fields, query }: SentForm,
): string | undefined {
  const asking = before as Asking | undefined;
  if (asking === undefined) return undefined;
  const taken = takeFields(asking, fields);
  if (taken.wrong.size > 0) return undefined;
  const where = whereOf(asking, query);
  // Steps may come and go with what was answered just now.
  const now = { ...asking, standing: taken.after };
  const here = where.steps[Math.min(Math.max(where.at, 0), where.steps.length - 1)]?.number ?? 1;
  const place = where.all ? { all: true } : { step: here };
  const href = (to: Parameters<typeof hrefOf>[3], hash?: string) =>
    hrefOf(asking, householdId, where, to, hash);
  if (conflicts > 0) return href({ ...place, note: 'differs' });
  const { go } = taken;
  if (go.to === 'more' || go.to === 'less')
    return href({ ...place, ...turned(asking, where, taken) }, anchor(asking, taken));
  const steps = whereOf(now, query).steps;
  if (go.to !== 'back') {
    const rows = where.all ? (taken.after?.rows ?? []) : (stepsNow(now, where, here)?.rows ?? []);
    const fresh = news(taken, rows);
    if (fresh !== undefined)
      return href({ ...place, note: 'news' }, `#${fieldId(questionName(fresh.item.number, fresh.place))}`);
  }
  if (go.to === 'stay') return href(place);
  if (go.to === 'end' || where.all) return href({ step: 'end' });
  const next =
    go.to === 'next'
      ? steps.find(step => step.number > here)?.number
      : steps.findLast(step => step.number < here)?.number;
  if (go.to === 'next') return href({ step: next ?? 'end' });
  return next === undefined ? href({}) : href({ step: next });
}

const stepsNow = (now: Asking, where: Where, number: number) =>
  stepsOf(now, where.own && ['child_4_7', 'child_8_11'].includes(now.list.instrument?.for ?? '')).find(
    step => step.number === number,
  );

/** One more empty field of a question stands in the address only; one more of a group is saved. */
function turned(asking: Asking, where: Where, { go }: Taken): { more?: string[] } {
  if (go.to !== 'more' && go.to !== 'less') return {};
  if (groupOf(asking.list.form, go) !== undefined) return {};
  const wanted = new Map(where.wanted);
  if (go.to === 'more') wanted.set(go.name, go.at + 1);
  else wanted.delete(go.name);
  return { more: [...wanted].map(([name, count]) => `${name}:${count}`) };
}

function anchor(asking: Asking, { go }: Taken): string {
  if (go.to !== 'more' && go.to !== 'less') return '';
  if (groupOf(asking.list.form, go) === undefined) return `#${fieldId(go.name)}`;
  return `#r-${fieldId(go.name)}_${go.to === 'more' ? go.at : Math.max(go.at - 1, 0)}`;
}

interface SavedQuietly {
  readonly version: number;
  readonly conflicts: readonly { readonly item: string; readonly place: string }[];
}

/**
 * What a save in the background is told: version, marks of what was sent, what is wrong, what stands otherwise because it
 * was answered elsewhere since, whether questions changed.
 */
export function quietWords(answer: SavedQuietly | undefined, { before, fields, query }: SentForm): string {
  const asking = before as Asking | undefined;
  if (asking === undefined) return '';
  const taken = takeFields(asking, fields);
  const differs = new Set(
    answer?.conflicts.flatMap(({ item, place }) => {
      const number = asking.list.form.byLinkId.get(item)?.number;
      return number === undefined ? [] : [questionName(number, place)];
    }),
  );
  const names = (standing: Asking['standing']) =>
    whereOf({ ...asking, standing }, query).steps.flatMap(step =>
      [...step.rows].map(row => JSON.stringify(namesIn(row))),
    );
  const changed = names(asking.standing).join() !== names(taken.after).join();
  return [
    `v${answer?.version ?? asking.screening.version}`,
    ...[...taken.shown]
      .filter(name => !taken.wrong.has(name) && !differs.has(name))
      .map(name => `${name}:${taken.marks.get(name) ?? '0'}`),
    ...[...taken.wrong.keys()].map(name => `!${name}`),
    ...[...differs].map(name => `=${name}`),
    ...(changed ? ['+'] : []),
  ].join('\n');
}

const namesIn = (row: NonNullable<Asking['standing']>['rows'][number]): unknown => [
  questionName(row.item.number, row.place),
  row.repetitions.map(rows => rows.map(namesIn)),
];
