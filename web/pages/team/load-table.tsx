import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate, type LocalDate } from '#web/words/format.ts';
import { hrefOf, type Loaded } from './terms.ts';
import { teamWords } from './words.ts';

/** Colleagues beside each other, who carries the gravest first. */
export function LoadTable({ team, terms, showing }: Loaded & { showing: Showing }) {
  const w = teamWords[showing.lang];
  const marked = (count: number, tone: Tone) => (count === 0 ? 0 : <Tag tone={tone}>{count}</Tag>);
  return (
    <Section id="load" title={w.load} lead={w.loadLead}>
      <Table
        caption={w.loadTable}
        captionHidden
        narrow="scroll"
        empty={<p>{w.noColleagues}</p>}
        columns={[
          { key: 'colleague', label: w.colleague },
          { key: 'directs', label: w.directsCount, kind: 'number' },
          { key: 'deputies', label: w.deputies, kind: 'number' },
          { key: 'places', label: w.places, kind: 'number' },
          { key: 'tasks', label: w.tasksLate, kind: 'number' },
          { key: 'early', label: w.early, kind: 'number' },
          { key: 'supervisor', label: w.atSupervisor, kind: 'number' },
          { key: 'region', label: w.atRegion, kind: 'number' },
          { key: 'silence', label: w.silence, kind: 'number' },
          { key: 'red', label: w.red, kind: 'number' },
          { key: 'mutes', label: w.mutes, kind: 'number' },
        ]}
        rows={team.colleagues.map(row => {
          const name = displayName(row.name);
          const climbed = row.at.supervisor + row.at.region > 0;
          return {
            key: row.id,
            cells: {
              colleague: (
                <>
                  {climbed ? (
                    <Link
                      href={hrefOf(terms, { colleague: row.id, offset: 0, from: 0 }, '#signals')}
                      label={w.only(name)}
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                  {row.away === null ? null : (
                    <div>
                      <Tag tone="late">{w.away(awayUntil(row.away.until, showing))}</Tag>
                    </div>
                  )}
                </>
              ),
              directs: row.directs,
              deputies: row.deputies,
              places: row.places,
              tasks: marked(row.tasksLate, 'late'),
              early: row.at.worker + row.at.director,
              supervisor: marked(row.at.supervisor, 'late'),
              region: marked(row.at.region, 'late'),
              silence: marked(row.silence, 'late'),
              red: marked(row.red, 'danger'),
              mutes: row.mutes,
            },
          };
        })}
      />
      <p className="la-watch__after">{w.mutesNote}</p>
      {team.moreColleagues || terms.from > 0 ? (
        <p className="la-actions">
          {terms.from > 0 ? (
            <ButtonLink href={hrefOf(terms, { from: 0 }, '#load')}>{w.back}</ButtonLink>
          ) : null}
          {team.moreColleagues ? (
            <ButtonLink href={hrefOf(terms, { from: terms.from + 50 }, '#load')}>
              {w.moreColleagues}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
}

function awayUntil(until: LocalDate | null, { lang }: Showing): string {
  const w = teamWords[lang];
  return until === null ? w.open : w.until(formatDate(until, lang, 'short'));
}
