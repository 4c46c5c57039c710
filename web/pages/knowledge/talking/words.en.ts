import type { TalkingWords } from './shape.ts';

export const en: TalkingWords = {
  title: 'Talking about violence',
  lead: 'Asking about violence breaks nothing. Not asking leaves somebody alone. Speak with everybody apart, and safety comes first.',
  blocks: [
    {
      id: 'open',
      title: 'Beginning',
      items: [
        'Say who you are, why you come and what you do with the answers, also what you cannot keep to yourself.',
        'Begin plainly: how are things at home, how does everybody sleep, what is an evening like?',
        'Say why you ask: I ask everybody this, because it happens often and because it matters.',
        'See to it that you can stop: agree a word or a gesture, and know what you do when the other comes in.',
      ],
    },
    {
      id: 'ask',
      title: 'Asking',
      items: [
        'Ask about behaviour, not about a label. Not "are you abused?" but "has somebody pushed you, hit you, taken hold of your throat?"',
        'With each yes ask on: what happened, how often, when last, who was there, is it getting worse?',
        'Ask about power: who decides on money, phone, visits, sleep? What happens when you say no?',
        'Allow silence. "I do not know" and "I would rather not say" are answers too; write them down as such.',
      ],
    },
    {
      id: 'respond',
      title: 'Responding to what you hear',
      items: [
        'Stay calm and believe what is said: good that you tell me, this should not have happened.',
        "Repeat in the other's words and write them down as they were said.",
        'Ask what is needed today to be safe, and do that first.',
        'Say what you will do now, when you come back and how you can be in touch safely then.',
      ],
    },
    {
      id: 'alone',
      title: 'With whom, and alone',
      items: [
        'For each member a talk of their own, also for who says that all is well. What one tells, the other does not hear from you.',
        'Alone means: nobody in the room next door, no phone listening in, no relative interpreting.',
        'Not possible alone? Then do not ask the hard questions yet. Write down why, and when you will try again.',
        'Begin with who may be in the greatest danger.',
      ],
    },
    {
      id: 'undergoes',
      title: 'An adult who undergoes violence',
      items: [
        'Do not ask why somebody stays. Ask what makes it so hard, and what happens when they want to leave.',
        "The person's own estimate of danger weighs heavily. A low estimate never makes a sign smaller.",
        'Shame, love and fear can stand side by side. Men go through this too.',
        'Leave choices with the other where you can; they have had too few.',
      ],
    },
    {
      id: 'uses',
      title: 'An adult who uses violence',
      items: [
        'Speak of what you see and of behaviour, never of what another person told.',
        'Ask concretely: what did you do, what did you do then, where was your child?',
        'Recognise what is hard, and do not let it be a reason. "I understand that you were angry. Hitting is not allowed."',
        'Look for the side that wants to change: what kind of father, mother or partner do you want to be?',
        'Do you notice control? Set a limit, do not argue, and consult afterwards.',
      ],
    },
    {
      id: 'child-4-7',
      title: 'A child of 4 to 7',
      items: [
        'Short, while playing or drawing. Three houses: what is nice, what is not, what do you dream of?',
        'One question at a time, about here and now: who is at home, what happens when it is dark?',
        "Use the child's own words for body and people.",
        'Do not ask about times and numbers. Rather: once, or more often?',
      ],
    },
    {
      id: 'child-8-11',
      title: 'A child of 8 to 11',
      items: [
        'Say that there are no wrong answers, and that it may stop.',
        'Open questions: tell me about an ordinary day. And a day that was not nice?',
        'Ask what the child itself does when things go wrong, and who knows.',
        'Mind loyalty: a child loves people of whom it is afraid too.',
      ],
    },
    {
      id: 'child-12-17',
      title: 'A young person of 12 to 17',
      items: [
        'Be honest about what you pass on and to whom. Ask what the young person thinks of it; they decide along.',
        'Ask about their own relationship too, about phone, sex, drink, running away and thoughts of not wanting to live.',
        'Talk side by side: walking or driving is often easier than a table.',
        'From 16 on the young person decides on help.',
      ],
    },
    {
      id: 'baby',
      title: 'A child of 0 to 3',
      items: [
        'See the child itself, awake, and watch how it is with whoever cares for it.',
        'Ask about crying, sleeping, eating and startling, and what happens when the crying does not stop.',
        'A bruise on a child that does not walk yet is always a reason to consult today.',
      ],
    },
    {
      id: 'not',
      title: 'What you do not do',
      items: [
        'Promise no secrecy, not to a child either. Explain that you need others to be able to help.',
        'No interview when the police are still to hear the child. Ask only what is needed for safety now.',
        'Do not ask people together. Do not mediate. Do not tell one what the other said.',
        'No message, letter or call by a way that was not agreed.',
        'Do not be shocked, do not judge, do not solve at once.',
      ],
    },
  ],
  partsTitle: 'For each part of the screening',
  partsLead: 'How to ask each part. From the questions you come here with one click.',
  parts: {
    violence: [
      'Violence between partners',
      'Ask each behaviour apart, and apart for what the other does and what somebody does themselves. Begin with swearing, end with the worst. Ask how often in the last twelve months.',
    ],
    control: [
      'Control',
      'Ask about ordinary days: who keeps the money, who looks in the phone, may you go out alone? What one is used to, nobody mentions unasked.',
    ],
    separation: [
      'Apart',
      'First ask how it was when they were together, only then about contact. Separating itself is a dangerous moment.',
    ],
    children: [
      'The children',
      'Call each child by name and ask per child: what does it see, what does it hear, what happens to it? Ask about food, supervision and attention too.',
    ],
    safety: [
      'Safety',
      'Ask a number and the words with it: why not one higher, why not one lower? Write it down as it was said.',
    ],
    childhood: [
      'Their own childhood',
      'Explain why you ask: whoever saw violence as a child is often troubled by it later. One question at a time, and the choice not to answer.',
    ],
    trauma: [
      'Complaints of trauma',
      'Ask about sleeping, startling, images, avoiding and feeling nothing any more. They are ordinary responses to things that are not; there is help.',
    ],
    mental_health: [
      'Mental health',
      'Ask about mood, the help there was and what it did. Ask plainly about thoughts of not wanting to live; asking makes it no worse.',
    ],
    substances: [
      'Drink and drugs',
      'Ask how much and when, not whether it is too much. Ask what happens at home on evenings of use.',
    ],
    disability: [
      'Learning and long illness',
      'Ask how somebody likes things explained. Let them tell in their own words what was agreed.',
    ],
    stress: [
      'Stress and powerlessness',
      'Ask what was added in the last year and when it is too much. Being powerless explains something; it does not excuse violence.',
    ],
    living: [
      'Money, housing and work',
      'Ask what somebody would want to see relieved first. Mind: who can get at the money?',
    ],
    network: [
      'People around you',
      'Ask who can really be called, also at night. Who has gone from sight, and through what?',
    ],
    protective: [
      'What protects',
      'Ask what helped before and what goes well. Build on that, without making the danger smaller.',
    ],
    own_world: [
      "The child's own world",
      'Let the child tell or draw. Ask about school, friends, sleep, being afraid and who helps.',
    ],
    early_years: [
      'The first years',
      'Ask whoever cares for the child about an ordinary day. Watch how the child looks for comfort and gets it.',
    ],
    observation: [
      'What you saw',
      'Write down what you saw and heard, with day and place. What you think of it you write apart.',
    ],
  },
};
