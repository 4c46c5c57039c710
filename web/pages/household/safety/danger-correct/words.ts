export const correctSignWords = {
  nl: {
    title: (name: string) => `Een signaal rond ${name} klopt niet of is voorbij`,
    lead: 'Geen enkel antwoord haalt een signaal weg. Alleen jij kunt dat, met je naam en een reden. Wat verteld is blijft leesbaar, en wat iemand hierna vertelt telt weer.',
    sign: 'Welk signaal?',
    why: 'Wat is er aan de hand?',
    whys: { mistake: 'Het was een vergissing', over: 'Het is voorbij' },
    whyHints: {
      mistake: 'Het is nooit zo geweest: verkeerd verstaan, verkeerd aangetikt, van iemand anders.',
      over: 'Het was waar en geldt nu niet meer, en dat is nagegaan bij meer dan één bron.',
    },
    reason: 'Waarom? Wat heb je nagegaan, en bij wie?',
    reasonHint: 'Dat iemand het nu ontkent, is geen reden.',
    save: 'Vastleggen met mijn naam',
    back: 'Terug naar gevaar',
    none: 'Er is geen signaal dat jij ziet en dat nu als aanwezig staat.',
    notYours:
      'Casusregisseur of vervanger zegt dat een signaal niet klopt of voorbij is. Is er nog geen regie, dan wie de intake doet.',
  },
  en: {
    title: (name: string) => `A sign around ${name} was a mistake or is over`,
    lead: 'No answer takes a sign away. Only you can, with your name and a reason. What was told stays readable, and what somebody tells after this counts again.',
    sign: 'Which sign?',
    why: 'What is the matter?',
    whys: { mistake: 'It was a mistake', over: 'It is over' },
    whyHints: {
      mistake: 'It never was so: misheard, ticked wrongly, about somebody else.',
      over: 'It was true and holds no longer, and that was checked with more than one source.',
    },
    reason: 'Why? What did you check, and with whom?',
    reasonHint: 'That somebody denies it now is no reason.',
    save: 'Record with my name',
    back: 'Back to danger',
    none: 'There is no sign that you see and that stands as present now.',
    notYours:
      'The case director or deputy says that a sign was a mistake or is over. While there is none, whoever does the intake.',
  },
} as const;
