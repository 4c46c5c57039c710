/** An instant as a `datetime-local` field shows it, in the zone of the region: '2026-03-04T14:05'. */
export function fieldMoment(instant: Date, zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return text.replace(' ', 'T');
}
