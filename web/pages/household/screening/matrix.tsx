import type { CoverageOut } from '#acts/screening/read-coverage.ts';
import { parts } from '#domain/screening/constructs.ts';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { PartTag } from './part-mark.tsx';
import { partWords } from './part-words.ts';
import { screeningWords } from './words.ts';

/** Parts against persons, in words: the same facts as the cards, for comparing. */
export function Matrix({
  covered,
  people,
  lang,
}: {
  covered: readonly CoverageOut[];
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
}) {
  const [w, p] = [screeningWords[lang], partWords[lang]];
  const rows = parts.filter(part => covered.some(each => each.parts.some(one => one.part === part)));
  if (rows.length === 0) return null;
  return (
    <Section id="matrix" title={w.matrix} lead={w.matrixLead}>
      <div className="la-matrix">
        <Table
          caption={w.matrixTable}
          captionHidden
          narrow="scroll"
          columns={[
            { key: 'part', label: w.partColumn },
            ...covered.map(each => ({ key: each.personId, label: people.get(each.personId)?.name ?? '' })),
          ]}
          rows={rows.map(part => ({
            key: part,
            cells: {
              part: p.part[part],
              ...Object.fromEntries(
                covered.map(each => {
                  const cell = each.parts.find(one => one.part === part);
                  return [
                    each.personId,
                    cell === undefined ? (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="la-hidden">{w.notForThis}</span>
                      </>
                    ) : (
                      <>
                        <PartTag state={cell.state}>{p.state[cell.state]}</PartTag>
                        {cell.on === null ? null : (
                          <span className="la-cover__when">
                            {formatDate(cell.on, lang, 'short')}
                            {cell.depth === 'short' ? `, ${w.short}` : ''}
                          </span>
                        )}
                      </>
                    ),
                  ];
                }),
              ),
            },
          }))}
        />
      </div>
    </Section>
  );
}
