export const familyNetworkWords = {
  nl: {
    title: (name: string) => `Wie komt er voor ${name}`,
    lead: 'Deze mensen helpen jou. Snap je iets niet, of klopt iets niet? Zeg het tegen een van hen.',
    directs: 'houdt het overzicht',
    directsWhat: 'Weet wie er komt en let op dat het veilig wordt, voor ieder van jullie.',
    nobody: 'Hier staat nog niemand voor jou.',
    nobodyDo: 'Schrijf bij Netwerk op wie er waarvoor komt.',
    hint: 'Voor wie dit afdrukt: kijk of dit blad veilig mee naar huis kan. Op dit blad staat geen geheim adres en geen opvang als iemand geheim woont.',
    print: 'Afdrukken doe je met Ctrl+P of het menu van je browser.',
  },
  en: {
    title: (name: string) => `Who comes for ${name}`,
    lead: 'These people help you. Is something not clear, or not right? Tell one of them.',
    directs: 'keeps the overview',
    directsWhat: 'Knows who comes, and sees to it that it becomes safe, for each of you.',
    nobody: 'Nobody stands here for you yet.',
    nobodyDo: 'Write down under Network who comes for what.',
    hint: 'For who prints this: look whether this sheet can safely go home. No secret address and no shelter stands on it when somebody lives hidden.',
    print: 'Print with Ctrl+P or the menu of your browser.',
  },
} as const;
