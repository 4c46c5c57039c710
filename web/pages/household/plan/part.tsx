import type { EntryOut } from '#acts/plan/plan-out.ts';
import { entryKinds, layers, lifeDomains } from '#domain/plan/codes.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { type Around, EntryView } from './entry-view.tsx';
import { Folded } from './fold.tsx';
import { planHref } from './href.ts';
import { planWords } from './words.ts';

/** The part of one person: own words first, then goals with their actions by layer, then each domain of life. */
export function PersonPart(props: {
  personId: string;
  name: string;
  entries: readonly EntryOut[];
  around: Around;
}) {
  const { personId, name, around } = props;
  const w = planWords[around.showing.lang];
  const mine = props.entries.filter(entry => entry.personId === personId);
  const hasGoal = mine.some(entry => entry.kind === 'goal');
  const wanted = mine.filter(entry => entry.kind === 'wanted');
  return (
    <Section id={`part-${personId}`} title={w.part(name)} lead={w.partLead}>
      <Stack wide>
        {around.linked ? (
          <div className="la-actions">
            {entryKinds
              .filter(kind => kind !== 'action' || hasGoal)
              .map(kind => (
                <ButtonLink
                  key={kind}
                  small
                  href={planHref(around.householdId, `/new/${personId}?kind=${kind}`)}
                  label={`${w.add[kind]} +, ${name}`}
                >
                  {w.add[kind]} +
                </ButtonLink>
              ))}
          </div>
        ) : null}
        {mine.length === 0 ? (
          <Empty heading={w.emptyPart(name)}>{w.emptyPartMore}</Empty>
        ) : (
          <>
            {wanted.length === 0 ? null : (
              <div className="la-part-block">
                <Heading level={3}>{w.wantedTitle}</Heading>
                <FoldedEntries group="wanted" name={w.wantedTitle} entries={wanted} around={around} />
              </div>
            )}
            <Layers entries={mine} around={around} />
            <Domains entries={mine} around={around} />
          </>
        )}
      </Stack>
    </Section>
  );
}

export function Entries({ entries, around }: { entries: readonly EntryOut[]; around: Around }) {
  return (
    <ul className="la-plan-entries">
      {entries.map(entry => (
        <li key={entry.entryId}>
          <EntryView entry={entry} around={around} />
        </li>
      ))}
    </ul>
  );
}

/** The same, folded where there are many. */
export function FoldedEntries(props: {
  group: string;
  name: string;
  entries: readonly EntryOut[];
  around: Around;
}) {
  const { around, entries, group, name } = props;
  return (
    <Folded
      group={group}
      name={name}
      items={entries}
      around={around}
      draw={some => <Entries entries={some} around={around} />}
    />
  );
}

function Layers({ entries, around }: { entries: readonly EntryOut[]; around: Around }) {
  const w = planWords[around.showing.lang];
  const goals = entries.filter(entry => entry.kind === 'goal');
  const actions = entries.filter(entry => entry.kind === 'action');
  return (
    <div className="la-layers">
      {layers.map(layer => {
        const here = goals.filter(goal => goal.layer === layer);
        const known = new Set(here.map(goal => goal.entryId));
        const loose = actions.filter(each => each.layer === layer && !known.has(each.goalEntryId ?? ''));
        return (
          <div className="la-layer" key={layer}>
            <Heading level={3}>{w.layer[layer][0]}</Heading>
            <Source>{w.layer[layer][1]}</Source>
            {here.length === 0 ? <p>{w.noGoals}</p> : null}
            <Folded
              group={layer}
              name={w.layer[layer][0]}
              items={here}
              around={around}
              draw={some =>
                some.map(goal => <Goal key={goal.entryId} goal={goal} actions={actions} around={around} />)
              }
            />
            {loose.length === 0 ? null : (
              <div className="la-goal">
                <p className="la-condition__label">{w.looseActions}</p>
                <FoldedEntries
                  group={`loose-${layer}`}
                  name={w.looseActions}
                  entries={loose}
                  around={around}
                />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A goal with the actions that lead to it. */
function Goal({ goal, actions, around }: { goal: EntryOut; actions: readonly EntryOut[]; around: Around }) {
  const w = planWords[around.showing.lang];
  return (
    <article className="la-goal">
      <p className="la-condition__label">{w.domain[goal.domain]}</p>
      <EntryView entry={goal} around={around} />
      <FoldedEntries
        group={goal.entryId}
        name={goal.text.slice(0, 60)}
        entries={actions.filter(each => each.goalEntryId === goal.entryId)}
        around={around}
      />
    </article>
  );
}

function Domains({ entries, around }: { entries: readonly EntryOut[]; around: Around }) {
  const w = planWords[around.showing.lang];
  const of = (domain: string, kind: string) =>
    entries.filter(entry => entry.domain === domain && entry.kind === kind);
  const used = lifeDomains.filter(domain => of(domain, 'goes_well').length + of(domain, 'worry').length > 0);
  const unused = lifeDomains.filter(domain => !entries.some(entry => entry.domain === domain));
  return (
    <div className="la-part-block">
      <Heading level={3}>{w.byDomain}</Heading>
      {used.map(domain => (
        <div className="la-domain" key={domain}>
          <Heading level={4}>{w.domain[domain]}</Heading>
          <div className="la-domain__two">
            {(['goes_well', 'worry'] as const).map(kind =>
              of(domain, kind).length === 0 ? null : (
                <div key={kind}>
                  <p className="la-condition__label">{w.kind[kind]}</p>
                  <FoldedEntries
                    group={`${domain}-${kind}`}
                    name={`${w.domain[domain]}, ${w.kind[kind]}`}
                    entries={of(domain, kind)}
                    around={around}
                  />
                </div>
              ),
            )}
          </div>
        </div>
      ))}
      {unused.length === 0 ? null : (
        <Source>
          {w.noneIn}: {unused.map(domain => w.domain[domain].toLowerCase()).join(', ')}.
        </Source>
      )}
    </div>
  );
}
