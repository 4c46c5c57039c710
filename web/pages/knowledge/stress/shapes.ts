/** Reckoning for the round drawings: all in the units of a drawing whose middle is (0, 0), angles in degrees from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const short = (value: number): number => Math.round(value * 10) / 10;

export function polar(degrees: number, radius: number): Point {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return { x: short(radius * Math.cos(radians)), y: short(radius * Math.sin(radians)) };
}

/** A wave along the ring from one angle to another: `swings` beats of this height, high and quick where there is strain. */
export function waveOnRing(
  from: number,
  to: number,
  ring: number,
  wave: { readonly swings: number; readonly height: number },
): string {
  const steps = Math.max(24, Math.ceil(wave.swings * 16));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const part = step / steps;
    // Begins and ends on the ring itself.
    const swell = Math.sin(part * Math.PI);
    const { x, y } = polar(
      from + (to - from) * part,
      ring + Math.sin(part * wave.swings * 2 * Math.PI) * wave.height * swell,
    );
    return `${step === 0 ? 'M' : 'L'}${x} ${y}`;
  }).join('');
}

/** The angle that a disc of this size takes on the ring, from its middle to its rim. */
export const halfAngle = (size: number, ring: number): number =>
  (2 * Math.asin(size / (2 * ring)) * 180) / Math.PI;

/** An arrowhead at this angle of the ring that points along it. */
export function arrowOnRing(degrees: number, ring: number): string {
  const [tip, left, right] = [
    polar(degrees, ring),
    polar(degrees - 3.4, ring + 8),
    polar(degrees - 3.4, ring - 8),
  ];
  return `M${left.x} ${left.y}L${tip.x} ${tip.y}L${right.x} ${right.y}`;
}
