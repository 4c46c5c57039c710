import { hard, noDegree } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

export const childhood = section(
  'childhood',
  t('Toen je zelf kind was', 'When you were a child yourself'),
  t(
    'Ongeveer de helft van de volwassenen in deze gezinnen maakte als kind zelf geweld of tekort mee. Wat toen niet heelde, werkt door.',
    'About half of the adults in these families went through violence or lack as a child. What did not heal then works on.',
  ),
  t(
    'Vraag eerst of het mag. Ja of nee is genoeg; details zijn niet nodig. Zeg dat het verleden geweld van nu uitlegt en niet goedpraat. Let op: kijkt iemand weg of raakt die verstijfd? Kom terug naar nu: voeten op de grond, iets te drinken.',
    'First ask whether you may. Yes or no is enough; no details needed. Say that the past explains violence of today and does not excuse it. Watch: do they look away or freeze? Come back to now: feet on the ground, something to drink.',
  ),
  'SEED',
  [
    ask(
      'childhood_hit',
      t('Werd jij als kind thuis geslagen?', 'Were you hit at home as a child?'),
      t(
        'Wat iemand zelf meemaakte, kleurt hoe die nu leeft.',
        'What they went through themselves colours how they live now.',
      ),
      'SEED',
    ),
    ask(
      'childhood_saw',
      t(
        'Zag jij als kind geweld tussen volwassenen thuis?',
        'As a child, did you see violence between adults at home?',
      ),
      t(
        'Geweld kan zo van de ene generatie op de volgende overgaan.',
        'Violence can pass in this way from one generation to the next.',
      ),
      'SEED',
    ),
    ask(
      'childhood_neglect',
      t('Kwam jij als kind zorg of liefde tekort?', 'Were you short of care or love as a child?'),
      t('Tekort aan zorg laat even diepe sporen na.', 'Lack of care leaves traces as deep.'),
      'SEED',
    ),
    ask(
      'childhood_touched',
      t(
        'Heeft iemand jou als kind seksueel aangeraakt?',
        'Did somebody touch you sexually when you were a child?',
      ),
      t('Misbruik in de jeugd vraagt eigen hulp.', 'Abuse in childhood asks for help of its own.'),
      'SEED',
      { hint: t('Je hoeft er niets over te vertellen.', 'You need not tell anything about it.') },
    ),
  ],
);

export const trauma = section(
  'trauma',
  t('Wat het met je doet', 'What it does to you'),
  t(
    'Een op de zes volwassenen in deze gezinnen heeft last van trauma. Klachten van wie opvoedt en van een kind hangen samen.',
    'One in six adults in these families suffers from trauma. Troubles of whoever brings up a child and of the child go together.',
  ),
  t(
    'Leg uit: zo reageert een lijf op gevaar, dat is niet gek. Vraag alleen naar nu. Duurt het gevaar nog voort? Dan komt eerst veiligheid en past zware therapie nog niet. Wil iemand hulp? Kijk samen waar dat kan, ook voor het kind.',
    'Explain: this is how a body answers danger, it is not crazy. Ask only about now. Does the danger go on? Then safety comes first and heavy therapy does not fit yet. Do they want help? See together where, for the child too.',
  ),
  'SEED',
  [
    ask(
      'trauma_reliving',
      t('Zie of voel je nare dingen steeds opnieuw?', 'Do you see or feel bad things over again?'),
      t('Herbeleven hoort bij trauma.', 'Living things again belongs to trauma.'),
      'SEED',
      { hint: t('Overdag, of in een droom.', 'By day, or in a dream.'), labels: noDegree },
    ),
    ask(
      'trauma_avoiding',
      t('Ga je dingen uit de weg die je daaraan doen denken?', 'Do you stay away from what brings it back?'),
      t('Vermijden maakt het leven klein.', 'Avoiding makes life small.'),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'trauma_alert',
      t('Sta je steeds op scherp?', 'Are you always on your guard?'),
      t(
        'Een lijf dat klaarstaat voor gevaar rust nooit uit.',
        'A body that stands ready for danger never rests.',
      ),
      'SEED',
      {
        hint: t('Alsof er zo iets kan gebeuren.', 'As if something may happen any moment.'),
        labels: noDegree,
      },
    ),
    ask(
      'trauma_numb',
      t('Voel je je leeg of ver weg?', 'Do you feel empty or far away?'),
      t('Verdoofd zijn lijkt op rust en is het niet.', 'Being numb looks like rest and is not.'),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'trauma_wants_help',
      t('Wil je hulp om te herstellen?', 'Do you want help to recover?'),
      t('Wat iemand wil, bepaalt de volgende stap.', 'What they want decides the next step.'),
      'SEED',
    ),
  ],
);

export const mental = section(
  'mental_health',
  t('Hoe het in je hoofd is', 'How your mind is'),
  t(
    'Waar psychische problemen meespelen, is een andere en vaak langere aanpak nodig.',
    'Where mental troubles play a part, another and often longer approach is needed.',
  ),
  t(
    'Vraag naar last, niet naar een etiket. Vraag wat er op een slechte dag lukt en wat niet, ook met de kinderen. Praten over zelfdoding maakt het niet erger. Zegt iemand ja? Blijf rustig, vraag of er een plan is en laat diegene niet alleen. Bel 113 of de huisarts, samen.',
    'Ask about trouble, not about a label. Ask what works on a bad day and what does not, with the children too. Talking about suicide does not make it worse. Do they say yes? Stay calm, ask whether there is a plan and do not leave them alone. Call a crisis line or the doctor, together.',
  ),
  'SEED',
  [
    ask(
      'mental_problem',
      t('Heb je last van somber zijn, angst of verwarring?', 'Are you troubled by gloom, fear or confusion?'),
      t('Zicht op wat iemand aankan.', 'Sight on what somebody can carry.'),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'mental_care',
      t('Krijg je daar nu hulp of medicijnen voor?', 'Do you get help or medicine for that now?'),
      t('Lopende hulp hoort bij hetzelfde plan.', 'Help that runs belongs to the same plan.'),
      'SEED',
      { when: { construct: 'mental_problem', is: ['little', 'quite', 'very'] } },
    ),
    ask(
      'suicidal',
      t('Denk je er wel eens over je leven te beëindigen?', 'Do you ever think of ending your life?'),
      t('Ernaar vragen geeft ruimte en kan een leven redden.', 'Asking gives room and can save a life.'),
      'ours',
      { labels: noDegree },
    ),
    ask(
      'help_years',
      t('Hoe lang krijg je al hulp, van wie dan ook?', 'How long have you had help, from whomever?'),
      t('Jaren hulp wijst op langdurige zorg.', 'Years of help point to long-term care.'),
      'SEED',
    ),
  ],
);

export const substances = section(
  'substances',
  t('Drank en drugs', 'Drink and drugs'),
  t(
    'Drank en drugs maken geweld vaker en harder. Ze zijn er niet de oorzaak van.',
    'Drink and drugs make violence more frequent and harder. They are not the cause.',
  ),
  t(
    'Vraag het alsof je naar koffie vraagt. Iemand mag zelf zeggen of het te veel is. Wie dronk, blijft verantwoordelijk voor wat die deed. Drinken om te verdoven komt vaak voor na geweld.',
    'Ask as if you asked about coffee. They may say themselves whether it is too much. Whoever drank stays responsible for what they did. Drinking to numb oneself is common after violence.',
  ),
  'SEED',
  [
    ask(
      'alcohol',
      t('Hoe vaak drink je alcohol?', 'How often do you drink alcohol?'),
      t(
        'Een gewoon antwoord op een gewone vraag; of het te veel is, volgt hierna.',
        'A plain answer to a plain question; whether it is too much comes next.',
      ),
      'SEED',
    ),
    ask(
      'drugs',
      t('Hoe vaak gebruik je drugs of veel pillen?', 'How often do you use drugs or many pills?'),
      t('Gebruik versterkt gevaar.', 'Use makes danger graver.'),
      'HGC-RV',
    ),
    ask(
      'substance_problem',
      t('Hoeveel gaat er mis door drank of drugs?', 'How much goes wrong because of drink or drugs?'),
      t(
        'Pas als het leven vastloopt is er verslavingszorg nodig.',
        'When life gets stuck, addiction care is needed.',
      ),
      'SEED',
      { labels: { not: t('Niets', 'Nothing') } },
    ),
  ],
);

export const disability = section(
  'disability',
  t('Wat moeilijk gaat', 'What is hard to do'),
  t(
    'Een beperking of ziekte valt niet altijd op. Wie iets niet begrijpt, krijgt dan het verwijt niet te willen.',
    'A disability or illness does not always show. Whoever does not understand is then told they do not want to.',
  ),
  t(
    'Gebruik korte zinnen en vraag terug in eigen woorden. Bied aan om voor te lezen. Vraag wie er helpt en of die hulp ook macht geeft.',
    'Use short sentences and let them repeat in their own words. Offer to read aloud. Ask who helps, and whether that help gives power too.',
  ),
  'SEED',
  [
    ask(
      'learning_difficulty',
      t('Hoe moeilijk is lezen en rekenen voor je?', 'How hard are reading and sums for you?'),
      t(
        'Een licht verstandelijke beperking vraagt een eigen aanpak.',
        'A mild intellectual disability asks for an approach of its own.',
      ),
      'AUG-GP',
      { hint: t('Denk aan brieven en formulieren.', 'Think of letters and forms.'), labels: hard },
    ),
    ask(
      'long_illness',
      t('Heb je een ziekte of beperking die lang duurt?', 'Do you have an illness or disability that lasts?'),
      t('Langdurige ziekte vraagt langdurige zorg.', 'Lasting illness asks for lasting care.'),
      'SEED',
      { hint: t('Hoeveel last geeft dat?', 'How much does it trouble you?'), labels: noDegree },
    ),
    ask(
      'needs_daily_help',
      t('Heb je elke dag hulp van iemand nodig?', 'Do you need help from somebody every day?'),
      t('Wie afhankelijk is, kan moeilijker weg.', 'Whoever depends on somebody finds it harder to leave.'),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'self_reliance',
      t('Lukt het je om je leven te regelen?', 'Do you manage to run your life?'),
      t(
        'Zelf regelen is een kracht; weinig ervan vraagt steun.',
        'Managing is a strength; little of it asks for support.',
      ),
      'SEED',
      {
        hint: t('Zoals post, geld, eten en afspraken.', 'Such as mail, money, food and appointments.'),
        labels: {
          not: t('Nee', 'No'),
          little: t('Soms', 'Sometimes'),
          quite: t('Meestal wel', 'Mostly'),
          very: t('Ja, goed', 'Yes, well'),
        },
      },
    ),
  ],
);
