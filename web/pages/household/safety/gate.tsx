import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { ChildrenLacking } from './gate-children.tsx';
import { type KnownPerson, People, safetyHref } from './people.tsx';
import { signWords } from './sign-words.ts';
import { safetyWords } from './words.ts';

type Props = {
  householdId: string;
  safety: SafetyOut;
  showing: Showing;
  people: ReadonlyMap<string, KnownPerson>;
};

/** Where the household stands and what is lacking to move on: each line leads to where it is done. */
export function Gate({ householdId, safety, showing, people }: Props) {
  const w = safetyWords[showing.lang];
  const form = formState(showing, 'move', noFields);
  const stable = safety.phase === 'stable_safety';
  const heard = safety.gate.children.every(each => each.ok);
  const ready = safety.gate.by === 'conditions' && heard;
  const title = stable ? w.stableTitle : ready ? w.readyTitle : w.lackingTitle;
  const lead = stable ? w.stableLead : ready ? w.readyLead : w.lackingLead;
  const reasons = safety.gate.reasons.length > 0;
  return (
    <Section id="phase" title={title} lead={lead}>
      <Stack>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <RedNotice householdId={householdId} safety={safety} showing={showing} people={people} />
        <OverrideNotice householdId={householdId} safety={safety} showing={showing} />
        {stable && reasons ? <p className="la-condition__label">{w.stableOpen}</p> : null}
        {reasons ? <Lacking householdId={householdId} safety={safety} showing={showing} /> : null}
        {stable ? null : (
          <ChildrenLacking householdId={householdId} safety={safety} people={people} lang={showing.lang} />
        )}
        <NotAsked householdId={householdId} safety={safety} showing={showing} people={people} />
        {safety.may.move ? (
          <Form hidden={form.hidden} idempotencyKey={form.key}>
            <Button>{w.move}</Button>
          </Form>
        ) : ready && !stable ? (
          <p>{w.readyOther}</p>
        ) : null}
        {safety.may.askOverride ? (
          <Actions>
            <ButtonLink href={safetyHref(householdId, '/override')} kind="quiet">
              {w.overrideAsk}
            </ButtonLink>
          </Actions>
        ) : null}
      </Stack>
    </Section>
  );
}

/** Red stands on top until somebody has decided on it by name; after that it stands with its decision below. */
function RedNotice({ householdId, safety, showing, people }: Props) {
  const w = safetyWords[showing.lang];
  const open = safety.danger.persons.filter(danger => {
    const decided = safety.danger.decisions.find(each => each.personId === danger.personId);
    return danger.level === 'red' && !danger.why.every(sign => decided?.signs.includes(sign));
  });
  if (open.length === 0) return null;
  return (
    <Notice tone="danger" heading={w.redOpen}>
      <ul className="la-lacking">
        {open.map(danger => (
          <li key={danger.personId}>
            <People ids={[danger.personId]} people={people} />
            <Link
              href={safetyHref(
                householdId,
                `/danger/${danger.personId}${safety.may.decideOnRed ? '#decide' : ''}`,
              )}
            >
              {danger.why.map(sign => signWords[showing.lang][sign]).join('; ')}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OverrideNotice({ householdId, safety, showing }: Omit<Props, 'people'>) {
  const w = safetyWords[showing.lang];
  const override = safety.overrides.find(each => each.state === 'holds' || each.state === 'waiting');
  if (override === undefined) return null;
  const heading =
    override.state === 'holds' ? w.overrideHolds(formatDate(override.endsOn, showing.lang)) : w.overrideWaits;
  return (
    <Notice tone="plain" heading={heading}>
      <Link href={safetyHref(householdId, '/override')}>{w.overrideLook}</Link>
    </Notice>
  );
}

const reasonTones: Record<SafetyOut['gate']['reasons'][number]['code'], Tone> = {
  no_conditions: 'unknown',
  condition_not_checked: 'unknown',
  condition_not_met: 'danger',
  condition_not_known: 'unknown',
  condition_overdue: 'late',
  one_kind_of_source: 'unknown',
  override_broken_by_failed_check: 'danger',
};

function Lacking({ householdId, safety, showing }: Omit<Props, 'people'>) {
  const w = safetyWords[showing.lang];
  const texts = new Map(safety.conditions.map(each => [each.id, each.text]));
  return (
    <ul className="la-lacking">
      {safety.gate.reasons.map(reason => {
        const whole = reason.code === 'no_conditions' || reason.code === 'one_kind_of_source';
        const [first] = reason.conditionIds;
        if (whole)
          return (
            <li key={reason.code}>
              <Tag tone={reasonTones[reason.code]}>{w.reasons[reason.code]}</Tag>
              {first === undefined ? (
                <Link href={safetyHref(householdId, '/conditions/new')}>{w.agreeFirst}</Link>
              ) : (
                <Link href={safetyHref(householdId, `/conditions/${first}`)}>{w.record}</Link>
              )}
            </li>
          );
        return (
          <li key={reason.code}>
            <Tag tone={reasonTones[reason.code]}>{w.reasons[reason.code]}</Tag>
            <span>
              {reason.conditionIds.map(id => (
                <span key={id}>
                  <Link href={safetyHref(householdId, `/conditions/${id}`)}>{texts.get(id) ?? w.open}</Link>
                  <br />
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function NotAsked({ householdId, safety, showing, people }: Props) {
  const w = safetyWords[showing.lang];
  const open = safety.conditions.filter(each =>
    safety.gate.notAsked.some(one => one.conditionId === each.id),
  );
  if (open.length === 0) return null;
  return (
    <Notice tone="unknown" heading={w.notAsked}>
      <ul className="la-lacking">
        {open.map(condition => (
          <li key={condition.id}>
            <People
              ids={safety.gate.notAsked
                .filter(each => each.conditionId === condition.id)
                .map(each => each.personId)}
              people={people}
            />
            <Link href={safetyHref(householdId, `/conditions/${condition.id}#agreements`)}>
              {condition.text}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
