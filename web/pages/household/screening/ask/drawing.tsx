import type { Row } from '#domain/questionnaire/model.ts';
import type { Showing } from '#web/page.ts';
import { Details } from '#web/parts/details.tsx';
import type { Drawing } from '#web/parts/questionnaire/drawing.ts';
import { questionText } from '#web/parts/questionnaire/drawing.ts';
import { questionName } from '#web/parts/questionnaire/names.ts';
import { valueWords } from '#web/parts/questionnaire/show-value.ts';
import { formWords } from '#web/parts/questionnaire/words.ts';
import type { Lang } from '#web/words/format.ts';
import { formatDate } from '#web/words/format.ts';
import { type Asking, knownAt, stateAt } from './asking.ts';
import { Help } from './help.tsx';
import { faceOf, pictureOf } from './pictures.tsx';
import { takeFields } from './take.ts';
import { hrefOf, type Where } from './where.ts';
import { askWords } from './words.ts';

/** How this talk is drawn: for the professional with help and what is known, for the one who answers large and quiet. */
export function drawingOf(asking: Asking, where: Where, showing: Showing, householdId: string): Drawing {
  const { screening, list } = asking;
  const lang = screening.language;
  const { own } = where;
  const returned = showing.returned?.form === 'save' ? showing.returned : undefined;
  const taken = returned === undefined ? undefined : takeFields(asking, returned.values);
  const young = ['child_4_7', 'child_8_11'].includes(list.instrument?.for ?? '');
  const ours = list.instrument !== null;
  const unasked = (row: Row) => {
    const known = where.again.has(row.item.number) ? undefined : knownAt(asking, row);
    if (known === undefined) return undefined;
    return own ? null : <Known row={row} asking={asking} where={where} householdId={householdId} />;
  };
  return {
    lang,
    zone: asking.zone,
    level: 2,
    ...(ours
      ? {
          states: {
            codes: own
              ? (['does_not_want', 'does_not_know'] as const)
              : (['not_asked', 'does_not_want', 'does_not_know'] as const),
            words: formWords[lang][own ? 'ownStates' : 'states'],
            of: (linkId: string, place: string) => stateAt(asking, linkId, place),
          },
        }
      : {}),
    ...(returned === undefined ? {} : { typed: returned.values }),
    ...(taken === undefined ? {} : { wrong: taken.wrong }),
    asTyped: returned !== undefined && returned.refusal !== undefined,
    blanks: blanksOf(asking, where),
    buttons: true,
    instead: unasked,
    ownWords: screening.answeredBy !== 'professional',
    ...(own && young ? { picture: pictureOf(lang) } : {}),
    ...(young ? { face: faceOf } : {}),
    ...(own || !ours
      ? {}
      : { beside: item => <Help asking={asking} linkId={item.linkId} lang={showing.lang} /> }),
  };
}

/** Extra empty fields of questions with several answers, as far as the address asks for them. */
function blanksOf(asking: Asking, where: Where): Map<string, number> {
  const blanks = new Map<string, number>();
  const walk = (rows: readonly Row[]): void => {
    for (const row of rows) {
      const name = questionName(row.item.number, row.place);
      const wanted = where.wanted.get(name);
      if (wanted !== undefined) blanks.set(name, Math.max(wanted - Math.max(row.values.length, 1), 0));
      for (const below of row.repetitions) walk(below);
    }
  };
  walk(asking.standing?.rows ?? []);
  return blanks;
}

/** Asked in an earlier talk: said, folded away, and one click to ask it again. */
function Known(props: { row: Row; asking: Asking; where: Where; householdId: string }) {
  const { row, asking, where } = props;
  const lang: Lang = asking.screening.language;
  const w = askWords[lang];
  const known = knownAt(asking, row);
  if (known === undefined) return null;
  const step = where.steps[where.at]?.number;
  const again = new Set([...where.again, row.item.number]);
  const href = hrefOf(
    asking,
    props.householdId,
    { own: where.own, again },
    where.all ? { all: true } : { ...(step === undefined ? {} : { step }) },
  );
  return (
    <div className="la-known">
      <Details
        summary={
          <>
            <span className="la-known__question">{questionText(row, lang)}</span>{' '}
            {w.knownOn(formatDate(known.on, lang))}. {w.notAgain}
          </>
        }
      >
        <p>{known.answers.map(value => valueWords(row.item, value, lang, asking.zone)).join(', ')}</p>
        <p>
          <a className="utrecht-link utrecht-link--html-a" href={href}>
            {w.again}
          </a>
        </p>
      </Details>
    </div>
  );
}
