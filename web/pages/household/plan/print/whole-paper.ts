import type { WholePlanOut } from '#acts/plan-print/print-plan.ts';
import { layers, lifeDomains } from '#domain/plan/codes.ts';
import { displayName, isolated } from '#domain/shared/names.ts';
import { type Block, heading, type Item, listOr, type Paper, paragraph } from '#web/paper/paper.ts';
import { formatDate, type Lang } from '#web/words/format.ts';
import { personWords } from '../../person-words.ts';
import { codeWords } from '../../safety/code-words.ts';
import { versionWords } from '../version-words.ts';
import { planWords } from '../words.ts';
import { printWords } from './words.ts';

type Entry = WholePlanOut['entries'][number];

/** The whole plan as a paper for the team: safety conditions first, then each person with the three layers in order. */
export function wholePaper(plan: WholePlanOut, lang: Lang): Paper {
  const w = printWords[lang];
  const { newest } = plan;
  const persons = plan.persons.filter(
    each => each.ofFamily || plan.entries.some(entry => entry.personId === each.id),
  );
  return {
    lang,
    title: w.whole,
    top: [
      w.forTeam(plan.code),
      w.onDay(formatDate(plan.on, lang)),
      w.keepTeam,
      w.phase[plan.phase],
      newest === null ? w.noVersion : w.version(newest.number, formatDate(newest.on, lang)),
      ...(plan.nextReviewOn === null ? [] : [w.review(formatDate(plan.nextReviewOn, lang))]),
    ],
    large: false,
    running: w.running(plan.code, formatDate(plan.on, lang)),
    on: plan.on,
    blocks: [
      heading(2, planWords[lang].safetyTitle),
      ...listOr(
        plan.conditions.map(each => ({
          text: each.text,
          quote: false,
          facts: [
            codeWords[lang].state[each.state],
            w.nextCheck(formatDate(each.nextCheckDueOn, lang, 'short')),
          ],
        })),
        planWords[lang].noConditions,
      ),
      ...persons.flatMap(person => part(person.id, plan, lang)),
    ],
  };
}

const nameIn = (plan: WholePlanOut, lang: Lang) => (personId: string) => {
  const person = plan.persons.find(each => each.id === personId);
  const name = person === undefined ? '' : displayName(person.name);
  return name !== ''
    ? name
    : person?.unborn === true
      ? personWords[lang].unborn
      : personWords[lang].unknownName;
};

function part(personId: string, plan: WholePlanOut, lang: Lang): Block[] {
  const w = planWords[lang];
  const name = nameIn(plan, lang);
  const mine = plan.entries.filter(entry => entry.personId === personId);
  const item = itemOf(plan, lang);
  const of = (kind: Entry['kind']) => mine.filter(entry => entry.kind === kind);
  const goals = of('goal');
  const known = new Set(goals.map(goal => goal.entryId));
  const loose = of('action').filter(each => !known.has(each.goalEntryId ?? ''));
  const said = plan.agreements.find(each => each.personId === personId);
  const title = (level: 3 | 4, text: string, items: readonly Item[]): Block[] =>
    items.length === 0 ? [] : [heading(level, text), { kind: 'items', items }];
  return [
    heading(2, w.part(name(personId))),
    ...(mine.length === 0 ? [paragraph(printWords[lang].noEntries)] : []),
    ...title(3, w.wantedTitle, of('wanted').map(item)),
    ...layers.flatMap(layer =>
      title(
        3,
        w.layer[layer][0],
        goals
          .filter(goal => goal.layer === layer)
          .map(goal => ({
            ...item(goal),
            under: of('action')
              .filter(each => each.goalEntryId === goal.entryId)
              .map(item),
          })),
      ),
    ),
    ...title(3, w.looseActions, loose.map(item)),
    ...(['goes_well', 'worry'] as const).flatMap(kind =>
      title(
        3,
        w.kind[kind],
        lifeDomains.flatMap(domain => of(kind).filter(each => each.domain === domain)).map(item),
      ),
    ),
    ...(plan.newest === null
      ? []
      : [
          heading(3, versionWords[lang].agreements(plan.newest.number)),
          paragraph(
            said === undefined
              ? printWords[lang].noAnswer
              : [
                  `${versionWords[lang].answers[said.answer]}, ${formatDate(said.on, lang)}`,
                  said.reason === null ? null : isolated(said.reason),
                  said.ownWords === null ? null : `“${isolated(said.ownWords)}”`,
                ]
                  .filter(Boolean)
                  .join(' · '),
          ),
        ]),
  ];
}

const itemOf =
  (plan: WholePlanOut, lang: Lang) =>
  (entry: Entry): Item => {
    const w = planWords[lang];
    const name = nameIn(plan, lang);
    const doer =
      entry.doneByUser !== null
        ? displayName(entry.doneByUser.name) || w.gone
        : entry.doneByPerson === null
          ? null
          : name(entry.doneByPerson);
    return {
      text: entry.text,
      quote: entry.saidBy !== null,
      facts: [
        w.domain[entry.domain],
        entry.saidBy === null ? null : name(entry.saidBy),
        entry.state === 'standing' ? null : w.state[entry.state],
        doer === null ? null : w.does(doer),
        entry.untilOn === null ? null : w.until(formatDate(entry.untilOn, lang, 'short')),
        entry.sinceOn === null ? null : w.since(formatDate(entry.sinceOn, lang, 'short')),
        entry.effect === null ? null : `${w.effect}: ${isolated(entry.effect)}`,
        entry.effectOnSafety === null ? null : w.effectOnSafety[entry.effectOnSafety],
        entry.servesSafety === null ? null : `${w.servesSafety}: ${isolated(entry.servesSafety)}`,
      ].filter(each => each !== null),
    };
  };
