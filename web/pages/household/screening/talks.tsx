import type { ScreeningOut } from '#acts/screening/screening-out.ts';
import { Link } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { askHref, screeningHref } from './people.tsx';
import { screeningWords } from './words.ts';

/** With whom, and about whom, a talk was. */
export function whomOf(talk: ScreeningOut, people: ReadonlyMap<string, KnownPerson>, lang: Lang): string {
  const w = screeningWords[lang];
  const name = (id: string | null) => people.get(id ?? '')?.name ?? '';
  const whom = {
    self: name(talk.personId),
    carer: w.carerOf(name(talk.carerId), name(talk.personId)),
    professional: w.seen(name(talk.personId)),
  }[talk.answeredBy];
  return talk.partnerId === null ? whom : `${whom} (${w.overPartner(name(talk.partnerId))})`;
}

/** Every talk that was held, newest first: facts, and the way to the answers for whom they are. */
export function Talks(props: {
  householdId: string;
  talks: readonly ScreeningOut[];
  people: ReadonlyMap<string, KnownPerson>;
  nameOfColleague: (id: string) => string;
  lang: Lang;
}) {
  const { householdId, talks, people, nameOfColleague, lang } = props;
  const w = screeningWords[lang];
  return (
    <Section id="talks" title={w.list}>
      <Table
        caption={w.list}
        captionHidden
        empty={<p>{w.noList}</p>}
        columns={[
          { key: 'day', label: w.day },
          { key: 'whom', label: w.about },
          { key: 'list', label: w.talk },
          { key: 'by', label: w.by },
          { key: 'alone', label: w.aloneColumn },
          { key: 'state', label: w.state },
        ]}
        rows={talks.map(talk => {
          const whom = whomOf(talk, people, lang);
          const day = formatDate(talk.on, lang, 'short');
          const about = `${day}, ${whom}`;
          return {
            key: talk.id,
            cells: {
              day,
              whom,
              list: talk.title[lang],
              by: nameOfColleague(talk.by),
              alone: talk.answeredBy === 'professional' ? '–' : talk.alone === 'yes' ? w.alone : w.notAlone,
              state: (
                <span className="la-people">
                  <Tag
                    tone={talk.state === 'finished' ? 'done' : talk.state === 'open' ? 'neutral' : 'unknown'}
                  >
                    {w.states[talk.state]}
                  </Tag>
                  {talk.mayGoOn ? (
                    <Link href={askHref(householdId, talk.id)} label={`${w.goOn}: ${about}`}>
                      {w.goOn}
                    </Link>
                  ) : null}
                  {talk.mayRead ? (
                    <Link href={screeningHref(householdId, `/read/${talk.id}`)} label={`${w.read}: ${about}`}>
                      {w.read}
                    </Link>
                  ) : (
                    <Lock word={w.hidden} />
                  )}
                </span>
              ),
            },
          };
        })}
      />
    </Section>
  );
}
