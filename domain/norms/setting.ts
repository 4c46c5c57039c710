/** The settings of a region as the database keeps them. */
export type Settings = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The settings with `value` at a place, and everything else as it was; undefined takes it out. The database does the same
 * (app.with_setting), so that nothing but this one place can change.
 */
export function withSetting(settings: Settings, place: string, value: unknown): Settings {
  const [head = '', ...rest] = place.split('.');
  const { [head]: before, ...others } = settings;
  if (rest.length > 0)
    return { ...others, [head]: withSetting(isRecord(before) ? before : {}, rest.join('.'), value) };
  return value === undefined ? others : { ...others, [head]: value };
}
