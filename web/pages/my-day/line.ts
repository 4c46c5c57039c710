import type { z } from 'zod';
import type { myDay } from '#acts/day/my-day.ts';
import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { displayName, isolated } from '#domain/shared/names.ts';
import { personWords } from '#web/pages/household/person-words.ts';
import { signalHref, watchHref } from '#web/pages/household/watch/href.ts';
import { signalWords } from '#web/pages/household/watch/signal-words.ts';
import { codeWords } from '#web/pages/intake/codes.ts';
import { daysAgo, formatDate, type Lang, relativeDays } from '#web/words/format.ts';
import { taskTitle } from './task-words.ts';
import { dayWords } from './words.ts';

export type Day = z.output<typeof myDay.output>;
export type Line = Day['lines'][number];

/** The page where it is done; one click away. `veiligThuis`: only they assess a report. */
export function hrefOf(line: Line, veiligThuis: boolean): string {
  const household = `/households/${line.household.id}`;
  switch (line.kind) {
    case 'decide_on_red':
      return line.person === null ? `${household}/safety` : `${household}/safety/danger/${line.person.id}`;
    case 'condition_failed':
    case 'condition_check':
      return line.aboutId === null ? `${household}/safety` : `${household}/safety/conditions/${line.aboutId}`;
    case 'override_waiting':
      return `${household}/safety/override`;
    case 'override_ended':
    case 'phase_reopened':
      return `${household}/safety`;
    case 'no_director':
      return `${household}/network#appoint`;
    case 'acute_report':
    case 'assess_report':
      return veiligThuis && line.aboutId !== null
        ? `${household}/reports/${line.aboutId}/assess`
        : `${household}/reports`;
    case 'clock':
      // Without a report it is a legal term of the plan.
      return line.aboutId === null ? `${household}/plan/terms` : `${household}/reports`;
    case 'hearing':
      return `${household}/reports`;
    case 'sight_gap':
      return `${household}/contacts/new?person=${line.person?.id ?? ''}`;
    case 'safe_contact_expires':
      return `${household}/family`;
    case 'contra_indicated_contact':
      return `${household}/contacts/${line.aboutId ?? ''}`;
    case 'contra_indicated_step':
    case 'planned_step':
      return `${household}/steps`;
    case 'drop_out':
    case 'drop_out_check':
    case 'motivate_again':
    case 'referral_to_answer':
      return `${household}/help/${line.aboutId ?? ''}`;
    case 'repeat_report':
      return `${household}/tasks#open`;
    case 'escalation':
      return `${household}/closing`;
    case 'to_decide':
      return `${household}/${line.task === 'mda_to_decide' ? 'mda' : 'closing'}`;
    case 'conference_decision':
      return `${household}/conference`;
    case 'climbed':
      return watchHref(line.household.id);
    case 'signal': {
      const about = { personId: line.person?.id ?? null, aboutId: line.aboutId };
      return line.signal === null
        ? watchHref(line.household.id)
        : signalHref(line.household.id, { code: line.signal, ...about });
    }
    case 'handover':
      return `${household}${passedTo(line)}`;
    case 'network_contact':
      return `${household}/network/tasks/${line.aboutId ?? ''}`;
    case 'task':
      // What is to be read stands with the proposal itself.
      return `${household}/${line.task?.startsWith('closing_') === true ? 'closing' : 'tasks'}`;
    case 'asked_about_known_person':
      return `${household}/tasks`;
  }
}

/** Where what came over from a colleague is found: with its handover, or in its own room. */
function passedTo({ task, aboutId }: Line): string {
  if (task === 'deputy_left' || task === 'director_left') return '/network#appoint';
  if (task === 'you_direct_now' || task === 'direction_changed') return '/network#history';
  if (task === 'place_given') return '/network';
  if (task === 'network_task_ended') return '/network#ended';
  if (task === 'network_task_passed') return '/network#tasks';
  if (task === 'checker_left') return `/safety/conditions/${aboutId ?? ''}`;
  if (task === 'doer_left') return '/plan';
  return task === 'owner_passed' ? '' : '/network#handovers';
}

export function whatOf(line: Line, lang: Lang): string {
  if (line.kind === 'signal') return signalWords[lang].act[line.signal ?? 'not_asked'];
  if (line.kind === 'climbed')
    return dayWords[lang].climbed(signalWords[lang].short[line.signal ?? 'not_asked']);
  if (line.kind === 'task' || line.kind === 'handover' || line.kind === 'to_decide')
    return taskTitle({ code: line.task ?? '', text: line.text }, lang);
  if (line.kind === 'decide_on_red' && line.place === 'team') return dayWords[lang].redWaits;
  if (line.kind === 'sight_gap') return dayWords[lang].speak(isolated(line.person?.name.given ?? ''));
  return dayWords[lang].what[line.kind];
}

/** Why a line is here, in words. */
export function whyOf(line: Line, today: LocalDate, lang: Lang): string {
  const w = dayWords[lang];
  if (line.kind === 'sight_gap')
    return `${w.norm} ${line.gaps.map(gap => gapWords(gap, today, lang)).join('; ')}.`;
  if (line.kind === 'signal') return signalWords[lang].resolves[line.signal ?? 'not_asked'];
  const why = line.task === 'condition_failed' ? 'put_right' : line.kind;
  return [factOf(line, lang), w.why[why]].filter(text => text !== '').join(' ');
}

function gapWords(gap: Line['gaps'][number], today: LocalDate, lang: Lang): string {
  const w = dayWords[lang];
  return gap.last === null
    ? w.never[gap.what]
    : w.last[gap.what](formatDate(gap.last, lang, 'short'), daysAgo(diffDays(gap.last, today), lang));
}

/** What is particular about this line. */
function factOf(line: Line, lang: Lang): string {
  const w = dayWords[lang];
  const clocks: Readonly<Record<string, string>> = codeWords[lang].clock;
  const channels: Readonly<Record<string, string>> = personWords[lang].channels;
  switch (line.kind) {
    case 'condition_check':
    case 'condition_failed':
    case 'conference_decision':
      return line.text === null ? '' : `“${line.text}”`;
    case 'acute_report':
    case 'assess_report':
      return line.text === null ? '' : w.report(line.text);
    case 'clock':
      return w.clock(clocks[line.clock ?? ''] ?? line.clock ?? '');
    case 'hearing':
      return w.unheard(line.unheard ?? 0);
    case 'safe_contact_expires':
      return w.channel(channels[line.channel ?? ''] ?? line.channel ?? '');
    case 'asked_about_known_person':
      return [line.text ?? '', line.colleague === null ? '' : w.asks(displayName(line.colleague))]
        .filter(Boolean)
        .join(' ');
    case 'network_contact': {
      const who = line.colleague === null ? '' : displayName(line.colleague);
      return `${[who, line.text ?? ''].filter(Boolean).join(', ')}.`;
    }
    case 'repeat_report':
      return line.colleague === null ? '' : w.tookIn(displayName(line.colleague));
    default:
      return '';
  }
}

/** Since when, or until when: how late it is, honestly. */
export function sinceOf(line: Line, today: LocalDate, lang: Lang): string {
  const w = dayWords[lang];
  if (line.tone === 'danger') return w.since(formatDate(line.since, lang, 'short'));
  if (line.dueOn === null) return w.noDay;
  return relativeDays(diffDays(today, line.dueOn), lang);
}
