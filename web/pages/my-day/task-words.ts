/** Words for tasks by their code; a code without words is shown as a task that the house set. */
export const taskWords = {
  nl: {
    codes: {
      decide_on_red: 'Besluit over rood gevaar',
      condition_failed: 'Aan een veiligheidsvoorwaarde is niet voldaan',
      contra_indicated_step: 'Een stap waarvoor gewaarschuwd is',
      phase_reopened: 'Terug in fase 1: directe veiligheid',
      override_ended: 'Een uitzondering is voorbij',
      decide_on_override: 'Besluit als tweede persoon over een uitzondering',
      mda_to_decide: 'Besluit als tweede persoon over MDA++',
      referral_result: 'Hulp of een vraag om hulp is afgelopen: lees hoe',
      handover_to_answer: 'Antwoord op een overdracht',
      handover_first_contact: 'Rond een overdracht warm af: gesprek samen en eerste contact',
      handover_refused: 'Een overdracht is geweigerd: het blijft bij jou',
      handover_late: 'Een overdracht is niet op tijd klaar',
      closing_refused: 'Je voorstel om te sluiten is niet aangenomen: lees waarom',
      closing_to_decide: 'Besluit over het sluiten van dit huishouden',
      closing_escalation: 'Zorg dat het verder gaat: sluiten zonder dat het veilig is',
      conference_decision: 'Doe wat er in het overleg is besloten',
      repeat_report: 'Opnieuw een melding over iemand uit dit huishouden, of weer open na afsluiting',
      network_task_passed: 'Een taak van wie wegging is nu van jou',
      owner_passed: 'Wat een vertrokken collega op zich had, is nu bij jou',
      deputy_left: 'De vervanger werkt hier niet meer: benoem een nieuwe',
      checker_left: 'Wie deze voorwaarde nakeek, is vertrokken: kies iemand anders',
      doer_left: 'Wie dit in het plan zou doen, is vertrokken: kies iemand anders',
      asked_about_known_person: 'Een collega vraagt naar iemand die in dit dossier bekend is',
    },
    other: 'Een taak van het systeem',
  },
  en: {
    codes: {
      decide_on_red: 'Decide on red danger',
      condition_failed: 'A safety condition was not kept',
      contra_indicated_step: 'A step that was warned about',
      phase_reopened: 'Back in phase 1: direct safety',
      override_ended: 'An override has ended',
      decide_on_override: 'Decide as second person on an override',
      mda_to_decide: 'Decide as second person on MDA++',
      referral_result: 'Help, or a question for it, has ended: read how',
      handover_to_answer: 'Answer a handover',
      handover_first_contact: 'Finish a handover warmly: a talk together and first contact',
      handover_refused: 'A handover was refused: it stays with you',
      handover_late: 'A handover is not done in time',
      closing_refused: 'Your proposal to close was not taken: read why',
      closing_to_decide: 'Decide on closing this household',
      closing_escalation: 'See that it goes on: closing without safety',
      conference_decision: 'Do what the conference decided',
      repeat_report: 'A report again about somebody of this household, or open again after closing',
      network_task_passed: 'A task of somebody who left is yours now',
      owner_passed: 'What a colleague who left had taken on is with you now',
      deputy_left: 'The deputy does not work here any more: appoint another one',
      checker_left: 'Who checked this condition has left: choose somebody else',
      doer_left: 'Who would do this in the plan has left: choose somebody else',
      asked_about_known_person: 'A colleague asks about somebody known in this file',
    },
    other: 'A task set by the system',
  },
} as const;

/** What a task is called: its own text, or the words of its code. Never an empty place. */
export function taskTitle(task: { code: string; text: string | null }, lang: 'nl' | 'en'): string {
  const codes: Readonly<Record<string, string>> = taskWords[lang].codes;
  if (Object.hasOwn(codes, task.code)) return codes[task.code] ?? taskWords[lang].other;
  return task.text ?? taskWords[lang].other;
}
