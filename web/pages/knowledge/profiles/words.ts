import type { Profile } from '#domain/profile/model.ts';
import type { Lang } from '#web/words/format.ts';

interface OneProfile {
  readonly lead: string;
  readonly see: readonly string[];
  readonly notThis: readonly string[];
}

interface ProfileWords {
  seeTitle: string;
  notThisTitle: string;
  always: string;
  profiles: Readonly<Record<Profile, OneProfile>>;
}

export const profileKnowledgeWords: Readonly<Record<Lang, ProfileWords>> = {
  nl: {
    seeTitle: 'Hoe je het herkent',
    notThisTitle: 'Let op',
    always:
      'Een profiel is een gedachte, geen naam voor een gezin. Profielen lopen door elkaar; veiligheid gaat in elk voor.',
    profiles: {
      intimate_terror: {
        lead: 'Eén van beiden heeft de macht en houdt die vast met dwang, controle en angst.',
        see: [
          'De een bepaalt over geld, contact, telefoon, kleding of slaap van de ander.',
          'De ander wordt steeds eenzamer, en let voortdurend op.',
          'Vaak ernstig geweld, ook seksueel; soms is dreigen genoeg.',
          'De kinderen voelen zich ook bedreigd, de hele tijd.',
          'Na het uit elkaar gaan kan het overgaan in stalking.',
        ],
        notThis: [
          'Wie controleert kan vriendelijk, redelijk en zelfs de zwakste lijken.',
          'Wie het meemaakt kan terugslaan. Kijk dan naar macht en angst, niet naar wie er sloeg.',
        ],
      },
      family_under_stress: {
        lead: 'Te veel zorgen tegelijk. Ruzies lopen steeds weer uit de hand, van één kant of van twee kanten.',
        see: [
          'Stapeling: schulden, geen werk, een klein huis, rouw, ziekte.',
          'Vaak drinkt één van beiden te veel.',
          'Ruzies over gewone dingen, die groeien tot geweld.',
          'De kinderen zien het en worden soms zelf geraakt.',
        ],
        notThis: [
          'Van twee kanten is niet vanzelf even zwaar: mannen gebruiken vaker ernstig geweld.',
          'Is één van beiden bang om nee te zeggen? Denk dan eerst aan intieme terreur.',
        ],
      },
      long_term_care: {
        lead: 'Een volwassene heeft lang zorg nodig, door een beperking of psychische problemen. Dat weegt op iedereen.',
        see: [
          'Hulp komt en gaat al jaren, zonder dat het blijft lukken.',
          'Eten, toezicht, huis en school gaan met vallen en opstaan; verwaarlozing komt vaak voor.',
          'Een kind zorgt voor een volwassene.',
          'Er kan ook geweld zijn tussen partners.',
        ],
        notThis: [
          'Een stoornis is geen verklaring voor geweld.',
          'Wie zorg krijgt kan ook degene zijn die geweld ondergaat.',
        ],
      },
      child_behaviour_parenting_stress: {
        lead: 'Het gedrag van een kind is zo zwaar dat iedereen thuis onveilig wordt, het kind ook.',
        see: [
          'Heftige woede, weglopen, slaan, soms tegen een volwassene.',
          'Volwassenen die het niet eens worden over de aanpak, of uitgeput zijn.',
          'Problemen op school of met de politie.',
          'Harde straffen die het erger maken.',
        ],
        notThis: [
          'Gedrag kan een antwoord zijn op geweld dat niemand noemt. Vraag er altijd naar.',
          'Het kind is nooit de oorzaak van geweld tussen volwassenen.',
        ],
      },
      complex_conflict_separation: {
        lead: 'Na het uit elkaar gaan blijft er strijd, vooral over de omgang met de kinderen.',
        see: [
          'Botsingen bij de overdracht, vooral in woorden en berichten.',
          'Procedures, beschuldigingen, steeds nieuwe afspraken.',
          'Kinderen die tussen beiden in staan.',
        ],
        notThis: [
          'Wat eraan voorafging kan elk van de andere profielen zijn. Kijk eerst naar intieme terreur.',
          'Een procedure kan ook een middel zijn om te blijven controleren.',
        ],
      },
    },
  },
  en: {
    seeTitle: 'How you recognise it',
    notThisTitle: 'Mind',
    always: 'A profile is a thought, not a name for a family. Profiles overlap; safety comes first in each.',
    profiles: {
      intimate_terror: {
        lead: 'One of the two has the power, and keeps it by coercion, control and fear.',
        see: [
          'One decides on money, contact, phone, clothes or sleep of the other.',
          'The other grows lonelier, and is always on the watch.',
          'Often grave violence, also sexual; sometimes a threat is enough.',
          'The children feel threatened too, all the time.',
          'After a separation it can become stalking.',
        ],
        notThis: [
          'Whoever controls can seem kind, reasonable, even the weakest.',
          'Whoever lives it may hit back. Then look at power and fear, not at who hit.',
        ],
      },
      family_under_stress: {
        lead: 'Too many worries at once. Quarrels get out of hand time and again, from one side or from two.',
        see: [
          'Stacking up: debts, no work, a small house, grief, illness.',
          'Often one of the two drinks too much.',
          'Quarrels over ordinary things that grow into violence.',
          'The children see it and are sometimes hit themselves.',
        ],
        notThis: [
          'From two sides is not equally heavy by itself: men more often use grave violence.',
          'Is one of the two afraid to say no? Then think of intimate terror first.',
        ],
      },
      long_term_care: {
        lead: 'An adult needs care for long, through a disability or psychiatric problems. That weighs on everybody.',
        see: [
          'Help has come and gone for years, and it does not last.',
          'Food, supervision, house and school go by fits and starts; neglect is frequent.',
          'A child takes care of an adult.',
          'There can be violence between partners too.',
        ],
        notThis: [
          'A disorder does not explain violence.',
          'Whoever gets care can also be the one who undergoes violence.',
        ],
      },
      child_behaviour_parenting_stress: {
        lead: "A child's behaviour is so hard that everybody at home becomes unsafe, the child too.",
        see: [
          'Fierce anger, running away, hitting, sometimes an adult.',
          'Adults who cannot agree on how to handle it, or are worn out.',
          'Trouble at school or with the police.',
          'Hard punishments that make it worse.',
        ],
        notThis: [
          'Behaviour can answer to violence that nobody names. Always ask.',
          'The child is never the cause of violence between adults.',
        ],
      },
      complex_conflict_separation: {
        lead: 'After the separation the fight goes on, mostly about contact with the children.',
        see: [
          'Clashes at the handover, mostly in words and messages.',
          'Court cases, accusations, ever new agreements.',
          'Children who stand in between.',
        ],
        notThis: [
          'What came before can be each of the other profiles. First look at intimate terror.',
          'A court case can also be a means to keep controlling.',
        ],
      },
    },
  },
};
