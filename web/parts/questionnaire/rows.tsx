import type { ReactNode } from 'react';
import type { Row } from '#domain/questionnaire/model.ts';
import { fieldId } from '#web/parts/form.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { type Drawing, wordsIn } from './drawing.ts';
import { questionName } from './names.ts';
import { Question } from './question.tsx';
import { Less, More } from './repeat.tsx';
import { AsTable, isTable } from './tables.tsx';
import { formWords } from './words.ts';

/** Rows of a questionnaire as they stand now. The form around them, its buttons and its key are the page's. */
export function Rows({ rows, d, level }: { rows: readonly Row[]; d: Drawing; level?: number }) {
  return rows.map(row => (
    <OneRow key={questionName(row.item.number, row.place)} row={row} d={d} level={level ?? d.level} />
  ));
}

function OneRow({ row, d, level }: { row: Row; d: Drawing; level: number }) {
  if (row.item.type === 'group') return <Group row={row} d={d} level={level} />;
  if (row.item.type === 'display') return <Display row={row} d={d} level={level} />;
  const below = row.repetitions.flat();
  return (
    <>
      <Question row={row} d={d} />
      {below.length > 0 ? (
        <div className="la-ask__under">
          <Rows rows={below} d={d} level={level} />
        </div>
      ) : null}
    </>
  );
}

/** A text, with what explains it and the texts that stand under it. */
function Display({ row, d, level }: { row: Row; d: Drawing; level: number }) {
  const lines = [row.text, ...row.item.help].map(words => wordsIn(words, d.lang)).filter(line => line !== '');
  return (
    <>
      {lines.length === 0 ? null : (
        <div className="la-ask__display">
          <Paragraphs text={lines.join('\n\n')} />
        </div>
      )}
      <Rows rows={row.repetitions.flat()} d={d} level={level} />
    </>
  );
}

/** A heading of any depth; the outline goes on to six, the eye stops at four. */
function Title({ level, id, children }: { level: number; id: string; children: ReactNode }) {
  const Tag = `h${Math.min(level, 6) as 2 | 3 | 4 | 5 | 6}` as const;
  return (
    <Tag className={`la-h${Math.min(level, 4)}`} id={id}>
      {children}
    </Tag>
  );
}

function Group({ row, d, level }: { row: Row; d: Drawing; level: number }) {
  const { item } = row;
  const id = `g-${fieldId(questionName(item.number, row.place))}`;
  const text = wordsIn(row.text, d.lang);
  const error = row.issues.length > 0 ? groupError(row, d) : undefined;
  const help = item.help.map(words => wordsIn(words, d.lang)).filter(line => line !== '');
  const inner = (
    <>
      {text === '' ? null : (
        <div className="la-ask__head">
          <Title level={level} id={`${id}-title`}>
            {item.prefix === null ? null : <span className="la-ask__prefix">{item.prefix} </span>}
            {text}
          </Title>
          {d.beside?.(item)}
        </div>
      )}
      {help.map(line => (
        <p className="la-ask__display" key={line}>
          {line}
        </p>
      ))}
      {error === undefined ? null : <p className="la-field__error">{error}</p>}
      <Inside row={row} d={d} level={text === '' ? level : level + 1} />
    </>
  );
  const look = `la-ask-group la-ask-group--${Math.min(level, 4)}`;
  return text === '' ? (
    <div className={look} id={id}>
      {inner}
    </div>
  ) : (
    <section className={look} id={id} aria-labelledby={`${id}-title`}>
      {inner}
    </section>
  );
}

function groupError(row: Row, d: Drawing): string | undefined {
  const told = row.issues.map(issue => wordsIn(issue.human, d.lang)).filter(text => text !== '');
  return told.length === 0 ? undefined : told.join(' ');
}

function Inside({ row, d, level }: { row: Row; d: Drawing; level: number }) {
  const { item } = row;
  if (isTable(row)) return <AsTable row={row} d={d} />;
  if (!item.repeats) return <Rows rows={row.repetitions.flat()} d={d} level={level} />;
  const w = formWords[d.lang];
  const what = wordsIn(row.text, d.lang) || w.group;
  const name = questionName(item.number, row.place);
  return (
    <>
      {row.repetitions.map((rows, at) => {
        const id = `r-${fieldId(name)}_${at}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of a repetition is what it is
          <section className="la-ask-turn" key={at} id={id} aria-labelledby={`${id}-title`}>
            <div className="la-ask__head">
              <Title level={level} id={`${id}-title`}>
                {w.nth(what, at + 1)}
              </Title>
              {d.buttons && row.repetitions.length > 1 ? (
                <Less name={name} at={at} what={what} d={d} />
              ) : null}
            </div>
            <Rows rows={rows} d={d} level={level + 1} />
          </section>
        );
      })}
      <More row={row} d={d} what={what} />
    </>
  );
}
