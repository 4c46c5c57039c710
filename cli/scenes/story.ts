import type { z } from 'zod';
import { recordContact } from '#acts/contact/record-contact.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { recordResidence } from '#acts/household/record-residence.ts';
import { worklist } from '#acts/household/worklist.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { assessReport } from '#acts/report/assess-report.ts';
import { meetClock } from '#acts/report/meet-clock.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { recordHearing } from '#acts/report/record-hearing.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { recordAgreement } from '#acts/safety/record-agreement.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import type { SourceKind } from '#domain/safety/codes.ts';
import type { DangerSign } from '#domain/safety/danger.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { madeUpGround } from './ground.ts';
import type { Part } from './people.ts';
import type { Stage } from './stage.ts';

type ReportIn = z.input<typeof receiveReport.input>;
type ContactIn = z.input<typeof recordContact.input>;
const team = { team: 'team' } as const;

/** One family in the story: its file, its persons by given name, and what people do in it. */
export class Family {
  readonly stage: Stage;
  readonly householdId: string;
  readonly reportId: string;
  readonly ids: ReadonlyMap<string, string>;

  private constructor(stage: Stage, householdId: string, reportId: string, ids: ReadonlyMap<string, string>) {
    this.stage = stage;
    this.householdId = householdId;
    this.reportId = reportId;
    this.ids = ids;
  }

  /** A report comes in and becomes a file. Persons are known by their given name, or `?` for who has none. */
  static async fromReport(stage: Stage, by: string, report: Omit<ReportIn, 'receivedAt'>): Promise<Family> {
    const { householdId, reportId } = await stage.as(by, receiveReport, {
      ...report,
      receivedAt: stage.now(),
    });
    const file = await stage.as(by, householdFile, { householdId });
    return new Family(
      stage,
      householdId,
      reportId,
      new Map(file.persons.map(person => [person.given || '?', person.id])),
    );
  }

  /** A family that was played before: the file, among those of `by`, in which somebody has this given name. */
  static async known(stage: Stage, by: string, given: string): Promise<Family> {
    const { households } = await stage.as(by, worklist, { stage: 'all', limit: 200 }, `known ${given}`);
    for (const { id: householdId } of households) {
      const file = await stage.as(by, householdFile, { householdId }, `known ${householdId}`);
      const ids = new Map(file.persons.map(person => [person.given || '?', person.id]));
      if (ids.has(given)) return new Family(stage, householdId, file.reports[0]?.id ?? '', ids);
    }
    throw new Error(`${by} knows no file with ${given}`);
  }

  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`nobody in this family is called ${name}`);
    return id;
  }

  all(names: readonly string[]): string[] {
    return names.map(name => this.id(name));
  }

  /** `from` is the kind of each of `to`. */
  async relate(
    by: string,
    from: string,
    kind: z.input<typeof recordRelation.input>['kind'],
    to: readonly string[],
    started?: LocalDate,
  ): Promise<void> {
    for (const name of to)
      await this.stage.as(by, recordRelation, {
        householdId: this.householdId,
        fromPersonId: this.id(from),
        kind,
        toPersonId: this.id(name),
        ...(kind === 'authority' ? { authority: 'two_parents' as const } : {}),
        ...(started === undefined ? {} : { startedOn: started }),
      });
  }

  async live(
    by: string,
    names: readonly string[],
    home: string,
    from: LocalDate,
    share?: string,
  ): Promise<void> {
    for (const name of names)
      await this.stage.as(by, recordResidence, {
        householdId: this.householdId,
        personId: this.id(name),
        home,
        from,
        ...(share === undefined ? {} : { share }),
      });
  }

  async hear(
    by: string,
    name: string,
    how: 'in_person' | 'phone',
    alone: 'yes' | 'no' = 'yes',
    outcome: 'spoken' | 'seen' = 'spoken',
  ): Promise<void> {
    await this.stage.as(by, recordHearing, {
      householdId: this.householdId,
      reportId: this.reportId,
      personId: this.id(name),
      outcome,
      on: this.today(),
      how,
      alone,
    });
  }

  async assess(
    by: string,
    decision: Omit<z.input<typeof assessReport.input>, 'householdId' | 'reportId' | 'decidedOn'>,
  ): Promise<string> {
    const given = {
      ...decision,
      householdId: this.householdId,
      reportId: this.reportId,
      decidedOn: this.today(),
    };
    return (await this.stage.as(by, assessReport, given)).assessmentId;
  }

  /** Does the duties behind these clocks, today. */
  async settle(by: string, ...codes: readonly string[]): Promise<void> {
    const { householdId } = this;
    const { reports } = await this.stage.as(by, readReports, { householdId });
    for (const clock of reports.flatMap(report => report.clocks))
      if (clock.may.meet && codes.includes(clock.code))
        await this.stage.as(by, meetClock, { householdId, clockId: clock.id, on: this.today() }, clock.id);
  }

  async direct(by: string, director: string, deputy: string, reason: string): Promise<void> {
    await this.stage.as(by, appointDirector, {
      householdId: this.householdId,
      directorId: this.stage.user(director),
      deputyId: this.stage.user(deputy),
      reason,
    });
  }

  async join(
    by: string,
    colleague: string,
    reason: string,
    place: 'worker' | 'supervisor' = 'worker',
  ): Promise<void> {
    await this.stage.as(by, givePlace, {
      householdId: this.householdId,
      userId: this.stage.user(colleague),
      place,
      reason,
      ...madeUpGround,
    });
  }

  async danger(
    by: string,
    about: string,
    informant: SourceKind,
    answers: Partial<Record<DangerSign, 'present' | 'absent' | 'not_known' | 'not_asked'>>,
  ): Promise<void> {
    await this.stage.as(by, recordDangerSigns, {
      householdId: this.householdId,
      personId: this.id(about),
      on: this.today(),
      informant,
      ...(informant === 'victim' || informant === 'child' ? { alone: 'yes' } : {}),
      answers: Object.entries(answers).map(([code, state]) => ({ code: code as DangerSign, state })),
      audience: team,
    });
  }

  async view(
    by: string,
    about: string,
    view: Omit<z.input<typeof recordSafetyView.input>, 'householdId' | 'personId' | 'on'>,
  ): Promise<void> {
    await this.stage.as(by, recordSafetyView, {
      ...view,
      householdId: this.householdId,
      personId: this.id(about),
      on: this.today(),
      audience: team,
    });
  }

  /** A condition, agreed with each member whom it asks something of. Answers its id. */
  async agree(
    by: string,
    condition: {
      text: string;
      protects: readonly string[];
      askedOf: readonly string[];
      checkedBy: string;
      how: string;
      everyDays: number;
      answers?: Readonly<Record<string, string>>;
    },
  ): Promise<string> {
    const { conditionId } = await this.stage.as(by, agreeCondition, {
      householdId: this.householdId,
      text: condition.text,
      protects: this.all(condition.protects),
      askedOf: this.all(condition.askedOf),
      checkedByUser: this.stage.user(condition.checkedBy),
      how: condition.how,
      everyDays: condition.everyDays,
      firstCheckOn: addDays(this.today(), Math.min(condition.everyDays, 7)),
      audience: team,
    });
    for (const name of condition.askedOf) {
      const no = condition.answers?.[name];
      await this.stage.as(by, recordAgreement, {
        householdId: this.householdId,
        conditionId,
        personId: this.id(name),
        answer: no === undefined ? 'yes' : 'could_not_ask',
        ...(no === undefined ? {} : { reason: no }),
        on: this.today(),
      });
    }
    return conditionId;
  }

  async check(
    by: string,
    conditionId: string,
    status: 'met' | 'not_met' | 'not_known',
    sources: readonly SourceKind[],
    evidence: string,
  ): Promise<void> {
    await this.stage.as(by, checkCondition, {
      householdId: this.householdId,
      conditionId,
      on: this.today(),
      status,
      sources: [...sources],
      evidence,
    });
  }

  /** A contact; per person what was asked and said. Texts are for the whole team unless said otherwise. */
  async contact(
    by: string,
    kind: ContactIn['kind'],
    facts: string,
    persons: Readonly<Record<string, Omit<Part, 'personId'>>>,
    more: { views?: string; source?: string; place?: string } = {},
  ): Promise<string> {
    const { contactId } = await this.stage.as(by, recordContact, {
      householdId: this.householdId,
      kind,
      at: this.stage.now(),
      facts,
      source: more.source ?? 'eigen waarneming',
      ...(more.views === undefined ? {} : { views: more.views }),
      ...(more.place === undefined ? {} : { place: more.place }),
      audience: team,
      persons: Object.entries(persons).map(([name, part]) => ({
        seen: kind === 'visit' || kind === 'talk',
        spoken: kind !== 'message',
        ...part,
        personId: this.id(name),
        audience: team,
      })),
    });
    return contactId;
  }

  /** The day on which the stage's clock stands. */
  today(): LocalDate {
    return this.stage.localDay();
  }
}
