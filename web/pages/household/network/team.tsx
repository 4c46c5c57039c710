import type { z } from 'zod';
import type { readNetwork } from '#acts/network/read-network.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { Away } from './away.tsx';
import { colleagueOptions } from './colleague-options.ts';
import { GroundFields, GroundSaid, groundLabels } from './ground.tsx';
import { networkWords } from './words.ts';

interface Props {
  network: z.output<typeof readNetwork.output>;
  showing: Showing;
}

const dayWords =
  ({ lang, visit }: Showing) =>
  (instant: Date | null) =>
    instant === null ? networkWords[lang].now : formatDate(toLocalDate(instant, visit.timeZone), lang);

/** Who sees the file: the names at once; since when, why and on which ground, and asking one more, for who wants it. */
export function Team({ network, showing }: Props) {
  const { lang } = showing;
  const w = networkWords[lang];
  const day = dayWords(showing);
  const present = network.places.filter(place => place.until === null);
  const names = [...new Set(present.map(place => displayName(place.colleague.name)))];
  return (
    <Section id="team" title={w.team} lead={w.teamLead}>
      <Stack>
        <p>{names.join(', ')}</p>
        <Details summary={w.teamMore(names.length)} onPaper>
          <Table
            caption={w.team}
            captionHidden
            columns={[
              { key: 'who', label: w.who },
              { key: 'place', label: w.place },
              { key: 'why', label: w.why },
              { key: 'since', label: w.since },
              { key: 'end', label: w.leave },
            ]}
            rows={present.map(place => ({
              key: place.id,
              cells: {
                who: (
                  <>
                    {`${displayName(place.colleague.name)}, ${place.colleague.organisation}`}{' '}
                    <Away userId={place.colleague.id} network={network} lang={lang} />
                  </>
                ),
                place: w.places[place.place as keyof typeof w.places],
                why: (
                  <>
                    {reasonOf(place.reason, lang)} <GroundSaid ground={place.ground} lang={lang} />
                  </>
                ),
                since: day(place.from),
                end:
                  network.may.endPlaces && !['director', 'deputy'].includes(place.place) ? (
                    <Form
                      hidden={{ _do: 'end', placeId: place.id }}
                      idempotencyKey={`${showing.key}-${place.id.slice(0, 8)}`}
                    >
                      <Button kind="quiet" small label={`${w.leave}: ${displayName(place.colleague.name)}`}>
                        {w.leave}
                      </Button>
                    </Form>
                  ) : null,
              },
            }))}
          />
        </Details>
        <Give network={network} showing={showing} />
      </Stack>
    </Section>
  );
}

function Give({ network, showing }: Props) {
  const { lang } = showing;
  const w = networkWords[lang];
  const form = formState(showing, 'give', { userId: w.colleague, reason: w.why, ...groundLabels(lang) });
  return (
    <div id="give">
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Details summary={w.give} open={form.returned}>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.give}>
          <Select
            name="userId"
            label={w.colleague}
            empty={w.choose}
            options={colleagueOptions(network, lang)}
            value={form.value('userId')}
            error={form.error('userId')}
            required
          />
          <RadioGroup
            name="place"
            label={w.place}
            choices={[
              { value: 'worker', label: w.places.worker },
              { value: 'supervisor', label: w.places.supervisor },
            ]}
            value={form.value('place', 'worker')}
            error={form.error('place')}
          />
          <TextField
            name="reason"
            label={w.why}
            value={form.value('reason')}
            error={form.error('reason')}
            required
          />
          <GroundFields form={form} lang={lang} />
          <Button kind="secondary">{w.giveButton}</Button>
        </Form>
      </Details>
    </div>
  );
}

/** Who directed when; who does now stands on top of every page. */
export function Directed({ network, showing }: Props) {
  const { lang } = showing;
  const w = networkWords[lang];
  const day = dayWords(showing);
  const table = (
    <Table
      caption={w.history}
      captionHidden
      columns={[
        { key: 'from', label: w.from },
        { key: 'until', label: w.until },
        { key: 'director', label: w.director },
        { key: 'deputy', label: w.deputy },
        { key: 'why', label: w.why },
      ]}
      rows={network.directions.map(row => ({
        key: row.id,
        cells: {
          from: day(row.from),
          until: day(row.until),
          director: displayName(row.director.name),
          deputy: row.deputy === null ? w.nobody : displayName(row.deputy.name),
          why: reasonOf(row.reason, lang),
        },
      }))}
      empty={w.noDirector}
    />
  );
  return (
    <Section id="history" title={w.history} lead={w.historyLead}>
      {network.directions.length < 2 ? (
        table
      ) : (
        <Details summary={w.historyMore(network.directions.length)} onPaper>
          {table}
        </Details>
      )}
    </Section>
  );
}

/** A reason in somebody's own words, or the words for one that a rule gave. */
function reasonOf(reason: string, lang: Showing['lang']): string {
  const w = networkWords[lang];
  const given: Readonly<Record<string, string>> = {
    intake: w.intakeReason,
    nobody_left: w.nobodyLeft,
    deputy_left: w.deputyLeft,
    director_left: w.directorLeft,
  };
  return Object.hasOwn(given, reason) ? (given[reason] ?? reason) : reason;
}
