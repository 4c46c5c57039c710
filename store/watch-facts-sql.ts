import { heardNorms } from '#domain/child/heard.ts';
import { measuringParts } from '#domain/followup/measures.ts';
import { usedWhen } from './people-of-file.ts';

/** A local day of an instant, in the zone of the region. */
const on = (instant: string): string => `(${instant} at time zone $2::text)::date`;

/** One branch: what it is called, the object of each row, and where the rows come from. */
const branch = (what: string, row: string, from: string, household = 'household_id'): string =>
  `select '${what}' what, ${household} "householdId", json_agg(json_build_object(${row})) "rows" from ${from} group by ${household}`;

/** When a direction ended; also one that nobody ended, of which director and deputy do not work here any more. */
const directedUntil = `coalesce(until_at, (select max(u.ended_at) from user_account u where u.id in (director_id, deputy_id)
  having bool_and(u.ended_at is not null)))`;

/** An exception, of a talk or of a screening, puts off no longer than this. */
const again = `least(try_again_on, on_date + ${heardNorms.longestExceptionDays})`;

/** The rule of domain/followup/measures.ts over a row of `screening`; tests/acts/measurements.test.ts compares the two. */
const measures = `state = 'finished' and questionnaire_id is null and coalesce(case instrument ${Object.entries(
  measuringParts,
)
  .map(
    ([list, parts]) => `when '${list}' then coalesce(${parts.map(part => `parts->>'${part}'`).join(', ')})`,
  )
  .join(' ')} end, 'not_asked') <> 'not_asked'`;

/** A talk that was held, by the rule of domain/screening/coverage.ts: what a professional saw is none. */
const held = `answered_by <> 'professional' and state = 'finished'
  and (parts = '{}' or exists (select from jsonb_each_text(parts) part where part.value <> 'not_asked'))`;

const branches: readonly string[] = [
  branch(
    'household',
    `'stage', stage, 'phase', phase, 'phaseSince', ${on('phase_since')}, 'openedOn', ${on('created_at')}`,
    'household where id = any ($1)',
    'id',
  ),
  branch(
    'person',
    `'id', id, 'kind', kind, 'date', birth_date, 'precision', birth_precision, 'leftOn', left_on, 'leftWhy', left_why, 'knownSince', ${on('created_at')}, 'roles', violence_roles`,
    'person where household_id = any ($1)',
  ),
  branch(
    'stood',
    `'personId', person_id, 'kind', kind, 'date', birth_date, 'precision', birth_precision, 'leftOn', left_on, 'leftWhy', left_why,
      'roles', violence_roles, 'on', ${on('created_at')}, 'at', created_at`,
    'person_change where household_id = any ($1)',
  ),
  branch(
    'contact',
    `'personId', person_id, 'askedAt', asked_alone, 'spokenAt', spoken, 'asked', ${on('asked')}, 'seen', ${on('seen')}, 'alone', ${on('alone')}, 'spoken', ${on('spoken')}`,
    `(select household_id, person_id, max(at) filter (where safety_asked = 'yes') asked,
      max(at) filter (where safety_asked = 'yes' and alone = 'yes') asked_alone, max(at) filter (where seen) seen,
        max(at) filter (where spoken) spoken, max(at) filter (where spoken and alone = 'yes') alone
      from contact_person where household_id = any ($1) group by household_id, person_id) c`,
  ),
  branch(
    'met',
    `'personId', person_id, 'on', ${on('at')}`,
    `(select c.household_id, c.person_id, max(c.at) at from contact_person c
        join direction d on d.household_id = c.household_id and d.until_at is null and d.director_id = c.created_by
      where c.household_id = any ($1) and (c.seen or c.spoken) group by c.household_id, c.person_id) m`,
  ),
  // The same as heardOf in store/child.ts; what did not work yet, and an exception, put off to the day of the next try.
  branch(
    'heard',
    `'personId', person_id, 'spoken', spoken, 'seen', seen, 'again', again`,
    `(select household_id, person_id, max(on_date) filter (where way <> 'seen') spoken, max(on_date) filter (where way <> 'phone') seen, max(again) again
      from (select household_id, person_id, on_date, case outcome when 'seen' then coalesce(how, 'seen') when 'spoken' then coalesce(how, 'in_person') end way,
            case outcome when 'not_yet' then ${again} end again
          from (select household_id, person_id, on_date, outcome, how, try_again_on from child_heard where household_id = any ($1)
            union all select household_id, person_id, on_date, outcome, how, try_again_on from hearing where household_id = any ($1)) t
        union all select household_id, person_id, on_date, null, ${again} from child_exception where household_id = any ($1)) h
      group by household_id, person_id) h`,
  ),
  branch(
    'untold',
    `'id', id, 'personId', person_id, 'on', on_date`,
    `(select distinct on (household_id, person_id) household_id, person_id, id, on_date, told_back from child_heard
      where household_id = any ($1) and outcome <> 'not_yet' order by household_id, person_id, on_date desc, created_at desc, id) h where not told_back`,
  ),
  branch(
    'screened',
    `'personId', person_id, 'held', held, 'measured', measured`,
    `(select household_id, person_id, bool_or(${held}) held, max(on_date) filter (where ${measures}) measured
      from screening where household_id = any ($1) group by household_id, person_id) s`,
  ),
  branch(
    'unscreened',
    `'personId', person_id, 'again', again, 'on', said`,
    `(select household_id, person_id, max(${again}) again, max(on_date) said from screening_reason where household_id = any ($1) group by household_id, person_id) s`,
  ),
  branch(
    'reported',
    `'on', ${on('at')}`,
    '(select household_id, min(received_at) at from report where household_id = any ($1) group by household_id) r',
  ),
  branch(
    'planned',
    `'personId', person_id, 'from', ${on('at')}`,
    '(select household_id, person_id, min(created_at) at from plan_entry where household_id = any ($1) group by household_id, person_id) e',
  ),
  branch(
    'version',
    `'from', ${on('at')}`,
    '(select household_id, min(created_at) at from plan_version where household_id = any ($1) group by household_id) v',
  ),
  branch(
    'review',
    `'next', next_on`,
    `(select distinct on (household_id) household_id, next_on from plan_review where household_id = any ($1) and state = 'closed'
      order by household_id, on_date desc, closed_at desc) r`,
  ),
  branch(
    'relation',
    `'from', from_person_id, 'to', to_person_id, 'kind', kind, 'untilOn', until_on`,
    'relation where household_id = any ($1)',
  ),
  branch(
    'direction',
    `'directorId', director_id, 'deputyId', deputy_id, 'from', ${on('from_at')}, 'until', ${on(directedUntil)}, 'absences', coalesce(
        (select json_agg(json_build_object('userId', a.user_id, 'fromOn', a.from_on, 'untilOn', a.until_on))
          from absence a where until_at is null and a.ended_at is null and a.user_id in (director_id, deputy_id)), '[]')`,
    'direction where household_id = any ($1)',
  ),
  branch(
    'condition',
    `'id', c.id, 'agreedOn', ${on('c.created_at')}, 'firstCheckOn', c.first_check_on, 'everyDays', c.check_every_days, 'checks', coalesce(k.checks, '[]')`,
    `safety_condition c left join lateral (select json_agg(json_build_object('on', k.on_date, 'recordedAt', k.created_at, 'status', k.status,
          'sources', k.sources, 'sourcePersonIds', k.source_persons)) checks
        from (select * from (select on_date, created_at, status, sources, source_persons from condition_check k
            where k.household_id = c.household_id and k.condition_id = c.id) k order by on_date desc, created_at desc limit 12) k) k on true
      where c.household_id = any ($1) and c.state = 'active'`,
    'c.household_id',
  ),
  branch(
    'red',
    `'personId', person_id, 'since', ${on('at')}`,
    `(select household_id, person_id, min(created_at) at from task where household_id = any ($1) and code = 'decide_on_red' and done_at is null
        and person_id is not null group by household_id, person_id) t`,
  ),
  branch(
    'handover',
    `'id', id, 'state', state, 'deadlineOn', deadline_on`,
    'handover where household_id = any ($1) and ended_at is null',
  ),
  // The same facts as missedOf in store/referral-day.ts.
  branch(
    'missed',
    `'id', a.id, 'personId', r.person_id, 'outcome', case a.outcome when 'no_show' then 'no_show' else 'drop_out' end, 'on', a.on_date,
      'recordedAt', a.created_at, 'open', r.state in ('started', 'dropped_out'),
      'lastCame', (select max(c.on_date) from attendance c where c.household_id = a.household_id and c.referral_id = a.referral_id and c.outcome = 'came'),
      'lastCheck', (select json_build_object('on', k.on_date, 'recordedAt', k.created_at) from condition_check k
        where k.household_id = a.household_id and k.status <> 'not_known' and exists (select from unnest(k.sources) s where s <> 'person_using_violence')
          and (cardinality(k.source_persons) = 0 or exists (select from person w where w.household_id = k.household_id
            and w.id = any (k.source_persons) and not ${usedWhen('w', 'k.created_at')}))
        order by k.on_date desc, k.created_at desc limit 1)`,
    `attendance a join referral r on r.household_id = a.household_id and r.id = a.referral_id
      where a.household_id = any ($1) and a.outcome in ('no_show', 'dropped_out')`,
    'a.household_id',
  ),
  branch(
    'clock',
    `'id', id, 'dueOn', due_on`,
    'clock where household_id = any ($1) and met_on is null and stopped_on is null',
  ),
  branch(
    'reopened',
    `'on', ${on('at')}`,
    `(select household_id, max(reopened_at) at from closing where household_id = any ($1) and reopened_at is not null group by household_id) c`,
  ),
  branch(
    'closing',
    `'id', id, 'proposedOn', ${on('created_at')}`,
    `closing where household_id = any ($1) and state = 'proposed'`,
  ),
  branch(
    'moment',
    `'id', m.id, 'dueOn', m.due_on`,
    `after_moment m join closing c on c.household_id = m.household_id and c.id = m.closing_id
      where m.household_id = any ($1) and m.done_on is null and c.state = 'confirmed'`,
    'm.household_id',
  ),
  branch(
    'warning',
    `'id', id, 'personId', person_id, 'reviewOn', review_on`,
    'warning where household_id = any ($1) and ended_on is null',
  ),
  // Only reports of which somebody did not answer yet: each has one row per colleague who was woken, all of one moment.
  branch(
    'woken',
    `'on', ${on('created_at')}, 'aboutId', about_id, 'asked', asked`,
    `(select household_id, created_at, about_id, person_id, json_agg(json_build_object('userId', assigned_to, 'doneBy', done_by,
        'doneOn', ${on('done_at')})) asked
      from task where household_id = any ($1) and code = 'repeat_report'
      group by household_id, created_at, about_id, person_id having bool_or(done_at is null)) w`,
  ),
  branch(
    'mute',
    `'code', code, 'personId', person_id, 'until', until_on`,
    'watch_mute where household_id = any ($1) and ended_at is null',
  ),
];

/**
 * One statement for a whole batch: $1 the households, $2 the zone. Each branch goes by the index of its table on
 * household_id and joins nothing, so that its plan, and its time per household, stays the same whatever the number.
 */
export const watchFactsSql = branches
  .map(one => one.replaceAll('($1)', '($1::uuid[])'))
  .join('\nunion all\n');
