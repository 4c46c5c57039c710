/** On which ground the made-up colleagues open a file to another organisation; within one organisation it is left away. */
export const madeUpGround = {
  ground: 'meldcode',
  groundNote:
    'Er is een vermoeden van geweld en één organisatie alleen houdt het niet veilig. Aan ieder apart verteld.',
} as const;
